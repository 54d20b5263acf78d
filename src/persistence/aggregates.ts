/** Figures on questionnaires, frozen step by step. */

import type { FrozenFigures } from '../domain/frozen-figures.ts';
import type { Transaction } from './transaction.ts';

/** A step as it is kept. */
export interface AggregateStep {
  readonly questionnaire: string;
  /** Counts from 1. */
  readonly number: number;
  readonly figures: FrozenFigures;
  readonly takenAt: Date;
}

/** One step of a questionnaire. @param number the last one when absent @returns undefined where it was not taken */
export async function loadAggregateStep(
  transaction: Transaction,
  questionnaire: string,
  number?: number,
): Promise<AggregateStep | undefined> {
  const [row] = await transaction.execute<{ number: number; figures: FrozenFigures; taken_at: string }[]>(
    `select number, figures, taken_at from aggregate_step
    where questionnaire = ? ${number === undefined ? '' : 'and number = ?'} order by number desc limit 1`,
    [questionnaire, ...(number === undefined ? [] : [number])],
  );
  return row === undefined ? undefined : { questionnaire, number: row.number, figures: row.figures, takenAt: new Date(row.taken_at) };
}

/** What the steps so far have shown of each State, as `Traces` by item. Whoever asks takes the next step: the row is locked. */
export async function loadTraces(transaction: Transaction, questionnaire: string): Promise<unknown> {
  await transaction.execute(`insert into aggregate_trace (questionnaire, traces) values (?, '{}') on conflict do nothing`, [questionnaire]);
  const [row] = await transaction.execute<{ traces: unknown }[]>('select traces from aggregate_trace where questionnaire = ? for update', [
    questionnaire,
  ]);
  return row?.traces;
}

/** Keeps a step, and what it has shown. */
export async function saveAggregateStep(
  transaction: Transaction,
  { questionnaire, number, figures }: Omit<AggregateStep, 'takenAt'>,
  traces: object,
): Promise<void> {
  await transaction.execute('insert into aggregate_step (questionnaire, number, figures) values (?, ?, ?::jsonb)', [
    questionnaire,
    number,
    JSON.stringify(figures),
  ]);
  await transaction.execute('update aggregate_trace set traces = ?::jsonb where questionnaire = ?', [
    JSON.stringify(traces),
    questionnaire,
  ]);
}
