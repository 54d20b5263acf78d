/** Confirmations that persons of a State gave. */

import { confirmationId, type GivenConfirmation } from '../domain/given-confirmation.ts';
import { Confirmation } from './entities/legal-record.ts';
import type { OfState } from './legal-records.ts';
import { refuseUnknownStates } from './refuse-unknown-states.ts';
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

/** The confirmations of these States, by State, kind and what they are about. */
export async function loadConfirmations(transaction: Transaction, states: readonly string[]): Promise<StoredConfirmation[]> {
  const rows = await transaction
    .createQueryBuilder(Confirmation, 'c')
    .select(['c.state', 'c.kind', 'c.about', 'c.contentHash', 'c.givenAt', 'c.givenBy'])
    .where({ state: { $in: [...states] } })
    .orderBy({ state: 'asc', kind: 'asc', about: 'asc' })
    .execute('all');
  return rows.map((row) => ({ id: confirmationId(row), ...withoutNulls(row) }));
}
