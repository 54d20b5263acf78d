import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/domain/audit-entry.ts';
import { NO_ENTRY_BEFORE } from '../../src/domain/audit-hash.ts';
import { beginTrail, endTrail, followTrail, type TrailFault } from '../../src/domain/verify-trail.ts';
import { loadAuditEntries, loadAuditHead } from '../../src/persistence/audit-entries.ts';
import { writeAudit } from '../../src/persistence/audit-trail.ts';
import { loadStates, saveStates } from '../../src/persistence/states.ts';
import type { Transaction } from '../../src/persistence/transaction.ts';
import { freshState } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';
import { EXPERT, SECRETARIAT } from './harness/people.ts';

const ALL = 100_000;
const OTHER_HASH = 'f'.repeat(64);

async function readTrail(transaction: Transaction): Promise<{ entries: AuditEntry[]; head: { sequence: string; hash: string } }> {
  return { entries: await loadAuditEntries(transaction, '0', ALL), head: await loadAuditHead(transaction) };
}

async function verify(transaction: Transaction, expected?: string): Promise<readonly TrailFault[]> {
  const { entries, head } = await readTrail(transaction);
  return endTrail(followTrail(beginTrail(expected), entries, expected), head).faults;
}

onEachDatabase('the trail', (testDatabase) => {
  const run = <T>(work: (transaction: Transaction) => Promise<T>) => testDatabase().run(work);
  const act = (action: string) => run(async (transaction) => writeAudit(transaction, { action, ids: { state: 'XAR' } }));
  const lastEntry = async () => (await run(readTrail)).entries.at(-1);

  test('keeps who did what, when and to what', async () => {
    const begun = new Date().toISOString();
    await testDatabase().database.inTransaction(EXPERT, async (transaction) =>
      writeAudit(transaction, {
        action: 'import_answers',
        ids: { state: 'XAR', changed: 3, reviews: ['one', 'two'] },
        hashes: { a: OTHER_HASH },
      }),
    );
    const entry = await lastEntry();
    expect(entry).toMatchObject({ actor: EXPERT.id, role: EXPERT.role, state: 'XAR', action: 'import_answers', outcome: 'done' });
    expect(JSON.parse(entry?.ids ?? '')).toEqual({ state: 'XAR', changed: 3, reviews: ['one', 'two'] });
    expect(JSON.parse(entry?.hashes ?? '')).toEqual({ a: OTHER_HASH });
    expect(Date.parse(entry?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(begun) - 1000);
  });

  test('has an entry for what happened, and none for what was rolled back', async () => {
    const before = await run(readTrail);
    const failing = run(async (transaction) => {
      writeAudit(transaction, { action: 'lost' });
      throw new RangeError('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await run(readTrail)).toEqual(before);
    await act('kept');
    expect((await lastEntry())?.action).toBe('kept');
  });

  test('chains the acts of one transaction in their order', async () => {
    await run(async (transaction) => {
      for (const action of ['first', 'second', 'third']) writeAudit(transaction, { action });
    });
    const { entries } = await run(readTrail);
    expect(entries.slice(-3).map(({ action }) => action)).toEqual(['first', 'second', 'third']);
    expect(await run((transaction) => verify(transaction))).toEqual([]);
  });

  test('stays one chain when many write at once', async () => {
    const before = (await run(readTrail)).entries.length;
    await Promise.all(Array.from({ length: 40 }, (_, index) => act(`act-${index}`)));
    const { entries, head } = await run(readTrail);
    expect(entries).toHaveLength(before + 40);
    expect(head.sequence).toBe(String(before + 40));
    expect(await run((transaction) => verify(transaction))).toEqual([]);
  });

  test('lets nobody wait in a circle who writes the same rows in another order', async () => {
    const [one, two] = [freshState(), freshState()];
    await run((transaction) => saveStates(transaction, [one, two]));
    const rename = (first: typeof one, second: typeof one) => async (transaction: Transaction) => {
      writeAudit(transaction, { action: 'rename' });
      await saveStates(transaction, [{ ...first, names: { en: `Renamed ${Math.random()}` } }]);
      writeAudit(transaction, { action: 'rename', ids: { state: second.code } });
    };
    const writers = Array.from({ length: 20 }, (_, index) => run(index % 2 === 0 ? rename(one, two) : rename(two, one)));
    await expect(Promise.all(writers)).resolves.toHaveLength(20);
  });

  test.each([
    ['a sentence', { action: 'act', ids: { note: 'bank secrecy may be lifted' } }],
    ['a sentence among ids', { action: 'act', ids: { items: ['uncac:5', 'we have no such law'] } }],
    ['a long text', { action: 'act', hashes: { text: 'x'.repeat(201) } }],
  ])('takes no text: %s is stopped', async (_, told) => {
    const before = await run(readTrail);
    await expect(run(async (transaction) => writeAudit(transaction, told))).rejects.toMatchObject({ name: 'InvariantError' });
    expect(await run(readTrail)).toEqual(before);
  });

  describe('has an entry for whatever a person writes:', () => {
    const state = freshState();
    const write = (told: boolean) => async (transaction: Transaction) => {
      await saveStates(transaction, [state]);
      if (told) writeAudit(transaction, { action: 'import_states' });
    };
    const isStored = async () => (await run((transaction) => loadStates(transaction, [state.code]))).length > 0;

    test('what is not told is not written', async () => {
      await expect(testDatabase().database.inTransaction(SECRETARIAT, write(false))).rejects.toThrow(/told to the trail/);
      expect(await isStored()).toBe(false);
    });

    test('what is told is written, and what is only read need not be told', async () => {
      await testDatabase().database.inTransaction(SECRETARIAT, write(true));
      expect(await isStored()).toBe(true);
      const before = (await run(readTrail)).entries.length;
      await testDatabase().database.inTransaction(SECRETARIAT, (transaction) => loadStates(transaction));
      expect((await run(readTrail)).entries).toHaveLength(before);
    });
  });

  test('is not told of an act once the transaction is over', async () => {
    let later: Transaction | undefined;
    await run(async (transaction) => {
      later = transaction;
    });
    expect(() => writeAudit(later as Transaction, { action: 'late' })).toThrow(/by the transaction itself/);
  });

  test.each([
    ['changed', `update audit_entry set actor = 'somebody else'`],
    ['deleted', 'delete from audit_entry'],
    ['emptied', 'truncate audit_entry'],
  ])('cannot be %s', async (_, statement) => {
    await act('kept');
    await expect(run((transaction) => transaction.execute(statement))).rejects.toThrow(/stay as they were written|permission denied/);
  });
});

/** What a keeper of the database could do, who may do everything; `:n` is the number of the entry that is tampered with. */
const TAMPERING: readonly (readonly [string, string, TrailFault['fault'][]])[] = [
  ['a changed actor', `update audit_entry set actor = 'somebody else' where sequence = :n`, ['changed']],
  ['a changed time', `update audit_entry set at = at - interval '1 day' where sequence = :n`, ['changed']],
  ['a changed id', `update audit_entry set ids = '{"state": "XRU"}' where sequence = :n`, ['changed']],
  [
    'an entry changed with its hash',
    `update audit_entry as entry set action = 'harmless' where sequence = :n; update audit_entry as entry set hash = audit_hash(entry) where sequence = :n`,
    ['not_chained'],
  ],
  ['a dropped entry', 'delete from audit_entry where sequence = :n', ['not_next', 'not_chained']],
  [
    'a dropped entry whose gap was closed',
    'delete from audit_entry where sequence = :n; update audit_entry set sequence = sequence - 1 where sequence > :n',
    ['changed', 'not_chained', 'changed', 'cut'],
  ],
  [
    'two entries that were swapped',
    'update audit_entry set sequence = 99999 where sequence = :n; update audit_entry set sequence = :n where sequence = :n + 1; update audit_entry set sequence = :n + 1 where sequence = 99999',
    ['changed', 'not_chained', 'changed', 'not_chained', 'not_chained'],
  ],
  [
    'an inserted entry',
    `update audit_entry set sequence = sequence + 1000 where sequence > :n; update audit_entry set sequence = sequence - 999 where sequence > :n;
    insert into audit_entry select sequence + 1, repeat('e', 64), hash, at, actor, role, state, action, outcome, ids, hashes from audit_entry where sequence = :n`,
    ['changed', 'not_chained', 'changed', 'not_chained', 'changed', 'cut'],
  ],
  ['a dropped end', 'delete from audit_entry where sequence > :n', ['cut']],
];

onEachDatabase('a trail that was tampered with', (testDatabase) => {
  const run = <T>(work: (transaction: Transaction) => Promise<T>) => testDatabase().run(work);
  const tamper = (statements: string) =>
    testDatabase().asKeeper([
      'alter table audit_entry disable trigger all',
      ...statements.split(';'),
      'alter table audit_entry enable trigger all',
    ]);

  /** Tampers, looks, and puts everything back. */
  async function faultsAfter(statements: string): Promise<readonly TrailFault[]> {
    await run(async (transaction) => {
      for (const action of ['one', 'two', 'three', 'four']) writeAudit(transaction, { action, ids: { state: 'XAR' } });
    });
    const { head } = await run(readTrail);
    await testDatabase().asKeeper([
      'create table kept_entry as select * from audit_entry',
      'create table kept_head as select * from audit_head',
    ]);
    try {
      await tamper(statements.replaceAll(':n', String(BigInt(head.sequence) - 2n)));
      return await run((transaction) => verify(transaction, head.hash));
    } finally {
      await tamper('delete from audit_entry; insert into audit_entry select * from kept_entry; drop table kept_entry');
      await testDatabase().asKeeper(['delete from audit_head', 'insert into audit_head select * from kept_head', 'drop table kept_head']);
    }
  }

  test('is put back as it was between these tests', async () => {
    expect(await faultsAfter('select 1')).toEqual([]);
    expect(await run((transaction) => verify(transaction))).toEqual([]);
  });

  test.each(TAMPERING)('is found out: %s', async (_, statements, faults) => {
    const found = (await faultsAfter(statements)).map(({ fault }) => fault);
    expect(found).toEqual(expect.arrayContaining([...new Set(faults)]));
  });

  describe('whose end was dropped, its own head put back too,', () => {
    const CUT_CLEANLY = `delete from audit_entry where sequence > :n;
      update audit_head set (sequence, hash) = (select sequence, hash from audit_entry where sequence = :n)`;

    test('is found out by whoever kept its head', async () => {
      expect((await faultsAfter(CUT_CLEANLY)).map(({ fault }) => fault)).toEqual(['head_gone']);
    });
  });

  test('has the entry that is expected as long as the trail goes on', async () => {
    const { head } = await run(readTrail);
    await run(async (transaction) => writeAudit(transaction, { action: 'later' }));
    expect(await run((transaction) => verify(transaction, head.hash))).toEqual([]);
    expect(await run((transaction) => verify(transaction, NO_ENTRY_BEFORE))).toEqual([]);
    expect((await run((transaction) => verify(transaction, OTHER_HASH))).map(({ fault }) => fault)).toEqual(['head_gone']);
  });
});
