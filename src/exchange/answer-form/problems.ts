/** What is wrong with an answer file, cell by cell. Reading goes on to the end, so that one pass shows everything. */

/** Something that keeps the file from being read: nothing of it is used until none is left. */
export interface AnswerProblem {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Name of the column; null where the whole row is meant. */
  readonly column: string | null;
  /** The letters of the column in a spreadsheet, where the file has it. */
  readonly letters: string | null;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  readonly hint: string | null;
}

/** One cell, trimmed and in NFC, with its place. */
export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: string | null;
  readonly letters: string | null;
}

/** Collects what the readers of cells report. */
export class Problems {
  readonly found: AnswerProblem[] = [];

  report({ row, column, letters }: Omit<Cell, 'text'>, message: string, hint?: string): void {
    this.found.push({ row, column, letters, message, hint: hint ?? null });
  }

  /** In the order of the file. */
  sorted(): AnswerProblem[] {
    return this.found.toSorted((a, b) => a.row - b.row);
  }
}
