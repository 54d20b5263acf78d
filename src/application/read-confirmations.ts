import type { Actor } from '../domain/actor.ts';
import { loadConfirmations, type StoredConfirmation } from '../persistence/confirmations.ts';
import type { Bridge } from './bridge.ts';

export type { StoredConfirmation } from '../persistence/confirmations.ts';

/** The confirmations that persons of these States gave, by State, kind and what they are about. */
export async function readConfirmations(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StoredConfirmation[]> {
  return database.inTransaction(actor, (transaction) => loadConfirmations(transaction, states), { readOnly: true });
}
