import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSettings } from '../../../src/persistence/opened-orm.ts';
import { administer, databaseOn } from './administer.ts';
import type { TestDatabaseSource } from './start-databases.ts';

/** A migrated database that nothing else uses. */
export interface CopiedDatabase {
  readonly settings: Pick<DatabaseSettings, 'url' | 'snapshot'>;
  /** Removes it, once it is closed. */
  drop(): Promise<void>;
}

/** Copies the migrated database of a source. */
export async function copyDatabase(source: TestDatabaseSource): Promise<CopiedDatabase> {
  if ('snapshot' in source) return { settings: { snapshot: new Blob([readFileSync(source.snapshot)]) }, drop: async () => {} };
  const name = `bridge_test_${randomUUID().replaceAll('-', '')}`;
  await administer(source.url, `create database ${name} template ${source.template}`);
  return { settings: { url: databaseOn(source.url, name) }, drop: () => administer(source.url, `drop database ${name}`) };
}
