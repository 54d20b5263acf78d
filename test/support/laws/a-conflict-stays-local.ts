/** One wrong answer among true ones: where its own node is a conflict, nothing that is fully offered rests on it. */

import fc from 'fast-check';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import { slotOf } from '../../../src/prefill/inference-plan.ts';
import { buildWorld, type World } from '../worlds/build-world.ts';
import { type Reading, readWorld } from '../worlds/read-world.ts';
import { type WorldSpec, worldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const aConflictStaysLocal = fc.property(worldSpec({ mistakes: true }), fc.nat({ max: 30 }), (spec, mistaken) => {
  const world = buildWorld(withOneMistake(spec, mistaken));
  const reading = readWorld(world);
  const wrong = world.answers.find(({ isRight, answer }) => !isRight && answer.cleared && answer.otherEdition === undefined);
  if (wrong === undefined || !isInConflict(wrong.item.id, wrong.item.facet, reading)) return;
  // The answer of an item does not speak for it, so that what it contradicted is no conflict there.
  const answered = new Set(world.state.answers.map(({ item }) => item));
  for (const { item, class: name, value } of reading.suggestions.values())
    if (name === 'FULL' && !answered.has(item))
      claim(
        world.trueTokens(item).includes(value ?? ''),
        world,
        () => `${item} is offered ${value} in full beside the wrong ${wrong.item.id}`,
      );
});

function withOneMistake(spec: WorldSpec, position: number): WorldSpec {
  let at = 0;
  const items = spec.items.map((list) =>
    list.map((item) => {
      if (item.answer === null) return item;
      const wrong = at++ === position;
      return {
        ...item,
        answer: {
          ...item.answer,
          wrong: wrong || (item.answer.wrong && item.answer.doubt !== 'none'),
          ...(wrong ? { doubt: 'none' as const } : {}),
        },
      };
    }),
  );
  return { ...spec, items };
}

function isInConflict(item: string, facet: World['items'][number]['facet'], { crosswalk, readings }: Reading): boolean {
  const node = crosswalk.items.get(item)?.node ?? -1;
  return readings.a.own.conflicts.has(slotOf(node, VALUE_FACETS.indexOf(facet)));
}
