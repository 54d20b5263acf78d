import { pinnedBridge } from '../application/pinned-catalogue.ts';
import type { Suggestion as SuggestionFound } from '../prefill/suggestion.ts';
import type { RequestContext } from './request-context.ts';
import { Suggestion } from './types/suggestion.ts';

/**
 * One suggestion for a submission, by the catalogue to which that is pinned, with the answers from which it speaks.
 * @returns undefined where nothing was found, or the State is not stored
 */
export async function suggestionAlone(
  { actor, bridge, loaders }: RequestContext,
  { state, submission: id }: { readonly state: string; readonly submission: string },
  found: SuggestionFound | undefined,
): Promise<Suggestion | undefined> {
  if (found === undefined) return undefined;
  const submission = (await loaders.submissions.load(state)).find((each) => each.id === id);
  const { catalogue } = await pinnedBridge(actor, bridge, submission?.pins);
  const questionnaire = catalogue.crosswalk.questionnaires.get(submission?.questionnaire ?? '');
  const answers = await loaders.answers.load(state);
  if (questionnaire === undefined || answers === undefined) return undefined;
  return new Suggestion({ catalogue, questionnaire, sources: [], answers, suggestions: [found] }, found);
}
