/** Rows as a table for people: columns as wide as they need, the widest ones wrapped so that it fits the terminal. */

import type { Terminal } from '../terminal.ts';
import { displayWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

/** How one column is laid out. */
export interface TableColumn {
  readonly title: string;
  readonly align?: 'right';
  /** Never wrapped: ids are copied. */
  readonly whole?: boolean;
}

const GAP = '  ';
/** No column is squeezed below this. */
const NARROWEST = 12;

/** @returns lines with a line break at the end; an empty text where there are no rows */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  terminal: Pick<Terminal, 'columns' | 'paint'>,
): string {
  if (rows.length === 0) return '';
  const natural = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...rows.map((row) => Math.max(...(row[index] ?? '').split('\n').map(displayWidth)))),
  );
  const widths = shrinkToFit(natural, columns, terminal.columns - GAP.length * (columns.length - 1));
  const head = layOut(
    columns.map(({ title }) => title),
    columns,
    widths,
  ).map((line) => terminal.paint('bold', line));
  const rule = terminal.paint('dim', widths.map((width) => '─'.repeat(width)).join(GAP));
  return [...head, rule, ...rows.flatMap((row) => layOut(row, columns, widths))].map((line) => `${line}\n`).join('');
}

/** Takes one column at a time from the widest that may be wrapped, until the table fits or none can give. */
function shrinkToFit(natural: readonly number[], columns: readonly TableColumn[], room: number): number[] {
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = Math.max(...widths.filter((_, index) => !columns[index]?.whole));
    if (widest <= NARROWEST) break;
    widths[widths.findIndex((width, index) => width === widest && !columns[index]?.whole)] = widest - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function layOut(cells: readonly string[], columns: readonly TableColumn[], widths: readonly number[]): string[] {
  const wrapped = columns.map((_, index) => wrapText(cells[index] ?? '', widths[index] ?? NARROWEST));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, index) => pad(wrapped[index]?.[line] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: TableColumn['align']): string {
  const blank = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blank + text : text + blank;
}
