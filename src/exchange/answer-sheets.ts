/** The sheets of a form as a workbook: which columns each has, and what they are in the form. */

import { COLUMNS, type Column, type TableForm } from './answer-form/rows.ts';

/** Names of columns stand in a hidden first row, so that titles can be in any language. */
export interface SheetForm {
  readonly columns: TableForm['columns'];
  readonly item?: string;
  /** The columns by which a sheet is recognised, whatever its name. */
  readonly recognisedBy: readonly string[];
}

/** Questions and, on a sheet of their own or above the questions, settings. */
export const QUESTIONS: SheetForm = {
  columns: new Map(COLUMNS.map((column) => [column, column])),
  recognisedBy: ['item', 'value'],
};

/** One law in each row. */
export const LAWS: SheetForm = {
  columns: new Map<string, Column>([
    ['item', 'item'],
    ['law', 'legislation'],
    ['applies_to', 'applies_to'],
    ['changed_on', 'as_of'],
    ['standing', 'value'],
    ['link', 'link'],
    ['confirmations', 'confirmations'],
  ]),
  item: '@law',
  recognisedBy: ['law'],
};

/** Names of the columns of the sheet of figures beside its first three; as many as tables declare. */
const MOST_BREAKDOWNS = 8;
const MOST_FIGURES = 24;

/** Figures, one row of a table in each: what its columns are, the table of the item says. */
export const FIGURES: SheetForm = {
  columns: new Map<string, Column>([
    ['item', 'item'],
    ...['period', ...numbered('by', MOST_BREAKDOWNS), ...numbered('figure', MOST_FIGURES)].map((name) => [name, 'table'] as const),
  ]),
  recognisedBy: ['item', 'period'],
};

function numbered(name: string, most: number): string[] {
  return Array.from({ length: most }, (_, index) => `${name}_${index + 1}`);
}

/** Excel keeps no more UTF-16 code units in a cell; what is longer goes on in columns named text_2, text_3, … */
export const LONGEST_CELL = 32_767;

/** The column that goes on where another is full. @param part from 2 */
export function continuation(column: Column, part: number): string {
  return `${column}_${part}`;
}

/** The name of the column that a further one continues, as text_2 continues text. */
export function continuedColumn(name: string, { columns }: SheetForm): string | undefined {
  const base = /^(.+)_[1-9]\d*$/.exec(name)?.[1];
  return base !== undefined && columns.has(base) ? base : undefined;
}

/** The hidden sheet that holds what drop-downs offer. */
export const CHOICES_SHEET = 'Lists';
