/** What requests under a client's key were answered. */

import type { Transaction } from './transaction.ts';

/** What was answered under a key. */
export interface KeptReply {
  /** Hash of the request that was answered. */
  readonly requestHash: string;
  readonly reply: unknown;
}

/**
 * Takes the key for this transaction, waiting for another that is using it. One that only finds a reply writes nothing.
 * @returns what was answered under it; undefined where it is taken for the first time, by this transaction
 */
export async function claimKey(transaction: Transaction, key: string, requestHash: string): Promise<KeptReply | undefined> {
  // Two keys with the same hash only wait for each other.
  await transaction.execute(`select pg_advisory_xact_lock(hashtextextended('key ' || current_setting('bridge.actor') || ' ' || ?, 0))`, [
    key,
  ]);
  const [kept] = await transaction.execute<{ request_hash: string; reply: unknown }[]>(
    `select request_hash, reply from idempotency_key where actor = current_setting('bridge.actor') and key = ?`,
    [key],
  );
  if (kept !== undefined) return { requestHash: kept.request_hash, reply: kept.reply };
  await transaction.execute(`insert into idempotency_key (actor, key, request_hash) values (current_setting('bridge.actor'), ?, ?)`, [
    key,
    requestHash,
  ]);
  return undefined;
}

/** Keeps the reply under the key that the transaction has taken. @param reply plain data */
export async function keepReply(transaction: Transaction, key: string, reply: unknown): Promise<void> {
  await transaction.execute(`update idempotency_key set reply = ?::jsonb where actor = current_setting('bridge.actor') and key = ?`, [
    JSON.stringify(reply ?? null),
    key,
  ]);
}
