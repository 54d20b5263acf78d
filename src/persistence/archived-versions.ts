/** The archive of catalogue files: what work was pinned to stays readable after the file has changed. */

import type { ArchivedKind, ArchivedVersion as Version } from '../domain/archived-version.ts';
import { ArchivedVersion } from './entities/archived-version.ts';
import type { Transaction } from './transaction.ts';
import { insertMissingRows, type Table } from './write-rows.ts';

const ARCHIVED_VERSION: Table = { name: 'archived_version', key: ['hash'], content: ['kind', 'name', 'version', 'content'] };

/** Keeps the versions whose hash is new; those that are there already stay as they are, and their texts are not sent. */
export async function archiveVersions(transaction: Transaction, versions: readonly Version[]): Promise<void> {
  const hashes = versions.map(({ hash }) => hash);
  const archived: { hash: string }[] = await transaction
    .createQueryBuilder(ArchivedVersion, 'a')
    .select(['a.hash'])
    .where({ hash: { $in: hashes } })
    .execute('all');
  const known = new Set(archived.map(({ hash }) => hash));
  const rows = versions.filter(({ hash }) => !known.has(hash)).map((version) => ({ ...version }));
  await insertMissingRows(transaction, ARCHIVED_VERSION, rows);
}

/** The versions with these hashes, with their whole text, by kind and name; unknown hashes are passed over. */
export async function loadArchivedVersions(transaction: Transaction, hashes: readonly string[]): Promise<Version[]> {
  return transaction
    .createQueryBuilder(ArchivedVersion, 'a')
    .select(['a.hash', 'a.kind', 'a.name', 'a.version', 'a.content'])
    .where({ hash: { $in: [...hashes] } })
    .orderBy({ kind: 'asc', name: 'asc', hash: 'asc' })
    .execute('all');
}

/** What is archived, without the texts, oldest first. @param kind all kinds when absent */
export async function listArchivedVersions(transaction: Transaction, kind?: ArchivedKind): Promise<ListedVersion[]> {
  return transaction
    .createQueryBuilder(ArchivedVersion, 'a')
    .select(['a.hash', 'a.kind', 'a.name', 'a.version', 'a.archivedAt'])
    .where(kind === undefined ? {} : { kind })
    .orderBy({ archivedAt: 'asc', name: 'asc', hash: 'asc' })
    .execute('all');
}

/** An archived version without its text. */
export interface ListedVersion extends Omit<Version, 'content'> {
  readonly archivedAt: Date;
}
