import type { Actor } from '../domain/actor.ts';
import type { Submission } from '../domain/submission.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Bridge } from './bridge.ts';

/** The submissions of these States, by State, questionnaire and review. */
export async function readSubmissions(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<Submission[]> {
  return database.inTransaction(actor, (transaction) => loadSubmissions(transaction, { states }), { readOnly: true });
}
