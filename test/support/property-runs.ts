/** How long properties are searched: short by default, longer or from another seed where the environment says so. */

import fc from 'fast-check';

interface SearchOptions {
  readonly numRuns: number;
  readonly seed: number;
  readonly interruptAfterTimeLimit: number;
  readonly endOnFailure: boolean;
}

/** Runs are multiplied by `BRIDGE_TEST_EFFORT` (1 by default); `BRIDGE_TEST_SEED` is a number, or `random`. */
export function searchOptions(runs: number): SearchOptions {
  const { BRIDGE_TEST_EFFORT: effort = '1', BRIDGE_TEST_SEED: seed = '20261122' } = process.env;
  return {
    numRuns: Math.max(1, Math.round(runs * Number(effort))),
    seed: seed === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(seed),
    // Shrinking a counterexample may take long; what was found by then is told.
    interruptAfterTimeLimit: 100_000 * Number(effort),
    // With little effort it is asked whether there is a counterexample, not for the smallest.
    endOnFailure: Number(effort) < 1,
  };
}

/** Searches for a counterexample; undefined when none is found, else why it is one, its seed and path, and the value drawn. */
export function searchCounterexample<T>(property: fc.IProperty<T>, runs: number): string | undefined {
  const details = fc.check(property, searchOptions(runs));
  if (!details.failed) return undefined;
  return `${details.errorInstance instanceof Error ? details.errorInstance.message : ''}\n${fc.defaultReportMessage(details)}`;
}
