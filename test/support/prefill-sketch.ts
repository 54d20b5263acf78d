/** From sketches to suggestions, in one step. */

import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { type PrefillOptions, prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import type { Suggestion } from '../../src/prefill/suggestion.ts';
import { buildCatalogue, type CatalogueSketch } from './build-catalogue.ts';
import { buildState, type StateSketch, TODAY } from './build-state.ts';

/** What a State is offered: by item id (without its questionnaire). */
export function prefillSketch(
  catalogue: CatalogueSketch,
  state: StateSketch,
  to: string,
  options: Partial<PrefillOptions> = {},
): Readonly<Record<string, Suggestion>> {
  const plan = planInference(compileCrosswalk(buildCatalogue(catalogue)));
  const suggestions = prefillQuestionnaire(plan, buildState(state), to, { today: TODAY, ...options });
  return Object.fromEntries(suggestions.map((suggestion) => [suggestion.item.slice(suggestion.item.indexOf('#') + 1), suggestion]));
}

/** The part of a suggestion that the rules decide. */
export function verdict(suggestion: Suggestion | undefined) {
  return {
    class: suggestion?.class,
    value: suggestion?.value,
    excluded: suggestion?.excluded,
    confirmations: suggestion?.confirmations.map(({ id }) => id),
  };
}
