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
  'overlap none': 'Thousands of trivial fields: graphql-js resolves and completes each one.',
  'prefill none': 'The engine infers and words every suggestion anew; the peers read sentences that were written beforehand.',
  'coverage none': 'Each State is an object of some thirty fields for graphql-js; the statement writes JSON in the database.',
  'correspondences none': 'Fixed costs of a request: reading, limits, validation.',
  'overlap response': 'Fixed costs of a request: who asks, reading the body, the limits, the key.',
  'prefill response': 'One statement asks for the data version of the State before an answer is given again.',
  'coverage response': 'One statement asks for the data versions of all States before an answer is given again.',
  'correspondences response': 'Fixed costs of a request: who asks, reading the body, the limits, the key.',
};

/** @returns undefined where the run did not measure it */
export function ratioOf(figures: readonly Figures[], { operation, cache, beside }: Goal): number | undefined {
  const own = figures.find((each) => each.subject === 'bridge' && each.operation === operation && each.cache === cache);
  const others = figures.filter((each) => each.operation === operation && beside.includes(each.subject)).map(({ rps }) => rps);
  return own === undefined || others.length === 0 ? undefined : own.rps / Math.max(...others);
}
