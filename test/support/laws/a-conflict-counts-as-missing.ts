/** What a rule finds follows from its inputs with every node in conflict counted as missing. */

import fc from 'fast-check';
import { ANY_VALUE, CONFLICT, listValues, type ValueSet } from '../../../src/domain/answer-values.ts';
import { slotOf } from '../../../src/prefill/inference-plan.ts';
import type { Derived, Run } from '../../../src/prefill/run-fixpoint.ts';
import { alternativeByForce, choiceByForce, unionByForce } from '../rules-by-force.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readNodes } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const aConflictCountsAsMissing = fc.property(anyWorldSpec, (spec) => {
  const world = buildWorld({ ...spec, answered: [true, true, true] });
  const { crosswalk, readings } = readNodes(world.catalogue, world.state);
  for (const run of [readings.a.own, readings.a.measures, readings.b.own, readings.b.measures])
    for (const found of run.derived) {
      // Values only narrow in the course of a run, and rules read no more from more.
      const follows = applyByForce(found, run);
      const told = () =>
        `${found.rule.kind} ${crosswalk.nodes[found.node]?.id}: {${listValues(found.values)}}, yet {${listValues(follows)}} follows`;
      claim((follows & ~found.values) === 0, world, told);
    }
});

function applyByForce({ rule, facet, values }: Derived, run: Run): ValueSet {
  const inputs = rule.inputs.map((node) => lastRead(run, slotOf(node, facet)));
  if (rule.kind === 'union') return unionByForce(inputs);
  if (rule.kind === 'choice') return choiceByForce(inputs);
  return rule.kind === 'alternative' ? alternativeByForce(inputs[0] ?? ANY_VALUE) : values;
}

function lastRead({ conflicts, possible }: Run, slot: number): ValueSet {
  return conflicts.has(slot) || possible[slot] === CONFLICT ? ANY_VALUE : (possible[slot] ?? ANY_VALUE);
}
