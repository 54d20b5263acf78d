/** A small questionnaire and answer files for it, in a few lines. */

import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../../src/crosswalk/crosswalk.ts';
import { parseAnswerCsv } from '../../src/exchange/answer-csv.ts';
import type { ReadForm } from '../../src/exchange/answer-form/read-form.ts';
import { writeCsv } from '../../src/exchange/csv.ts';
import { toStateAnswers } from '../../src/exchange/to-state-answers.ts';
import type { StateAnswers } from '../../src/prefill/answer.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';

export const QUESTIONNAIRE = 'form-a@2010';

export const CATALOGUE: Crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: { 'uncac:1': {}, 'uncac:2': {}, 'untoc:1': {} },
    questionnaires: {
      [QUESTIONNAIRE]: {
        'uncac:1.compliance': {},
        'uncac:2.compliance': {},
        'uncac:1.law': { type: 'text' },
        'uncac:1.challenge': { type: 'list', list: 'challenges' },
        'uncac:2.institution': { type: 'authority' },
      },
      'form-b@2020': { 'untoc:1.law': { scale: 'yes_no' } },
    },
    rows: [
      { id: 'row-a', subject: 'uncac:1', object: 'untoc:1', relation: 'equal', status: 'draft' },
      { id: 'row-b', subject: 'uncac:2', object: 'untoc:1', relation: 'equal', condition: { text: { en: 'So it is' } } },
    ],
    vocabulary: {
      conditions: [{ id: 'by-treaty', text: { en: 'By treaty' } }],
      lists: [
        {
          id: 'challenges',
          title: { en: 'Challenges' },
          options: [
            { id: 'resources', label: { en: 'Resources' } },
            { id: 'legal-system', label: { en: 'Legal system' } },
          ],
        },
      ],
    },
  }),
);

/** A row by column, e.g. `{ item: 'uncac:1.compliance', value: 'yes' }`. */
export type RowSketch = Readonly<Record<string, string>>;

/** The head that most tests do not care about. */
const HEAD: readonly RowSketch[] = [
  { item: '@questionnaire', value: QUESTIONNAIRE },
  { item: '@state', value: 'XAR' },
];

/** A file with the columns that its rows use, below the usual head. */
export function answerFile(rows: readonly RowSketch[], head: readonly RowSketch[] = HEAD): string {
  const all = [...head, ...rows];
  const columns = [...new Set(['item', 'value', ...all.flatMap((row) => Object.keys(row))])];
  return writeCsv([columns, ...all.map((row) => columns.map((column) => row[column]))]);
}

/** A form as it was read, and as evidence for the engine; null where there are problems. */
export type ReadAnswers = ReadForm & { readonly stateAnswers: StateAnswers | null };

export function read(text: string | Uint8Array): ReadAnswers {
  const outcome = parseAnswerCsv(text, CATALOGUE);
  return { ...outcome, stateAnswers: outcome.form === null ? null : toStateAnswers(outcome.form) };
}

/** The answers of a file without problems. */
export function readWell(rows: readonly RowSketch[], head?: readonly RowSketch[]): StateAnswers {
  const { stateAnswers, problems } = read(answerFile(rows, head));
  if (stateAnswers === null) throw new Error(`unexpected problems: ${JSON.stringify(problems)}`);
  return stateAnswers;
}

/** What is wrong with a file, as `row column: message (hint)`. */
export function problemsOf(rows: readonly RowSketch[], head?: readonly RowSketch[]): string[] {
  return describe(read(answerFile(rows, head)));
}

export function describe({ problems }: Pick<ReadAnswers, 'problems'>): string[] {
  return problems.map(({ row, column, message, hint }) => `${row} ${column ?? '-'}: ${message}${hint === null ? '' : ` (${hint})`}`);
}
