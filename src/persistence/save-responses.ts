/** Saves responses as immutable revisions: only what differs from the current revision becomes a new one. */

import { randomUUID } from 'node:crypto';
import { DomainError, invariant } from '../domain/errors.ts';
import type { Origin, ResponseContent } from '../domain/response.ts';
import { responseHash } from '../domain/response-hash.ts';
import type { SubmissionStatus } from '../domain/submission.ts';
import { refuseUnknownRecords } from './refuse-unknown-records.ts';
import { refuseUnlessWritable } from './refuse-unless-writable.ts';
import type { Transaction } from './transaction.ts';
import { insertRows, type Row, type Table } from './write-rows.ts';

const RESPONSE: Table = { name: 'response', key: ['state_id', 'id'], content: ['submission_id', 'item', 'section', 'revision'] };
const RESPONSE_REVISION: Table = {
  name: 'response_revision',
  key: ['state_id', 'response_id', 'revision'],
  content: [
    ...['content_hash', 'value', 'applies_to', 'text', 'language', 'as_of', 'citations', 'links', 'options', 'authority'],
    ...['authorities', 'examples', 'number', 'date', 'table', 'note', 'derived_from', 'provenance'],
  ],
};

/** A submission by its key. */
export interface SubmissionKey {
  readonly state: string;
  readonly id: string;
}

/** What one item was answered. */
export interface ResponseToSave {
  /** Full id of the item. */
  readonly item: string;
  /** Id of the section of the item, to which consent may be limited; without it only consent to the whole covers the answer. */
  readonly section?: string | undefined;
  readonly content: ResponseContent;
  readonly origin?: Origin;
  /** The revision that the writer has seen, 0 for none; when another is current by now, nothing is saved. */
  readonly expectedRevision?: number;
}

/** The items of a save by what becomes of them, each in the order given. */
export interface SavedResponses {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** The content is the same: no revision is made. */
  readonly unchanged: readonly string[];
}

/**
 * Saves the responses of one submission in a few statements, however many they are; all or none.
 * Writers of one submission wait for each other until the end of the transaction.
 * @param responses one for each item at most
 * @throws DomainError UNKNOWN_SUBMISSION; NOT_WRITABLE where something would change in a submission whose answers stand; UNKNOWN_LAW or UNKNOWN_AUTHORITY when a record that is cited is not there;
 *   CONFLICT, with `details.conflicts: { item, expected, current }[]`, when an expected revision is no longer current
 */
export async function saveResponses(
  transaction: Transaction,
  submission: SubmissionKey,
  responses: readonly ResponseToSave[],
): Promise<SavedResponses> {
  invariant(new Set(responses.map(({ item }) => item)).size === responses.length, 'a save answers an item once');
  const status = await lockSubmission(transaction, submission);
  await refuseUnknownRecords(transaction, submission.state, responses);
  const drafts = await draftRevisions(transaction, submission, responses);
  refuseConflicts(drafts);
  if (drafts.some(({ outcome }) => outcome !== 'unchanged')) refuseUnlessWritable(submission, status);
  await write(transaction, submission, drafts);
  return sortByOutcome(drafts);
}

/** What saving the responses would do now; nothing is locked or written, and cited records need not be there yet. */
export async function previewResponses(
  transaction: Transaction,
  submission: SubmissionKey,
  responses: readonly ResponseToSave[],
): Promise<SavedResponses> {
  return sortByOutcome(await draftRevisions(transaction, submission, responses));
}

/**
 * Adds responses to submissions that have none of their items, in two statements however many they are.
 * Nothing looks whether the laws and authorities that they cite are there: add these first.
 */
export async function insertResponses(
  transaction: Transaction,
  responses: readonly (ResponseToSave & { readonly submission: SubmissionKey })[],
): Promise<void> {
  await insertAdded(
    transaction,
    responses.map((response) => ({
      ...response,
      ...{ id: randomUUID(), contentHash: responseHash(response.content), currentRevision: 0, derivedFrom: response.origin?.derivedFrom },
    })),
  );
}

/** A revision that is to be written. */
interface NewRevision extends ResponseToSave {
  /** Id of the response, new or known. */
  readonly id: string;
  readonly contentHash: string;
  /** What it was accepted from: now, or in the revision before where that has the same value. */
  readonly derivedFrom: readonly string[] | undefined;
  /** 0 where the item has no response yet. */
  readonly currentRevision: number;
}

interface Draft extends NewRevision {
  readonly outcome: keyof SavedResponses;
}

/** @returns how far the submission has come */
async function lockSubmission(transaction: Transaction, { state, id }: SubmissionKey): Promise<SubmissionStatus> {
  const [found] = await transaction.execute<{ status: SubmissionStatus }[]>(
    'select status from submission where state_id = ? and id = ? for update',
    [state, id],
  );
  if (found !== undefined) return found.status;
  throw new DomainError('UNKNOWN_SUBMISSION', `${state} has no submission with the id ${id}. Open one for the questionnaire first.`, {
    state,
    submission: id,
  });
}

