/** An answer that was accepted from an item never excludes anything for that item: not even a wrong one does. */

import fc from 'fast-check';
import type { Answer } from '../../../src/prefill/answer.ts';
import { THIS_YEAR } from '../build-state.ts';
import { tokensOf } from '../worlds/build-answers.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readWorld } from '../worlds/read-world.ts';
import { worldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const anEchoProvesNothing = fc.property(worldSpec(), fc.nat(), fc.nat(), fc.nat(), (spec, source, target, token) => {
  const world = buildWorld(spec);
  const origin = world.items[source % world.items.length];
  const others = world.items.filter(
    ({ id, questionnaire }) => questionnaire !== origin?.questionnaire && !world.state.answers.some(({ item }) => item === id),
  );
  const accepted = others[target % Math.max(1, others.length)];
  if (origin === undefined || accepted === undefined) return;
  const tokens = tokensOf(accepted);
  const echo: Answer = {
    item: accepted.id,
    revision: 'accepted',
    value: tokens[token % tokens.length] ?? 'yes',
    appliesTo: 'all_offences',
    asOf: THIS_YEAR,
    citations: [],
    links: [],
    cleared: true,
    confirmations: [],
    derivedFrom: [origin.id],
  };
  const questionnaires = [origin.questionnaire];
  const without = readWorld({ ...world, questionnaires }).suggestions.get(origin.id);
  const echoed = readWorld({
    ...world,
    questionnaires,
    state: { ...world.state, answers: [...world.state.answers, echo] },
  }).suggestions.get(origin.id);
  const gained = echoed?.excluded.filter((excluded) => !without?.excluded.includes(excluded)) ?? [];
  claim(gained.length === 0, world, () => `${accepted.id} = ${echo.value}, accepted from ${origin.id}, excludes ${gained} there`);
});
