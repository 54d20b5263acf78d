/** How submissions came to be where they are, and what the State has consented to: for the persons of the State alone. */

import { isOfState } from '../access/may-read.ts';
import type { Actor } from '../domain/actor.ts';
import { loadConsents, type StoredConsent } from '../persistence/consents.ts';
import { loadMoves, type StoredMove } from '../persistence/move-submission.ts';
import type { Bridge } from './bridge.ts';

export type { StoredConsent, StoredMove };

/** The moves of all submissions of these States, oldest first; none of a State that the actor is not of. */
export async function readMoves(actor: Actor, { database }: Pick<Bridge, 'database'>, states: readonly string[]): Promise<StoredMove[]> {
  const own = ownAmong(actor, states);
  if (own.length === 0) return [];
  return database.inTransaction(actor, (transaction) => loadMoves(transaction, own), { readOnly: true });
}

/** What these States consent to now, by submission, kind and section; none of a State that the actor is not of. */
export async function readConsents(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  states: readonly string[],
): Promise<StoredConsent[]> {
  const own = ownAmong(actor, states);
  if (own.length === 0) return [];
  return database.inTransaction(actor, (transaction) => loadConsents(transaction, own), { readOnly: true });
}

function ownAmong(actor: Actor, states: readonly string[]): string[] {
  return states.filter((state) => actor.role === 'bridge' || isOfState(actor, state));
}
