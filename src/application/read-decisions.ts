import { isAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { loadDecisions } from '../persistence/decisions.ts';
import type { Bridge } from './bridge.ts';
import { type TakenDecision, toTaken } from './taken-decision.ts';

/** What persons of these States decided, of those States whose own work the actor may read. */
export async function readDecisions(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  codes: readonly string[],
): Promise<TakenDecision[]> {
  const states = codes.filter((state) => isAllowed(actor, 'read_own_work', { state }));
  if (states.length === 0) return [];
  const found = await database.inTransaction(actor, (transaction) => loadDecisions(transaction, { states }), { readOnly: true });
  return found.map(toTaken);
}
