/** The table of figures of an answer: from one cell, or from the rows of a sheet of their own. */

import type { CompiledItem, Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { TableForm } from '../../crosswalk/forms/questionnaire.ts';
import { checkTable } from '../../crosswalk/tables/check-table.ts';
import { type FiguresTable, figureKey, PERIOD } from '../../crosswalk/tables/figures-table.ts';
import { readTableNotation, tableHeader } from '../../crosswalk/tables/table-notation.ts';
import { readTable } from './cells.ts';
import { type Cell, type Place, type Problems, quote } from './problems.ts';

/** A row of the sheet of figures. */
export interface FiguresLine {
  /** The whole row. */
  readonly place: Place;
  /** Where a column stands in it, whether its cell is filled or not. */
  readonly placeOf: (name: string) => Place;
  /** Filled cells by the name of their column: period, by_1, by_2, …, figure_1, figure_2, … */
  readonly cells: ReadonlyMap<string, Cell>;
}

type Table = Readonly<Record<string, unknown>>;

/** @returns undefined where nothing was answered, or after reporting what is wrong, with row and column */
export function readFiguresCell(
  cell: Cell,
  { form }: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): Table | undefined {
  if (form.table === undefined || cell.text === '') return readTable(cell, problems);
  const read = readTableNotation(form.table, vocabulary, cell.text);
  if (read === undefined)
    problems.report(
      cell,
      `${quote(cell.text)} is not the table that this item takes`,
      `write the names of the columns in the first line, ${tableHeader(form.table)}, and below it a line for each row`,
    );
  for (const { row, column, message, hint } of read?.faults ?? [])
    problems.report(cell, `row ${row + 1} of the table, column ${column}: ${message}`, hint);
  return read === undefined ? undefined : asTable(read.table);
}

/** The same from a sheet, in which breakdowns and figures stand in the order in which the item declares them. */
export function readFiguresLines(
  lines: readonly FiguresLine[],
  { form }: CompiledItem,
  vocabulary: Crosswalk['vocabulary'],
  problems: Problems,
): Table | undefined {
  const { table } = form;
  if (table === undefined) {
    for (const { place } of lines) problems.report(place, 'the item of this row takes no table', 'answer it on the sheet of questions');
    return undefined;
  }
  const names = columnNames(table);
  const { table: read, faults } = checkTable(
    table,
    vocabulary,
    lines.map(({ cells }) => new Map([...cells].map(([name, { text }]) => [names.get(name) ?? name, text]))),
  );
  const written = new Map([...names].map(([name, column]) => [column, name]));
  for (const { row, column, message, hint } of faults) {
    const line = lines[row];
    const name = written.get(column) ?? column;
    if (line !== undefined) problems.report(line.placeOf(name), message, hint);
  }
  return asTable(read);
}

/** The columns of the sheet by the names they have there. */
export function columnNames({ by = [], figures }: TableForm): ReadonlyMap<string, string> {
  return new Map([
    [PERIOD, PERIOD],
    ...by.map((id, index) => [`by_${index + 1}`, id] as const),
    ...figures.map((figure, index) => [`figure_${index + 1}`, figureKey(figure)] as const),
  ]);
}

function asTable({ rows }: FiguresTable): Table | undefined {
  return rows.length === 0 ? undefined : { rows };
}
