/** Records of law and of authorities, kept once per State and cited by its responses. */

import type { Authority as AuthorityRecord, Legislation as Law } from '../domain/legal-record.ts';
import { Authority, Legislation } from './entities/legal-record.ts';
import { refuseUnknownStates } from './refuse-unknown-states.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { insertRows, type Row, type Table, upsertRows } from './write-rows.ts';

const STAMPS = ['updated_at', 'updated_by'];
const LEGISLATION: Table = {
  name: 'legislation',
  key: ['state_id', 'key'],
  content: ['name', 'applies_to', 'changed_on', 'repealed', 'link'],
  stamps: STAMPS,
};
const AUTHORITY: Table = { name: 'authority', key: ['state_id', 'key'], content: ['name', 'contact'], stamps: STAMPS };

/** A record with the State whose it is. */
export type OfState<Nouns> = Nouns & { readonly state: string };

/** Adds the laws, or changes those with the same key. @throws DomainError UNKNOWN_STATE */
export async function saveLegislation(transaction: Transaction, state: string, laws: readonly Law[]): Promise<void> {
  await refuseUnknownStates(transaction, [state]);
  await upsertRows(
    transaction,
    LEGISLATION,
    laws.map((law) => toLawRow({ ...law, state })),
  );
}

/** Adds the authorities, or changes those with the same key. @throws DomainError UNKNOWN_STATE */
export async function saveAuthorities(transaction: Transaction, state: string, authorities: readonly AuthorityRecord[]): Promise<void> {
  await refuseUnknownStates(transaction, [state]);
  await upsertRows(
    transaction,
    AUTHORITY,
    authorities.map((authority) => toAuthorityRow({ ...authority, state })),
  );
}

/** Adds records of States that have none, in a statement for each kind. The States must be stored. */
export async function insertLegalRecords(
  transaction: Transaction,
  laws: readonly OfState<Law>[],
  authorities: readonly OfState<AuthorityRecord>[],
): Promise<void> {
  await insertRows(transaction, LEGISLATION, laws.map(toLawRow));
  await insertRows(transaction, AUTHORITY, authorities.map(toAuthorityRow));
}

/** The laws of these States, by State and key. */
export async function loadLegislation(transaction: Transaction, states: readonly string[]): Promise<OfState<Law>[]> {
  const rows = await transaction
    .createQueryBuilder(Legislation, 'l')
    .select(['l.state', 'l.key', 'l.name', 'l.appliesTo', 'l.changedOn', 'l.repealed', 'l.link'])
    .where({ state: { $in: [...states] } })
    .orderBy({ state: 'asc', key: 'asc' })
    .execute('all');
  return rows.map(withoutNulls);
}

/** The authorities of these States, by State and key. */
export async function loadAuthorities(transaction: Transaction, states: readonly string[]): Promise<OfState<AuthorityRecord>[]> {
  const rows = await transaction
    .createQueryBuilder(Authority, 'a')
    .select(['a.state', 'a.key', 'a.name', 'a.contact'])
    .where({ state: { $in: [...states] } })
    .orderBy({ state: 'asc', key: 'asc' })
    .execute('all');
  return rows.map(withoutNulls);
}

function toLawRow({ state, key, name, appliesTo, changedOn, repealed, link }: OfState<Law>): Row {
  return { state_id: state, key, name, applies_to: appliesTo, changed_on: changedOn, repealed, link };
}

function toAuthorityRow({ state, key, name, contact }: OfState<AuthorityRecord>): Row {
  return { state_id: state, key, name, contact };
}
