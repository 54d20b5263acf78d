/** Laws and authorities: all of theirs for the persons of the State, for others those that an answer cites which they may read. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { Authority, Legislation } from '../domain/legal-record.ts';
import { loadAuthorities, loadLegislation, type OfState } from '../persistence/legal-records.ts';
import { type CitedRecord, loadCitedRecords } from '../persistence/readable-parts.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { loadReadable, readsAllOf } from './readable.ts';

/** A law with the code of the State whose it is. */
export type StateLegislation = OfState<Legislation>;
/** An authority with the code of the State whose it is. */
export type StateAuthority = OfState<Authority>;

/** By State and key. */
export async function readLegislation(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StateLegislation[]> {
  requireAllowed(actor, 'read_records');
  const read = async (transaction: Transaction) => onlyCited(transaction, actor, 'law', states, await loadLegislation(transaction, states));
  return database.inTransaction(actor, read, { readOnly: true });
}

/** By State and key. */
export async function readAuthorities(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StateAuthority[]> {
  requireAllowed(actor, 'read_records');
  const read = async (transaction: Transaction) =>
    onlyCited(transaction, actor, 'authority', states, await loadAuthorities(transaction, states));
  return database.inTransaction(actor, read, { readOnly: true });
}

/** Of records of one kind, those that the actor may know of. */
export async function onlyCited<Found extends { readonly state: string; readonly key: string }>(
  transaction: Transaction,
  actor: Actor,
  kind: CitedRecord['kind'],
  states: readonly string[],
  records: readonly Found[],
): Promise<Found[]> {
  if (records.every(({ state }) => readsAllOf(actor, state))) return [...records];
  const cited = await loadCitedRecords(transaction, states, await loadReadable(transaction, actor, states));
  const known = new Set(cited.map((each) => `${each.state} ${each.kind} ${each.key}`));
  return records.filter(({ state, key }) => readsAllOf(actor, state) || known.has(`${state} ${kind} ${key}`));
}
