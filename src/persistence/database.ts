/** The one door to stored data, on the embedded database and on PostgreSQL alike. */

import { IsolationLevel } from '@mikro-orm/core';
import type { Actor } from '../domain/actor.ts';
import { invariant } from '../domain/errors.ts';
import { APP_ROLE } from './app-role.ts';
import { withAudit } from './audit-trail.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgresql } from './open-postgresql.ts';
import type { DatabaseSettings, OpenedOrm } from './opened-orm.ts';
import type { StatesRead } from './states-read.ts';
import type { Transaction } from './transaction.ts';
import { TransactionGuard } from './transaction-guard.ts';

export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  /** Stands for this database where what was read of it is remembered; no two have the same. */
  readonly identity: object;
  /**
   * Runs the work in one transaction and gives back what it gives; when it throws, nothing has happened.
   * The actor is known to the database for the length of the transaction (`bridge.actor`, `bridge.role`, …), which runs under
   * the role of requests: the policies of rows hold whatever the statement.
   * Transactions do not nest: asking for another one inside the work is refused.
   * @param options `readOnly`: refuses writes; everything read is of one moment
   */
  inTransaction<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Tells other processes where the server that holds the data folder answers; does nothing on PostgreSQL. */
  announce(address: string): void;
  /** Closes connections and gives the folder back; ends open transactions, so drain first. */
  close(): Promise<void>;
}

export interface TransactionOptions {
  readonly readOnly?: boolean;
  /**
   * What the work reads; absent where that cannot be told, and then no answer that is made from it is kept. `checked later`:
   * what is read is used only where a later transaction, which says what it reads, finds the same version of it. Answers of
   * States that are not named are not found.
   */
  readonly reads?: StatesRead | 'checked later';
  /** With all rights of the user who opened the database, for backup and restore alone; for the bridge itself alone. */
  readonly asKeeper?: boolean;
}

/**
 * Opens the database and brings its tables up to date.
 * @throws DomainError DATA_FOLDER_IN_USE, DATA_FOLDER_LOCK_UNREADABLE, DATABASE_UNREACHABLE, DATABASE_TOO_OLD,
 *   DATABASE_NEWER; nothing is changed then
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const opened = settings.url === undefined ? await openEmbedded(settings) : await openPostgresql(settings.url, settings);
  const guard = new TransactionGuard();
  guard.watch(opened.orm.em.getDriver().getConnection());
  return {
    kind: opened.kind,
    identity: {},
    inTransaction: (actor, work, options = {}) => transact(opened, actor, (transaction) => guard.run(() => work(transaction)), options),
    announce: opened.announce,
    close: opened.close,
  };
}

/** The actor is set with set_config(…, true): it ends with the transaction and never leaks over the pool. */
function transact<T>(
  { kind, orm }: OpenedOrm,
  actor: Actor,
  work: (transaction: Transaction) => Promise<T>,
  { readOnly = false, asKeeper = false, reads }: TransactionOptions,
): Promise<T> {
  invariant(!asKeeper || actor.role === 'bridge', 'nobody but the bridge itself keeps the database');
  const manager = orm.em.fork();
  manager.setSessionContext({
    variables: {
      ...(asKeeper ? {} : { role: APP_ROLE }),
      'bridge.actor': actor.id,
      'bridge.role': actor.role,
      'bridge.state': actor.state ?? '',
      'bridge.reviews': JSON.stringify(actor.reviews ?? []),
      // What others of the State may read is looked up for these States alone.
      ...(Array.isArray(reads) ? { 'bridge.reading': JSON.stringify(reads) } : {}),
      ...(readOnly ? { transaction_read_only: 'on' } : {}),
    },
  });
  // The embedded database runs one transaction at a time, so that its every read is of one moment anyway.
  const ofOneMoment = readOnly && kind === 'postgresql';
  const told = readOnly ? ({ role: 'bridge' } as const) : actor;
  return manager.transactional((transaction) => withAudit(transaction as Transaction, told, () => work(transaction as Transaction)), {
    ...(ofOneMoment ? { isolationLevel: IsolationLevel.REPEATABLE_READ } : {}),
  });
}
