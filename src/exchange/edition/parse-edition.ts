/** What an official edition says of the items of a questionnaire, from a file in CSV, XLSX or YAML. Held against a questionnaire of the catalogue. */

import type { CompiledQuestionnaire } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import { ITEM_TYPES } from '../../crosswalk/forms/questionnaire.ts';
import { FACETS, type Facet } from '../../domain/facet.ts';
import { readToken } from '../answer-form/cells.ts';
import { type AnswerProblem, type Place, Problems, quote } from '../answer-form/problems.ts';
import { readList } from '../table/read-list.ts';
import type { TableColumn, TableLine } from '../table/read-table.ts';

export type EditionLanguage = (typeof LANGUAGES)[number];

/** What the file says of one item, in all of its rows together. */
export interface EditionEntry {
  /** Of the first row. */
  readonly place: Pick<Place, 'sheet' | 'row' | 'path'>;
  /** Id within the questionnaire. */
  readonly item: string;
  /** Whether the questionnaire that it is held against has the item. */
  readonly isKnown: boolean;
  readonly number?: string;
  readonly wording: Readonly<Partial<Record<EditionLanguage, string>>>;
  readonly source: string;
  /** Only of items that a new edition adds. */
  readonly section?: string;
  readonly type?: (typeof ITEM_TYPES)[number];
  readonly scale?: string;
  readonly list?: string;
}

export interface ParsedEdition {
  /** In the order of the file. */
  readonly entries: readonly EditionEntry[];
  readonly problems: readonly AnswerProblem[];
}

export interface EditionContext {
  /** The questionnaire that the file is about, or that a new edition goes back to. */
  readonly questionnaire: CompiledQuestionnaire;
  /** The edition, where rows do not say so. */
  readonly source?: string | undefined;
  /** Whether items may be added: only a new edition asks what the one before did not. */
  readonly isNew: boolean;
}

const COLUMNS = [
  { name: 'item', alias: /^(id|item_id)$/ },
  { name: 'provision', alias: /^article$/ },
  { name: 'facet' },
  { name: 'number', alias: /^(official_)?number$|^no$/ },
  { name: 'language' },
  { name: 'wording', alias: /^(text|question|official_wording)$/ },
  { name: 'source' },
  { name: 'section' },
  { name: 'type' },
  { name: 'scale' },
  { name: 'list' },
] as const satisfies readonly TableColumn<string>[];

type Line = TableLine<(typeof COLUMNS)[number]['name']>;

/** Never throws because of what the file holds. */
export async function parseEdition(bytes: Uint8Array, context: EditionContext): Promise<ParsedEdition> {
  const problems = new Problems();
  const lines = await readList(bytes, COLUMNS, problems);
  const entries = new Map<string, EditionEntry>();
  const numbers = new Map<string, EditionEntry>();
  for (const line of lines) {
    const item = readItem(line, context, problems);
    if (item === undefined) continue;
    const before = entries.get(item);
    const entry = readEntry(line, item, before, context, problems);
    if (problems.isIn(line.place)) continue;
    entries.set(item, entry);
    const other = entry.number === undefined ? undefined : numbers.get(entry.number);
    if (other !== undefined && other.item !== item)
      problems.report(
        line.cell('number'),
        `the number ${quote(entry.number ?? '')} is already that of ${other.item}`,
        'number each item once',
      );
    else if (entry.number !== undefined) numbers.set(entry.number, entry);
  }
  return { entries: [...entries.values()], problems: problems.sorted() };
}

