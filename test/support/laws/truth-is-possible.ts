/** The truth is always among what grade A leaves possible; what is fully offered is true. */

import fc from 'fast-check';
import { ANY_VALUE, listValues, VALUE_BIT } from '../../../src/domain/answer-values.ts';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import type { Suggestion } from '../../../src/prefill/suggestion.ts';
import { buildWorld, type World } from '../worlds/build-world.ts';
import { possibleValues, type Reading, readWorld } from '../worlds/read-world.ts';
import { acrossOffencesSpec, betweenItemsSpec, type WorldSpec, worldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const truthIsPossible = fc.property(worldSpec(), checkWorld);

export const truthIsPossibleBetweenItems = fc.property(betweenItemsSpec, checkWorld);

export const truthIsPossibleAcrossOffences = fc.property(acrossOffencesSpec, checkWorld);

function checkWorld(spec: WorldSpec): void {
  const world = buildWorld(spec);
  const reading = readWorld(world);
  for (const { id } of reading.crosswalk.nodes) checkNode(world, reading, id);
  for (const suggestion of reading.suggestions.values()) checkSuggestion(world, suggestion);
}

/** Own values and values of the measures; nothing may be known of what does not apply. */
function checkNode(world: World, reading: Reading, id: string): void {
  const node = reading.crosswalk.nodes.find((each) => each.id === id);
  if (node === undefined || node.kind === 'section') return;
  for (const facet of VALUE_FACETS)
    for (const system of ['own', 'measures'] as const) {
      const possible = possibleValues(reading, system, node.index, facet);
      if (!world.isApplicable(id))
        claim(possible === ANY_VALUE, world, () => `${id} does not apply, yet ${facet} is {${listValues(possible)}}`);
      else
        claim(
          (possible & VALUE_BIT[world.truth(id, facet)]) !== 0,
          world,
          () => `${facet} of ${id} is ${world.truth(id, facet)}, not among {${listValues(possible)}} (${system})`,
        );
    }
}

function checkSuggestion(world: World, suggestion: Suggestion): void {
  const { item, value, excluded, confirmations, sources } = suggestion;
  const told = `${suggestion.class} ${value}, excluded [${excluded}], for ${item}, which is ${world.trueTokens(item)}`;
  const right = world.trueTokens(item);
  if (!world.isApplicable(item)) {
    claim(excluded.length === 0 && suggestion.class !== 'FULL', world, () => `does not apply: ${told}`);
    return;
  }
  claim(!right.some((token) => excluded.includes(token)), world, () => told);
  const confirmed = confirmations.every(({ id }) => world.holds(id));
  if (value !== null && confirmed) claim(right.includes(value), world, () => `${told}; confirmed: ${confirmations.map(({ id }) => id)}`);
  for (const source of sources)
    if (source.leaves.length > 0 && source.confirmations.every(({ id }) => world.holds(id)))
      claim(
        right.some((token) => source.leaves.includes(token)),
        world,
        () => `${told}; ${source.item} leaves ${source.leaves} over ${source.rows}`,
      );
}
