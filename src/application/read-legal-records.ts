import type { Actor } from '../domain/actor.ts';
import type { Authority, Legislation } from '../domain/legal-record.ts';
import { loadAuthorities, loadLegislation, type OfState } from '../persistence/legal-records.ts';
import type { Bridge } from './bridge.ts';

/** A law with the code of the State whose it is. */
export type StateLegislation = OfState<Legislation>;
/** An authority with the code of the State whose it is. */
export type StateAuthority = OfState<Authority>;

/** The laws that these States have cited, by State and name. */
export async function readLegislation(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StateLegislation[]> {
  return database.inTransaction(actor, (transaction) => loadLegislation(transaction, states), { readOnly: true });
}

/** The authorities that these States have named, by State and name. */
export async function readAuthorities(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StateAuthority[]> {
  return database.inTransaction(actor, (transaction) => loadAuthorities(transaction, states), { readOnly: true });
}
