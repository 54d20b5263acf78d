/** One wrong answer among true ones: where its own node is a conflict, nothing that is fully offered rests on it. */

import fc from 'fast-check';
import { CONFLICT } from '../../../src/domain/answer-values.ts';
import { buildWorld, type World } from '../worlds/build-world.ts';
import { possibleValues, type Reading, readWorld } from '../worlds/read-world.ts';
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

/** All questionnaires are answered, and one answer without a doubt is wrong. */
function withOneMistake(spec: WorldSpec, pick: number): WorldSpec {
  const given = spec.items.flat().filter(({ answer }) => answer !== null);
  const mistaken = given[pick % Math.max(1, given.length)];
  const items = spec.items.map((list) =>
    list.map((item) => {
      if (item.answer === null) return item;
      const isMistaken = item === mistaken;
      const wrong = isMistaken || (item.answer.wrong && item.answer.doubt !== 'none');
      return {
        ...item,
        answer: { ...item.answer, wrong, ...(isMistaken ? { doubt: 'none' as const, when: 'now' as const, outside: null } : {}) },
      };
    }),
  );
  return { ...spec, items, answered: [true, true, true] };
}

function isInConflict(item: string, facet: World['items'][number]['facet'], reading: Reading): boolean {
  return possibleValues(reading, 'own', reading.crosswalk.items.get(item)?.node ?? -1, facet) === CONFLICT;
}
