/** Confirmations that persons of a State gave. */

import { confirmationId, type GivenConfirmation } from '../domain/given-confirmation.ts';
import type { OfState } from './legal-records.ts';
import { refuseUnknownStates } from './refuse-unknown-states.ts';
import { CONFIRMATION_STANDS } from './standing-confirmations.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';

/** A confirmation as it is kept. */
export interface StoredConfirmation extends OfState<GivenConfirmation> {
  /** "kind:about". */
  readonly id: string;
  readonly givenAt: Date;
  /** Id of the actor who gave it. */
  readonly givenBy: string;
}

/** Keeps the confirmations as given now by the actor of the transaction; one given before is renewed. @throws DomainError UNKNOWN_STATE */
export async function giveConfirmations(
  transaction: Transaction,
  state: string,
  confirmations: readonly GivenConfirmation[],
): Promise<void> {
  await refuseUnknownStates(transaction, [state]);
  await giveConfirmationsOfStates(
    transaction,
    confirmations.map((confirmation) => ({ ...confirmation, state })),
  );
}

/** The same for several States in one statement. The States must be stored. */
export async function giveConfirmationsOfStates(
  transaction: Transaction,
  confirmations: readonly OfState<GivenConfirmation>[],
): Promise<void> {
  const rows = confirmations.map(({ state, kind, about, contentHash }) => ({ state_id: state, kind, about, content_hash: contentHash }));
  await transaction.execute(
    `insert into confirmation (state_id, kind, about, content_hash)
    select distinct state_id, kind, about, content_hash from jsonb_populate_recordset(null::confirmation, ?)
    on conflict (state_id, kind, about) do update
    set content_hash = excluded.content_hash, given_at = excluded.given_at, given_by = excluded.given_by`,
    [JSON.stringify(rows)],
  );
}

/** Takes confirmations back; those that were not given are passed over. @param ids as "kind:about" */
export async function withdrawConfirmations(transaction: Transaction, state: string, ids: readonly string[]): Promise<void> {
  await transaction.execute(
    `delete from confirmation where state_id = ? and kind || ':' || about in (select jsonb_array_elements_text(?))`,
    [state, JSON.stringify(ids)],
  );
}

/** The confirmations of these States that still stand, by State, kind and what they are about. */
export function loadConfirmations(transaction: Transaction, states: readonly string[]): Promise<StoredConfirmation[]> {
  return loadWhere(transaction, states, CONFIRMATION_STANDS);
}

/** All that were ever given and not taken back, also those that something has moved away from since. */
export function loadAllConfirmations(transaction: Transaction, states: readonly string[]): Promise<StoredConfirmation[]> {
  return loadWhere(transaction, states, 'true');
}

async function loadWhere(transaction: Transaction, states: readonly string[], condition: string): Promise<StoredConfirmation[]> {
  const rows = await transaction.execute<ConfirmationRow[]>(
    `select state_id as state, kind, about, content_hash as "contentHash", given_at as "givenAt", given_by as "givenBy"
    from confirmation where state_id in (select jsonb_array_elements_text(?)) and ${condition} order by state_id, kind, about`,
    [JSON.stringify(states)],
  );
  return rows.map((row) => ({ id: confirmationId(row), ...withoutNulls(row), givenAt: new Date(row.givenAt) }));
}

interface ConfirmationRow extends Pick<StoredConfirmation, 'state' | 'kind' | 'about' | 'givenBy'> {
  readonly contentHash: string | null;
  readonly givenAt: Date | string;
}
