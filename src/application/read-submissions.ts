import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { Submission } from '../domain/submission.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Bridge } from './bridge.ts';
import { hasReadablePart, loadReadable } from './readable.ts';

/**
 * The submissions of these States, by State, questionnaire and review: those of which the actor may read something. The
 * secretariat oversees them all, and reads the answers of those that it may.
 */
export async function readSubmissions(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<Submission[]> {
  requireAllowed(actor, 'read_answers');
  return database.inTransaction(
    actor,
    async (transaction) => {
      const submissions = await loadSubmissions(transaction, { states });
      if (actor.role === 'secretariat') return submissions;
      const parts = await loadReadable(transaction, actor, states);
      return submissions.filter((submission) => hasReadablePart(parts, submission));
    },
    { readOnly: true, reads: states },
  );
}
