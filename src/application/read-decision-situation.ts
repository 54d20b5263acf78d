/** Everything by which it is decided what may become of suggestions, as it is at this moment. */

import type { DecisionKind } from '../domain/decision.ts';
import { invariant } from '../domain/errors.ts';
import type { Submission } from '../domain/submission.ts';
import { loadDecisions, type StoredDecision } from '../persistence/decisions.ts';
import { loadResponses, type StoredResponse } from '../persistence/load-responses.ts';
import { loadStateAnswers } from '../persistence/load-state-answers.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import type { DecisionContext } from '../prefill/decide-suggestion.ts';
import { ENGINE_VERSION } from '../prefill/engine-version.ts';
import { prefillQuestionnaire } from '../prefill/prefill-questionnaire.ts';
import type { Suggestion } from '../prefill/suggestion.ts';
import type { Bridge } from './bridge.ts';
import { pinnedCatalogue } from './pinned-catalogue.ts';

export interface DecisionSituation {
  readonly submission: Submission;
  readonly context: DecisionContext;
  /** For the items asked about, by full id. */
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  /** What this submission has answered to them, by full id. */
  readonly there: ReadonlyMap<string, StoredResponse>;
  /** By the id of the suggestion. */
  readonly decisions: ReadonlyMap<string, StoredDecision>;
}

/**
 * Of a submission that is locked, so that each suggestion is decided once; by the catalogue to which it is pinned.
 * @param items full ids
 */
export async function readDecisionSituation(
  transaction: Transaction,
  { catalogue: current, today }: Pick<Bridge, 'catalogue' | 'today'>,
  submission: Submission,
  items: readonly string[],
): Promise<DecisionSituation> {
  const { id, questionnaire, pins } = submission;
  const catalogue = await pinnedCatalogue(transaction, current, pins);
  const states = [submission.state];
  const [state] = await loadStateAnswers(transaction, { states });
  invariant(state, 'a State that has a submission is stored');
  const suggestions = new Map(
    prefillQuestionnaire(catalogue.plan, state, questionnaire, { today, items }).map((each) => [each.item, each]),
  );
  const there = new Map((await loadResponses(transaction, { submissions: [id], items })).map((response) => [response.item, response]));
  const found = await loadDecisions(transaction, { states, suggestions: [...suggestions.values()].map((each) => each.id) });
  const decisions = new Map(found.filter((each) => countsHere(each, there)).map((each) => [each.suggestion, each]));
  const decided = new Map([...decisions].map(([suggestion, { kind }]): [string, DecisionKind] => [suggestion, kind]));
  const context = { crosswalk: catalogue.crosswalk, state: asAnsweredHere(state, items, there), engine: ENGINE_VERSION, today, decided };
  return { submission, context, suggestions, there, decisions };
}

/** What was accepted for another review is not answered here; what was rejected is not offered again anywhere. */
function countsHere({ kind, item }: StoredDecision, there: ReadonlyMap<string, StoredResponse>): boolean {
  return kind === 'rejected' || kind === 'deferred' || there.has(item);
}

/** Of the answers to the items decided about, only those of this submission are in the way: an item never speaks for itself. */
function asAnsweredHere(state: StateAnswers, items: readonly string[], there: ReadonlyMap<string, StoredResponse>): StateAnswers {
  const isHere = ({ item, revision }: StateAnswers['answers'][number]) =>
    !items.includes(item) || there.get(item)?.contentHash === revision;
  return { ...state, answers: state.answers.filter(isHere) };
}
