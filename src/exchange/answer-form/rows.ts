/** From the cells of a table to rows whose cells are known by the name of their column. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { characterName, indexOfControlCharacter } from '../../crosswalk/guard-bytes.ts';
import { normalizeText } from '../../domain/normalize-text.ts';
import { columnLetters } from '../csv.ts';
import type { FiguresLine } from './figures.ts';
import { type Cell, type Place, type Problems, quote } from './problems.ts';

/** The columns of the form, in the order in which the template has them. */
export const TEMPLATE_COLUMNS = ['item', 'prompt', 'value', 'text', 'applies_to', 'as_of', 'legislation', 'link', 'confirmations'] as const;
/** Columns that an export adds where there is something to say in them. */
export const EXPORT_COLUMNS = ['language', 'examples', 'note', 'table'] as const;
export const COLUMNS = [...TEMPLATE_COLUMNS, ...EXPORT_COLUMNS] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns for people: passed over without a word. */
const SHOWN_ONLY = ['help'];

/** UTF-16 code units that a cell may hold: prose, and everything else. */
const LONGEST_PROSE = 200_000;
const LONGEST_OTHER = 20_000;
const PROSE: readonly Column[] = ['prompt', 'text', 'examples', 'note', 'table'];

/** A row of a table, whatever the file format. */
export interface TableRow {
  readonly row: number;
  /** Its cells by the index of their column; absent ones are empty. */
  readonly cells: ReadonlyMap<number, string>;
}

/** A row of the form. */
export interface AnswerRow {
  readonly place: Pick<Place, 'sheet' | 'row' | 'path'>;
  /** The cell under a column; empty where the file or the row does not have it. */
  readonly cell: (column: Column) => Cell;
  /** Rows of the sheet of figures that belong to its item, in a workbook. */
  readonly figures?: readonly FiguresLine[];
}

/** What the columns of a table are: the names in its header row, and the columns of the form they stand for. */
export interface TableForm {
  /** Name of the sheet, in a workbook. */
  readonly sheet?: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** What rows without an item are. */
  readonly item?: string;
}

export interface ReadRows {
  /** Rows with something in them. */
  readonly rows: readonly AnswerRow[];
  /** Columns of the file that mean nothing here and are not read. */
  readonly unread: readonly string[];
}

/** Answers and the head of the file in one table, as CSV has them. */
export const ONE_TABLE: TableForm = { columns: new Map(COLUMNS.map((column) => [column, column])) };

/**
 * Columns may stand in any order; others are not read, unless one looks like a column that is missing.
 * @param header its names; `item` must be among them
 */
export function readRows(header: TableRow, records: readonly TableRow[], form: TableForm, problems: Problems): ReadRows {
  const names = new Map([...header.cells].map(([index, name]) => [index, name.trim().toLowerCase()]));
  const first = new Map([...names].reverse().map(([index, name]) => [name, index]));
  const unread = checkHeader({ row: header.row, names, first }, form, problems);
  const places = new Map(
    [...form.columns].flatMap(([name, column]) => {
      const index = first.get(name);
      return index === undefined ? [] : [[column, { index, column: name, letters: columnLetters(index) }] as const];
    }),
  );
  const rows = records.filter(isFilled).map(({ row, cells }): AnswerRow => {
    checkNames({ row, cells }, names, form, problems);
    return answerRow({ ...sheetOf(form), row }, (column) => {
      const { index, ...place } = places.get(column) ?? {};
      const text = index === undefined ? '' : (cells.get(index) ?? '');
      return { ...place, text: column === 'item' && text.trim() === '' ? (form.item ?? '') : text };
    });
  });
  return { rows, unread };
}

/** A row whose cells are taken from wherever the file has them. @param find undefined where the file does not have the column */
export function answerRow(
  place: AnswerRow['place'],
  find: (column: Column) => (Partial<Place> & { readonly text: string }) | undefined,
): AnswerRow {
  const cells = new Map<Column, Cell>();
  const cell = (column: Column): Cell => {
    const known = cells.get(column);
    if (known !== undefined) return known;
    const { text, ...where } = find(column) ?? { text: '' };
    const made: Cell = { column, letters: null, ...place, ...where, text: normalizeText(text) };
    cells.set(column, made);
    return made;
  };
  return { place, cell };
}

/** Whether the row has something beside its id and its question. */
export function isAnswered(row: AnswerRow): boolean {
  return (
    (row.figures?.length ?? 0) > 0 || COLUMNS.some((column) => column !== 'item' && column !== 'prompt' && row.cell(column).text !== '')
  );
}

/** Reports what no cell may hold, so that the readers of cells need not. */
export function checkCells(row: AnswerRow, problems: Problems): void {
  for (const column of COLUMNS) {
    const cell = row.cell(column);
    const at = indexOfControlCharacter(cell.text);
    if (at >= 0) problems.report(cell, `${characterName(cell.text.charCodeAt(at))} stands in the cell`, 'delete it');
    const longest = PROSE.includes(column) ? LONGEST_PROSE : LONGEST_OTHER;
    if (cell.text.length > longest)
      problems.report(cell, `the cell has ${cell.text.length} characters, ${longest} are allowed`, 'shorten it, or link to the document');
  }
}

function isFilled({ cells }: TableRow): boolean {
  for (const text of cells.values()) if (text.trim() !== '') return true;
  return false;
}

interface Header {
  readonly row: number;
  /** By index. */
  readonly names: ReadonlyMap<number, string>;
  /** The first index of each name. */
  readonly first: ReadonlyMap<string, number>;
}

function checkHeader({ row, names, first }: Header, form: TableForm, problems: Problems): string[] {
  const place = (index: number, column: string): Place => ({ ...sheetOf(form), row, column, letters: columnLetters(index) });
  if (!first.has('item') && form.item === undefined)
    problems.report(
      { ...sheetOf(form), row, column: 'item', letters: null },
      'the first row names no column "item"',
      `the first row holds the names of the columns: ${TEMPLATE_COLUMNS.join(', ')}; "bridge template" writes them`,
    );
  for (const [index, name] of names)
    if (form.columns.has(name) && first.get(name) !== index)
      problems.report(place(index, name), `the column "${name}" stands here a second time`);
  const missing = [...form.columns.keys()].filter((name) => !first.has(name));
  const unknown = [...first].filter(([name]) => name !== '' && !form.columns.has(name) && !SHOWN_ONLY.includes(name)).slice(0, MOST_UNREAD);
  for (const [name, index] of unknown) {
    const meant = didYouMean(name, missing);
    if (meant !== undefined) problems.report(place(index, name), `no column is named ${quote(name)}`, meant);
  }
  return unknown.map(([name]) => name);
}

/** Names of unread columns that are kept; a hostile file could have a million. */
const MOST_UNREAD = 100;

/** Reports the first cell of a row that stands under no name. */
function checkNames({ row, cells }: TableRow, names: Header['names'], form: TableForm, problems: Problems): void {
  for (const [index, text] of cells)
    if (!names.get(index) && text.trim() !== '') {
      problems.report(
        { ...sheetOf(form), row, column: null, letters: columnLetters(index) },
        'something stands in a column without a name',
        'a comma within a text needs quotation marks around the whole cell',
      );
      return;
    }
}

function sheetOf({ sheet }: TableForm): Pick<Place, 'sheet'> {
  return sheet === undefined ? {} : { sheet };
}
