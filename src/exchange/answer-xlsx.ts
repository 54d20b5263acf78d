/** Answer files as workbooks, however their sheets, rows and columns were moved, hidden or renamed. `write-answer-xlsx.ts` writes the form. */

import { normalizeText } from '../domain/normalize-text.ts';
import type { ExpectedHead } from './answer-form/head.ts';
import { type Cell, type Place, Problems, WHOLE_FILE } from './answer-form/problems.ts';
import { type AnswerCatalogue, type ReadForm, readForm, refused, SECTION, TITLES } from './answer-form/read-form.ts';
import { type AnswerRow, readRows, type TableRow } from './answer-form/rows.ts';
import { CHOICES_SHEET, continuedColumn, FIGURES, LAWS, QUESTIONS, type SheetForm } from './answer-sheets.ts';
import { type FiguresOfItem, withFigures } from './answer-xlsx/with-figures.ts';
import { columnLetters } from './csv.ts';
import type { CellRange } from './xlsx/parse-reference.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';
import type { Sheet, SheetRow } from './xlsx/sheet.ts';

/**
 * Reads an answer file. Never throws because of what it holds.
 * @returns what the form says, or every problem with its sheet, row and column
 */
export async function parseAnswerXlsx(bytes: Uint8Array, catalogue: AnswerCatalogue, expected: ExpectedHead = {}): Promise<ReadForm> {
  const workbook = await readWorkbook(bytes);
  if ('fault' in workbook) return refused([{ ...WHOLE_FILE, message: workbook.fault, hint: workbook.hint }]);
  const problems = new Problems();
  const read = workbook.sheets.flatMap((sheet) => readFormSheet(sheet, problems) ?? []);
  if (!read.some(({ form }) => form === QUESTIONS)) return refused([{ ...WHOLE_FILE, ...NO_FORM }]);
  const unreadSheets = workbook.sheets.filter(({ name }) => name !== CHOICES_SHEET && !read.some((each) => each.name === name));
  const unread = [...unreadSheets.map(({ name }) => `sheet "${name}"`), ...read.flatMap((each) => each.unread)];
  const rows = withFigures(
    read.flatMap((each) => each.rows),
    read.flatMap((each) => each.figures),
    problems,
  );
  return readForm(rows, expected, catalogue, problems, unread);
}

const NO_FORM = {
  message: 'no sheet is that of the form: none has a row with the column names "item" and "value"',
  hint: 'fill in the workbook that "bridge template --format xlsx" writes',
};

interface FormSheet {
  readonly name: string;
  readonly form: SheetForm;
  readonly rows: readonly AnswerRow[];
  readonly figures: readonly FiguresOfItem[];
  readonly unread: readonly string[];
}

/** Rows above the table in which its header may be looked for. */
const MOST_ROWS_ABOVE = 50;
/** Cells beside the table that are mentioned as not read. */
const MOST_STRAY = 5;

/** @returns undefined where the sheet has no header of the form */
function readFormSheet(sheet: Sheet, problems: Problems): FormSheet | undefined {
  const header = sheet.rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => formOf(row) !== undefined);
  const row = sheet.rows[header];
  const form = row === undefined ? undefined : formOf(row);
  if (row === undefined || form === undefined) return undefined;
  const columns = columnsOf(row, form);
  const below = sheet.rows.slice(header + 1);
  const stray = below.flatMap(({ row, cells }) =>
    [...cells.keys()].filter((column) => !columns.named.has(column)).map((column) => `${columnLetters(column)}${row}`),
  );
  for (const each of below) reportTroubles(sheet.name, each, columns, problems);
  reportMerged(sheet, row.row, columns, problems);
  const strayCells = stray.slice(0, MOST_STRAY).map((cell) => `cell ${cell} of the sheet "${sheet.name}"`);
  if (form === FIGURES) {
    const figures = below.filter((each) => !isForPeople(each, columns)).flatMap((each) => figuresOf(sheet.name, each, columns));
    return { name: sheet.name, form, rows: [], figures, unread: strayCells };
  }
  const { rows, unread } = readRows(
    headerRow(row, columns),
    below.map((each) => toTableRow(each, columns)),
    { ...form, sheet: sheet.name },
    problems,
  );
  return {
    name: sheet.name,
    form,
    rows,
    figures: [],
    unread: [...unread, ...strayCells],
  };
}

function namesOf({ cells }: SheetRow): Map<number, string> {
  return new Map([...cells].map(([column, { text }]) => [column, text.trim().toLowerCase()]));
}

function formOf(row: SheetRow): SheetForm | undefined {
  const names = new Set(namesOf(row).values());
  return [LAWS, QUESTIONS, FIGURES].find(({ recognisedBy }) => recognisedBy.every((name) => names.has(name)));
}

