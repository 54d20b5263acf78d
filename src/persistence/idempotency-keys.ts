/** What requests under a client's key were answered. */

import type { Transaction } from './transaction.ts';

/** What was answered under a key. */
export interface KeptReply {
  /** Hash of the request that was answered. */
  readonly requestHash: string;
  readonly reply: unknown;
}

/**
 * Takes the key for this transaction, waiting for another that is using it.
 * @returns what was answered under it; undefined where it is taken for the first time, by this transaction
 */
export async function claimKey(transaction: Transaction, key: string, requestHash: string): Promise<KeptReply | undefined> {
  const claimed = await transaction.execute<unknown[]>(
    `insert into idempotency_key (actor, key, request_hash) values (current_setting('bridge.actor'), ?, ?)
    on conflict do nothing returning key`,
    [key, requestHash],
  );
  if (claimed.length > 0) return undefined;
  const [kept] = await transaction.execute<{ request_hash: string; reply: unknown }[]>(
    `select request_hash, reply from idempotency_key where actor = current_setting('bridge.actor') and key = ?`,
    [key],
  );
  return { requestHash: kept?.request_hash ?? '', reply: kept?.reply ?? null };
}

/** Keeps the reply under the key that the transaction has taken. @param reply plain data */
export async function keepReply(transaction: Transaction, key: string, reply: unknown): Promise<void> {
  await transaction.execute(`update idempotency_key set reply = ?::jsonb where actor = current_setting('bridge.actor') and key = ?`, [
    JSON.stringify(reply ?? null),
    key,
  ]);
}
