import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Database, openDatabase } from '../../../src/persistence/database.ts';
import { copyDatabase } from '../../persistence/harness/copy-database.ts';

/** Runs tests that are about the server, not about its storage, on one embedded database. */
export function onEmbeddedDatabase(title: string, tests: (database: () => Database) => void): void {
  describe(title, () => {
    let opened: Database;
    beforeAll(async () => {
      const source = inject('testDatabases').find((each) => 'snapshot' in each);
      if (source === undefined) throw new TypeError('there is no embedded database to copy');
      opened = await openDatabase((await copyDatabase(source)).settings);
    });
    afterAll(() => opened?.close());
    tests(() => opened);
  });
}
