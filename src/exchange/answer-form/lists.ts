/** Several things in one cell: split, and joined so that splitting gives the same again. */

/** The semicolon, and those of Chinese and Arabic. */
const SEMICOLON = /[;；؛]/;

/**
 * The parts of a cell, separated by semicolons; empty parts are left out.
 * A semicolon within square brackets, or in a part that begins and ends with a quotation mark, separates nothing.
 */
export function splitParts(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = endOfPart(text, start);
    const part = text.slice(start, end).trim();
    if (part !== '') parts.push(part);
    start = end + 1;
  }
  return parts;
}

/** The inverse of `splitParts`. @param parts each as it is to be written, quoted where it needs to be */
export function joinParts(parts: readonly string[]): string {
  return parts.join('; ');
}

/** A part without the quotation marks that stood around the whole of it. */
export function unquote(part: string): string {
  return part.startsWith('"') && closingQuote(part, 0) === part.length - 1 ? part.slice(1, -1).replaceAll('""', '"') : part;
}

/** A part as it must be written for `unquote` to give it back. */
export function quoteIfNeeded(part: string, special: RegExp = /^"|[;；؛[\]]/): string {
  return special.test(part) || part.trim().replace(/\s+/g, ' ') !== part ? `"${part.replaceAll('"', '""')}"` : part;
}

/** A law as it is cited: its name, and in square brackets the provisions. */
export interface CitationParts {
  readonly name: string;
  readonly pinpoint: string;
}

/** Reads `Criminal Code 2003 [section 41]`. @returns undefined where the brackets do not close or text follows them */
export function splitCitation(part: string): CitationParts | undefined {
  const open = part.startsWith('"') ? openBracketAfter(part, closingQuote(part, 0) + 1) : part.indexOf('[');
  if (open < 0) return part.includes(']') && unquote(part) === part ? undefined : { name: clean(part), pinpoint: '' };
  if (closingBracket(part, open) !== part.length - 1) return undefined;
  const name = part.slice(0, open).trim();
  return name.includes(']') && unquote(name) === name ? undefined : { name: clean(name), pinpoint: clean(part.slice(open + 1, -1).trim()) };
}

/** The inverse of `splitCitation`. @param pinpoint empty where no provision is named */
export function joinCitation({ name, pinpoint }: CitationParts): string {
  return pinpoint === '' ? quoteIfNeeded(name) : `${quoteIfNeeded(name)} [${quoteIfNeeded(pinpoint, /^"|[[\]]/)}]`;
}

/** Quoted text stays as it is; in other text white space is folded. */
function clean(part: string): string {
  const plain = unquote(part);
  return plain === part ? part.replace(/\s+/g, ' ') : plain;
}

/** Where the part that begins at `start` ends: its semicolon, or the end of the text. Linear in the length of the part. */
function endOfPart(text: string, start: number): number {
  let at = afterQuotes(text, start);
  for (;;) {
    const length = text.slice(at).search(SEMICOLON);
    const end = length < 0 ? text.length : at + length;
    const open = text.slice(at, end).indexOf('[');
    if (open < 0) return end;
    const close = closingBracket(text, at + open);
    if (close < 0) return end;
    at = close + 1;
  }
}

/** Behind the quotation marks with which a part begins, where they close before a semicolon, a bracket or the end. */
function afterQuotes(text: string, start: number): number {
  const open = skipSpace(text, start);
  if (text[open] !== '"') return start;
  const close = closingQuote(text, open);
  const next = close < 0 ? undefined : (text[skipSpace(text, close + 1)] ?? ';');
  return next !== undefined && (SEMICOLON.test(next) || next === '[') ? close + 1 : start;
}

function openBracketAfter(part: string, from: number): number {
  const at = skipSpace(part, from);
  if (from > 0 && part[at] === '[') return at;
  return from > 0 && at === part.length ? -1 : part.indexOf('[');
}

/** The quotation mark that closes the one at `open`, doubled ones being text; -1 where none does. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

/** The bracket that closes the one at `open`; what it holds may be quoted. */
function closingBracket(text: string, open: number): number {
  const quoted = skipSpace(text, open + 1);
  const close = text[quoted] === '"' ? closingQuote(text, quoted) : -1;
  const afterQuote = close < 0 ? -1 : skipSpace(text, close + 1);
  return afterQuote >= 0 && text[afterQuote] === ']' ? afterQuote : text.indexOf(']', open + 1);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}
