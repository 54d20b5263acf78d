/** One row below the head: the answer to one item. */

import type { CompiledItem, Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import { OUTSIDE_SCALE } from '../../crosswalk/scales.ts';
import { authorityKey } from '../../domain/authority-key.ts';
import type { FormResponse } from '../../domain/completed-form.ts';
import type { ResponseContent } from '../../domain/response.ts';
import { foldWord, tokensByWord } from '../form-words/form-words.ts';
import { readDay, readLanguage, readLinks, readNumber, readToken } from './cells.ts';
import { readFiguresCell, readFiguresLines } from './figures.ts';
import type { FileHead } from './head.ts';
import { type NamedLaw, readAppliesTo, readCitations } from './laws.ts';
import { splitParts, unquote } from './lists.ts';
import { type Problems, quote } from './problems.ts';
import type { AnswerRow } from './rows.ts';

/** An answer as its row has it; confirmations are read when all laws of the file are known. */
export interface ReadAnswerRow extends Omit<FormResponse, 'confirmations'> {
  readonly row: AnswerRow;
  readonly cited: readonly NamedLaw[];
  /** Names of the authorities, on items of type authority. */
  readonly authorities: readonly string[];
}

/** @param row one in which something is answered */
export function readAnswerRow(
  row: AnswerRow,
  head: Pick<FileHead, 'language'>,
  item: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): ReadAnswerRow {
  const cited = readCitations(row.cell('legislation'), problems);
  const text = row.cell('text').text;
  const isAuthority = item.form.type === 'authority';
  const authorities = isAuthority ? splitParts(text).map(unquote) : [];
  const content: ResponseContent = {
    ...readValue(row, item, vocabulary, problems),
    appliesTo: readAppliesTo(row.cell('applies_to'), problems) ?? 'unknown',
    ...(isAuthority ? keysOf(authorities) : given('text', text || undefined)),
    ...given('language', readLanguage(row.cell('language'), problems) ?? (text === '' ? undefined : head.language)),
    ...given('asOf', readDay(row.cell('as_of'), problems)),
    citations: cited.map(({ citation }) => citation),
    links: readLinks(row.cell('link'), problems),
    ...given('table', readFigures(row, item, vocabulary, problems)),
    ...given('examples', readExamples(row)),
    ...given('note', row.cell('note').text || undefined),
  };
  return { row, item: item.id, content, cited, authorities };
}

/** The first is the one that the item asks for. */
function keysOf(authorities: readonly string[]): Pick<ResponseContent, 'authority' | 'authorities'> {
  const [authority, ...further] = new Set(authorities.map(authorityKey));
  return { ...given('authority', authority), ...given('authorities', further.length === 0 ? undefined : further) };
}

/** Separated as several links are; an example with a semicolon of its own stands in quotation marks. */
function readExamples(row: AnswerRow): string[] | undefined {
  const examples = splitParts(row.cell('examples').text).map(unquote);
  return examples.length === 0 ? undefined : examples;
}

/** In a workbook either a sheet of their own or the cell may hold figures, never both. */
function readFigures(
  row: AnswerRow,
  item: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): ResponseContent['table'] {
  const cell = row.cell('table');
  if (row.figures === undefined) return readFiguresCell(cell, item, vocabulary, problems);
  if (cell.text !== '') problems.report(cell, 'the figures of this item stand on their own sheet too', 'keep one of them');
  return readFiguresLines(row.figures, item, vocabulary, problems);
}

function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

/** Further words for tokens, beside the labels of the drop-downs. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ...tokensByWord('token'),
  ...(['partly', 'partially', 'in_part'] as const).map((word) => [word, 'in_part'] as const),
  ['n/a', 'not_applicable'],
]);

/** The column "value": a token of the scale, the options chosen from a list, a number or a day. */
function readValue(
  row: AnswerRow,
  item: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): Pick<ResponseContent, 'value' | 'options' | 'number' | 'date'> {
  const cell = row.cell('value');
  if (cell.text === '') return {};
  const tokens = [...(item.scale?.keys() ?? []), ...OUTSIDE_SCALE];
  const others = new Map([...OTHER_WORDS].filter(([, token]) => tokens.includes(token)));
  if (item.scale !== undefined) return given('value', readToken(cell, tokens, problems, others));
  const outside = OUTSIDE_SCALE.find((token) => token === (others.get(foldWord(cell.text)) ?? foldWord(cell.text)));
  if (outside !== undefined) return { value: outside };
  switch (item.form.type) {
    case 'list':
      return { options: readOptions(row, item, vocabulary, problems) };
    case 'number':
      return given('number', readNumber(cell, problems));
    case 'date':
      return given('date', readDay(cell, problems));
    default:
      problems.report(cell, 'this item has no scale to choose from', 'write the answer in the column text');
      return {};
  }
}

/** Options by their id or by their label in any language. */
function readOptions(row: AnswerRow, item: CompiledItem, { lists = [] }: Crosswalk['vocabulary'], problems: Problems): string[] {
  const options = lists.find(({ id }) => id === item.form.list)?.options ?? [];
  const known = options.map(({ id }) => id);
  const labels = options.flatMap(({ id, label }) => LANGUAGES.map((language) => [label[language] ?? id, id] as const));
  const ids = new Map([...labels, ...known.map((id) => [id, id] as const)].map(([word, id]) => [foldWord(word), id]));
  const cell = row.cell('value');
  return splitParts(cell.text).flatMap((part) => {
    const written = unquote(part);
    const option = ids.get(foldWord(written));
    if (option === undefined)
      problems.report(
        cell,
        `${quote(written)} is not an option of this item`,
        () => didYouMean(written, known) ?? `options are ${known.join(', ')}`,
      );
    return option ?? [];
  });
}
