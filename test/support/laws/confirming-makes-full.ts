/** Giving exactly the confirmations that a CONDITIONAL lists makes it FULL with that value. */

import fc from 'fast-check';
import { buildWorld } from '../worlds/build-world.ts';
import { readWorld } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';
import { verdictOf } from './verdicts.ts';

export const confirmingMakesFull = fc.property(anyWorldSpec, (spec) => {
  const world = buildWorld({ ...spec, given: 0, answered: [true, true, true] });
  for (const { item, class: name, value, confirmations } of readWorld(world).suggestions.values()) {
    if (name !== 'CONDITIONAL') continue;
    const given = confirmations.map(({ id }) => id);
    claim(given.length > 0, world, () => `${item} is CONDITIONAL on nothing`);
    const state = { ...world.state, confirmations: [...(world.state.confirmations ?? []), ...given] };
    const after = readWorld({ ...world, state, questionnaires: [item.slice(0, item.indexOf('#'))] }).suggestions.get(item);
    claim(
      after?.class === 'FULL' && after.value === value,
      world,
      () => `${item} was CONDITIONAL ${value} on ${given}; then ${after && verdictOf(after)}`,
    );
  }
});
