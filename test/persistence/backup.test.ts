import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeBackup, restoreFrom } from '../../src/application/backup.ts';
import { beginTrail, endTrail, followTrail } from '../../src/domain/verify-trail.ts';
import { loadAuditEntries, loadAuditHead } from '../../src/persistence/audit-entries.ts';
import { writeAudit } from '../../src/persistence/audit-trail.ts';
import { giveConfirmations } from '../../src/persistence/confirmations.ts';
import { loadDataVersions } from '../../src/persistence/data-versions.ts';
import { type Database, openDatabase } from '../../src/persistence/database.ts';
import { saveAuthorities, saveLegislation } from '../../src/persistence/legal-records.ts';
import { loadResponses } from '../../src/persistence/load-responses.ts';
import { saveResponses } from '../../src/persistence/save-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import type { Transaction } from '../../src/persistence/transaction.ts';
import { copyDatabase } from './harness/copy-database.ts';
import { ARCADIA, content, itemOf, openDraft, RURITANIA, responses } from './harness/fictional-states.ts';
import { KEEPER } from './harness/people.ts';
import type { TestDatabaseSource } from './harness/start-databases.ts';

const SOURCES = inject('testDatabases');
const WORDS = 'Line separators \u2028 and \u2029, a \\ backslash, "quotes", اختبار, 测试, 🗝️, a tab\tand\nnew lines.';

interface Opened {
  readonly database: Database;
  close(): Promise<void>;
}

async function openFresh(source: TestDatabaseSource): Promise<Opened> {
  const copy = await copyDatabase(source);
  const database = await openDatabase(copy.settings);
  return {
    database,
    async close() {
      await database.close();
      await copy.drop();
    },
  };
}

/** Something in most tables. */
async function fill(transaction: Transaction): Promise<void> {
  const draft = await openDraft(transaction, ARCADIA);
  await saveStates(transaction, [RURITANIA]);
  await saveLegislation(transaction, 'XAR', [{ key: 'penal code', name: WORDS, appliesTo: 'unknown', repealed: false }]);
  await saveAuthorities(transaction, 'XAR', [{ key: 'ministry', name: 'Ministry' }]);
  await saveResponses(transaction, draft, responses(1200, { text: 'The same words again and again.' }));
  const everything = content({
    text: WORDS,
    number: 0.1,
    table: { rows: [['1e-7', 1e-7]] },
    citations: [{ law: 'penal code' }],
    authority: 'ministry',
  });
  await saveResponses(transaction, draft, [{ item: itemOf(1), content: everything }]);
  await giveConfirmations(transaction, 'XAR', [{ kind: 'law-still-so', about: 'penal code' }]);
  writeAudit(transaction, { action: 'import_answers', ids: { state: 'XAR' } });
}

async function backUp(database: Database): Promise<string> {
  const lines: string[] = [];
  await makeBackup(KEEPER, database, new Date('2026-11-22T12:00:00Z'), async (text) => void lines.push(text));
  return lines.join('');
}

function restore(database: Database, file: string | Uint8Array, force = false) {
  const bytes = Buffer.from(file);
  async function* chunks() {
    for (let begin = 0; begin < bytes.length; begin += 4096) yield bytes.subarray(begin, begin + 4096);
  }
  return restoreFrom(KEEPER, database, chunks, force);
}

/** The rows of every table but the trail, which goes on, and data versions, which are new. */
function dataOf(file: string): string[] {
  let table = '';
  return file
    .split('\n')
    .slice(1, -2)
    .filter((line) => {
      table = /^\{"table":"(\w+)"\}$/.exec(line)?.[1] ?? table;
      return !['audit_entry', 'audit_head', 'data_version'].includes(table);
    });
}

async function faultsOf(database: Database) {
  return database.inTransaction(KEEPER, async (transaction) => {
    const entries = await loadAuditEntries(transaction, '0', 10_000);
    return { faults: endTrail(followTrail(beginTrail(), entries), await loadAuditHead(transaction)).faults, last: entries.at(-1) };
  });
}

