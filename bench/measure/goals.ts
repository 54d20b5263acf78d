/** What the bridge has to reach, each a ratio within one run, and why it is missed where it is. */

import type { OperationName } from '../world/operations.ts';
import type { Figures } from './figures.ts';
import type { SubjectName } from './start-subject.ts';

export interface Goal {
  readonly operation: OperationName;
  readonly cache: Figures['cache'];
  /** Beside the fastest of these. */
  readonly beside: readonly SubjectName[];
  readonly atLeast: number;
}

const PEERS = ['postgraphile', 'mercurius', 'yoga'] as const;

export const GOALS: readonly Goal[] = [
  ...(['overlap', 'prefill', 'coverage', 'correspondences'] as const).map(
    (operation): Goal => ({ operation, cache: 'none', beside: PEERS, atLeast: 1.5 }),
  ),
  { operation: 'coverage', cache: 'none', beside: ['sql'], atLeast: 1 },
  { operation: 'prefill', cache: 'none', beside: ['sql'], atLeast: 0.6 },
  { operation: 'prefill', cache: 'response', beside: ['sql'], atLeast: 5 },
  { operation: 'coverage', cache: 'response', beside: ['sql'], atLeast: 5 },
  { operation: 'overlap', cache: 'response', beside: ['http'], atLeast: 0.5 },
  { operation: 'correspondences', cache: 'response', beside: ['http'], atLeast: 0.5 },
];

/** Where the time goes, as a profile showed it; printed beside a goal that is missed. */
export const LOSSES: Readonly<Record<`${OperationName} ${Figures['cache']}`, string>> = {
  'overlap none': 'Thousands of trivial fields: graphql-js resolves and completes each one, where Mercurius compiles the operation.',
  'prefill none':
    'All that the State ever answered (1,083 answers) is read through row-level security, and every suggestion is inferred and worded anew: of the busy time two fifths are the engine and three tenths the sentences, most of those the writing of days. The peers read sentences that were written beforehand.',
  'coverage none':
    'Every request asks for all States and the versions of their data, and each State is an object of some thirty fields for graphql-js; the statement writes its JSON in the database.',
  'correspondences none': 'Fixed costs of a request: who asks, reading, limits, validation; there is little else to do.',
  'overlap response': 'Fixed costs of a request: who asks, reading the body, the key.',
  'prefill response':
    'Before an answer is given again, a transaction of its own asks for the version of the data of the State, and the answer is long.',
  'coverage response': 'Before an answer is given again, a transaction of its own asks for the versions of the data of all States.',
  'correspondences response': 'Fixed costs of a request: who asks, reading the body, the key.',
};

/** @returns undefined where the run did not measure it */
export function ratioOf(figures: readonly Figures[], { operation, cache, beside }: Goal): number | undefined {
  const own = figures.find((each) => each.subject === 'bridge' && each.operation === operation && each.cache === cache);
  const others = figures.filter((each) => each.operation === operation && beside.includes(each.subject)).map(({ rps }) => rps);
  return own === undefined || others.length === 0 ? undefined : own.rps / Math.max(...others);
}
