import type { Actor } from '../domain/actor.ts';
import { loadRevisions, type StoredRevision } from '../persistence/load-responses.ts';
import type { Bridge } from './bridge.ts';

export type { StoredRevision } from '../persistence/load-responses.ts';

/** Every revision of these responses, by response, oldest first. @param responses their ids */
export async function readRevisions(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  responses: readonly string[],
): Promise<StoredRevision[]> {
  return database.inTransaction(actor, (transaction) => loadRevisions(transaction, responses), { readOnly: true });
}
