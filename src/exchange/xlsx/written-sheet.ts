/** What a workbook is written from. */

import type { CellStyle } from './styles.ts';

/** A text in a cell. */
export interface WrittenCell {
  readonly text: string;
  readonly style: CellStyle;
}

/** What may be chosen for some cells, or what is said when one of them is selected. */
export interface Validation {
  /** Ranges such as "C3:C20 C25", separated by blanks. */
  readonly cells: string;
  /** Where the choices stand: Lists!$A$1:$A$5; absent where anything may be written. */
  readonly choices?: string;
  /** Whether something else than the choices is refused by the spreadsheet. */
  readonly onlyChoices?: boolean;
  /** Shown beside a selected cell: 255 characters at most. */
  readonly hint?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

export interface WrittenSheet {
  /** At most 31 characters, none of them : \ / ? * [ ]. */
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** From row 1; cells from column A. */
  readonly rows: readonly { readonly hidden?: boolean; readonly cells: readonly (WrittenCell | undefined)[] }[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly rightToLeft?: boolean;
  /** Cells whose style does not say otherwise cannot be changed by accident. There is no password. */
  readonly protected?: boolean;
  readonly validations?: readonly Validation[];
}