/** The columns of a sheet by index. */
interface SheetColumns {
  /** Those with a name, known or not. */
  readonly named: ReadonlyMap<number, string>;
  /** Those that are read: where something is wrong with a cell, it matters. */
  readonly read: ReadonlyMap<number, string>;
  /** Columns in which the text of another goes on, in their order. */
  readonly continued: ReadonlyMap<number, readonly number[]>;
  readonly item: number | undefined;
}

function columnsOf(header: SheetRow, form: SheetForm): SheetColumns {
  const named = namesOf(header);
  const indexOf = (name: string) => [...named].find(([, each]) => each === name)?.[0];
  const continued = new Map<number, number[]>();
  for (const [index, name] of [...named].sort(([, a], [, b]) => a.localeCompare(b, 'en', { numeric: true }))) {
    const base = continuedColumn(name, form);
    const of = base === undefined ? undefined : indexOf(base);
    if (of !== undefined) continued.set(of, [...(continued.get(of) ?? []), index]);
  }
  const further = new Set([...continued.values()].flat());
  const read = new Map([...named].filter(([index, name]) => (form.columns.has(name) && name !== 'prompt') || further.has(index)));
  return { named, read, continued, item: indexOf('item') };
}

/** Without the columns in which others go on. */
function headerRow({ row }: SheetRow, { named, continued }: SheetColumns): TableRow {
  const further = new Set([...continued.values()].flat());
  return { row, cells: new Map([...named].filter(([index]) => !further.has(index))) };
}

/** Texts that go on in another column are put together; what stands under no name is left out. */
function toTableRow({ row, cells }: SheetRow, { named, continued }: SheetColumns): TableRow {
  const further = new Set([...continued.values()].flat());
  const textOf = (index: number) => cells.get(index)?.text ?? '';
  const kept = [...named.keys()].filter((index) => !further.has(index) && (cells.has(index) || continued.has(index)));
  return { row, cells: new Map(kept.map((index) => [index, [index, ...(continued.get(index) ?? [])].map(textOf).join('')])) };
}

/** @returns nothing where no period, breakdown or figure stands in the row */
function figuresOf(sheet: string, { row, cells }: SheetRow, columns: SheetColumns): FiguresOfItem[] {
  const filled = [...columns.read].flatMap(([index, name]): [string, Cell][] => {
    const text = normalizeText(cells.get(index)?.text ?? '');
    return text === '' ? [] : [[name, { ...placeOf(sheet, row, index, columns), text }]];
  });
  const found = new Map(filled);
  const item = found.get('item') ?? { ...placeOf(sheet, row, columns.item ?? 0, columns), text: '' };
  found.delete('item');
  const place: Place = { sheet, row, column: null, letters: null };
  const indexes = new Map([...columns.read].map(([index, name]) => [name, index]));
  const placeIn = (name: string): Place => {
    const index = indexes.get(name);
    return index === undefined ? { ...place, column: name } : placeOf(sheet, row, index, columns);
  };
  return found.size === 0 ? [] : [{ item, line: { place, placeOf: placeIn, cells: found } }];
}

function placeOf(sheet: string, row: number, column: number, { named }: SheetColumns): Place {
  return { sheet, row, column: named.get(column) ?? null, letters: columnLetters(column) };
}

function isForPeople({ cells }: SheetRow, { item }: SheetColumns): boolean {
  const key = item === undefined ? '' : (cells.get(item)?.text.trim().toLowerCase() ?? '');
  return key === TITLES || key === SECTION;
}

function reportTroubles(sheet: string, row: SheetRow, columns: SheetColumns, problems: Problems): void {
  if (isForPeople(row, columns)) return;
  for (const [column, { trouble }] of row.cells)
    if (trouble !== undefined && columns.read.has(column))
      problems.report(placeOf(sheet, row.row, column, columns), trouble.message, trouble.hint);
}

/** Merged cells hide whether what they show was meant for each of them. */
function reportMerged({ name, rows, merged }: Sheet, header: number, columns: SheetColumns, problems: Problems): void {
  const forPeople = new Set(rows.filter((row) => isForPeople(row, columns)).map(({ row }) => row));
  for (const range of merged) {
    const { from, to } = range;
    const column = [...columns.read.keys()].filter((index) => index >= from.column && index <= to.column).sort((a, b) => a - b)[0];
    if (to.row <= header || column === undefined || (from.row === to.row && forPeople.has(from.row))) continue;
    const place = placeOf(name, Math.max(from.row, header + 1), column, columns);
    problems.report(place, `the cells ${describeRange(range)} are merged`, 'take them apart, and write in each what is meant for it');
  }
}

function describeRange({ from, to }: CellRange): string {
  return `${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}`;
}
