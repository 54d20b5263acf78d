/** The rows at the head of an answer file, whose item begins with @: what holds for the whole file. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import type { FormLaw } from '../../domain/completed-form.ts';
import { SUBMISSION_STATUSES, type SubmissionStatus } from '../../domain/submission.ts';
import { tokensByWord } from '../form-words/form-words.ts';
import { readDay, readLanguage, readToken } from './cells.ts';
import { readLaw } from './laws.ts';
import { splitParts, unquote } from './lists.ts';
import { type Cell, describeRow, type Problems, quote, WHOLE_FILE } from './problems.ts';
import { type AnswerRow, COLUMNS, type Column } from './rows.ts';

/** What is known of a file before it is opened: a head that says otherwise is refused, one that is silent is completed. */
export interface ExpectedHead {
  readonly state?: string;
  readonly questionnaire?: string;
  readonly status?: SubmissionStatus;
  readonly asOf?: string;
}

export interface FileHead extends ExpectedHead {
  readonly state: string;
  readonly language?: string;
  readonly party?: Readonly<Record<string, boolean>>;
  readonly laws: readonly { readonly law: FormLaw; readonly row: AnswerRow }[];
  /** Confirmations that belong to no answer and no law. */
  readonly confirmations: Cell;
}

/** The keys of head rows and the columns each of them uses, beside `item` and `prompt`. */
export const HEAD_ROWS = {
  '@questionnaire': ['value'],
  '@state': ['value'],
  '@status': ['value'],
  '@as_of': ['value'],
  '@language': ['value'],
  '@party': ['value'],
  '@confirmations': ['confirmations'],
  '@law': ['value', 'applies_to', 'as_of', 'legislation', 'link', 'confirmations'],
} as const satisfies Record<string, readonly Column[]>;
export type HeadKey = keyof typeof HEAD_ROWS;

export function readHead(
  rows: readonly AnswerRow[],
  expected: ExpectedHead,
  crosswalk: Pick<Crosswalk, 'questionnaires' | 'instruments'>,
  problems: Problems,
): FileHead {
  const known = rows.filter((row) => isKnownRow(row, problems));
  const cell = (key: HeadKey, column: Column = 'value') => onlyCell(known, key, column, problems);
  const read: { -readonly [key in keyof ExpectedHead]: ExpectedHead[key] | undefined } = {
    state: readState(cell('@state'), problems),
    questionnaire: readQuestionnaire(cell('@questionnaire'), crosswalk, problems),
    status: readToken(cell('@status'), SUBMISSION_STATUSES, problems, tokensByWord('status') as ReadonlyMap<string, SubmissionStatus>),
    asOf: readDay(cell('@as_of'), problems),
  };
  const agreed = agree(read, expected, cell, problems);
  if (agreed.state === undefined && cell('@state').text === '') reportNoState(cell('@state'), problems);
  return {
    ...agreed,
    state: agreed.state ?? '',
    ...given('language', readLanguage(cell('@language'), problems)),
    ...given('party', readParty(cell('@party'), crosswalk, problems)),
    laws: readLawRows(known, problems),
    confirmations: cell('@confirmations', 'confirmations'),
  };
}

/** Where the row is there and empty, the place is known. */
function reportNoState(cell: Cell, problems: Problems): void {
  const hint = cell.column === null ? 'fill in the row @state' : 'write the three letters of its code here';
  problems.report(cell, 'the file does not say whose answers it holds', hint);
}

const EXPECTED_IN = { state: '@state', questionnaire: '@questionnaire', status: '@status', asOf: '@as_of' } as const;

