import { requireAllowed } from '../access/policy.ts';
import { type AnswerContradiction, findAnswerContradictions } from '../coverage/contradictions.ts';
import type { Actor } from '../domain/actor.ts';
import { loadStateAnswers } from '../persistence/load-state-answers.ts';
import type { Bridge } from './bridge.ts';
import { unknownState } from './prefill-state.ts';

/**
 * A State's own answers that cannot both be true under the crosswalk. Told to that State alone.
 * @throws DomainError FORBIDDEN, UNKNOWN_STATE
 */
export async function findContradictions(
  actor: Actor,
  { catalogue, database, today }: Bridge,
  state: string,
): Promise<readonly AnswerContradiction[]> {
  requireAllowed(actor, 'read_own_work', { state });
  const [answers] = await database.inTransaction(actor, (transaction) => loadStateAnswers(transaction, { states: [state] }), {
    readOnly: true,
  });
  if (answers === undefined) throw unknownState(state);
  return findAnswerContradictions(catalogue.plan, answers, { today });
}
