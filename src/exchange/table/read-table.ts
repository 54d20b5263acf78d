/** A table in CSV or XLSX as rows whose cells are known by the name of their column. Unlike the form of answers, it has no column that is passed over. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { characterName, indexOfControlCharacter } from '../../crosswalk/guard-bytes.ts';
import { normalizeText } from '../../domain/normalize-text.ts';
import { type Cell, type Place, type Problems, quote, WHOLE_FILE } from '../answer-form/problems.ts';
import { columnLetters } from '../csv.ts';
import { foldWord } from '../form-words/form-words.ts';
import { type GridRow, readGrids } from './read-grids.ts';

/** A column, and how its header may be written; letter case and word breaks do not matter. */
export interface TableColumn<Name extends string> {
  readonly name: Name;
  /** The file is refused without it. */
  readonly required?: boolean;
  /** Other headers of the same column, as a pattern over the folded header ("date_of_signature"). */
  readonly alias?: RegExp;
}

export interface TableLine<Name extends string> {
  readonly place: Pick<Place, 'sheet' | 'row' | 'path'>;
  /** The cell under a column, trimmed and in NFC; empty where the file or the row does not have it. */
  readonly cell: (column: Name) => Cell;
}

/** Of one cell: the longest official wording is far below. */
const LONGEST_CELL = 50_000;
/** Rows above the table in which its header may be looked for, in a workbook. */
const MOST_ROWS_ABOVE = 50;

/**
 * Reads a table. Never throws because of what the file holds: what is wrong is reported at its row and column.
 * @returns rows with something in them, in the order of the file; none where it has no such table
 */
export async function readTable<Name extends string>(
  bytes: Uint8Array,
  columns: readonly TableColumn<Name>[],
  problems: Problems,
): Promise<TableLine<Name>[]> {
  const read = await readGrids(bytes);
  if ('fault' in read) {
    problems.report({ ...WHOLE_FILE, row: read.row }, read.fault, read.hint);
    return [];
  }
  for (const { sheet, rows, report } of read.grids) {
    const header = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => isHeader(row, columns));
    const head = rows[header];
    if (head === undefined) continue;
    const found = readHeader(sheet, head, columns, problems);
    report(head.row, found.named, problems);
    return rows.slice(header + 1).flatMap((row) => readLine(sheet, row, found, problems));
  }
  const required = columns.filter((column) => column.required).map(({ name }) => name);
  problems.report(
    WHOLE_FILE,
    `no row names the columns: ${required.map((name) => `"${name}"`).join(', ')} must be among them`,
    `the first row holds the names of the columns: ${columns.map(({ name }) => name).join(', ')}`,
  );
  return [];
}

interface Header<Name extends string> {
  /** By index, as written. */
  readonly named: ReadonlyMap<number, string>;
  readonly indexes: ReadonlyMap<Name, number>;
}

function columnNamed<Name extends string>(text: string, columns: readonly TableColumn<Name>[]): TableColumn<Name> | undefined {
  const folded = foldWord(text.trim());
  return columns.find(({ name }) => name === folded) ?? columns.find(({ alias }) => alias?.test(folded));
}

function isHeader<Name extends string>({ cells }: GridRow, columns: readonly TableColumn<Name>[]): boolean {
  const names = new Set([...cells.values()].map((text) => columnNamed(text, columns)?.name));
  return columns.every(({ name, required }) => !required || names.has(name));
}

function readHeader<Name extends string>(
  sheet: Pick<Place, 'sheet'>,
  { row, cells }: GridRow,
  columns: readonly TableColumn<Name>[],
  problems: Problems,
): Header<Name> {
  const indexes = new Map<Name, number>();
  const names = columns.map(({ name }) => name);
  for (const [index, text] of cells) {
    if (text.trim() === '') continue;
    const place = { ...sheet, row, column: text.trim(), letters: columnLetters(index) };
    const column = columnNamed(text, columns);
    if (column === undefined)
      problems.report(
        place,
        `no column is named ${quote(text.trim())}`,
        () => didYouMean(foldWord(text.trim()), names) ?? `the columns are ${names.join(', ')}`,
      );
    else if (indexes.has(column.name)) problems.report(place, `the column "${column.name}" stands here a second time`, 'keep one of them');
    else indexes.set(column.name, index);
  }
  return { named: new Map([...cells].map(([index, text]) => [index, text.trim()])), indexes };
}

function readLine<Name extends string>(
  sheet: Pick<Place, 'sheet'>,
  { row, cells }: GridRow,
  { named, indexes }: Header<Name>,
  problems: Problems,
): TableLine<Name>[] {
  if ([...cells.values()].every((text) => text.trim() === '')) return [];
  for (const [index, text] of cells)
    checkCell({ ...sheet, row, column: named.get(index) || null, letters: columnLetters(index), text }, problems);
  const cell = (column: Name): Cell => {
    const index = indexes.get(column);
    const text = index === undefined ? '' : (cells.get(index) ?? '');
    return { ...sheet, row, column, letters: index === undefined ? null : columnLetters(index), text: normalizeText(text) };
  };
  return [{ place: { ...sheet, row }, cell }];
}

function checkCell(cell: Cell, problems: Problems): void {
  const text = cell.text.trim();
  if (text === '') return;
  const at = indexOfControlCharacter(text);
  if (at >= 0) problems.report(cell, `${characterName(text.charCodeAt(at))} stands in the cell`, 'delete it');
  if (text.length > LONGEST_CELL)
    problems.report(cell, `the cell has ${text.length} characters, ${LONGEST_CELL} are allowed`, 'shorten it');
  if (text.startsWith('=')) problems.report(cell, 'the cell holds a formula', 'write what it gives, as text');
  if (cell.column === null)
    problems.report(
      cell,
      'something stands in a column without a name',
      'a comma within a text needs quotation marks around the whole cell',
    );
}
