/** The rows at the head of an answer file, whose item begins with @: what holds for the whole file. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import type { Law } from '../../prefill/answer.ts';
import { readDay, readToken, splitList } from './cells.ts';
import { readLaw } from './laws.ts';
import type { Cell, Problems } from './problems.ts';
import { type AnswerRow, COLUMNS, type Column } from './rows.ts';

/** Whether a file is still worked on, was cleared by the focal point, or is published. */
export const FILE_STATUSES = ['draft', 'cleared', 'published'] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

export interface FileHead {
  readonly state: string;
  readonly questionnaire?: string;
  readonly status: FileStatus;
  readonly asOf?: string;
  readonly language?: string;
  readonly party?: Readonly<Record<string, boolean>>;
  readonly laws: readonly Law[];
  /** Rows of laws again, for their confirmations. */
  readonly lawRows: readonly { readonly law: Law; readonly row: AnswerRow }[];
}

/** The keys of head rows and the columns each of them uses, beside `item` and `prompt`. */
export const HEAD_ROWS = {
  '@questionnaire': ['value'],
  '@state': ['value'],
  '@status': ['value'],
  '@as_of': ['value'],
  '@language': ['value'],
  '@party': ['value'],
  '@law': ['value', 'applies_to', 'as_of', 'legislation', 'confirmations'],
} as const satisfies Record<string, readonly Column[]>;
type HeadKey = keyof typeof HEAD_ROWS;

export function readHead(
  rows: readonly AnswerRow[],
  crosswalk: Pick<Crosswalk, 'questionnaires' | 'instruments'>,
  problems: Problems,
): FileHead {
  const known = rows.filter((row) => isKnownRow(row, problems));
  const value = (key: HeadKey) => onlyValue(known, key, problems);
  const lawRows = readLawRows(known, problems);
  return {
    state: readState(value('@state'), problems),
    status: readToken(value('@status') ?? EMPTY, FILE_STATUSES, problems) ?? 'draft',
    ...given('questionnaire', readQuestionnaire(value('@questionnaire'), crosswalk, problems)),
    ...given('asOf', readDay(value('@as_of') ?? EMPTY, problems)),
    ...given('language', readLanguage(value('@language'), problems)),
    ...given('party', readParty(value('@party'), crosswalk, problems)),
    laws: lawRows.map(({ law }) => law),
    lawRows,
  };
}

const EMPTY: Cell = { text: '', row: 1, column: null, letters: null };

function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

function keyOf(row: AnswerRow): string {
  return row.cell('item').text.toLowerCase();
}

function isKnownRow(row: AnswerRow, problems: Problems): boolean {
  const key = keyOf(row);
  const used: readonly Column[] | undefined = Object.hasOwn(HEAD_ROWS, key) ? HEAD_ROWS[key as HeadKey] : undefined;
  if (used === undefined) {
    const keys = Object.keys(HEAD_ROWS);
    problems.report(row.cell('item'), `"${key}" is not a row of the head`, didYouMean(key, keys) ?? `they are ${keys.join(', ')}`);
    return false;
  }
  for (const column of COLUMNS)
    if (column !== 'item' && column !== 'prompt' && !used.includes(column) && row.cell(column).text !== '')
      problems.report(row.cell(column), `the row ${key} does not use the column ${column}`, `it uses ${used.join(', ')}`);
  return true;
}

function onlyValue(rows: readonly AnswerRow[], key: HeadKey, problems: Problems): Cell | undefined {
  const [first, ...others] = rows.filter((row) => keyOf(row) === key);
  for (const other of others)
    problems.report(other.cell('item'), `the row ${key} stands here a second time`, `the first is row ${first?.row}`);
  const cell = first?.cell('value');
  return cell?.text === '' ? undefined : cell;
}

function readState(cell: Cell | undefined, problems: Problems): string {
  if (cell === undefined)
    problems.report({ row: 1, column: null, letters: null }, 'the file does not say whose answers it holds', 'fill in the row @state');
  else if (!/^[A-Z]{3}$/.test(cell.text))
    problems.report(cell, `"${cell.text}" is not the code of a State`, 'it has three capital letters (ISO 3166 alpha-3)');
  return cell?.text ?? '';
}

function readQuestionnaire(
  cell: Cell | undefined,
  { questionnaires }: Pick<Crosswalk, 'questionnaires'>,
  problems: Problems,
): string | undefined {
  if (cell === undefined || questionnaires.has(cell.text)) return cell?.text;
  const known = [...questionnaires.keys()];
  problems.report(cell, `no questionnaire has the id "${cell.text}"`, didYouMean(cell.text, known) ?? `there are ${known.join(', ')}`);
  return undefined;
}

function readLanguage(cell: Cell | undefined, problems: Problems): string | undefined {
  if (cell !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(cell.text))
    problems.report(cell, `"${cell.text}" is not a language`, 'write a code such as en, fr or ar');
  return cell?.text;
}

/** The instruments named are those the State is party to; of all others it is then not. */
function readParty(
  cell: Cell | undefined,
  { instruments }: Pick<Crosswalk, 'instruments'>,
  problems: Problems,
): Record<string, boolean> | undefined {
  if (cell === undefined) return undefined;
  const named = splitList(cell.text);
  for (const id of named)
    if (!instruments.has(id))
      problems.report(
        cell,
        `no instrument has the id "${id}"`,
        didYouMean(id, instruments.keys()) ?? `there are ${[...instruments.keys()].join(', ')}`,
      );
  return Object.fromEntries([...instruments.keys()].map((id) => [id, named.includes(id)]));
}

function readLawRows(rows: readonly AnswerRow[], problems: Problems) {
  const firstRow = new Map<string, number>();
  return rows
    .filter((row) => keyOf(row) === '@law' && HEAD_ROWS['@law'].some((column) => row.cell(column).text !== ''))
    .flatMap((row) => {
      const law = readLaw(row, problems);
      if (law === undefined || law.id === '') return [];
      const first = firstRow.get(law.id);
      if (first !== undefined)
        problems.report(row.cell('legislation'), `the law "${law.name}" is described a second time`, `the first is row ${first}`);
      firstRow.set(law.id, first ?? row.row);
      return [{ law, row }];
    });
}
