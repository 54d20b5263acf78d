/** What speaks for a node leaves exactly what the fixpoint left: no value without a witness, no witness without effect. */

import fc from 'fast-check';
import { listValues } from '../../../src/domain/answer-values.ts';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import { meet, type Reading } from '../../../src/prefill/collect-contributions.ts';
import { slotOf } from '../../../src/prefill/inference-plan.ts';
import { buildWorld, type World } from '../worlds/build-world.ts';
import { readNodes } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const theWitnessAccountsForTheValue = fc.property(anyWorldSpec, (spec) => {
  const world = buildWorld(spec);
  const { crosswalk, readings } = readNodes(world.catalogue, world.state);
  for (const { index, id } of crosswalk.nodes) {
    checkNode(world, readings.a, index, `${id} at grade A`);
    checkNode(world, readings.b, index, `${id} at grade B`);
  }
  const atGradeA = crosswalk.nodes.flatMap(({ index }) => VALUE_FACETS.flatMap((_, facet) => readings.a.contributionsAt(index, facet)));
  claim(
    atGradeA.every(({ confirmations }) => confirmations.length === 0),
    world,
    () => 'something counts at grade A before it is confirmed',
  );
});

function checkNode(world: World, reading: Reading, node: number, name: string): void {
  VALUE_FACETS.forEach((facetName, facet) => {
    const possible = reading.own.possible[slotOf(node, facet)] ?? 0;
    const left = meet(reading.contributionsAt(node, facet));
    claim(left === possible, world, () => `${facetName} of ${name} is {${listValues(possible)}}, its pieces leave {${listValues(left)}}`);
  });
}
