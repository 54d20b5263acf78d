/** What the engine makes of a world. */

import type { CatalogueSource } from '../../../src/crosswalk/catalogue-source.ts';
import { compileCrosswalk } from '../../../src/crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../../../src/crosswalk/crosswalk.ts';
import { ANY_VALUE, type ValueSet } from '../../../src/domain/answer-values.ts';
import { VALUE_FACETS, type ValueFacet } from '../../../src/domain/facet.ts';
import type { StateAnswers } from '../../../src/prefill/answer.ts';
import { gatherEvidence } from '../../../src/prefill/gather-evidence.ts';
import { planInference, slotOf } from '../../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire, readAnswers } from '../../../src/prefill/prefill-questionnaire.ts';
import type { Readings } from '../../../src/prefill/suggest-context.ts';
import type { Suggestion } from '../../../src/prefill/suggestion.ts';
import { TODAY } from '../build-state.ts';
import type { World } from './build-world.ts';

export interface Reading {
  readonly crosswalk: Crosswalk;
  /** Own and measure values of every node, by all answers. */
  readonly readings: Readings;
  /** For every item of every questionnaire, by full id. */
  readonly suggestions: ReadonlyMap<string, Suggestion>;
}

export function readWorld({ catalogue, state, questionnaires }: Pick<World, 'catalogue' | 'state' | 'questionnaires'>): Reading {
  const { crosswalk, readings, plan } = readNodes(catalogue, state);
  const suggestions = questionnaires.flatMap((questionnaire) => prefillQuestionnaire(plan, state, questionnaire, { today: TODAY }));
  return { crosswalk, readings, suggestions: new Map(suggestions.map((suggestion) => [suggestion.item, suggestion])) };
}

/** Without suggestions: cheaper, where a law is about the values of nodes alone. */
export function readNodes(catalogue: CatalogueSource, state: StateAnswers) {
  const crosswalk = compileCrosswalk(catalogue);
  const plan = planInference(crosswalk);
  return { crosswalk, plan, readings: readAnswers(plan, gatherEvidence(crosswalk, state, { today: TODAY })) };
}

/** What grade A leaves possible for a node in a facet. */
export function possibleValues(
  { readings }: Pick<Reading, 'readings'>,
  system: 'own' | 'measures',
  node: number,
  facet: ValueFacet,
): ValueSet {
  return readings.a[system].possible[slotOf(node, VALUE_FACETS.indexOf(facet))] ?? ANY_VALUE;
}
