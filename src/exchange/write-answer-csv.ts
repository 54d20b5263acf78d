/** A form as a CSV file: settings, laws and questions in one table. `answer-csv.ts` reads it back. */

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { OUTSIDE_SCALE } from '../crosswalk/scales.ts';
import { columnsOf } from '../crosswalk/tables/figures-table.ts';
import { SUBMISSION_STATUSES } from '../domain/submission.ts';
import { HEAD_ROWS } from './answer-form/head.ts';
import { type Column, TEMPLATE_COLUMNS } from './answer-form/rows.ts';
import type { FormRow, WrittenForm } from './answer-form/write-form.ts';
import { writeCsv } from './csv.ts';

/** There are no drop-downs in CSV: what may be chosen stands behind the question, and the columns of a table where it takes one. */
export function writeAnswerCsv({ settings, laws, questions, further }: WrittenForm, { vocabulary }: Pick<Crosswalk, 'vocabulary'>): string {
  const columns: readonly Column[] = [...TEMPLATE_COLUMNS, ...further];
  const rows: FormRow[] = [
    ...settings.map((cells) => (cells.item === '@status' ? withChoices(cells, SUBMISSION_STATUSES) : cells)),
    ...laws,
    ...questions.map(({ item, cells }) =>
      withChoices(cells, item.form.table === undefined ? choicesOf(item, vocabulary) : columnsOf(item.form.table)),
    ),
  ];
  const keys = Object.keys(HEAD_ROWS);
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))], keys);
}

/** What may stand in the column "value" of a question; empty where anything may. */
export function choicesOf({ form, scale }: CompiledItem, { lists = [] }: Crosswalk['vocabulary']): readonly string[] {
  if (scale !== undefined) return [...scale.keys(), ...OUTSIDE_SCALE];
  return form.type === 'list' ? (lists.find(({ id }) => id === form.list)?.options.map(({ id }) => id) ?? []) : [];
}

function withChoices(cells: FormRow, choices: readonly string[]): FormRow {
  return choices.length === 0 ? cells : { ...cells, prompt: `${cells.prompt ?? ''} [${choices.join(' | ')}]` };
}
