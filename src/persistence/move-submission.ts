/** Moves of a submission: its status changes and the move is kept, or neither. */

import type { Submission, SubmissionEvent, SubmissionStatus } from '../domain/submission.ts';
import type { SubmissionKey } from './save-responses.ts';
import { loadSubmissions } from './submissions.ts';
import type { Transaction } from './transaction.ts';

/** One move as it is kept. */
export interface StoredMove {
  readonly state: string;
  /** Id of the submission. */
  readonly submission: string;
  /** Counts from 1. */
  readonly number: number;
  readonly event: SubmissionEvent;
  readonly from: SubmissionStatus;
  readonly to: SubmissionStatus;
  readonly note?: string;
  readonly movedAt: Date;
  /** Id of the actor who moved it. */
  readonly movedBy: string;
}

/**
 * The submission, kept from everybody else until the transaction ends.
 * @returns undefined where the State has none with this id, whoever else may have one
 */
export async function lockSubmission(transaction: Transaction, { state, id }: SubmissionKey): Promise<Submission | undefined> {
  await transaction.execute('select 1 from submission where state_id = ? and id = ? for update', [state, id]);
  return (await loadSubmissions(transaction, { states: [state], ids: [id] }))[0];
}

/** Of a submission that is locked. @returns it as it is then */
export async function moveSubmission(
  transaction: Transaction,
  submission: Submission,
  { event, to, note }: { readonly event: SubmissionEvent; readonly to: SubmissionStatus; readonly note?: string | undefined },
): Promise<Submission> {
  const { state, id, status } = submission;
  await transaction.execute(
    `update submission set status = ?, updated_at = now(), updated_by = current_setting('bridge.actor') where state_id = ? and id = ?`,
    [to, state, id],
  );
  await transaction.execute(
    `insert into submission_event (state_id, submission_id, number, event, from_status, to_status, note)
    select ?, ?, count(*) + 1, ?, ?, ?, ? from submission_event where state_id = ? and submission_id = ?`,
    [state, id, event, status, to, note ?? null, state, id],
  );
  return { ...submission, status: to };
}

/** The moves of all submissions of these States, by submission, oldest first. */
export async function loadMoves(transaction: Transaction, states: readonly string[]): Promise<StoredMove[]> {
  const rows = await transaction.execute<MoveRow[]>(
    `select state_id, submission_id, number, event, from_status, to_status, note, moved_at, moved_by from submission_event
    where state_id in (select jsonb_array_elements_text(?)) order by submission_id, number`,
    [JSON.stringify(states)],
  );
  return rows.map(({ state_id, submission_id, number, event, from_status, to_status, note, moved_at, moved_by }) => ({
    ...{ state: state_id, submission: submission_id, number, event, from: from_status, to: to_status },
    ...(note === null ? {} : { note }),
    ...{ movedAt: new Date(moved_at), movedBy: moved_by },
  }));
}

interface MoveRow {
  readonly state_id: string;
  readonly submission_id: string;
  readonly number: number;
  readonly event: SubmissionEvent;
  readonly from_status: SubmissionStatus;
  readonly to_status: SubmissionStatus;
  readonly note: string | null;
  readonly moved_at: string;
  readonly moved_by: string;
}
