import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeBackup, restoreFrom } from '../../src/application/backup.ts';
import { writeAudit } from '../../src/persistence/audit-trail.ts';
import { loadDataVersions } from '../../src/persistence/data-versions.ts';
import { type Database, openDatabase } from '../../src/persistence/database.ts';
import { saveLegislation } from '../../src/persistence/legal-records.ts';
import { loadResponses } from '../../src/persistence/load-responses.ts';
import { saveResponses } from '../../src/persistence/save-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { saveSubmission } from '../../src/persistence/submissions.ts';
import { administer, databaseOn } from './harness/administer.ts';
import { ARCADIA, CYCLE_1, content, itemOf } from './harness/fictional-states.ts';
import { EXPERT, FOCAL_POINT, KEEPER, NEIGHBOUR, PUBLIC } from './harness/people.ts';

const SERVERS = inject('testDatabases').flatMap((source) => ('url' in source ? [source] : []));

describe.each(SERVERS)('on $name', ({ url }) => {
  const mark = randomUUID().slice(0, 8);
  const login = (name: string, database = name) => {
    const other = new URL(databaseOn(url, database));
    other.username = name;
    return other.href;
  };
  /** A user of the server with a database of its own. */
  async function createUser(name: string, ...rights: readonly string[]): Promise<string> {
    await administer(url, `create role ${name} login ${rights.join(' ')}`);
    await administer(url, `create database ${name} owner ${name}`);
    return login(name);
  }
  const dropUser = (name: string) => administer(url, `drop database if exists ${name}`, `drop role ${name}`);

  describe('a user who is no superuser and owns the tables', () => {
    const name = `keeper_${mark}`;
    let database: Database;
    beforeAll(async () => {
      const own = await createUser(name);
      await administer(url, `grant bridge_app to ${name}`);
      database = await openDatabase({ url: own });
    });
    afterAll(async () => {
      await database?.close();
      await dropUser(name);
    });

    const told = <T>(actor: typeof EXPERT, work: Parameters<Database['inTransaction']>[1]): Promise<T> =>
      database.inTransaction(actor, async (transaction) => {
        writeAudit(transaction, { action: 'test' });
        return (await work(transaction)) as T;
      });
    const count = async (actor: typeof EXPERT) =>
      (await database.inTransaction(actor, (transaction) => loadResponses(transaction, {}))).length;

    test('serves every kind of write and read, under the policies', async () => {
      await database.inTransaction(KEEPER, (transaction) => saveStates(transaction, [ARCADIA]));
      await told(EXPERT, async (transaction) => {
        const draft = await saveSubmission(transaction, { state: 'XAR', questionnaire: CYCLE_1, status: 'draft', pins: [] });
        await saveLegislation(transaction, 'XAR', [{ key: 'act', name: 'Act', appliesTo: 'unknown', repealed: false }]);
        await saveResponses(transaction, draft, [{ item: itemOf(1), content: content({ citations: [{ law: 'act' }] }) }]);
      });
      expect([await count(EXPERT), await count(NEIGHBOUR), await count(PUBLIC)]).toEqual([1, 0, 0]);
      // The owner itself sees nothing where it forgets who asks.
      expect(await administerAs(login(name), 'select item from response')).toEqual([]);
      await told(FOCAL_POINT, (transaction) =>
        transaction.execute(
          `with published as (update submission set status = 'published' returning state_id, id)
          insert into consent (state_id, submission_id, kind) select state_id, id, 'publish' from published`,
        ),
      );
      expect([await count(EXPERT), await count(NEIGHBOUR), await count(PUBLIC)]).toEqual([1, 1, 1]);
      const laws = await database.inTransaction(PUBLIC, (transaction) => transaction.execute('select key from legislation'));
      expect(laws).toEqual([{ key: 'act' }]);
      const versions = await database.inTransaction(PUBLIC, (transaction) => loadDataVersions(transaction, ['XAR']));
      expect(versions.get('XAR')).not.toBe('0');
    });

    test('can back up and restore', async () => {
      const lines: string[] = [];
      await makeBackup(KEEPER, database, new Date(), async (text) => void lines.push(text));
      const open = async function* () {
        yield Buffer.from(lines.join(''));
      };
      await restoreFrom(KEEPER, database, open, true);
      expect([await count(EXPERT), await count(PUBLIC)]).toEqual([1, 1]);
      const forced = `select relname from pg_class where relname in ('response', 'state') and relforcerowsecurity`;
      expect(await administerAs(login(name), forced)).toEqual([{ relname: 'response' }]);
    });
  });

  describe('a server does not start', () => {
    const name = `stranger_${mark}`;
    beforeAll(() => createUser(name));
    afterAll(() => dropUser(name));

    test('for a user who may not take on the role of requests, and says what an administrator has to say', async () => {
      const refused = await openDatabase({ url: login(name) }).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        code: 'DATABASE_ROLE_UNUSABLE',
        message: expect.stringMatching(/bridge_app.*may not be taken on.*GRANT bridge_app TO/),
      });
      expect(await administerAs(login(name), `select 1 from pg_class where relname = 'state'`)).toEqual([]);
    });
  });
});

/** What one statement gives, outside any transaction of ours, as the user of the URL. */
async function administerAs(url: string, statement: string): Promise<unknown[]> {
  const { MikroORM } = await import('@mikro-orm/postgresql');
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    return await orm.em.getConnection().execute(statement);
  } finally {
    await orm.close(true);
  }
}
