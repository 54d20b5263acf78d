import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/persistence/database.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { MIGRATIONS } from '../../src/persistence/migrations/index.ts';
import { openEmbedded } from '../../src/persistence/open-embedded.ts';
import { openPostgresql } from '../../src/persistence/open-postgresql.ts';
import type { OpenedOrm } from '../../src/persistence/opened-orm.ts';
import { administer, databaseOn } from './harness/administer.ts';
import { type CopiedDatabase, copyDatabase } from './harness/copy-database.ts';

const STALE =
  'entities and migrations differ: run "npx mikro-orm migration:create" and list its file in src/persistence/migrations/index.ts';

describe.each(inject('testDatabases'))('the migrations, on $name', (source) => {
  let copy: CopiedDatabase;
  let opened: OpenedOrm;
  beforeAll(async () => {
    copy = await copyDatabase(source);
    opened = await (copy.settings.url === undefined ? openEmbedded(copy.settings) : openPostgresql(copy.settings.url, {}));
  });
  afterAll(async () => {
    await opened?.close();
    await copy?.drop();
  });
  const execute = (statement: string) => opened.orm.em.getConnection().execute(statement);

  test('make exactly the tables that the entities describe', async () => {
    expect(await opened.orm.schema.getUpdateSchemaSQL(), STALE).toBe('');
  });

  test('leave a snapshot of the entities for the next one', async () => {
    expect(await opened.orm.migrator.checkSchema(), STALE).toBe(false);
  });

  test.each([
    ['a column', 'alter table state add column capital text', 'alter table state drop column capital'],
    ['an index', 'drop index response_item_index', 'create index response_item_index on response (item)'],
    [
      'a constraint',
      'alter table state drop constraint state_id_is_alpha_3',
      `alter table state add constraint state_id_is_alpha_3 check (id ~ '^[A-Z]{3}$')`,
    ],
  ])('would be found out if %s were not as described', async (_, change, undo) => {
    await execute(change);
    expect(await opened.orm.schema.getUpdateSchemaSQL()).not.toBe('');
    await execute(undo);
    expect(await opened.orm.schema.getUpdateSchemaSQL()).toBe('');
  });

  test('run once', async () => {
    await migrate(opened.orm);
    const executed = await opened.orm.migrator.getExecuted();
    expect(executed.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  test('leave a database alone that a newer version has written', async () => {
    await execute(`insert into mikro_orm_migrations (name) values ('Migration29991231_future')`);
    const refused = migrate(opened.orm);
    await expect(refused).rejects.toMatchObject({ code: 'DATABASE_NEWER', message: expect.stringContaining('Migration29991231_future') });
  });
});

const servers = inject('testDatabases').flatMap((source) => ('url' in source ? [source] : []));

test.each(servers)('servers that start together on an empty $name wait for each other', async ({ url }) => {
  const name = `bridge_empty_${process.pid}_${Date.now()}`;
  await administer(url, `create database ${name}`);
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url: databaseOn(url, name) })));
  expect(opened.map(({ kind }) => kind)).toEqual(['postgresql', 'postgresql', 'postgresql']);
  await Promise.all(opened.map((each) => each.close()));
  await administer(url, `drop database ${name}`);
});
