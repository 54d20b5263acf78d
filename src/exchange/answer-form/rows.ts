/** From CSV cells to rows whose cells are known by the name of their column. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { type CsvRow, columnLetters } from '../csv.ts';
import type { Cell, Problems } from './problems.ts';

/** The columns of an answer file, in the order in which the template has them. */
export const COLUMNS = ['item', 'prompt', 'value', 'text', 'applies_to', 'as_of', 'legislation', 'link', 'confirmations'] as const;
export type Column = (typeof COLUMNS)[number];

/** One row below the header. */
export interface AnswerRow {
  readonly row: number;
  /** The cell under a column; empty where the file or the row does not have it. */
  readonly cell: (column: Column) => Cell;
}

export interface ReadRows {
  /** Rows with something in them. */
  readonly rows: readonly AnswerRow[];
  /** Columns of the file that mean nothing here and are not read. */
  readonly unread: readonly string[];
}

/** Columns may stand in any order; others are not read, unless one looks like a column that is missing. */
export function readRows([header, ...records]: readonly CsvRow[], problems: Problems): ReadRows {
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const indexes = new Map(COLUMNS.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)]] : [])));
  const unread = checkHeader(names, problems);
  const rows = records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }): AnswerRow => {
      checkLength(row, cells, names, problems);
      return { row, cell: (column) => toCell(row, column, indexes.get(column), cells) };
    });
  return { rows, unread };
}

function checkHeader(names: readonly string[], problems: Problems): string[] {
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.includes('item'))
    problems.report(
      { row: 1, column: 'item', letters: null },
      'the first row names no column "item"',
      `the first row holds the names of the columns: ${COLUMNS.join(', ')}; "bridge template" writes them`,
    );
  const unknown = names.flatMap((name, index) => (isColumn(name) || name === '' ? [] : [{ name, index }]));
  for (const { name, index } of unknown) {
    const meant = didYouMean(name, missing);
    if (meant !== undefined) problems.report(headerCell(index, name), `no column is named "${name}"`, meant);
  }
  for (const [index, name] of names.entries())
    if (isColumn(name) && names.indexOf(name) < index)
      problems.report(headerCell(index, name), `the column "${name}" stands here a second time`);
  return unknown.map(({ name }) => name);
}

function checkLength(row: number, cells: readonly string[], names: readonly string[], problems: Problems): void {
  const beyond = cells.findIndex((cell, index) => index >= names.length && cell.trim() !== '');
  if (beyond >= 0)
    problems.report(
      headerCell(beyond, null, row),
      'something stands in a column without a name',
      'a comma within a text needs quotation marks around the whole cell',
    );
}

function headerCell(index: number, column: string | null, row = 1) {
  return { row, column, letters: columnLetters(index) };
}

function toCell(row: number, column: Column, index: number | undefined, cells: readonly string[]): Cell {
  const text = index === undefined ? '' : (cells[index] ?? '');
  return { row, column, letters: index === undefined ? null : columnLetters(index), text: normalize(text) };
}

/** Line breaks become LF, Unicode NFC; white space around the text is no content. */
function normalize(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name);
}
