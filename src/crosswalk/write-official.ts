/** Writes what an official edition says into the text of a questionnaire file, and nothing else: all other text stays as it is. */

import { isMap, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { invariant } from '../domain/errors.ts';
import type { Official } from './forms/questionnaire.ts';

/**
 * @param text of a questionnaire file that parses
 * @param official by id of the item within the questionnaire; items that the file does not have are passed over
 */
export function writeOfficial(text: string, official: ReadonlyMap<string, Official>): string {
  const items = parseDocument(text).get('items', true);
  invariant(isSeq(items), 'a questionnaire that was read has a list of items');
  const edits = items.items.filter(isMap).flatMap((item) => {
    const said = official.get(String(item.get('id')));
    return said === undefined ? [] : [editOf(text, item, flowText(said))];
  });
  return edits.reduceRight((edited, { from, to, words }) => edited.slice(0, from) + words + edited.slice(to), text);
}

/** A plain value as a catalogue file; without folding, because a line of the file is what a diagnostic shows, and without aliases, which a catalogue may not have. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** In place of what stands there, or behind the last key of the item. */
function editOf(text: string, item: YAMLMap, said: string): Edit {
  const [first, last, before] = [item.items[0], item.items.at(-1), item.items.find(({ key }) => String(key) === 'official')];
  if (before !== undefined) {
    const [from, to] = rangeOf(before);
    return { from, to, words: said };
  }
  if (item.flow) {
    const end = text.lastIndexOf('}', (item.range?.[1] ?? 0) - 1);
    const from = text.slice(0, end).trimEnd().length;
    return { from, to: from, words: `, official: ${said}` };
  }
  const [, from] = rangeOf(last);
  const start = (first?.key as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return { from, to: from, words: `\n${indent}official: ${said}` };
}

/** Start and end of the value of a key. */
function rangeOf(pair: Pair | undefined): readonly [number, number] {
  const range = (pair?.value as { range?: readonly [number, number, number] } | null | undefined)?.range;
  invariant(range, 'a value that was read from a text has its place there');
  return [range[0], range[1]];
}

/** On one line; a JSON string is a YAML string too. */
function flowText(value: string | object): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${flowText(each as string | object)}`)
    .join(', ')} }`;
}
