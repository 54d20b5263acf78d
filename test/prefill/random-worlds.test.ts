import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchOptions } from '../support/property-runs.ts';
import { buildWorld } from '../support/worlds/build-world.ts';
import { FEATURES, see } from '../support/worlds/features.ts';
import { readWorld } from '../support/worlds/read-world.ts';
import { betweenItemsSpec, worldSpec } from '../support/worlds/world-spec.ts';

/** Only where answers may be wrong can evidence of grade A conflict. */
const ONLY_WITH_MISTAKES = new Set(['class CONFLICT']);

describe('random worlds exercise', () => {
  const counts = new Map<string, number>();
  for (const mistakes of [false, true])
    for (const spec of [
      ...fc.sample(worldSpec({ mistakes }), searchOptions(mistakes ? 250 : 600)),
      ...fc.sample(betweenItemsSpec, searchOptions(mistakes ? 0 : 100)),
    ]) {
      const world = buildWorld(spec);
      const seen = see(world, readWorld(world));
      for (const [name, isAtWork] of Object.entries(FEATURES))
        if (ONLY_WITH_MISTAKES.has(name) === mistakes && isAtWork(seen)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }

  it.each(Object.keys(FEATURES))('%s', (name) => expect(counts.get(name) ?? 0).toBeGreaterThan(0));
});
