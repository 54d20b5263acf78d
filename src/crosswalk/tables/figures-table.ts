/** A table of figures as a State answers it, and its columns as an item declares them. */

import type { TableForm } from '../forms/questionnaire.ts';
import type { Statistics, Vocabulary } from '../forms/vocabulary.ts';

/** One row: a period, what tells it apart from other rows of that period, and the figures there are. */
export interface FiguresRow {
  /** "2021", or "2021/22" where years do not begin in January. */
  readonly period: string;
  /** By breakdown: the option, the currency, or words. */
  readonly by: Readonly<Record<string, string>>;
  /** By `figureKey`; one that is not available is absent, which is never zero. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface FiguresTable {
  readonly rows: readonly FiguresRow[];
}

/** The column of every row that says for which period it is. */
export const PERIOD = 'period';

/** The name of a column of figures, such as `arrests:natural-persons`. */
export function figureKey({ measure, unit }: TableForm['figures'][number]): string {
  return `${measure}:${unit}`;
}

/** The names of all columns in the order in which a form shows them: period, breakdowns, figures. */
export function columnsOf({ by = [], figures }: TableForm): string[] {
  return [PERIOD, ...by, ...figures.map(figureKey)];
}

/** What the vocabulary says of what tables count; nothing where it says nothing. */
export function statisticsOf({ statistics }: Vocabulary): { readonly [K in keyof Statistics]-?: NonNullable<Statistics[K]> } {
  const { measures = [], units = [], populations = [], breakdowns = [] } = statistics ?? {};
  return { measures, units, populations, breakdowns };
}

/**
 * The figures of one table that may stand in another: those of the same measure and unit, where population, period and
 * breakdowns are the same. Nothing is ever summed or filtered.
 * @returns undefined where there are none
 */
export function sharedFigures(table: FiguresTable, from: TableForm, to: TableForm): FiguresTable | undefined {
  const isSame = from.population === to.population && from.period === to.period && sameSet(from.by ?? [], to.by ?? []);
  const wanted = new Set(to.figures.map(figureKey));
  if (!isSame) return undefined;
  const rows = table.rows.flatMap((row) => {
    const figures = Object.fromEntries(Object.entries(row.figures).filter(([key]) => wanted.has(key)));
    return Object.keys(figures).length === 0 ? [] : [{ ...row, figures }];
  });
  return rows.length === 0 ? undefined : { rows };
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}
