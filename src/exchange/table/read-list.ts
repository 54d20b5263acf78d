/** A list of entries in CSV, XLSX or YAML as lines whose cells are known by name, so that an importer need not care which. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { guardBytes, isDiagnostic } from '../../crosswalk/guard-bytes.ts';
import { parseYaml } from '../../crosswalk/parse-yaml.ts';
import { normalizeText } from '../../domain/normalize-text.ts';
import { type Place, type Problems, quote, WHOLE_FILE } from '../answer-form/problems.ts';
import { foldWord } from '../form-words/form-words.ts';
import { readTable, type TableColumn, type TableLine } from './read-table.ts';

/** @returns the entries in the order of the file. Never throws because of what it holds */
export async function readList<Name extends string>(
  bytes: Uint8Array,
  columns: readonly TableColumn<Name>[],
  problems: Problems,
): Promise<TableLine<Name>[]> {
  return looksLikeYaml(bytes) ? readYamlList(bytes, columns, problems) : readTable(bytes, columns, problems);
}

/** A list of maps, or a map with a list of maps in it: the first line that is no comment tells. */
function looksLikeYaml(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return false;
  const head = Buffer.from(bytes.subarray(0, 2000))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#') && line !== '---') ?? '';
  return /^(- |-$|[a-z_]+:(\s|$))/.test(first);
}

function readYamlList<Name extends string>(
  bytes: Uint8Array,
  columns: readonly TableColumn<Name>[],
  problems: Problems,
): TableLine<Name>[] {
  const text = guardBytes('', bytes);
  if (isDiagnostic(text)) {
    problems.report({ ...WHOLE_FILE, row: text.span.line }, text.message, text.hint ?? undefined);
    return [];
  }
  const yaml = parseYaml(text.text);
  const lineOf = (start: number) => text.locate(start, start).span.line;
  for (const { start, message, hint } of yaml.findings) problems.report({ ...WHOLE_FILE, row: lineOf(start), path: '' }, message, hint);
  if (yaml.findings.length > 0) return [];
  const [key, entries] = listIn(yaml.value);
  if (entries === undefined) {
    problems.report(WHOLE_FILE, 'the file holds no list', 'write one entry for each item: "- { item: …, number: … }"');
    return [];
  }
  return entries.flatMap((entry, index) => {
    const path = key === undefined ? [index] : [key, index];
    const placeOf = (name?: string): Place => ({
      row: lineOf(yaml.range(name === undefined ? path : [...path, name])[0]),
      column: name ?? null,
      letters: null,
      path: `${key ?? ''}[${index}]${name === undefined ? '' : `.${name}`}`,
    });
    return readEntry(entry, columns, placeOf, problems);
  });
}

function listIn(value: unknown): [key: string | undefined, entries: readonly unknown[] | undefined] {
  if (Array.isArray(value)) return [undefined, value];
  if (!isMap(value)) return [undefined, undefined];
  const found = Object.entries(value).find(([, each]) => Array.isArray(each));
  return found === undefined ? [undefined, undefined] : [found[0], found[1] as unknown[]];
}

/** A map of texts by language stands for one line in each language. */
function readEntry<Name extends string>(
  entry: unknown,
  columns: readonly TableColumn<Name>[],
  placeOf: (name?: string) => Place,
  problems: Problems,
): TableLine<Name>[] {
  if (!isMap(entry)) {
    problems.report(placeOf(), 'the entry is no map', 'write "item: …" and what is said of it');
    return [];
  }
  const cells = new Map<string, Map<string, string>>([['', new Map()]]);
  for (const [name, value] of Object.entries(entry)) {
    const column = columns.find((each) => each.name === foldWord(name) || each.alias?.test(foldWord(name)));
    if (column === undefined) {
      const known = columns.map((each) => each.name);
      problems.report(placeOf(name), `no key is named ${quote(name)}`, () => didYouMean(name, known) ?? `the keys are ${known.join(', ')}`);
    } else if (isMap(value))
      for (const [language, text] of Object.entries(value)) addCell(cells, language, column.name, text, placeOf(name), problems);
    else addCell(cells, '', column.name, value, placeOf(name), problems);
  }
  const common = cells.get('') ?? new Map<string, string>();
  const languages = [...cells.keys()].filter((language) => language !== '');
  return (languages.length === 0 ? [''] : languages).map((language) => ({
    place: { row: placeOf().row, path: placeOf().path ?? '' },
    cell: (name) => {
      const text = name === ('language' as Name) && language !== '' ? language : (cells.get(language)?.get(name) ?? common.get(name) ?? '');
      return { ...placeOf(Object.hasOwn(entry, name) ? name : undefined), column: name, text: normalizeText(text) };
    },
  }));
}

function addCell(
  cells: Map<string, Map<string, string>>,
  language: string,
  name: string,
  value: unknown,
  place: Place,
  problems: Problems,
): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'object') {
    problems.report(place, 'a text is wanted here', 'write it in quotation marks');
    return;
  }
  const row = cells.get(language) ?? new Map<string, string>();
  cells.set(language, row.set(name, String(value)));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
