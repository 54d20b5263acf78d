import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import type { Bridge } from './bridge.ts';
import { type NamedSubmission, requireSubmission } from './find-submission.ts';
import { fireEvent, type Move } from './fire-event.ts';
import { type Keyed, onlyOnce } from './only-once.ts';

/**
 * Moves a submission by one event, as the workflow table allows.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, NOT_POSSIBLE; INVALID_INPUT for a note that is too long; nothing is moved then
 */
export async function advanceSubmission(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: NamedSubmission & Move & Keyed,
): Promise<Submission> {
  requireAllowed(actor, 'advance_submission', request);
  refuseLongNote(request);
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

/** Characters: a page or two. */
const LONGEST_NOTE = 10_000;

function refuseLongNote({ note = '' }: Move): void {
  if (note.length <= LONGEST_NOTE) return;
  throw new DomainError(
    'INVALID_INPUT',
    `The note has ${note.length} characters, and ${LONGEST_NOTE} are allowed, so nothing was done. Shorten it, or write it into a document of its own.`,
    { path: ['note'] },
  );
}
