/** The States of the demonstration that have no story: what each has answered is made up from a line of this table. */

import type { SubmissionStatus } from '../../src/domain/submission.ts';
import type { DrawnLanguage } from './law-books.ts';

export interface DrawnForm {
  readonly questionnaire: string;
  readonly status: SubmissionStatus;
  /** The day as of which it is answered (YYYY-MM-DD). */
  readonly asOf: string;
}

export interface Profile {
  /** Code of the State; `states.json` describes it. */
  readonly code: string;
  /** The language in which it writes. */
  readonly language: DrawnLanguage;
  /** How much is in place, from 0 to 1. */
  readonly strength: number;
  readonly forms: readonly DrawnForm[];
}

const CYCLE_1 = 'uncac-irm/cycle-1@2010';
const CYCLE_2 = 'uncac-irm/cycle-2@2016';
const CLUSTER_1 = 'untoc-rm/cluster-1@2020';
const CLUSTER_2 = 'untoc-rm/cluster-2@2020';
const CLUSTER_3 = 'untoc-rm/cluster-3@2020';
const CLUSTER_4 = 'untoc-rm/cluster-4@2020';

export const PROFILES: readonly Profile[] = [
  of('XBB', 'fr', 0.6, [CYCLE_1, 'published', '2013-04-30']),
  of('XDU', 'ar', 0.55, [CYCLE_1, 'cleared', '2020-02-29']),
  of('XKE', 'en', 0.75, [CYCLE_1, 'published', '2017-09-15'], [CLUSTER_1, 'cleared', '2026-03-31']),
  of('XNY', 'en', 0.5, [CLUSTER_1, 'cleared', '2026-05-15']),
  of('XOK', 'en', 0.45, [CYCLE_1, 'draft', '2026-10-01']),
  of('XOU', 'fr', 0.65, [CYCLE_2, 'published', '2021-11-30']),
  of('XTB', 'fr', 0.35, [CYCLE_1, 'for_clearance', '2025-12-01']),
  of('XCL', 'en', 0.4, [CYCLE_1, 'returned', '2025-08-31']),
  of('XMS', 'en', 0.7, [CLUSTER_1, 'published', '2023-06-30']),
  of('XPD', 'zh', 0.6, [CLUSTER_1, 'for_clearance', '2026-07-31']),
  of('XQM', 'ar', 0.7, [CYCLE_1, 'published', '2015-10-31']),
  of('XST', 'ru', 0.6, [CLUSTER_1, 'cleared', '2026-06-30']),
  of('XBV', 'ru', 0.65, [CYCLE_1, 'published', '2012-05-31'], [CLUSTER_3, 'draft', '2025-11-15']),
  of('XKR', 'en', 0.7, [CYCLE_1, 'cleared', '2022-03-15']),
  of('XLP', 'ru', 0.75, [CLUSTER_4, 'published', '2024-02-29']),
  of('XRC', 'ru', 0.55, [CLUSTER_4, 'draft', '2026-09-30']),
  of('XZG', 'en', 0.5, [CLUSTER_1, 'returned', '2025-04-30']),
  of('XAN', 'es', 0.5, [CYCLE_1, 'cleared', '2019-07-31']),
  of('XCD', 'es', 0.65, [CYCLE_1, 'published', '2014-12-15']),
  of('XLG', 'es', 0.55, [CYCLE_2, 'draft', '2026-08-31']),
  of('XMR', 'es', 0.6, [CLUSTER_1, 'for_clearance', '2026-10-15']),
  of('XSE', 'es', 0.4, [CYCLE_1, 'draft', '2026-11-02']),
  of('XVS', 'es', 0.8, [CYCLE_1, 'published', '2016-06-30'], [CYCLE_2, 'published', '2022-10-31']),
  of('XAL', 'en', 0.85, [CLUSTER_1, 'cleared', '2026-04-15']),
  of('XBL', 'en', 0.7, [CYCLE_1, 'for_clearance', '2026-02-28']),
  of('XER', 'en', 0.6, [CLUSTER_1, 'returned', '2026-01-31']),
  of('XLI', 'en', 0.8, [CLUSTER_2, 'published', '2023-11-30']),
  of('XUT', 'fr', 0.9, [CYCLE_1, 'published', '2018-01-31'], [CLUSTER_1, 'cleared', '2026-05-31']),
];

function of(code: string, language: DrawnLanguage, strength: number, ...forms: (readonly [string, SubmissionStatus, string])[]): Profile {
  return { code, language, strength, forms: forms.map(([questionnaire, status, asOf]) => ({ questionnaire, status, asOf })) };
}
