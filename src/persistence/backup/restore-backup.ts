/** Stores a backup that was checked, in one transaction: all of it or nothing. */

import { DomainError } from '../../domain/errors.ts';
import { writeAudit } from '../audit-trail.ts';
import type { Transaction } from '../transaction.ts';
import type { CheckedBackup } from './check-backup.ts';

/** Bytes of rows that are sent to the database at a time. */
const BATCH = 1_000_000;

/**
 * @param transaction with all rights
 * @param lines of the backup once more, from its beginning
 * @param force whether what is there goes
 * @throws DomainError DATABASE_NOT_EMPTY
 */
export async function restoreBackup(
  transaction: Transaction,
  { head, end }: CheckedBackup,
  lines: AsyncIterable<string>,
  force: boolean,
): Promise<void> {
  const tables = head.tables.map(({ table }) => table);
  if (!force) await refuseUnlessEmpty(transaction, tables);
  const lastVersion = await loadLastVersion(transaction);
  const forced = await listForced(transaction);
  for (const table of tables) await unlock(transaction, table);
  for (const table of [...tables].reverse()) await transaction.execute(`delete from "${table}"`);
  await storeRows(transaction, head, lines);
  await renewVersions(transaction, lastVersion);
  // What is looked at only at the end is looked at now: a table cannot be locked again before.
  await transaction.execute('set constraints all immediate');
  for (const table of tables) await lock(transaction, table, forced.has(table));
  writeAudit(transaction, { action: 'restore_backup', ids: { rows: end.rows }, hashes: { backup: end.sha256 } });
}

/** The trail's note of its last entry is there from the beginning. */
async function refuseUnlessEmpty(transaction: Transaction, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const condition = table === 'audit_head' ? 'where sequence > 0' : '';
    const found = await transaction.execute<unknown[]>(`select 1 from "${table}" ${condition} limit 1`);
    if (found.length === 0) continue;
    throw new DomainError(
      'DATABASE_NOT_EMPTY',
      `The database has data already (in "${table}"), so nothing was restored. Name an empty one; --force puts the backup in place of all that is there, and nothing brings that back.`,
      { table },
    );
  }
}

async function listForced(transaction: Transaction): Promise<Set<string>> {
  const rows = await transaction.execute<{ table: string }[]>('select relname as table from pg_class where relforcerowsecurity');
  return new Set(rows.map(({ table }) => table));
}

/** Triggers of ours and the policies of the owner rest; references between rows are looked at. */
async function unlock(transaction: Transaction, table: string): Promise<void> {
  await transaction.execute(`alter table "${table}" disable trigger user`);
  await transaction.execute(`alter table "${table}" no force row level security`);
}

async function lock(transaction: Transaction, table: string, force: boolean): Promise<void> {
  await transaction.execute(`alter table "${table}" enable trigger user`);
  if (force) await transaction.execute(`alter table "${table}" force row level security`);
}

async function storeRows(transaction: Transaction, head: CheckedBackup['head'], lines: AsyncIterable<string>): Promise<void> {
  const reader = lines[Symbol.asyncIterator]();
  await reader.next();
  for (const { table, rows } of head.tables) {
    await reader.next();
    let batch: string[] = [];
    let size = 0;
    const flush = async () => {
      if (batch.length > 0)
        await transaction.execute(`insert into "${table}" select * from json_populate_recordset(null::"${table}", ?)`, [
          `[${batch.join(',')}]`,
        ]);
      batch = [];
      size = 0;
    };
    for (let row = 0; row < rows; row += 1) {
      const line = (await reader.next()).value as string;
      batch.push(line);
      size += line.length;
      if (size > BATCH) await flush();
    }
    await flush();
  }
}

async function loadLastVersion(transaction: Transaction): Promise<string> {
  const [last] = await transaction.execute<[{ last: string }]>('select last_value::text as last from data_version_number');
  return last.last;
}

/** A data version is never used twice, neither one of the backup nor one that was given here before: caches are keyed by it. */
async function renewVersions(transaction: Transaction, lastVersion: string): Promise<void> {
  await transaction.execute(
    `select setval('data_version_number', greatest(?::bigint, (select coalesce(max(version), 1) from data_version)))`,
    [lastVersion],
  );
  await transaction.execute(`update data_version set version = nextval('data_version_number')`);
}
