/** Backup and restore of all data: for whoever keeps the server, on its own machine. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { checkBackup } from '../persistence/backup/check-backup.ts';
import { restoreBackup } from '../persistence/backup/restore-backup.ts';
import { splitLines } from '../persistence/backup/split-lines.ts';
import { listMigrations, listStoredTables } from '../persistence/backup/stored-tables.ts';
import { type WrittenBackup, writeBackup } from '../persistence/backup/write-backup.ts';
import type { Database } from '../persistence/database.ts';

export type { WrittenBackup } from '../persistence/backup/write-backup.ts';

/**
 * Writes all data of one moment, whoever writes meanwhile; then tells the trail, so that the entry is not in the backup.
 * @param write is given whole lines, and waited for
 */
export async function makeBackup(
  actor: Actor,
  database: Database,
  at: Date,
  write: (lines: string) => Promise<void>,
): Promise<WrittenBackup> {
  requireAllowed(actor, 'make_backup');
  const options = { readOnly: true, asKeeper: true };
  const written = await database.inTransaction(actor, (transaction) => writeBackup(transaction, at.toISOString(), write), options);
  await database.inTransaction(actor, async (transaction) =>
    writeAudit(transaction, { action: 'make_backup', ids: { rows: written.rows }, hashes: { backup: written.sha256 } }),
  );
  return written;
}

/**
 * Reads the backup twice: once to check all of it, before anything is touched, and once to store it.
 * @param open gives the bytes of the backup from its beginning
 * @param force puts it in place of what is there
 * @throws DomainError BACKUP_UNREADABLE, DATABASE_NOT_EMPTY; nothing is changed then
 */
export async function restoreFrom(
  actor: Actor,
  database: Database,
  open: () => AsyncIterable<Uint8Array>,
  force: boolean,
): Promise<WrittenBackup> {
  requireAllowed(actor, 'restore_backup');
  const expected = await database.inTransaction(
    actor,
    async (transaction) => ({ tables: await listStoredTables(transaction), migrations: await listMigrations(transaction) }),
    { readOnly: true, asKeeper: true },
  );
  const checked = await checkBackup(splitLines(open()), expected);
  await database.inTransaction(actor, (transaction) => restoreBackup(transaction, checked, splitLines(open()), force), { asKeeper: true });
  return { rows: checked.end.rows, sha256: checked.end.sha256 };
}
