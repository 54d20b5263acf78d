/** What is read from a workbook. */

import type { CellRange } from './parse-reference.ts';

/** A cell with something in it. */
export interface SheetCell {
  /** As it is shown, days as YYYY-MM-DD. */
  readonly text: string;
  /** Why it is no answer. */
  readonly trouble?: Trouble;
}

export interface Trouble {
  readonly message: string;
  readonly hint: string;
}

/** A row with something in it. */
export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  readonly name: string;
  /** In ascending order, hidden or not; rows between them are empty. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
}