/** What the file says and what was expected, as one. */
function agree(
  read: { readonly [key in keyof ExpectedHead]: ExpectedHead[key] | undefined },
  expected: ExpectedHead,
  cell: (key: HeadKey) => Cell,
  problems: Problems,
): ExpectedHead {
  for (const key of ['state', 'questionnaire', 'status', 'asOf'] as const)
    if (read[key] !== undefined && expected[key] !== undefined && read[key] !== expected[key])
      problems.report(
        cell(EXPECTED_IN[key]),
        `the file says ${quote(read[key])}, but it is imported as ${quote(expected[key])}`,
        'correct the file, or import it as what it is',
      );
  return {
    ...given('state', read.state ?? expected.state),
    ...given('questionnaire', read.questionnaire ?? expected.questionnaire),
    ...given('status', read.status ?? expected.status),
    ...given('asOf', read.asOf ?? expected.asOf),
  };
}

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
    problems.report(
      row.cell('item'),
      `${quote(key)} is not a row of the head`,
      () => didYouMean(key, keys) ?? `they are ${keys.join(', ')}`,
    );
    return false;
  }
  for (const column of COLUMNS)
    if (column !== 'item' && column !== 'prompt' && !used.includes(column) && row.cell(column).text !== '')
      problems.report(row.cell(column), `the row ${key} does not use the column ${column}`, `it uses ${used.join(', ')}`);
  return true;
}

/** The cell of the one row with that key; an empty cell where there is none. */
function onlyCell(rows: readonly AnswerRow[], key: HeadKey, column: Column, problems: Problems): Cell {
  const [first, ...others] = rows.filter((row) => keyOf(row) === key);
  for (const other of others)
    if (!problems.isIn(other.place))
      problems.report(
        other.cell('item'),
        `the row ${key} stands here a second time`,
        `the first is ${describeRow(first?.place ?? other.place)}`,
      );
  return first?.cell(column) ?? { ...WHOLE_FILE, text: '' };
}

function readState(cell: Cell, problems: Problems): string | undefined {
  if (cell.text === '') return undefined;
  if (/^[A-Z]{3}$/.test(cell.text)) return cell.text;
  problems.report(cell, `${quote(cell.text)} is not the code of a State`, 'it has three capital letters (ISO 3166 alpha-3)');
  return undefined;
}

function readQuestionnaire(cell: Cell, { questionnaires }: Pick<Crosswalk, 'questionnaires'>, problems: Problems): string | undefined {
  if (cell.text === '') return undefined;
  if (questionnaires.has(cell.text)) return cell.text;
  const known = [...questionnaires.keys()];
  problems.report(
    cell,
    `no questionnaire has the id ${quote(cell.text)}`,
    () => didYouMean(cell.text, known) ?? `there are ${known.join(', ')}`,
  );
  return undefined;
}

/** The instruments named are those the State is party to; of all others it is then not. */
function readParty(cell: Cell, { instruments }: Pick<Crosswalk, 'instruments'>, problems: Problems): Record<string, boolean> | undefined {
  if (cell.text === '') return undefined;
  const known = [...instruments.keys()];
  const named = cell.text.toLowerCase() === NO_INSTRUMENT ? [] : splitParts(cell.text).map(unquote);
  for (const id of named)
    if (!instruments.has(id))
      problems.report(cell, `no instrument has the id ${quote(id)}`, () => didYouMean(id, known) ?? `there are ${known.join(', ')}`);
  return Object.fromEntries(known.map((id) => [id, named.includes(id)]));
}

/** What stands in the row @party where the State is party to none: an empty cell says nothing. */
export const NO_INSTRUMENT = 'none';

function readLawRows(rows: readonly AnswerRow[], problems: Problems): FileHead['laws'] {
  const firstRow = new Map<string, AnswerRow>();
  return rows
    .filter((row) => keyOf(row) === '@law' && HEAD_ROWS['@law'].some((column) => row.cell(column).text !== ''))
    .flatMap((row) => {
      const law = readLaw(row, problems);
      if (law.key === '') return [];
      const first = firstRow.get(law.key);
      if (first !== undefined)
        problems.report(
          row.cell('legislation'),
          `the law ${quote(law.name)} is described a second time`,
          `the first is ${describeRow(first.place)}`,
        );
      firstRow.set(law.key, first ?? row);
      return [{ law, row }];
    });
}