/** By its id, in full or within the questionnaire; or by its provision and facet, where that is one item. */
function readItem(line: Line, { questionnaire, isNew }: EditionContext, problems: Problems): string | undefined {
  const cell = line.cell('item');
  const written = cell.text.slice(cell.text.indexOf('#') + 1);
  const known = questionnaire.items.map(({ form }) => form.id);
  if (written !== '') {
    if (known.includes(written) || isNew) return written;
    problems.report(
      cell,
      `${questionnaire.id} has no item ${quote(written)}`,
      () => didYouMean(written, known) ?? `"bridge items ${questionnaire.id}" lists them`,
    );
    return undefined;
  }
  const provision = line.cell('provision');
  const facet: Facet | undefined = readToken(line.cell('facet'), FACETS, problems);
  if (provision.text === '' || facet === undefined) {
    if (!problems.isIn(line.place))
      problems.report(cell, 'the row does not say which item it is about', 'write its id, or its provision and its facet');
    return undefined;
  }
  return findByProvision(line, facet, questionnaire, isNew, problems);
}

function findByProvision(
  line: Line,
  facet: Facet,
  { id, form, items }: CompiledQuestionnaire,
  isNew: boolean,
  problems: Problems,
): string | undefined {
  const cell = line.cell('provision');
  const candidates = cell.text.includes(':') ? [cell.text] : form.instruments.map(({ instrument }) => `${instrument}:${cell.text}`);
  const found = items.filter((item) => item.facet === facet && item.provisions.some((provision) => candidates.includes(provision)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.form.id;
  if (only === undefined && isNew && candidates.length === 1) return `${candidates[0]}.${facet}`;
  const said =
    only === undefined
      ? `${id} asks nothing about the ${facet} of ${quote(cell.text)}`
      : `${id} asks ${found.length} things about the ${facet} of ${quote(cell.text)}`;
  const provisions = items.flatMap((item) => item.provisions);
  problems.report(cell, said, () =>
    only === undefined
      ? didYouMean(candidates[0] ?? '', provisions)
      : `name one of them in the column "item": ${found.map((item) => item.form.id).join(', ')}`,
  );
  return undefined;
}

/** Several rows of an item say it in several languages, and whatever they say twice they say alike. */
function readEntry(line: Line, item: string, before: EditionEntry | undefined, context: EditionContext, problems: Problems): EditionEntry {
  const isKnown = context.questionnaire.items.some(({ form }) => form.id === item);
  const text = (column: 'number' | 'source' | 'section' | 'scale' | 'list') => line.cell(column).text || undefined;
  const number = text('number') ?? before?.number;
  if (before?.number !== undefined && number !== before.number)
    problems.report(
      line.cell('number'),
      `the item has the number ${quote(before.number)} in row ${before.place.row}`,
      'give it one number',
    );
  const source = text('source') ?? before?.source ?? context.source;
  if (source === undefined)
    problems.report(
      line.cell('source'),
      'the row does not say which edition this is',
      'add a column "source", or name it once for all rows',
    );
  const wording = readWording(line, before, problems);
  if (number === undefined && Object.keys(wording).length === 0)
    problems.report(line.cell('number'), 'the row has neither a number nor a wording', 'fill in one of them, or leave the row out');
  const type = readToken(line.cell('type'), ITEM_TYPES, problems) ?? before?.type;
  return {
    ...{ place: before?.place ?? line.place, item, isKnown, wording, source: source ?? '' },
    ...given('number', number),
    ...given('section', text('section') ?? before?.section),
    ...given('type', type),
    ...given('scale', text('scale') ?? before?.scale),
    ...given('list', text('list') ?? before?.list),
  };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]: Value });
}

function readWording(line: Line, before: EditionEntry | undefined, problems: Problems): EditionEntry['wording'] {
  const [wording, language] = [line.cell('wording'), readToken(line.cell('language'), LANGUAGES, problems)];
  if (wording.text === '') return before?.wording ?? {};
  if (language === undefined) {
    if (line.cell('language').text === '')
      problems.report(
        line.cell('language'),
        'the row does not say in which language the wording is',
        `write one of ${LANGUAGES.join(', ')}`,
      );
    return before?.wording ?? {};
  }
  if (before?.wording[language] !== undefined)
    problems.report(wording, `the wording in ${language} stands here a second time`, `the item begins in row ${before.place.row}`);
  return { ...before?.wording, [language]: wording.text };
}
