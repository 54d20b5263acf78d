import { describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../src/persistence/database.ts';
import { refuseOldVersion } from '../../src/persistence/open-postgresql.ts';
import type { DatabaseSettings } from '../../src/persistence/opened-orm.ts';
import { databaseOn } from './harness/administer.ts';
import { copyDatabase } from './harness/copy-database.ts';
import { SECRETARIAT } from './harness/people.ts';

const SERVERS = inject('testDatabases').flatMap((source) => ('url' in source ? [source] : []));

describe.each(SERVERS)('a server of $name', (source) => {
  async function withDatabase<T>(settings: Partial<DatabaseSettings>, work: (database: Database) => Promise<T>): Promise<T> {
    const copy = await copyDatabase(source);
    const database = await openDatabase({ ...copy.settings, ...settings });
    try {
      return await work(database);
    } finally {
      await database.close();
      await copy.drop();
    }
  }

  test('ends a statement that takes longer than it may', async () => {
    const sleep = (seconds: number) => (database: Database) =>
      database.inTransaction(SECRETARIAT, (transaction) => transaction.execute('select pg_sleep(?)', [seconds]));
    await expect(withDatabase({ statementTimeout: 200 }, sleep(5))).rejects.toThrow('statement timeout');
    await expect(withDatabase({ statementTimeout: 200 }, sleep(0))).resolves.toHaveLength(1);
  });

  test('serves many transactions over two connections', async () => {
    const backends = await withDatabase({ connections: 2 }, (database) =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          database.inTransaction(SECRETARIAT, (transaction) => transaction.execute<{ pid: number }[]>('select pg_backend_pid() as pid')),
        ),
      ),
    );
    expect(new Set(backends.map((rows) => rows[0]?.pid)).size).toBeLessThanOrEqual(2);
  });

  test('that has no such database is reported with its address', async () => {
    const opening = openDatabase({ url: databaseOn(source.url, 'nowhere') });
    await expect(opening).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(/database nowhere on .*does not exist/),
    });
  });
});

describe('a server', () => {
  test('that does not answer is reported, without the password', async () => {
    const opening = openDatabase({ url: 'postgresql://bridge:secret@127.0.0.1:1/none' });
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE', message: expect.stringContaining('none on 127.0.0.1:1') });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  test.each(['nonsense', 'mysql://bridge:secret@host/none'])('that is named as %s is not looked for', async (url) => {
    await expect(openDatabase({ url })).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(/^DATABASE_URL is not the URL/),
    });
  });

  test('is refused before version 15', () => {
    expect(() => refuseOldVersion(14, 'The database bridge on db.example')).toThrow(
      expect.objectContaining({ code: 'DATABASE_TOO_OLD', message: expect.stringContaining('db.example runs PostgreSQL 14; version 15') }),
    );
    expect(() => refuseOldVersion(15, 'The database bridge on db.example')).not.toThrow();
  });
});
