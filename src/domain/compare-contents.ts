/** What differs between two contents of a response: two revisions, or what is stored and what a file says. */

import type { ResponseContent } from './response.ts';

export type ContentField = keyof ResponseContent;

/** One field that differs; absent where it was, or is, not said. */
export interface FieldChange {
  readonly field: ContentField;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Fields in the order in which a person reads an answer. */
export const CONTENT_FIELDS = [
  ...(['value', 'options', 'number', 'date', 'text', 'authority', 'authorities', 'examples', 'table'] as const),
  ...(['appliesTo', 'asOf', 'citations', 'links', 'language', 'note'] as const),
] as const satisfies readonly ContentField[];

/** The fields that differ, in the order of `CONTENT_FIELDS`; none where the contents are the same. */
export function compareContents(before: ResponseContent, after: ResponseContent): FieldChange[] {
  return CONTENT_FIELDS.flatMap((field): FieldChange[] => {
    const [was, is] = [before[field], after[field]];
    if (isSame(was, is)) return [];
    return [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}

/** Plain data: lists in their order, objects whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return mine.size === theirs.size && [...mine].every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)));
}
