/** Consents as they are given now; who gave and withdrew them before is in the audit trail. */

import type { ConsentKind, Consent as Given } from '../domain/consent.ts';
import type { SubmissionKey } from './save-responses.ts';
import type { Transaction } from './transaction.ts';
import { insertMissingRows, type Table } from './write-rows.ts';

const CONSENT: Table = { name: 'consent', key: ['state_id', 'submission_id', 'kind', 'section'], content: [] };

/** A consent as it is kept. */
export interface StoredConsent extends Given {
  readonly state: string;
  /** Id of the submission. */
  readonly submission: string;
  readonly givenAt: Date;
  /** Id of the actor who gave it. */
  readonly givenBy: string;
}

/** Gives the consents now, by the actor of the transaction; one that is given already stays as it was given. */
export async function giveConsents(transaction: Transaction, { state, id }: SubmissionKey, consents: readonly Given[]): Promise<void> {
  const rows = consents.map(({ kind, section }) => ({ state_id: state, submission_id: id, kind, section }));
  await insertMissingRows(transaction, CONSENT, rows);
}

/** Takes consents of one kind back; those that were not given are passed over. @param sections all of them when absent */
export async function withdrawConsents(
  transaction: Transaction,
  { state, id }: SubmissionKey,
  kind: ConsentKind,
  sections?: readonly string[],
): Promise<void> {
  await transaction.execute(
    `delete from consent where state_id = ? and submission_id = ? and kind = ?
    ${sections === undefined ? '' : 'and section in (select jsonb_array_elements_text(?))'}`,
    [state, id, kind, ...(sections === undefined ? [] : [JSON.stringify(sections)])],
  );
}

/** The consents of these States, by submission, kind and section. */
export async function loadConsents(transaction: Transaction, states: readonly string[]): Promise<StoredConsent[]> {
  const rows = await transaction.execute<ConsentRow[]>(
    `select state_id, submission_id, kind, section, given_at, given_by from consent
    where state_id in (select jsonb_array_elements_text(?)) order by submission_id, kind, section`,
    [JSON.stringify(states)],
  );
  return rows.map(({ state_id, submission_id, kind, section, given_at, given_by }) => ({
    ...{ state: state_id, submission: submission_id, kind, section },
    ...{ givenAt: new Date(given_at), givenBy: given_by },
  }));
}

interface ConsentRow {
  readonly state_id: string;
  readonly submission_id: string;
  readonly kind: ConsentKind;
  readonly section: string;
  readonly given_at: string;
  readonly given_by: string;
}
