/** What one State can reuse for a questionnaire from what it has answered elsewhere. */

import { requireAllowed } from '../access/policy.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import { prefillQuestionnaire } from '../prefill/prefill-questionnaire.ts';
import type { Suggestion } from '../prefill/suggestion.ts';
import type { Bridge } from './bridge.ts';
import type { Catalogue } from './catalogue.ts';
import { loadReadableAnswers } from './load-readable-answers.ts';
import { requireKnown } from './require-known.ts';

export interface PrefillRequest {
  /** Id of the questionnaire to fill in. */
  readonly to: string;
  /** Ids of the questionnaires whose answers may be used; all others when absent. */
  readonly from?: readonly string[] | undefined;
}

export interface Prefilled {
  readonly catalogue: Catalogue;
  readonly questionnaire: CompiledQuestionnaire;
  /** Ids of the questionnaires whose answers were used. */
  readonly sources: readonly string[];
  readonly answers: StateAnswers;
  /** One for each item, in the order of the questionnaire. */
  readonly suggestions: readonly Suggestion[];
}

/** What the actor may read of the stored answers of these States, by code. States that are not stored are not there. */
export async function readStateAnswers(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<ReadonlyMap<string, StateAnswers>> {
  requireAllowed(actor, 'read_answers');
  const found = await database.inTransaction(actor, (transaction) => loadReadableAnswers(transaction, actor, states), {
    ...{ readOnly: true, reads: states },
  });
  return new Map(found.map((each) => [each.state, each]));
}

/**
 * Computed, never stored.
 * @throws DomainError UNKNOWN_QUESTIONNAIRE
 */
export function prefillState(
  { catalogue, today }: Pick<Bridge, 'catalogue' | 'today'>,
  answers: StateAnswers,
  { to, from }: PrefillRequest,
): Prefilled {
  const { crosswalk, plan } = catalogue;
  const questionnaire = requireKnown('questionnaire', to, crosswalk.questionnaires);
  for (const source of from ?? []) requireKnown('questionnaire', source, crosswalk.questionnaires);
  const suggestions = prefillQuestionnaire(plan, answers, to, { today, ...(from === undefined ? {} : { from }) });
  const answered = new Set(answers.answers.flatMap(({ item }) => crosswalk.items.get(item)?.questionnaire ?? []));
  const sources = [...crosswalk.questionnaires.keys()].filter(
    (id) => answered.has(id) && (from === undefined ? id !== to : from.includes(id)),
  );
  return { catalogue, questionnaire, sources, answers, suggestions };
}

/** What a request for an unknown State is told. */
export function unknownState(code: string): DomainError {
  return new DomainError(
    'UNKNOWN_STATE',
    `No State with the code "${code}" is stored here. Codes are ISO 3166 alpha-3, such as XAR; the field "states" lists them.`,
    {
      state: code,
    },
  );
}
