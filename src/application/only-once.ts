/** Does once what a client asks for several times under one key: networks break, and clients ask again. */

import { contentHash } from '../crosswalk/content-hash.ts';
import { DomainError } from '../domain/errors.ts';
import { claimKey, keepReply } from '../persistence/idempotency-keys.ts';
import type { Transaction } from '../persistence/transaction.ts';

/** What every mutation may be given beside its input. */
export interface Keyed {
  /** Made up by the client, another for each thing that it wants done; absent where it wants no such promise. */
  readonly clientMutationKey?: string | undefined;
}

/** Characters of a key: more than any client needs. */
const LONGEST_KEY = 200;

/**
 * Runs the work, unless the same actor has asked for the same under the same key before: then it gives what that gave.
 * Whoever asks at the same moment waits. Where the work fails, the key is as unused as before.
 * @param mutation its name
 * @param request plain data; all that it asks for counts, except the key
 * @param work gives plain data; days and times as text, since it is kept as JSON
 * @throws DomainError CONFLICT where the key was used for another request, INVALID_INPUT for a key that is none
 */
export async function onlyOnce<T, Request extends Keyed>(
  transaction: Transaction,
  mutation: string,
  { clientMutationKey: key, ...request }: Request,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work();
  if (key.trim() === '' || key.length > LONGEST_KEY)
    throw new DomainError('INVALID_INPUT', `"clientMutationKey" has from 1 to ${LONGEST_KEY} characters, and not only blanks.`, {
      path: ['clientMutationKey'],
    });
  const requestHash = contentHash({ mutation, request });
  const kept = await claimKey(transaction, key, requestHash);
  if (kept === undefined) {
    const reply = await work();
    await keepReply(transaction, key, reply);
    return reply;
  }
  if (kept.requestHash === requestHash) return kept.reply as T;
  throw new DomainError(
    'CONFLICT',
    'You have used this "clientMutationKey" for another request, so nothing was done. Use a new key for each thing you want done; repeat a request only as it was.',
    { path: ['clientMutationKey'] },
  );
}
