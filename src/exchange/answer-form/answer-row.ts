/** One row below the head: the answer to one item. */

import type { CompiledItem, Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { OUTSIDE_SCALE } from '../../crosswalk/scales.ts';
import { APPLIES_TO } from '../../domain/applies-to.ts';
import type { ResponseContent } from '../../domain/response.ts';
import { readDay, readLinks, readToken, splitList } from './cells.ts';
import type { FileHead } from './head.ts';
import { type NamedLaw, readCitations } from './laws.ts';
import type { Problems } from './problems.ts';
import { type AnswerRow, COLUMNS } from './rows.ts';

/** An answer as its row has it; confirmations are read when all laws of the file are known. */
export interface ReadAnswerRow {
  readonly row: AnswerRow;
  readonly item: CompiledItem;
  readonly content: ResponseContent;
  readonly cited: readonly NamedLaw[];
}

/** @returns undefined where nothing was answered, or where the item is not known */
export function readAnswerRow(
  row: AnswerRow,
  head: Pick<FileHead, 'asOf' | 'language'>,
  item: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): ReadAnswerRow | undefined {
  if (COLUMNS.every((column) => column === 'item' || column === 'prompt' || row.cell(column).text === '')) return undefined;
  const cited = readCitations(row.cell('legislation'), problems);
  const text = row.cell('text').text;
  const asOf = readDay(row.cell('as_of'), problems) ?? head.asOf;
  const content: ResponseContent = {
    ...readValue(row, item, vocabulary, problems),
    appliesTo: readToken(row.cell('applies_to'), APPLIES_TO, problems) ?? 'unknown',
    ...(text === '' ? {} : item.form.type === 'authority' ? { authority: text } : { text }),
    ...(text === '' || head.language === undefined ? {} : { language: head.language }),
    ...(asOf === undefined ? {} : { asOf }),
    citations: cited.map(({ citation }) => citation),
    links: readLinks(row.cell('link'), problems),
  };
  return { row, item, content, cited };
}

const OTHER_WORDS = { yes_in_part: 'in_part', partly: 'in_part', partially: 'in_part', 'n/a': 'not_applicable' } as const;

/** The column "value": a token of the scale, or the options chosen from a list. */
function readValue(
  row: AnswerRow,
  item: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): Pick<ResponseContent, 'value' | 'options'> {
  const cell = row.cell('value');
  if (cell.text === '') return {};
  if (item.scale !== undefined) {
    const tokens = [...item.scale.keys(), ...OUTSIDE_SCALE];
    const others = Object.fromEntries(Object.entries(OTHER_WORDS).filter(([, token]) => tokens.includes(token)));
    const value = readToken(cell, tokens, problems, others);
    return value === undefined ? {} : { value };
  }
  const outside = OUTSIDE_SCALE.find((token) => token === cell.text.toLowerCase().replace(/\s+/g, '_'));
  if (outside !== undefined) return { value: outside };
  if (item.form.type === 'list') return { options: readOptions(row, item, vocabulary, problems) };
  problems.report(cell, 'this item has no scale to choose from', 'write the answer in the column text');
  return {};
}

function readOptions(row: AnswerRow, item: CompiledItem, { lists = [] }: Crosswalk['vocabulary'], problems: Problems): string[] {
  const known = lists.find(({ id }) => id === item.form.list)?.options.map(({ id }) => id) ?? [];
  const cell = row.cell('value');
  return splitList(cell.text).flatMap((written) => {
    const option = known.find((id) => id === written.toLowerCase().replace(/[\s_]+/g, '-'));
    if (option === undefined)
      problems.report(cell, `"${written}" is not an option of this item`, didYouMean(written, known) ?? `options are ${known.join(', ')}`);
    return option ?? [];
  });
}
