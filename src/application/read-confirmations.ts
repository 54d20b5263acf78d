import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { loadConfirmations, type StoredConfirmation } from '../persistence/confirmations.ts';
import type { Bridge } from './bridge.ts';
import { readsAllOf } from './readable.ts';

export type { StoredConfirmation } from '../persistence/confirmations.ts';

/** The confirmations that persons of these States gave, by State, kind and what they are about; none of a State that the actor is not of. */
export async function readConfirmations(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StoredConfirmation[]> {
  requireAllowed(actor, 'read_records');
  const own = states.filter((state) => readsAllOf(actor, state));
  if (own.length === 0) return [];
  return database.inTransaction(actor, (transaction) => loadConfirmations(transaction, own), { readOnly: true });
}
