/** The trail of what was done: entries are told during a transaction and chained at its end. */

import type { Actor } from '../domain/actor.ts';
import type { AuditedAct, AuditedId } from '../domain/audit-entry.ts';
import { invariant } from '../domain/errors.ts';
import type { Transaction } from './transaction.ts';

/** An act as a use case tells it: `outcome` is `done` when absent. */
export interface ActToAudit extends Partial<AuditedAct> {
  readonly action: string;
}

/**
 * Tells the trail what this transaction does. The entry is stored with it or not at all. It is chained last, just before the
 * transaction ends: the trail is then locked for one statement and the commit, and always after every other lock, so that no
 * two writers can wait for each other in a circle.
 * @param act ids and numbers, never a text that somebody wrote; no hash of an answer
 */
export function writeAudit(transaction: Transaction, { action, outcome = 'done', ids = {}, hashes = {} }: ActToAudit): void {
  for (const value of [action, ...Object.values(ids), ...Object.values(hashes)].flat()) refuseText(value);
  const told = TOLD.get(transaction);
  invariant(told !== undefined, 'the trail is told of an act by the transaction itself, not by one within it or after it');
  told.push({ action, outcome, ids, hashes });
}

/**
 * Runs the work and then chains what it told, in one statement. Of the bridge itself nothing need be told.
 * @throws InvariantError where a person wrote and the trail was told nothing: it is written with an entry or not at all
 */
export async function withAudit<T>(transaction: Transaction, { role }: Pick<Actor, 'role'>, work: () => Promise<T>): Promise<T> {
  const acts: AuditedAct[] = [];
  TOLD.set(transaction, acts);
  try {
    const result = await work();
    if (acts.length > 0) await transaction.execute('select append_audit(?)', [JSON.stringify(acts)]);
    else if (role !== 'bridge')
      invariant(!(await hasWritten(transaction)), 'what a person writes is told to the trail: call writeAudit in the same transaction');
    return result;
  } finally {
    TOLD.delete(transaction);
  }
}

/** PostgreSQL gives a transaction its number when it first writes or locks a row. */
async function hasWritten(transaction: Transaction): Promise<boolean> {
  const [answer] = await transaction.execute<[{ written: boolean }]>('select pg_current_xact_id_if_assigned() is not null as written');
  return answer.written;
}

/** What each open transaction was told so far. */
const TOLD = new WeakMap<Transaction, AuditedAct[]>();

const LONGEST_ID = 200;

/** Ids and hashes have no blanks: a sentence that gets here by mistake is stopped before it is kept for ever. */
function refuseText(value: AuditedId): void {
  invariant(
    typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST_ID && !/\s/.test(value)),
    'the trail takes ids, numbers and hashes, no text: give the id of what was done, not what it says',
  );
}
