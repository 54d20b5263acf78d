/** The scales every questionnaire may use: which values each token of an answer may stand for. */

import { IN_PART, NO, YES } from '../domain/answer-values.ts';
import type { Scale } from './crosswalk.ts';

/** On `yes_no`, "no" means not fully; on `inverted_yes_no`, "yes" is the failure. */
export const BUILT_IN_SCALES: ReadonlyMap<string, Scale> = new Map([
  [
    'yes_part_no',
    new Map([
      ['yes', YES],
      ['in_part', IN_PART],
      ['no', NO],
    ]),
  ],
  [
    'yes_no',
    new Map([
      ['yes', YES],
      ['no', IN_PART | NO],
    ]),
  ],
  [
    'inverted_yes_no',
    new Map([
      ['yes', IN_PART | NO],
      ['no', YES],
    ]),
  ],
]);

/** Answers outside every scale: they never transfer. */
export const OUTSIDE_SCALE = ['not_applicable', 'unknown'] as const;
