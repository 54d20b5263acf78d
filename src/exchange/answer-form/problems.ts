/** What is wrong with an answer file, cell by cell. Reading goes on to the end, so that one pass shows everything. */

/** Where something stands in a file. */
export interface Place {
  /** Name of the sheet, in a workbook. */
  readonly sheet?: string;
  /** As a spreadsheet counts: the header is row 1. In JSON, the line. */
  readonly row: number;
  /** Name of the column; null where the whole row is meant. */
  readonly column: string | null;
  /** The letters of the column in a spreadsheet, where the file has it. */
  readonly letters: string | null;
  /** The way to a value in JSON: answers[3].value. */
  readonly path?: string;
}

/** Something that keeps the file from being read: nothing of it is used until none is left. */
export interface AnswerProblem extends Place {
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  readonly hint: string | null;
}

/** One cell, trimmed and in NFC, with its place. */
export interface Cell extends Place {
  readonly text: string;
}

/** The place of what concerns the file as a whole. */
export const WHOLE_FILE: Place = { row: 1, column: null, letters: null };

/** Nobody mends more than this in one go; a hostile file could have millions. */
const MOST_PROBLEMS = 500;
/** Looking for what was probably meant takes milliseconds each. */
const MOST_SUGGESTIONS = 50;

/** Collects what the readers of cells report. */
export class Problems {
  readonly found: AnswerProblem[] = [];
  readonly #rows = new Set<string>();
  #suggestions = 0;

  /** @param hint what to do; as a function where it takes a search, which is then left out after many */
  report({ sheet, row, column, letters, path }: Place, message: string, hint?: string | (() => string | undefined)): void {
    this.#rows.add(rowKey({ sheet, row, path }));
    if (this.isFull) return;
    const place = { ...(sheet === undefined ? {} : { sheet }), row, column, letters, ...(path === undefined ? {} : { path }) };
    this.found.push({ ...place, message, hint: (typeof hint === 'function' ? this.#search(hint) : hint) ?? null });
  }

  /** Nothing more is kept: whoever still reads may stop. */
  get isFull(): boolean {
    return this.found.length >= MOST_PROBLEMS;
  }

  /** Whether anything is wrong in that row. */
  isIn(place: Pick<Place, 'sheet' | 'row' | 'path'>): boolean {
    return this.#rows.has(rowKey(place));
  }

  /** In the order of the file: sheet by sheet, as first reported, row by row. */
  sorted(): AnswerProblem[] {
    const sheets = [...new Set(this.found.map(({ sheet }) => sheet))];
    return this.found.toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
  }

  #search(hint: () => string | undefined): string | undefined {
    return this.#suggestions++ < MOST_SUGGESTIONS ? hint() : undefined;
  }
}

/** What stands in a cell, in quotation marks, as far as a message has room for it. */
export function quote(text: string): string {
  const shown = [...text.slice(0, 2 * SHOWN)].slice(0, SHOWN).join('');
  return shown === text ? `"${text}"` : `"${shown}…"`;
}

/** Characters of a cell that a message repeats. */
const SHOWN = 80;

/** `sheet "Answers", row 14, column C (value)`, or `line 30 (answers[3].value)` in JSON. */
export function describePlace({ sheet, row, column, letters, path }: Place): string {
  if (path !== undefined) return `line ${row}${path === '' ? '' : ` (${path})`}`;
  const parts = [...(sheet === undefined ? [] : [`sheet "${sheet}"`]), `row ${row}`, ...(letters === null ? [] : [`column ${letters}`])];
  return `${parts.join(', ')}${column === null ? '' : ` (${column})`}`;
}

/** In JSON several answers may stand in one line. */
function rowKey({ sheet, row, path }: RowPlace): string {
  return path === undefined ? `${row} ${sheet ?? ''}` : (/^\w*\[\d+\]/.exec(path)?.[0] ?? '');
}

/** `row 14`, `row 14 of the sheet "Answers"`, or in JSON `answers[3]`. */
export function describeRow({ sheet, row, path }: RowPlace): string {
  if (path !== undefined) return path;
  return sheet === undefined ? `row ${row}` : `row ${row} of the sheet ${quote(sheet)}`;
}

/** What of a place tells in which row it is. */
interface RowPlace {
  readonly sheet?: string | undefined;
  readonly row: number;
  readonly path?: string | undefined;
}
