import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import type { Bridge } from './bridge.ts';
import { type NamedSubmission, requireSubmission } from './find-submission.ts';
import { fireEvent, type Move } from './fire-event.ts';
import { type Keyed, onlyOnce } from './only-once.ts';

/**
 * Moves a submission by one event, as the workflow table allows.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, NOT_POSSIBLE; nothing is moved then
 */
export async function advanceSubmission(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: NamedSubmission & Move & Keyed,
): Promise<Submission> {
  requireAllowed(actor, 'advance_submission', request);
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'advanceSubmission', request, async () => {
      const submission = await requireSubmission(transaction, request);
      const moved = await fireEvent(transaction, actor, submission, request);
      writeAudit(transaction, {
        action: 'advance_submission',
        ids: { state: moved.state, submission: moved.id, event: request.event, status: moved.status },
      });
      return moved;
    }),
  );
}
