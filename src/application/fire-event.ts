/** Moves a submission by one event of the workflow table, with what goes with it. */

import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Submission, SubmissionEvent } from '../domain/submission.ts';
import { giveConsents, withdrawConsents } from '../persistence/consents.ts';
import { moveSubmission } from '../persistence/move-submission.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { advance, firingRoleOf, WORKFLOW } from '../review/workflow.ts';

export interface Move {
  readonly event: SubmissionEvent;
  /** For the persons of the State, kept with the move. */
  readonly note?: string | undefined;
}

/**
 * Consent to publication is there exactly while a submission is published: publishing without a word about sections
 * consents to the whole, and withdrawing takes back all of it.
 * @param submission locked by the transaction
 * @throws DomainError NOT_POSSIBLE where the table has no such step, or not for this person
 */
export async function fireEvent(
  transaction: Transaction,
  actor: Actor,
  submission: Submission,
  { event, note }: Move,
): Promise<Submission> {
  const step = advance(submission.status, event, firingRoleOf(actor, submission.state));
  if (!step.ok) throw notPossible(submission, event, step);
  if (event === 'publish') await giveConsents(transaction, submission, [{ kind: 'publish', section: '' }]);
  if (event === 'withdraw') await withdrawConsents(transaction, submission, 'publish');
  return moveSubmission(transaction, submission, { event, to: step.state, note });
}

function notPossible(
  { state, id, status }: Submission,
  event: SubmissionEvent,
  { why, possible }: { readonly why: string; readonly possible: readonly SubmissionEvent[] },
): DomainError {
  const by = WORKFLOW[status][event]?.by ?? [];
  const reason =
    why === 'no_such_step'
      ? `The submission is ${words(status)}, and "${words(event)}" leads nowhere from there.`
      : `"${words(event)}" of a submission that is ${words(status)} is for the ${by.map(words).join(' or the ')}.`;
  const instead = possible.length === 0 ? 'There is nothing you may do with it now' : `You may: ${possible.map(words).join(', ')}`;
  return new DomainError('NOT_POSSIBLE', `${reason} Nothing was done. ${instead}; docs/WORKFLOW.md has the whole table.`, {
    ...{ state, submission: id, status, event, possible },
    path: ['event'],
  });
}

function words(token: string): string {
  return token.replaceAll('_', ' ');
}
