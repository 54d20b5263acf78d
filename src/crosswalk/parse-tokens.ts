/**
 * The tokens of a YAML text, read one by one so that reading stops at once where a text is out of measure: at a bracket too
 * deep, or after so many faults that the rest means nothing. What a hostile file costs is thereby bounded.
 */

import { CST, Lexer, Parser } from 'yaml';
import type { TextFinding } from './finding.ts';
import { FILE_IS_OF_USUAL_SIZE, LIMITS, NESTING_IS_SHALLOW } from './guard-laws.ts';
import { FILE_IS_YAML } from './parse-laws.ts';

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** Why reading stopped; then the tokens are incomplete and must not be composed. */
  readonly findings: readonly TextFinding[];
}

export function parseTokens(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const errors: CST.ErrorToken[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') errors.push(token);
    }
    lexemes++;
    const finding = tooDeep(parser) ?? tooMany(lexemes, parser.offset);
    if (finding !== undefined || errors.length >= MOST_ERRORS) return { tokens, findings: finding ? [finding] : errors.map(syntaxFinding) };
  }
  return { tokens: [...tokens, ...parser.end()], findings: [] };
}

const MOST_ERRORS = 20;

function tooDeep({ stack }: Parser): TextFinding | undefined {
  if (stack.length <= LIMITS.depth) return undefined;
  const collection = stack.filter((token) => CST.isCollection(token))[LIMITS.depth];
  const start = collection?.offset ?? 0;
  const message = `this stands more than ${LIMITS.depth} levels deep`;
  return collection && { law: NESTING_IS_SHALLOW, start, end: start + 1, message };
}

function tooMany(lexemes: number, offset: number): TextFinding | undefined {
  if (lexemes <= LIMITS.tokens) return undefined;
  const message = `the file has more than ${LIMITS.tokens} words and signs`;
  return { law: FILE_IS_OF_USUAL_SIZE, start: offset - 1, end: offset, message, hint: 'split it into several files' };
}

function syntaxFinding({ offset, source, message }: CST.ErrorToken): TextFinding {
  const end = offset + Math.max(1, source.length);
  return { law: FILE_IS_YAML, start: offset, end, message: message.charAt(0).toLowerCase() + message.slice(1) };
}