interface CurrentRow {
  readonly id: string;
  readonly item: string;
  readonly revision: number;
  readonly content_hash: string;
  readonly value: string | null;
  readonly derived_from: readonly string[] | null;
}

async function draftRevisions(
  transaction: Transaction,
  { state, id }: SubmissionKey,
  responses: readonly ResponseToSave[],
): Promise<Draft[]> {
  const rows = await transaction.execute<CurrentRow[]>(
    `select response.id, item, revision, content_hash, value, derived_from
    from response join response_revision using (state_id, revision)
    where state_id = ? and submission_id = ? and response_id = response.id`,
    [state, id],
  );
  const current = new Map(rows.map((row) => [row.item, row]));
  return responses.map((response) => {
    const contentHash = responseHash(response.content);
    const known = current.get(response.item);
    const outcome = known === undefined ? 'added' : isUnchanged(known, contentHash, response) ? 'unchanged' : 'changed';
    const derivedFrom = response.origin?.derivedFrom ?? stillDerivedFrom(known, response.content);
    return { ...response, outcome, derivedFrom, id: known?.id ?? randomUUID(), contentHash, currentRevision: known?.revision ?? 0 };
  });
}

/** What is accepted makes a revision also where the State had said the same by itself: from now on it says where it is from. */
function isUnchanged(known: CurrentRow, contentHash: string, { origin }: ResponseToSave): boolean {
  return known.content_hash === contentHash && origin?.derivedFrom === undefined;
}

/** Whoever mends a text leaves the value resting on what it was accepted from; another value is the State's own. */
function stillDerivedFrom(known: CurrentRow | undefined, { value }: ResponseContent): readonly string[] | undefined {
  return known !== undefined && known.value === (value ?? null) ? (known.derived_from ?? undefined) : undefined;
}

function refuseConflicts(drafts: readonly Draft[]): void {
  const conflicts = drafts
    .filter(({ expectedRevision, currentRevision }) => expectedRevision !== undefined && expectedRevision !== currentRevision)
    .map(({ item, expectedRevision, currentRevision }) => ({ item, expected: expectedRevision, current: currentRevision }));
  if (conflicts.length === 0) return;
  throw new DomainError(
    'CONFLICT',
    `Somebody else has answered ${conflicts.map(({ item }) => item).join(', ')} in the meantime, so nothing was saved. Read the current answer, decide, and save again.`,
    { conflicts },
  );
}

/** A response points at its current revision; the database looks whether that is there when the transaction ends. */
async function write(transaction: Transaction, submission: SubmissionKey, drafts: readonly Draft[]): Promise<void> {
  const { state } = submission;
  const added = drafts.filter(({ outcome }) => outcome === 'added');
  const changed = drafts.filter(({ outcome }) => outcome === 'changed');
  await insertAdded(
    transaction,
    added.map((draft) => ({ ...draft, submission })),
  );
  if (changed.length === 0) return;
  await insertRows(
    transaction,
    RESPONSE_REVISION,
    changed.map((draft) => toRevisionRow(state, draft)),
  );
  await transaction.execute(
    `update response set revision = revision + 1, section = coalesce(changed.section, response.section)
    from jsonb_to_recordset(?) as changed (id uuid, section text) where state_id = ? and response.id = changed.id`,
    [JSON.stringify(changed.map(({ id: response, section }) => ({ id: response, section }))), state],
  );
}

async function insertAdded(
  transaction: Transaction,
  added: readonly (NewRevision & { readonly submission: SubmissionKey })[],
): Promise<void> {
  await insertRows(
    transaction,
    RESPONSE,
    added.map(({ submission: { state, id }, id: response, item, section = '' }) => ({
      ...{ state_id: state, id: response, submission_id: id, item, section, revision: 1 },
    })),
  );
  await insertRows(
    transaction,
    RESPONSE_REVISION,
    added.map((revision) => toRevisionRow(revision.submission.state, revision)),
  );
}

function toRevisionRow(state: string, { id, currentRevision, contentHash, content, origin, derivedFrom }: NewRevision): Row {
  const { appliesTo, asOf, ...sameNames } = content;
  return {
    ...{ state_id: state, response_id: id, revision: currentRevision + 1, content_hash: contentHash },
    ...{ ...sameNames, applies_to: appliesTo, as_of: asOf },
    ...{ derived_from: derivedFrom, provenance: origin?.provenance },
  };
}

function sortByOutcome(drafts: readonly Draft[]): SavedResponses {
  const itemsOf = (outcome: Draft['outcome']) => drafts.filter((draft) => draft.outcome === outcome).map(({ item }) => item);
  return { added: itemsOf('added'), changed: itemsOf('changed'), unchanged: itemsOf('unchanged') };
}
