/**
 * A table in one cell of a CSV file, and as it is stored: a header line with the names of the columns, a line for each
 * row, cells separated by `|`.
 */

import type { TableForm } from '../forms/questionnaire.ts';
import type { Vocabulary } from '../forms/vocabulary.ts';
import { type CheckedTable, checkTable, type WrittenRow } from './check-table.ts';
import { columnsOf, type FiguresRow, type FiguresTable, PERIOD } from './figures-table.ts';

const BETWEEN = ' | ';

/** The first line, as a form shows it beside the question. */
export function tableHeader(form: TableForm): string {
  return columnsOf(form).join(BETWEEN);
}

/** @returns text that `readTableNotation` reads back */
export function writeTableNotation(form: TableForm, { rows }: FiguresTable): string {
  const columns = columnsOf(form);
  return [columns, ...rows.map((row) => columns.map((column) => cellOf(row, column)))]
    .map((cells) => cells.join(BETWEEN).trimEnd())
    .join('\n');
}

/** The text of one cell; empty where the figure is not available. */
export function cellOf({ period, by, figures }: FiguresRow, column: string): string {
  return column === PERIOD ? period : (by[column] ?? figures[column]?.toString() ?? '');
}

/** Reads the notation, or the same table in JSON. @returns undefined where the text is neither */
export function readTableNotation(form: TableForm, vocabulary: Vocabulary, text: string): CheckedTable | undefined {
  if (text.trimStart().startsWith('{')) return readJson(form, vocabulary, text);
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columns = header?.split('|').map((name) => name.trim()) ?? [];
  if (!columns.includes(PERIOD)) return undefined;
  const rows = lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return new Map(cells.map((cell, index) => [columns[index] ?? `column ${index + 1}`, cell]));
  });
  return checkTable(form, vocabulary, rows);
}

/** A table as it was stored. @returns undefined where it is not of the form that the item declares now */
export function readStoredTable(form: TableForm, vocabulary: Vocabulary, stored: unknown): FiguresTable | undefined {
  const checked = checkTableObject(form, vocabulary, stored);
  return checked === undefined || checked.faults.length > 0 ? undefined : checked.table;
}

function readJson(form: TableForm, vocabulary: Vocabulary, text: string): CheckedTable | undefined {
  try {
    return checkTableObject(form, vocabulary, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A table as data. @returns undefined where it is not made of rows */
export function checkTableObject(form: TableForm, vocabulary: Vocabulary, table: unknown): CheckedTable | undefined {
  if (!isRecord(table) || !Array.isArray(table.rows) || !table.rows.every(isRecord)) return undefined;
  return checkTable(form, vocabulary, table.rows.map(writtenRow));
}

/** What stands under a name that a table does not have becomes a column of its own, and is refused as that. */
function writtenRow({ period, by, figures, ...further }: Record<string, unknown>): WrittenRow {
  const cells = { ...(isRecord(by) ? by : {}), ...(isRecord(figures) ? figures : {}), ...further };
  return new Map([[PERIOD, cellText(period)], ...Object.entries(cells).map(([key, value]) => [key, cellText(value)] as const)]);
}

function cellText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
