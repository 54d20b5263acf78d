/** Submissions: one for each State, edition of a questionnaire and review. */

import { randomUUID } from 'node:crypto';
import { DomainError, invariant } from '../domain/errors.ts';
import type { SubmissionStatus, Submission as Submitted } from '../domain/submission.ts';
import { Submission } from './entities/submission.ts';
import { groupBy } from './group-by.ts';
import { refuseUnknownStates } from './refuse-unknown-states.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { insertMissingRows, type Table, upsertRows } from './write-rows.ts';

const SUBMISSION: Table = {
  name: 'submission',
  key: ['state_id', 'questionnaire', 'review'],
  fixed: ['id'],
  content: ['status', 'as_of'],
  stamps: ['updated_at', 'updated_by'],
};
const SUBMISSION_PIN: Table = { name: 'submission_pin', key: ['state_id', 'submission_id', 'hash'], content: [] };

/** What a submission is saved from; `pins` must be archived, and count when it is opened: later it keeps those it has. */
export type SubmissionToSave = Omit<Submitted, 'id'>;

/** Which submissions; what is absent does not narrow. */
export interface SubmissionFilter {
  readonly states?: readonly string[];
  readonly questionnaires?: readonly string[];
  readonly statuses?: readonly SubmissionStatus[];
  readonly ids?: readonly string[];
}

/**
 * Opens the submission of this State, questionnaire and review, or changes status and day of the one that is there.
 * @throws DomainError UNKNOWN_STATE; UNKNOWN_VERSION for a pin that is not archived
 */
export async function saveSubmission(transaction: Transaction, submission: SubmissionToSave): Promise<Submitted> {
  const { state, questionnaire, review = '', status, asOf, pins } = submission;
  await refuseUnknownStates(transaction, [state]);
  await upsertRows(transaction, SUBMISSION, [{ state_id: state, questionnaire, review, id: randomUUID(), status, as_of: asOf }]);
  const [{ id }] = (await findRows(transaction, { state, questionnaire, review })) as [Submitted];
  const saved = await requireSaved(transaction, id);
  const isPinned = saved.pins.length > 0 || pins.length === 0;
  return isPinned ? saved : pinSubmission(transaction, { state, id }, pins);
}

/**
 * Pins a submission to other versions, in place of those it has.
 * @param pins content hashes of archived versions
 * @throws DomainError UNKNOWN_VERSION for one that is not archived
 */
export async function pinSubmission(
  transaction: Transaction,
  { state, id }: Pick<Submitted, 'state' | 'id'>,
  pins: readonly string[],
): Promise<Submitted> {
  await refuseUnknownVersions(transaction, pins);
  // Pins have no version of their own: what is kept of the State was made with the former ones.
  await transaction.execute('update submission set status = status where state_id = ? and id = ?', [state, id]);
  await transaction.execute('delete from submission_pin where state_id = ? and submission_id = ?', [state, id]);
  await insertMissingRows(
    transaction,
    SUBMISSION_PIN,
    pins.map((hash) => ({ state_id: state, submission_id: id, hash })),
  );
  return requireSaved(transaction, id);
}

async function requireSaved(transaction: Transaction, id: string): Promise<Submitted> {
  const [saved] = await loadSubmissions(transaction, { ids: [id] });
  invariant(saved !== undefined, 'a submission that was saved is there');
  return saved;
}

/** By State, questionnaire and review. */
export async function loadSubmissions(transaction: Transaction, filter: SubmissionFilter = {}): Promise<Submitted[]> {
  const submissions = await findRows(transaction, toCondition(filter));
  const pins = await loadPins(transaction, submissions);
  return submissions.map(({ review, ...submission }) => ({
    ...withoutNulls(submission),
    ...(review === '' ? {} : { review }),
    pins: pins.get(submission.id) ?? [],
  }));
}

function findRows(transaction: Transaction, where: object) {
  return transaction
    .createQueryBuilder(Submission, 's')
    .select(['s.id', 's.state', 's.questionnaire', 's.review', 's.status', 's.asOf'])
    .where(where)
    .orderBy({ state: 'asc', questionnaire: 'asc', review: 'asc' })
    .execute('all');
}

function toCondition({ states, questionnaires, statuses, ids }: SubmissionFilter): object {
  return {
    ...(states === undefined ? {} : { state: { $in: [...states] } }),
    ...(questionnaires === undefined ? {} : { questionnaire: { $in: [...questionnaires] } }),
    ...(statuses === undefined ? {} : { status: { $in: [...statuses] } }),
    ...(ids === undefined ? {} : { id: { $in: [...ids] } }),
  };
}

/** By the whole key, of which the State comes first: by the id alone every pin of every State would be looked at. */
async function loadPins(
  transaction: Transaction,
  submissions: readonly { readonly state: string; readonly id: string }[],
): Promise<Map<string, string[]>> {
  const pins = await transaction.execute<{ submission_id: string; hash: string }[]>(
    `select submission_id, hash
    from jsonb_to_recordset(?) as wanted (state text, id uuid)
    join submission_pin on state_id = wanted.state and submission_id = wanted.id
    order by hash`,
    [JSON.stringify(submissions.map(({ state, id }) => ({ state, id })))],
  );
  return new Map([...groupBy(pins, (pin) => pin.submission_id)].map(([id, each]) => [id, each.map(({ hash }) => hash)]));
}

async function refuseUnknownVersions(transaction: Transaction, hashes: readonly string[]): Promise<void> {
  const unknown = await transaction.execute<{ hash: string }[]>(
    'select hash from jsonb_array_elements_text(?) as pinned (hash) where hash not in (select hash from archived_version)',
    [JSON.stringify(hashes)],
  );
  if (unknown.length === 0) return;
  const missing = unknown.map(({ hash }) => hash);
  throw new DomainError(
    'UNKNOWN_VERSION',
    `No catalogue file with the content hash ${missing.join(', ')} is archived, so nothing can be pinned to it. Archive the version first.`,
    { hashes: missing },
  );
}
