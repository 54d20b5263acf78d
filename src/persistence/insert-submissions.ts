/** Whole submissions of States that have none: their answers, how they came to where they are, and what was consented to. */

import { randomUUID } from 'node:crypto';
import type { Consent } from '../domain/consent.ts';
import type { SubmissionEvent, SubmissionStatus } from '../domain/submission.ts';
import { insertResponses, type ResponseToSave } from './save-responses.ts';
import type { SubmissionToSave } from './submissions.ts';
import type { Transaction } from './transaction.ts';
import { insertRows, type Table } from './write-rows.ts';

const SUBMISSION: Table = { name: 'submission', key: ['state_id', 'id'], content: ['questionnaire', 'review', 'status', 'as_of'] };
const PIN: Table = { name: 'submission_pin', key: ['state_id', 'submission_id', 'hash'], content: [] };
const MOVE: Table = {
  name: 'submission_event',
  key: ['state_id', 'submission_id', 'number'],
  content: ['event', 'from_status', 'to_status'],
};
const CONSENT: Table = { name: 'consent', key: ['state_id', 'submission_id', 'kind', 'section'], content: [] };

export interface WholeSubmission extends SubmissionToSave {
  readonly responses: readonly ResponseToSave[];
  /** Oldest first. */
  readonly moves: readonly { readonly event: SubmissionEvent; readonly from: SubmissionStatus; readonly to: SubmissionStatus }[];
  readonly consents: readonly Consent[];
}

/**
 * Adds the submissions in a statement for each table, however many they are. States, reviews, laws, authorities and the
 * versions that are pinned must be there; a submission that is there already is an error of the database.
 */
export async function insertSubmissions(transaction: Transaction, submissions: readonly WholeSubmission[]): Promise<void> {
  const all = submissions.map((submission) => ({ ...submission, id: randomUUID() }));
  const rowsOf = (rows: (submission: (typeof all)[number]) => object[]) =>
    all.flatMap((each) => rows(each).map((row) => ({ state_id: each.state, submission_id: each.id, ...row })));
  await insertRows(
    transaction,
    SUBMISSION,
    all.map(({ state, id, questionnaire, review = '', status, asOf }) => ({
      ...{ state_id: state, id, questionnaire, review, status, as_of: asOf },
    })),
  );
  await insertRows(
    transaction,
    PIN,
    rowsOf(({ pins }) => pins.map((hash) => ({ hash }))),
  );
  await insertResponses(
    transaction,
    all.flatMap((submission) => submission.responses.map((response) => ({ ...response, submission }))),
  );
  await insertRows(
    transaction,
    MOVE,
    rowsOf(({ moves }) => moves.map(({ event, from, to }, index) => ({ number: index + 1, event, from_status: from, to_status: to }))),
  );
  await insertRows(
    transaction,
    CONSENT,
    rowsOf(({ consents }) => consents.map(({ kind, section }) => ({ kind, section }))),
  );
}
