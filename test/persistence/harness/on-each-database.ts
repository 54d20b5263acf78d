import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Actor } from '../../../src/domain/actor.ts';
import { writeAudit } from '../../../src/persistence/audit-trail.ts';
import { type Database, openDatabase, type TransactionOptions } from '../../../src/persistence/database.ts';
import type { DatabaseSettings } from '../../../src/persistence/opened-orm.ts';
import type { Transaction } from '../../../src/persistence/transaction.ts';
import { copyDatabase } from './copy-database.ts';
import { KEEPER } from './people.ts';
import type { TestDatabaseSource } from './start-databases.ts';

/** A migrated database that no other test file uses. */
export interface TestDatabase {
  readonly database: Database;
  /** Every statement that was made so far, without those that begin and end transactions. */
  readonly statements: readonly string[];
  /** Runs the work in one transaction of the bridge itself, which may read and write all. */
  run<T>(work: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Runs the work in one transaction of this actor, and tells the trail so that it may write. */
  as<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Makes statements in one transaction of whoever keeps the database and may do everything there. */
  asKeeper(statements: readonly string[]): Promise<void>;
  /** The statements that the work makes, without those that begin and end its transaction. */
  statementsOf(work: (transaction: Transaction) => Promise<unknown>): Promise<readonly string[]>;
}

/**
 * Runs the same tests on the embedded database and on real PostgreSQL servers, each with a database of this file's own.
 * @param tests are given a function, because the database is there only once the tests run
 * @param settings how PostgreSQL is used
 */
export function onEachDatabase(
  title: string,
  tests: (testDatabase: () => TestDatabase) => void,
  settings: Pick<DatabaseSettings, 'connections'> = {},
): void {
  describe.each(inject('testDatabases'))(`${title}, on $name`, (source) => {
    let opened: TestDatabase & { close(): Promise<void> };
    beforeAll(async () => {
      opened = await openTestDatabase(source, settings);
    });
    afterAll(() => opened?.close());
    tests(() => opened);
  });
}

async function openTestDatabase(
  source: TestDatabaseSource,
  settings: Pick<DatabaseSettings, 'connections'>,
): Promise<TestDatabase & { close(): Promise<void> }> {
  const statements: string[] = [];
  const copy = await copyDatabase(source);
  const database = await openDatabase({ ...copy.settings, ...settings, onStatement: (sql) => statements.push(sql) });
  const run: TestDatabase['run'] = (work, options) => database.inTransaction(KEEPER, work, options);
  return {
    database,
    statements,
    run,
    as: (actor, work) =>
      database.inTransaction(actor, (transaction) => {
        writeAudit(transaction, { action: 'test' });
        return work(transaction);
      }),
    asKeeper: (made) =>
      run(
        async (transaction) => {
          for (const statement of made) await transaction.execute(statement);
        },
        { asKeeper: true },
      ),
    statementsOf: (work) =>
      run(async (transaction) => {
        const before = statements.length;
        await work(transaction);
        return statements.slice(before);
      }),
    async close() {
      await database.close();
      await copy.drop();
    },
  };
}
