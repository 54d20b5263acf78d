/** Where values stand in a JSON text, which `JSON.parse` does not say. Linear, and without recursion. */

/** A value of a text that is known to be JSON. */
export interface JsonValue {
  /** The way to it: answers[3].value; empty for the whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** How many lists and objects it stands in. */
  readonly depth: number;
  /** Its object has had the same key before: `JSON.parse` keeps only the last. */
  readonly isRepeated: boolean;
}

interface Container {
  readonly path: string;
  /** Keys so far; absent in a list. */
  readonly keys?: Set<string>;
  index: number;
}

/** @param text JSON; of a text that is none, what is found is of no use, but it is found in the same time */
export function* scanJson(text: string): Generator<JsonValue> {
  const containers: Container[] = [];
  let line = 1;
  let key: string | undefined;
  for (const token of tokensOf(text)) {
    const container = containers.at(-1);
    if (token === '\n') line++;
    else if (token === '}' || token === ']') containers.pop();
    else if (token === ',' && container !== undefined) container.index++;
    else if (container?.keys !== undefined && key === undefined && token.startsWith('"')) key = keyOf(token);
    else if (token !== ':' && token !== ',') {
      const path = pathOf(container, key);
      yield { path, line, depth: containers.length, isRepeated: key !== undefined && container?.keys?.has(key) === true };
      if (key !== undefined) container?.keys?.add(key);
      key = undefined;
      if (token === '{') containers.push({ path, keys: new Set(), index: 0 });
      if (token === '[') containers.push({ path, index: 0 });
    }
  }
}

/** Strings with their quotation marks, signs, line breaks, and other values. */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '"' ? endOfString(text, at) : endOfToken(text, at);
    const token = text.slice(at, end);
    if (token === '\n' || token.trim() !== '') yield token;
    at = end;
  }
}

/** Not by a regular expression: a string of megabytes would overflow its stack. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfToken(text: string, start: number): number {
  let at = start + 1;
  if (!SIGNS.test(text[start] ?? '')) while (at < text.length && !SIGNS.test(text[at] ?? '')) at++;
  return at;
}

const SIGNS = /[\s{}[\],:"]/;

function keyOf(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}

function pathOf(container: Container | undefined, key: string | undefined): string {
  if (container === undefined) return '';
  if (key === undefined) return `${container.path}[${container.index}]`;
  return container.path === '' ? key : `${container.path}.${key}`;
}

/** The lines of some values by their path; a value that is not there is found at the line of what should hold it. */
export function linesOf(text: string, paths: ReadonlySet<string>): ReadonlyMap<string, number> {
  const wanted = new Map([...paths].map((path) => [path, wholesOf(path)]));
  const parts = new Set([...wanted.values()].flat());
  const lines = new Map<string, number>();
  for (const { path, line } of scanJson(text)) if (parts.has(path)) lines.set(path, line);
  return new Map(
    [...wanted].map(([path, wholes]) => [path, wholes.map((whole) => lines.get(whole)).find((line) => line !== undefined) ?? 1]),
  );
}

/** A path and those of the lists and objects around it, the innermost first. */
function wholesOf(path: string): string[] {
  const wholes = [path];
  for (let rest = path; rest !== ''; ) {
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.'), rest.lastIndexOf('[')));
    wholes.push(rest);
  }
  return wholes;
}
