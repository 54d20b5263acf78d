/** One file of YAML as a plain value, and where each part of it stands. Never throws. */

import { Composer, type Document, isCollection, isMap, isScalar, type Node, type Range, type YAMLError } from 'yaml';
import type { Part, TextFinding } from './finding.ts';
import { characterName, indexOfControlCharacter } from './guard-bytes.ts';
import { KEYS_ARE_PLAIN, KEYS_ARE_UNIQUE, TEXT_HAS_NO_CONTROL_CHARACTERS } from './guard-laws.ts';
import { guardStructure } from './guard-structure.ts';
import { FILE_IS_YAML } from './parse-laws.ts';
import { parseTokens, type Tokens } from './parse-tokens.ts';

export interface ParsedYaml {
  /** Plain objects, arrays, texts in NFC, numbers, booleans and null; undefined where there are findings or the file is empty. */
  readonly value: unknown;
  readonly findings: readonly TextFinding[];
  /** Start and end of what stands at a path of keys, or of its nearest ancestor. */
  range(path: readonly (string | number)[], part?: Part): readonly [number, number];
}

/** @param text what the guards let pass */
export function parseYaml(text: string): ParsedYaml {
  const { tokens, findings: stopped } = parseTokens(text);
  const refused = stopped.length > 0 ? stopped : guardStructure(tokens);
  if (refused.length > 0) return { value: undefined, findings: refused, range: () => [0, 0] };
  const documents = compose(tokens, text.length);
  const [document] = documents;
  const findings = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]).map(syntaxFinding);
  const second = documents[1];
  if (second) findings.push(syntaxFinding({ pos: [second.range[0], second.range[0] + 3], message: 'A second document begins here' }));
  const reading: Reading = { findings };
  const value = document ? plainValue(document.contents, reading) : undefined;
  return {
    value: findings.length > 0 ? undefined : value,
    findings: findings.sort((a, b) => a.start - b.start),
    range: rangesOf(text),
  };
}

/** Duplicate keys are looked for here, in linear time. */
const OPTIONS = { uniqueKeys: false, stringKeys: true, prettyErrors: false, schema: 'core', merge: false, strict: true } as const;

/**
 * Every fault is an Error object to the YAML library, and a hundred thousand stack traces take ten seconds: none are taken
 * while it composes. It composes at one go, so no other code sees the setting.
 */
function compose(tokens: Tokens['tokens'], length: number): Document.Parsed[] {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return [...new Composer(OPTIONS).compose(tokens, true, length)];
  } finally {
    Error.stackTraceLimit = before;
  }
}

interface Reading {
  readonly findings: TextFinding[];
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function syntaxFinding({ pos, message }: Pick<YAMLError, 'pos' | 'message'>): TextFinding {
  const sentence = message.replace(/\.$/, '');
  return {
    law: FILE_IS_YAML,
    start: pos[0],
    end: Math.max(pos[1], pos[0] + 1),
    message: sentence.charAt(0).toLowerCase() + sentence.slice(1),
  };
}

function plainValue(node: unknown, reading: Reading): unknown {
  if (isMap(node)) return plainMap(node.items, reading);
  if (isCollection(node)) return node.items.map((item) => plainValue(item, reading));
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' ? plainText(node.value, node.range, reading) : node.value;
}

function plainMap(pairs: readonly { key: unknown; value: unknown }[], reading: Reading): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : '';
    const range = (key as Node | null)?.range;
    if (FORBIDDEN_KEYS.has(name))
      reading.findings.push({ law: KEYS_ARE_PLAIN, ...span(range), message: `the key "${name}" is forbidden`, hint: 'delete it' });
    else if (Object.hasOwn(map, name))
      reading.findings.push({ law: KEYS_ARE_UNIQUE, ...span(range), message: `the key "${name}" stands here a second time` });
    else map[name] = plainValue(value, reading);
  }
  return map;
}

/** Escapes such as "\u0000" can bring back what the guard refused in the text itself. */
function plainText(text: string, range: Range | null | undefined, reading: Reading): string {
  const bad = indexOfControlCharacter(text);
  if (bad >= 0)
    reading.findings.push({
      law: TEXT_HAS_NO_CONTROL_CHARACTERS,
      ...span(range),
      message: `${characterName(text.charCodeAt(bad))} stands in this text`,
    });
  return text.normalize('NFC');
}

function span(range: Range | null | undefined): { start: number; end: number } {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** The document is composed again for the first place that is asked for: a file without faults need not be kept in memory. */
function rangesOf(text: string): ParsedYaml['range'] {
  let document: Document.Parsed | undefined;
  return (path, part = 'value') => {
    document ??= compose(parseTokens(text).tokens, text.length)[0];
    return rangeOf(document, path, part);
  };
}

/** Follows the path as far as it goes. */
function rangeOf(document: Document.Parsed | undefined, path: readonly (string | number)[], part: Part): readonly [number, number] {
  let node: unknown = document?.contents;
  let key: unknown;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step)) : undefined;
    const next = pair ? pair.value : isCollection(node) && !isMap(node) ? node.items[Number(step)] : undefined;
    if (pair === undefined && next === undefined) return extent(node) ?? extent(key) ?? [0, 0];
    key = pair?.key;
    node = next;
  }
  return (part === 'key' ? extent(key) : undefined) ?? extent(node) ?? extent(key) ?? [0, 0];
}

/** Of a block map or list its first entry stands for all: nobody wants a screen underlined. */
function extent(node: unknown): readonly [number, number] | undefined {
  if (isMap(node) && !node.flow && node.items[0]) {
    const { key, value } = node.items[0];
    const [start] = extent(key) ?? [0];
    const end = isScalar(value) ? extent(value)?.[1] : extent(key)?.[1];
    return [start, end ?? start];
  }
  if (isCollection(node) && !node.flow && node.items[0]) return extent(node.items[0]);
  const range = (node as Node | null | undefined)?.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}