describe.each(SOURCES)('a backup of $name', (source) => {
  let opened: Opened;
  let file: string;
  beforeAll(async () => {
    opened = await openFresh(source);
    await opened.database.inTransaction(KEEPER, fill);
    file = await backUp(opened.database);
  });
  afterAll(() => opened?.close());

  describe.each(SOURCES)('restored to $name', (target) => {
    let restored: Opened;
    beforeAll(async () => {
      restored = await openFresh(target);
      await restore(restored.database, file);
    });
    afterAll(() => restored?.close());

    test('is the same data, to the last digit', async () => {
      const [again] = await restored.database.inTransaction(KEEPER, (transaction) => loadResponses(transaction, { items: [itemOf(1)] }));
      expect(again?.content).toMatchObject({ text: WORDS, number: 0.1, table: { rows: [['1e-7', 1e-7]] } });
      expect(dataOf(await backUp(restored.database))).toEqual(dataOf(file));
    });

    test('has a whole trail that goes on and says that it was restored', async () => {
      const { faults, last } = await faultsOf(restored.database);
      expect(faults).toEqual([]);
      expect(['restore_backup', 'make_backup']).toContain(last?.action);
    });

    test('uses no data version again', async () => {
      const versionsOf = (database: Database) => database.inTransaction(KEEPER, (transaction) => loadDataVersions(transaction, ['XAR']));
      const [before, after] = [await versionsOf(opened.database), await versionsOf(restored.database)];
      expect(Number(after.get('XAR'))).toBeGreaterThan(Number(before.get('XAR')));
      await restored.database.inTransaction(KEEPER, (transaction) =>
        giveConfirmations(transaction, 'XAR', [{ kind: 'condition', about: 'x' }]),
      );
      expect(Number((await versionsOf(restored.database)).get('XAR'))).toBeGreaterThan(Number(after.get('XAR')));
    });

    test('is as locked as before', async () => {
      const attempts = ['update response_revision set value = null', 'update audit_entry set actor = actor', 'delete from data_version'];
      for (const statement of attempts) {
        const attempt = restored.database.inTransaction(KEEPER, (transaction) => transaction.execute(statement));
        await expect(attempt).rejects.toThrow(/stay as they were written|permission denied/);
      }
      const locked = await restored.database.inTransaction(KEEPER, (transaction) =>
        transaction.execute<{ count: number }[]>(
          `select count(*)::int as count from pg_trigger where not tgisinternal and tgenabled = 'D'`,
        ),
      );
      expect(locked).toEqual([{ count: 0 }]);
    });

    test('is not put over what is there, unless it is said so', async () => {
      await expect(restore(restored.database, file)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' });
      await restored.database.inTransaction(KEEPER, (transaction) => saveStates(transaction, [{ ...ARCADIA, names: { en: 'Renamed' } }]));
      await restore(restored.database, file, true);
      expect(dataOf(await backUp(restored.database))).toEqual(dataOf(file));
      expect((await faultsOf(restored.database)).faults).toEqual([]);
    });
  });

  test('is of one moment, whoever writes meanwhile', async () => {
    let writing: Promise<unknown> | undefined;
    const lines: string[] = [];
    await makeBackup(KEEPER, opened.database, new Date(), async (text) => {
      lines.push(text);
      writing ??= opened.database.kind === 'embedded' ? Promise.resolve() : writeMuch(opened.database);
      await writing;
    });
    const restored = await openFresh(source);
    await restore(restored.database, lines.join(''));
    const found = await restored.database.inTransaction(KEEPER, (transaction) => loadResponses(transaction, { items: [itemOf(2)] }));
    expect(found.map(({ revision }) => revision)).toEqual([1]);
    await restored.close();
  });
});

/** Runs something as another process would: as if no transaction were open where it is called. */
const outside = AsyncLocalStorage.snapshot();

function writeMuch(database: Database): Promise<void> {
  return outside(() =>
    database.inTransaction(KEEPER, async (transaction) => {
      const draft = await openDraft(transaction, ARCADIA);
      await saveResponses(transaction, draft, [{ item: itemOf(2), content: content({ value: 'no' }) }]);
    }),
  );
}

describe('a file that is not as it was written', () => {
  let source: Opened;
  let target: Opened;
  let file: string;
  beforeAll(async () => {
    const embedded = SOURCES.find((each) => 'snapshot' in each) as TestDatabaseSource;
    source = await openFresh(embedded);
    await source.database.inTransaction(KEEPER, fill);
    file = await backUp(source.database);
    target = await openFresh(embedded);
  });
  afterAll(async () => {
    await source?.close();
    await target?.close();
  });

  /** With the checksum that its content has now: as somebody would who knows the format. */
  const sealed = (lines: readonly string[]) => {
    const body = `${lines.join('\n')}\n`;
    const { rows } = JSON.parse(file.trimEnd().split('\n').at(-1) ?? '') as { rows: number };
    return `${body}${JSON.stringify({ end: true, rows, sha256: createHash('sha256').update(body).digest('hex') })}\n`;
  };
  const lines = () => file.trimEnd().split('\n');
  const withHead = (change: (head: Record<string, unknown>) => object) => {
    const [head = '', ...rest] = lines().slice(0, -1);
    return sealed([JSON.stringify(change(JSON.parse(head))), ...rest]);
  };
  const flipped = (place: number) => {
    const bytes = Buffer.from(file);
    bytes[place] = (bytes[place] ?? 0) ^ 0x04;
    return bytes;
  };

  const DAMAGED: Readonly<Record<string, () => string | Uint8Array>> = {
    'is empty': () => '',
    'is something else': () => 'PK\u0003\u0004',
    'is a JSON file': () => '{"responses": []}\n',
    'is of a later version': () => withHead((head) => ({ ...head, version: 2 })),
    'comes from other tables': () =>
      withHead((head) => ({ ...head, migrations: [...(head.migrations as string[]), 'Migration2999_future'] })),
    'has a table that is not known': () =>
      withHead((head) => ({ ...head, tables: [...(head.tables as object[]), { table: 'diary', columns: ['a'], rows: 0 }] })),
    'has a column that is not known': () =>
      withHead((head) => ({
        ...head,
        tables: (head.tables as { columns: string[] }[]).map((each, index) =>
          index === 0 ? { ...each, columns: [...each.columns, 'secret'] } : each,
        ),
      })),
    'has its tables in another order': () => withHead((head) => ({ ...head, tables: [...(head.tables as object[])].reverse() })),
    'has rows in another order of tables': () => {
      const all = lines().slice(0, -1);
      const titles = all.flatMap((line, index) => (line.startsWith('{"table":') && index > 0 ? [index] : []));
      const [one = 0, two = 0] = titles.slice(-2);
      return sealed([...all.slice(0, one), ...all.slice(two), ...all.slice(one, two)]);
    },
    'lacks a row': () => lines().toSpliced(400, 1).join('\n'),
    'has a row twice': () =>
      lines()
        .toSpliced(400, 0, lines()[400] ?? '')
        .join('\n'),
    'has two rows swapped': () =>
      `${lines()
        .toSpliced(400, 2, lines()[401] ?? '', lines()[400] ?? '')
        .join('\n')}\n`,
    'is cut in the middle': () => file.slice(0, file.length / 2),
    'is cut after a line': () => `${lines().slice(0, 300).join('\n')}\n`,
    'lacks its last line': () => `${lines().slice(0, -1).join('\n')}\n`,
    'lacks its last byte': () => file.slice(0, -1),
    'has something after its end': () => `${file}{}\n`,
    'has one bit flipped at its beginning': () => flipped(3),
    'has one bit flipped in the middle': () => flipped(Math.floor(Buffer.byteLength(file) / 2)),
    'has one bit flipped at its end': () => flipped(Buffer.byteLength(file) - 10),
    'has one bit flipped in a text of many bytes': () => flipped(Buffer.from(file).indexOf('测') + 1),
  };

  test.each(Object.entries(DAMAGED))('is refused before anything is touched when it %s', async (_, damaged) => {
    for (const force of [false, true])
      await expect(restore(target.database, damaged(), force)).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
    const left = await target.database.inTransaction(KEEPER, (transaction) => transaction.execute('select id from state'));
    expect(left).toEqual([]);
  });

  test('is refused wherever a bit is flipped', async () => {
    const size = Buffer.byteLength(file);
    for (let step = 0; step < 40; step += 1) {
      const place = Math.floor((size * step) / 40);
      await expect(restore(target.database, flipped(place)), `byte ${place}`).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
    }
  });

  test('whole is restored', async () => {
    await expect(restore(target.database, file)).resolves.toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
