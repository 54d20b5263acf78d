/** What a State has answered to a questionnaire, as a completed form: what an export writes and an import reads. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { CompletedForm } from '../domain/completed-form.ts';
import { isParty, type StateParty } from '../domain/state-party.ts';
import { loadStates } from '../persistence/states.ts';
import type { Bridge } from './bridge.ts';
import { loadCurrentAnswers, type StoredForm } from './load-current-answers.ts';
import { unknownState } from './prefill-state.ts';
import { requireKnown } from './require-known.ts';

/**
 * With every law of the State, cited here or not, so that further answers can cite them, and the authorities named; for
 * others than the persons of the State, what they may read of it.
 * Without answers where the State has not begun.
 * @throws DomainError UNKNOWN_STATE, UNKNOWN_QUESTIONNAIRE
 */
export async function readCompletedForm(
  actor: Actor,
  { catalogue, database }: Pick<Bridge, 'catalogue' | 'database'>,
  { state: code, questionnaire }: { readonly state: string; readonly questionnaire: string },
): Promise<CompletedForm> {
  requireAllowed(actor, 'export_answers');
  requireKnown('questionnaire', questionnaire, catalogue.crosswalk.questionnaires);
  return database.inTransaction(
    actor,
    async (transaction) => {
      const [state] = await loadStates(transaction, [code]);
      if (state === undefined) throw unknownState(code);
      return toForm(state, questionnaire, await loadCurrentAnswers(transaction, actor, { state: code, questionnaire }));
    },
    { readOnly: true },
  );
}

function toForm(state: StateParty, questionnaire: string, stored: StoredForm): CompletedForm {
  const { contents, laws, authorities, confirmations, submission } = stored;
  const named = new Set([...contents.values()].flatMap(({ authority, authorities = [] }) => [authority, ...authorities]));
  const party = state.memberships.flatMap(({ instrument, status }) => {
    const bound = isParty(status);
    return bound === undefined ? [] : [[instrument, bound] as const];
  });
  return {
    state: state.code,
    questionnaire,
    ...(submission === undefined ? {} : { status: submission.status }),
    ...(submission?.asOf === undefined ? {} : { asOf: submission.asOf }),
    party: Object.fromEntries(party),
    responses: [...contents].map(([item, content]) => ({ item, content, confirmations: [] })),
    laws,
    authorities: authorities.filter(({ key }) => named.has(key)),
    confirmations: [...confirmations],
  };
}
