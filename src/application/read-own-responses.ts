import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { loadResponses, type StoredResponse } from '../persistence/load-responses.ts';
import type { Bridge } from './bridge.ts';
import type { NamedSubmission } from './find-submission.ts';

/** What a State's own person reads of one submission, by item. @param items full ids @throws DomainError FORBIDDEN */
export async function readOwnResponses(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  { state, submission, items }: NamedSubmission & { readonly items: readonly string[] },
): Promise<ReadonlyMap<string, StoredResponse>> {
  requireAllowed(actor, 'read_own_work', { state });
  const filter = { states: [state], submissions: [submission], items };
  const found = await database.inTransaction(actor, (transaction) => loadResponses(transaction, filter), { readOnly: true });
  return new Map(found.map((response) => [response.item, response]));
}
