/** Where nothing is left out that only has to be confirmed, grade A is read for grade B as well: what is found is what a reading of its own finds. */

import fc from 'fast-check';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import { type ContributionsAt, collectContributions } from '../../../src/prefill/collect-contributions.ts';
import { gatherEvidence } from '../../../src/prefill/gather-evidence.ts';
import { slotOf } from '../../../src/prefill/inference-plan.ts';
import { readAnswers } from '../../../src/prefill/prefill-questionnaire.ts';
import { type Run, runFixpoint } from '../../../src/prefill/run-fixpoint.ts';
import { TODAY } from '../build-state.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readNodes } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const oneReadingServesBothGrades = fc.property(anyWorldSpec, (spec) => {
  const world = buildWorld(spec);
  const { plan } = readNodes(world.catalogue, world.state);
  const gathered = gatherEvidence(plan.crosswalk, world.state, { today: TODAY });
  for (const node of plan.crosswalk.itemsAt.keys()) {
    const around = plan.surroundings(node);
    const { b } = readAnswers(plan, gathered, around);
    const measures = runFixpoint(plan, gathered, around, 'B', 'measures');
    const own = runFixpoint(plan, gathered, around, 'B', 'own', measures);
    const read = foundAt([own, measures], collectContributions(plan, own, measures), node);
    const served = foundAt([b.own, b.measures], b.contributionsAt, node);
    claim(served === read, world, () => `${plan.crosswalk.nodes[node]?.id} is taken for ${served}, and read by itself ${read}`);
  }
});

function foundAt(runs: readonly Run[], contributionsAt: ContributionsAt, node: number): string {
  return JSON.stringify(
    VALUE_FACETS.map((_, facet) => {
      const slot = slotOf(node, facet);
      const values = runs.map(({ possible, conflicts }) => [possible[slot], conflicts.has(slot)]);
      return [values, contributionsAt(node, facet).map(({ key, system, relations }) => [key, system, relations])];
    }),
  );
}
