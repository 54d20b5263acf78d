/** Writes all data as a backup, of one moment, a few rows at a time. */

import { createHash } from 'node:crypto';
import type { Transaction } from '../transaction.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEnd, type BackupHead, type BackupTable } from './backup-format.ts';
import { listMigrations, listStoredTables } from './stored-tables.ts';

/** Rows that are in memory at a time. */
const BATCH = 500;

/** What was written. */
export type WrittenBackup = Pick<BackupEnd, 'rows' | 'sha256'>;

/**
 * @param transaction a read-only one, which sees one moment, with all rights
 * @param write is given one or several whole lines at a time, and waited for
 */
export async function writeBackup(transaction: Transaction, at: string, write: (lines: string) => Promise<void>): Promise<WrittenBackup> {
  const hash = createHash('sha256');
  const tell = async (lines: string) => {
    hash.update(lines);
    await write(lines);
  };
  const head = await describe(transaction, at);
  await tell(toLine(head));
  for (const table of head.tables) {
    await tell(toLine({ table: table.table }));
    for await (const lines of readRows(transaction, table)) await tell(lines);
  }
  const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
  const written: WrittenBackup = { rows, sha256: hash.digest('hex') };
  await write(toLine({ end: true, ...written } satisfies BackupEnd));
  return written;
}

async function describe(transaction: Transaction, at: string): Promise<BackupHead> {
  const tables: BackupTable[] = [];
  for (const { table, columns } of await listStoredTables(transaction)) {
    const [counted] = await transaction.execute<[{ rows: number }]>(`select count(*)::int as rows from "${table}"`);
    tables.push({ table, columns, rows: counted.rows });
  }
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, at, migrations: await listMigrations(transaction), tables };
}

async function* readRows(transaction: Transaction, { table, columns }: BackupTable): AsyncGenerator<string> {
  const order = columns.map((_, index) => index + 1).join(', ');
  await transaction.execute(
    `declare backup_rows no scroll cursor for select row_to_json(stored)::text as line from (select * from "${table}" order by ${order}) as stored`,
  );
  for (;;) {
    const rows = await transaction.execute<{ line: string }[]>(`fetch ${BATCH} from backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
  await transaction.execute('close backup_rows');
}

function toLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
