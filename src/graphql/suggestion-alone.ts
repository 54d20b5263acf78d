import type { Suggestion as SuggestionFound } from '../prefill/suggestion.ts';
import type { RequestContext } from './request-context.ts';
import { Suggestion } from './types/suggestion.ts';

/** One suggestion outside a pre-fill, with the answers from which it speaks. @returns undefined where the State is not stored, or nothing was found */
export async function suggestionAlone(
  { bridge, loaders }: RequestContext,
  state: string,
  found: SuggestionFound | undefined,
): Promise<Suggestion | undefined> {
  const questionnaire = bridge.catalogue.crosswalk.questionnaires.get(found?.item.split('#')[0] ?? '');
  const answers = await loaders.answers.load(state);
  if (found === undefined || questionnaire === undefined || answers === undefined) return undefined;
  return new Suggestion({ catalogue: bridge.catalogue, questionnaire, sources: [], answers, suggestions: [found] }, found);
}
