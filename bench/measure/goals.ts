/** What the bridge has to reach within one run, and why it is missed where it is. */

import { STATES } from '../world/open-world.ts';
import { FOUR_READS, type OperationName } from '../world/operations.ts';
import type { Figures } from './figures.ts';
import { fastest, statementGrowth, timeGrowth } from './ratios.ts';
import { figuresIn, type Results } from './results.ts';
import type { SubjectName } from './start-subject.ts';

export interface Goal {
  readonly what: string;
  /** What it is compared with; a unit where it is not. */
  readonly beside: string;
  /** Undefined where the run did not measure it. */
  find(results: Results): number | undefined;
  readonly is: 'at least' | 'at most';
  readonly limit: number;
}

const PEERS = ['postgraphile', 'mercurius', 'yoga'] as const;
const GROWS: Readonly<Partial<Record<OperationName, number>>> = { coverage: 10 };
/** Longer by less than this is as long. */
const CONSTANT = 1.25;

export const GOALS: readonly Goal[] = [
  ...([...FOUR_READS, 'nested'] as const).map((operation) => faster(operation, 'none', PEERS, 1.5)),
  faster('coverage', 'none', ['sql'], 1),
  faster('prefill', 'none', ['sql'], 0.6),
  faster('prefill', 'response', ['sql'], 5),
  faster('coverage', 'response', ['sql'], 5),
  faster('overlap', 'response', ['http'], 0.5),
  faster('correspondences', 'response', ['http'], 0.5),
  {
    ...{ what: 'record, time', beside: 'sql', is: 'at most', limit: 1.3 },
    find: ({ full }) => full && fastest(full.writes.figures, 'record', ['sql']) / fastest(full.writes.figures, 'record', ['bridge']),
  },
  ...FOUR_READS.map(growing),
  {
    ...{
      what: 'statements of an answer with ten times the States, the most of the four reads',
      beside: 'with 200',
      is: 'at most',
      limit: 1,
    },
    find: ({ full }) => full && Math.max(...FOUR_READS.map((operation) => statementGrowth(full.growth.figures, operation))),
  },
  starting('start to first answer', 'none', 3),
  starting('start to first answer, compiled catalogue kept', 'catalogue', 1.5),
  remembering('most memory of a process of the bridge', (states) => states === STATES),
  remembering('most memory of a process of the bridge with ten times the States', (states) => states > STATES),
];

/** Where the time goes, as a profile showed it; printed beside a goal that is missed. By `what` of the goal. */
export const LOSSES: Readonly<Record<string, string>> = {
  prefill:
    'All that the State ever answered (1,083 answers) is read through row-level security, some 20 ms of a database on the same two processors, and every suggestion is inferred anew: of the server’s own time a third is the engine, a sixth sweeps memory, a tenth sends eleven statements in four transactions, a twentieth words the sentences. The peers read sentences that were written beforehand.',
  'record, time':
    'The same transaction by hand knows who asks: the bridge checks a token and looks the person up in a transaction of its own (four of some twenty round trips), reads and measures the mutation, and prepares each statement through the ORM.',
  'coverage with ten times the States, time':
    'An answer of a megabyte: the objects of 2,000 States are made for each request, and sweeping them takes more than its share. The statement grows by fifteen.',
  'start to first answer, compiled catalogue kept':
    'Two thirds of a second load the packages (Apollo, type-graphql, the ORM), a tenth compiles the catalogue from what was kept, the rest opens the database.',
  'most memory of a process of the bridge':
    'Some 200 MB are code and the catalogue; the rest is what sixteen pre-fills at a time hold and the heap has not yet swept. Sweeping sooner (a fifth) stays below 500 MB and doubles the processor time of a pre-fill.',
  'most memory of a process of the bridge with ten times the States': 'As with 200 States, and the coverage of 2,000.',
};

/** More answers a second than the fastest of these. */
function faster(operation: OperationName, cache: Figures['cache'], beside: readonly SubjectName[], limit: number): Goal {
  return {
    what: cache === 'none' ? operation : `${operation}, answers kept`,
    beside: beside.length > 1 ? `the best of ${beside.join(', ')}` : beside.join(''),
    ...{ is: 'at least', limit },
    find({ reads }) {
      const own = ofBridge(reads).find((each) => each.operation === operation && each.cache === cache);
      return own && (own.rps ?? 0) / fastest(reads, operation, beside);
    },
  };
}

/** How many times as long one answer takes in the large world. */
function growing(operation: OperationName): Goal {
  return {
    ...{ what: `${operation} with ten times the States, time`, beside: 'with 200', is: 'at most', limit: GROWS[operation] ?? CONSTANT },
    find: ({ full }) => full && timeGrowth(full.growth.figures, operation, 'bridge'),
  };
}

function starting(what: string, cache: Figures['cache'], limit: number): Goal {
  return {
    ...{ what, beside: 'seconds', is: 'at most', limit },
    find({ full }) {
      const found = ofBridge(full?.starts ?? []).find((each) => each.cache === cache)?.start_ms;
      return found && found / 1000;
    },
  };
}

/** @param isCounted by how many States the world has */
function remembering(what: string, isCounted: (states: number) => boolean): Goal {
  return {
    ...{ what, beside: 'MB', is: 'at most', limit: 500 },
    find: (results) =>
      results.full && Math.max(...ofBridge(figuresIn(results)).map((each) => (isCounted(each.states) ? (each.peak_rss_mb ?? 0) : 0))),
  };
}

function ofBridge(figures: readonly Figures[]): Figures[] {
  return figures.filter(({ subject }) => subject === 'bridge');
}
