/** Adding evidence of grade A never enlarges what grade A leaves possible, unless it makes some node a conflict. */

import fc from 'fast-check';
import { listValues } from '../../../src/domain/answer-values.ts';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { possibleValues, readNodes } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const moreEvidenceNeverWidens = fc.property(anyWorldSpec, fc.nat({ max: 2 ** 12 - 1 }), (spec, withheld) => {
  const world = buildWorld(spec);
  const all = readNodes(world.catalogue, world.state);
  // Not only evidence: telling that the condition of a row is not met takes the row away, and an accepted answer tells
  // through what others were accepted.
  const tells = new Set(world.rows.map(({ sketch }) => sketch.condition?.item));
  const answers = world.state.answers.filter(
    ({ item, derivedFrom }, i) => tells.has(item) || derivedFrom !== undefined || !(withheld & (1 << (i % 12))),
  );
  const fewer = readNodes(world.catalogue, { ...world.state, answers });
  for (const system of ['own', 'measures'] as const) {
    const newConflicts = [...all.readings.a[system].conflicts].some((slot) => !fewer.readings.a[system].conflicts.has(slot));
    if (newConflicts) continue;
    for (const { index, id } of all.crosswalk.nodes)
      for (const facet of VALUE_FACETS) {
        const [more, less] = [possibleValues(all, system, index, facet), possibleValues(fewer, system, index, facet)];
        claim((more & ~less) === 0, world, () => `${facet} of ${id} widens from {${listValues(less)}} to {${listValues(more)}}`);
      }
  }
});
