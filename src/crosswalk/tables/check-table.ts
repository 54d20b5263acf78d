/** Checks the cells of a table against what its item declares. Never throws: every cell that cannot stand is named with its row and column. */

import { LANGUAGES } from '../forms/common.ts';
import type { TableForm } from '../forms/questionnaire.ts';
import type { Breakdown, Vocabulary } from '../forms/vocabulary.ts';
import { columnsOf, type FiguresRow, type FiguresTable, figureKey, PERIOD, statisticsOf } from './figures-table.ts';

/** The cells of one row as they were written, by the name of their column. */
export type WrittenRow = ReadonlyMap<string, string>;

/** What is wrong with one cell. */
export interface TableFault {
  /** Index of the row, from 0. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
  readonly hint?: string;
}

export interface CheckedTable {
  /** What of it can stand; complete where there are no faults. */
  readonly table: FiguresTable;
  readonly faults: readonly TableFault[];
}

const MOST_ROWS = 500;
const LONGEST_WORDS = 200;

/** @param rows without their header; rows in which nothing stands are left out by the caller */
export function checkTable(form: TableForm, vocabulary: Vocabulary, rows: readonly WrittenRow[]): CheckedTable {
  const report = new Report();
  const columns = columnsOf(form);
  const first = new Map<string, number>();
  if (rows.length > MOST_ROWS) report.add(MOST_ROWS, PERIOD, `the table has more than ${MOST_ROWS} rows`, 'say more in the text');
  const checked = rows.slice(0, MOST_ROWS).map((cells, row): FiguresRow => {
    for (const column of cells.keys())
      if (!columns.includes(column))
        report.add(row, column, `the table has no column "${column}"`, `its columns are ${columns.join(' | ')}`);
    const figures = readFigures(form, vocabulary, cells, row, report);
    const made = {
      period: readPeriod(form, cells, row, report),
      by: readBreakdowns(form, vocabulary, cells, figures, row, report),
      figures,
    };
    reportRepeated(made, row, first, report);
    return made;
  });
  return { table: { rows: checked }, faults: report.faults };
}

class Report {
  readonly faults: TableFault[] = [];

  add(row: number, column: string, message: string, hint?: string): void {
    this.faults.push({ row, column, message, ...(hint === undefined ? {} : { hint }) });
  }
}

const PERIODS: Readonly<Record<TableForm['period'], { readonly form: RegExp; readonly hint: string }>> = {
  calendar_year: { form: /^(?:19|20)\d{2}$/, hint: 'write the year with four digits, such as 2021' },
  fiscal_year: { form: /^(?:19|20)\d{2}(?:\/(?:\d{2}|\d{4}))?$/, hint: 'write the year as 2021 or 2021/22' },
};

function readPeriod({ period }: TableForm, cells: WrittenRow, row: number, report: Report): string {
  const written = latinDigits(cells.get(PERIOD) ?? '');
  const { form, hint } = PERIODS[period];
  if (!form.test(written)) report.add(row, PERIOD, written === '' ? 'the row names no period' : `"${written}" is not a year`, hint);
  return written;
}

function readFigures(form: TableForm, vocabulary: Vocabulary, cells: WrittenRow, row: number, report: Report): Record<string, number> {
  const units = new Map(statisticsOf(vocabulary).units.map((unit) => [unit.id, unit.figures]));
  const columns = form.figures.map((figure) => ({ key: figureKey(figure), whole: units.get(figure.unit) !== 'decimal' }));
  const found = columns.flatMap(({ key, whole }): [string, number][] => {
    const written = latinDigits(cells.get(key) ?? '');
    if (written === '') return [];
    if ((whole ? /^\d{1,15}$/ : /^\d{1,15}(?:\.\d{1,6})?$/).test(written)) return [[key, Number(written)]];
    report.add(row, key, `"${written}" is not a ${whole ? 'whole number' : 'number'}`, whole ? HINT_WHOLE : HINT_DECIMAL);
    return [];
  });
  const isWritten = columns.some(({ key }) => (cells.get(key) ?? '') !== '');
  if (!isWritten) report.add(row, columns[0]?.key ?? PERIOD, 'the row has no figure', 'write one, or delete the row');
  return Object.fromEntries(found);
}

const HINT_WHOLE = 'write digits only, without separators: 1250; leave a figure that is not available empty';
const HINT_DECIMAL = 'write digits, with a point before decimals: 1250 or 0.5; leave a figure that is not available empty';

function readBreakdowns(
  { by = [], figures: columns }: TableForm,
  vocabulary: Vocabulary,
  cells: WrittenRow,
  figures: Readonly<Record<string, number>>,
  row: number,
  report: Report,
): Record<string, string> {
  const known = statisticsOf(vocabulary).breakdowns;
  const hasMoney = columns.some((column) => column.unit === 'money' && figures[figureKey(column)] !== undefined);
  return Object.fromEntries(
    by.flatMap((id) => {
      const breakdown = known.find((each) => each.id === id);
      const written = cells.get(id) ?? '';
      const isNeeded = breakdown?.written !== 'currency_code' || hasMoney;
      if (written === '' && isNeeded) report.add(row, id, 'the cell is empty', 'say which rows of this period it tells apart');
      return written === '' ? [] : [[id, readBreakdown(breakdown, id, written, row, report)] as const];
    }),
  );
}

function readBreakdown(breakdown: Breakdown | undefined, id: string, written: string, row: number, report: Report): string {
  if (breakdown?.options !== undefined) {
    const option = breakdown.options.find((each) => isNamed(each, written));
    if (option !== undefined) return option.id;
    report.add(row, id, `"${written}" is none of its options`, `they are ${breakdown.options.map((each) => each.id).join(', ')}`);
  } else if (breakdown?.written === 'currency_code' && !/^[A-Z]{3}$/.test(written))
    report.add(row, id, `"${written}" is not the code of a currency`, 'write three capital letters, such as EUR');
  else if (/[|\n]/.test(written)) report.add(row, id, 'it holds "|" or a line break', 'write it in one line, without "|"');
  else if (written.length > LONGEST_WORDS) report.add(row, id, `it is longer than ${LONGEST_WORDS} characters`, 'say more in the text');
  return written;
}

/** By its id, or by what it is called in any language. */
function isNamed({ id, label }: NonNullable<Breakdown['options']>[number], written: string): boolean {
  const folded = written.normalize('NFC').toLowerCase();
  return folded === id || LANGUAGES.some((language) => label[language]?.normalize('NFC').toLowerCase() === folded);
}

function reportRepeated({ period, by }: FiguresRow, row: number, first: Map<string, number>, report: Report): void {
  const key = JSON.stringify([period, Object.entries(by).sort()]);
  const before = first.get(key);
  if (before === undefined) first.set(key, row);
  else report.add(row, PERIOD, `the row counts the same as row ${before + 1} of the table`, 'keep one of them');
}

/** Figures are kept with Latin digits, whichever they were written with. */
function latinDigits(text: string): string {
  return text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
