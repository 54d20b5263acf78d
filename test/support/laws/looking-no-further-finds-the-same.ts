/** What surrounds an item is enough: a reading of it alone finds the values, the conflicts and the pieces that one of everything finds. */

import fc from 'fast-check';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import type { Contribution, Reading } from '../../../src/prefill/collect-contributions.ts';
import { gatherEvidence } from '../../../src/prefill/gather-evidence.ts';
import { slotOf } from '../../../src/prefill/inference-plan.ts';
import { readAnswers } from '../../../src/prefill/prefill-questionnaire.ts';
import { TODAY } from '../build-state.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readNodes } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const lookingNoFurtherFindsTheSame = fc.property(anyWorldSpec, (spec) => {
  const world = buildWorld(spec);
  const { plan, readings } = readNodes(world.catalogue, world.state);
  const gathered = gatherEvidence(plan.crosswalk, world.state, { today: TODAY });
  for (const node of plan.crosswalk.itemsAt.keys()) {
    const around = plan.surroundings(node);
    const near = readAnswers(plan, gathered, around);
    for (const grade of ['a', 'b'] as const)
      claim(
        foundAt(near[grade], node) === foundAt(readings[grade], node),
        world,
        () =>
          `read by itself, ${plan.crosswalk.nodes[node]?.id} at grade ${grade} is ${foundAt(near[grade], node)}, among all ${foundAt(readings[grade], node)}`,
      );
  }
});

function foundAt(reading: Reading, node: number): string {
  return JSON.stringify(
    VALUE_FACETS.map((_, facet) => {
      const slot = slotOf(node, facet);
      const { own, measures } = reading;
      const values = [own, measures].map(({ possible, conflicts }) => [possible[slot], conflicts.has(slot)]);
      return { values, pieces: reading.contributionsAt(node, facet).map((piece) => told(piece, reading)) };
    }),
  );
}

function told({ key, values, relations, system, derived, answers }: Contribution, { isInConflict }: Reading) {
  const inConflict = answers.map(({ item }) => VALUE_FACETS.map((_, facet) => isInConflict(item.node, facet)));
  return { key, values, relations, system, rule: derived?.rule, sweep: derived?.sweep, inConflict };
}
