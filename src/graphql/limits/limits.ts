/** How much one request and one caller may ask for. Every named example and GraphiQL's own questions have room. */

export const LIMITS = {
  /** Bytes of a request body. */
  bodyBytes: 1_048_576,
  /** Brackets within brackets, in a body or a document. */
  brackets: 100,
  /** Tokens of a document, all its operations together. */
  tokens: 5_000,
  /** Fields within fields. */
  depth: 15,
  /** Fields within fields of `__schema` and `__type`; GraphiQL asks for 15. */
  introspectionDepth: 20,
  /** Fields with an alias, with every fragment written out. */
  aliases: 100,
  /** Cost of one operation: some three seconds of work. */
  cost: 3_000_000,
  /** Cost of all operations of one caller in a minute: about half of what one processor does. */
  costPerMinute: 30_000_000,
} as const;
