/** Refuses texts whose brackets nest so deep that reading them would exhaust the stack. */

import { LIMITS } from './limits.ts';

/**
 * Looks at brackets outside strings and comments only; the text need be neither complete nor correct.
 * @param text JSON or GraphQL
 */
export function nestsTooDeep(text: string, comments: boolean): boolean {
  const tokens = comments ? IN_GRAPHQL : IN_JSON;
  let depth = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (OPENING.has(token)) depth += 1;
    else if (CLOSING.has(token)) depth -= 1;
    if (depth > LIMITS.brackets) return true;
  }
  return false;
}

const OPENING = new Set(['{', '[', '(']);
const CLOSING = new Set(['}', ']', ')']);
/** A bracket, or a string as a whole; one that does not end goes on to the end of the text. */
const IN_JSON = /[{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*"?/gs;
/** The same with block strings and comments. */
const IN_GRAPHQL = /[{}[\]()]|""".*?(?:(?<!\\)"""|$)|"[^"\\\n]*(?:\\.[^"\\\n]*)*["\n]?|#[^\n]*/gs;
