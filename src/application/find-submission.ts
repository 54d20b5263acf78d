/** A submission that a caller names: found among those of the State, or refused alike whether it is another State's or nobody's. */

import { DomainError } from '../domain/errors.ts';
import type { Submission } from '../domain/submission.ts';
import { lockSubmission } from '../persistence/move-submission.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';

/** How a caller names a submission. */
export interface NamedSubmission {
  /** Code of the State. */
  readonly state: string;
  /** Id of the submission. */
  readonly submission: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Kept from everybody else until the transaction ends. @throws DomainError UNKNOWN_SUBMISSION */
export async function requireSubmission(transaction: Transaction, named: NamedSubmission): Promise<Submission> {
  const { state, submission: id } = named;
  return foundOr(named, UUID.test(id) ? await lockSubmission(transaction, { state, id }) : undefined);
}

/** For reading alone. @throws DomainError UNKNOWN_SUBMISSION */
export async function readSubmission(transaction: Transaction, named: NamedSubmission): Promise<Submission> {
  const { state, submission: id } = named;
  const [found] = UUID.test(id) ? await loadSubmissions(transaction, { states: [state], ids: [id] }) : [];
  return foundOr(named, found);
}

function foundOr({ state, submission: id }: NamedSubmission, found: Submission | undefined): Submission {
  if (found !== undefined) return found;
  throw new DomainError(
    'UNKNOWN_SUBMISSION',
    `${state} has no submission with the id "${id}". The field "submissions" of the State lists them; "openSubmission" opens one.`,
    { state, submission: id, path: ['submission'] },
  );
}
