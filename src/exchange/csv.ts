/**
 * CSV files as RFC 4180 has them: comma, double quotes, CRLF, UTF-8 with or without a byte order mark.
 *
 * A cell that a spreadsheet would take for a formula is written with an apostrophe before it and read back without.
 * Unlike the `escape_formulas` of csv-stringify this also marks cells that begin with apostrophes, so that nothing is lost.
 */

import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What one file may be; a filled questionnaire has some 200 kB. */
const CSV_LIMITS = {
  /** UTF-16 code units of the file */
  length: 8_000_000,
  /** of one row */
  rowLength: 400_000,
  /** of all rows but the empty ones at the end */
  cells: 500_000,
} as const;

/** A row with its number as a spreadsheet counts: the header is row 1, a cell may hold several lines. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a text is no CSV, at the row where that shows. */
export interface CsvFault {
  readonly row: number;
  readonly message: string;
  readonly hint?: string;
}

/** The rows, or why the text is no CSV. Semicolons and tabs, as some spreadsheets write them, are told by the header. */
export function readCsv(text: string): { readonly rows: readonly CsvRow[]; readonly fault?: CsvFault } {
  if (text.length > CSV_LIMITS.length)
    return {
      rows: [],
      fault: { row: 1, message: `the file has more than ${CSV_LIMITS.length} characters`, hint: 'split it into several files' },
    };
  try {
    return { rows: parseRows(text) };
  } catch (error) {
    if (error instanceof TooManyCells) return { rows: [], fault: { row: error.row, ...TOO_MANY_CELLS } };
    if (error instanceof CsvError) return { rows: [], fault: toFault(error) };
    throw error;
  }
}

/** Cells are counted while the text is read, empty ones too: each takes time. */
function parseRows(text: string): CsvRow[] {
  let row = 0;
  let counted = 0;
  const records = parse(withoutEmptyEnd(text), {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    max_record_size: CSV_LIMITS.rowLength,
    on_record: (cells: string[]) => {
      row++;
      counted += cells.length;
      if (counted > CSV_LIMITS.cells) throw new TooManyCells(row);
      return cells;
    },
  });
  return records.map((cells, index) => ({ row: index + 1, cells: cells.map(unescapeFormula) }));
}

/** Without the rows behind the last one in which something stands: spreadsheets write thousands where a cell far down was once touched. */
function withoutEmptyEnd(text: string): string {
  let last = text.length - 1;
  while (last >= 0 && ' ,;\t\r\n'.includes(text[last] ?? '')) last--;
  const end = text.indexOf('\n', last);
  return end < 0 ? text : text.slice(0, end + 1);
}

class TooManyCells extends Error {
  readonly row: number;

  constructor(row: number) {
    super();
    this.row = row;
  }
}

const TOO_MANY_CELLS = { message: `the file has more than ${CSV_LIMITS.cells} cells`, hint: 'split it into several files' };

/**
 * @param rows the header first; absent values become empty cells
 * @param ownWords cells that we ourselves wrote and that are no formula although they begin like one
 */
export function writeCsv(rows: readonly (readonly (string | number | null | undefined)[])[], ownWords: readonly string[] = []): string {
  const toCell = (cell: string) => (ownWords.includes(cell) ? cell : escapeFormula(cell));
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? toCell(cell) : cell))),
    // A line feed alone ends no record of ours, but it does in the spreadsheet that opens the file.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** Marks what a spreadsheet would run as a formula, and what `unescapeFormula` would otherwise shorten. */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the mark away again; other cells stay as they are. */
export function unescapeFormula(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/** The letters by which spreadsheets name a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Signs with which spreadsheets begin a formula, their full-width forms included (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/;

function delimiterOf(text: string): string {
  const header = text.slice(0, 1000).split(/[\r\n]/, 1)[0] ?? '';
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

function toFault(error: CsvError): CsvFault {
  const row = 1 + (typeof error.records === 'number' ? error.records : 0);
  const line = typeof error.lines === 'number' && error.lines !== row ? ` (line ${error.lines} of the file)` : '';
  const [message, hint] = FAULTS[error.code] ?? ['the row is not valid CSV', undefined];
  return { row, message: `${message}${line}`, ...(hint === undefined ? {} : { hint }) };
}

const FAULTS: Readonly<Record<string, readonly [message: string, hint: string | undefined]>> = {
  CSV_QUOTE_NOT_CLOSED: ['a quotation mark that begins here is never closed', 'close it, or write "" for a quotation mark within a cell'],
  CSV_INVALID_CLOSING_QUOTE: ['text follows a closing quotation mark', 'write "" for a quotation mark within a cell'],
  INVALID_OPENING_QUOTE: [
    'a quotation mark stands within a cell that does not begin with one',
    'put the whole cell in quotation marks and write "" within it',
  ],
  CSV_MAX_RECORD_SIZE: [
    `the row has more than ${CSV_LIMITS.rowLength} characters`,
    'close the quotation marks of the row, or shorten its texts',
  ],
};
