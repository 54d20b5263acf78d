/**
 * A backup is text, line by line, in JSON: what it is (`BackupHead`), then each table with its rows in the order in which
 * they can be stored, then how many rows there were and the SHA-256 of every byte before. Rows are written by PostgreSQL
 * and read by PostgreSQL: their text is never taken apart here, so that no digit of it can change.
 */

import { DomainError } from '../../domain/errors.ts';

export const BACKUP_FORMAT = 'convention-bridge-backup';
/** Another one whenever older versions of the bridge could not read it. */
export const BACKUP_VERSION = 1;

/** A table as a backup describes it. */
export interface BackupTable {
  readonly table: string;
  /** Names of its columns, in order. */
  readonly columns: readonly string[];
  /** How many lines of rows follow its own. */
  readonly rows: number;
}

/** The first line. */
export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** When it was begun (ISO 8601). */
  readonly at: string;
  /** The migrations that the tables have seen: rows fit only where these are the same. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
}

/** The last line. */
export interface BackupEnd {
  readonly end: true;
  /** Of all tables together. */
  readonly rows: number;
  /** Of every byte before this line, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A file that is refused before anything is changed. @param line counts from 1; absent where it is about the whole */
export function refuseBackup(why: string, line?: number): DomainError {
  const where = line === undefined ? '' : ` (line ${line})`;
  return new DomainError(
    'BACKUP_UNREADABLE',
    `The backup cannot be restored${where}: ${why}. Nothing was changed. Use another backup, or the version of the bridge that made it.`,
    line === undefined ? {} : { line },
  );
}
