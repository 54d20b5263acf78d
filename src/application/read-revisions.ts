import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { loadResponses, loadRevisions, type StoredRevision } from '../persistence/load-responses.ts';
import type { Bridge } from './bridge.ts';
import { asOthersRead, loadReadable, readsAllOf } from './readable.ts';

export type { StoredRevision } from '../persistence/load-responses.ts';

/**
 * The revisions of these responses, by response, oldest first: all of them for the persons of the State, the current one
 * for others who may read it.
 * @param responses their ids; those that are not there and those that may not be read are passed over alike
 */
export async function readRevisions(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  responses: readonly string[],
): Promise<StoredRevision[]> {
  requireAllowed(actor, 'read_answers');
  return database.inTransaction(
    actor,
    async (transaction) => {
      const among = await loadReadable(transaction, actor);
      const current = await loadResponses(transaction, { ids: responses, among });
      const own = current.filter(({ state }) => readsAllOf(actor, state)).map(({ id }) => id);
      const others = current.filter(({ state }) => !readsAllOf(actor, state)).map(asOthersRead);
      return own.length === 0 ? others : [...(await loadRevisions(transaction, own)), ...others];
    },
    { readOnly: true },
  );
}
