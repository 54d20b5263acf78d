import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { loadStates, saveStates } from '../../src/persistence/states.ts';
import type { Transaction } from '../../src/persistence/transaction.ts';
import { freshState } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';
import { EXPERT, SECRETARIAT } from './harness/people.ts';

/** Runs something as if no transaction were open where it is called. */
const outside = AsyncLocalStorage.snapshot();

const actorOf = async (transaction: Transaction) => {
  const rows = await transaction.execute<{ actor: string; role: string; state: string }[]>(
    `select current_setting('bridge.actor', true) as actor, current_setting('bridge.role', true) as role, current_setting('bridge.state', true) as state`,
  );
  return rows[0];
};

onEachDatabase('a transaction', (testDatabase) => {
  const isStored = async (code: string) => (await testDatabase().run((transaction) => loadStates(transaction, [code]))).length === 1;

  test('happens as a whole', async () => {
    const [one, two] = [freshState(), freshState()];
    await testDatabase().run(async (transaction) => {
      await saveStates(transaction, [one]);
      await saveStates(transaction, [two]);
    });
    expect([await isStored(one.code), await isStored(two.code)]).toEqual([true, true]);
  });

  test('leaves nothing behind when its work fails, and gives the reason on', async () => {
    const state = freshState();
    const failing = testDatabase().run(async (transaction) => {
      await saveStates(transaction, [state]);
      throw new RangeError('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await isStored(state.code)).toBe(false);
  });

  test('tells the database who acts, and for which State', async () => {
    const { database } = testDatabase();
    expect(await database.inTransaction(EXPERT, actorOf)).toEqual({ actor: EXPERT.id, role: EXPERT.role, state: 'XAR' });
    expect(await database.inTransaction(SECRETARIAT, actorOf)).toEqual({ actor: SECRETARIAT.id, role: SECRETARIAT.role, state: '' });
  });

  test('never sees the actor of another, however many run at once', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `person-${index}`);
    const seen = await Promise.all(
      ids.map((id) =>
        testDatabase().database.inTransaction({ ...EXPERT, id }, async (transaction) => {
          await wait(Math.random() * 5);
          return (await actorOf(transaction))?.actor;
        }),
      ),
    );
    expect(seen).toEqual(ids);
  });

  test('reads and does not write when it is read only', async () => {
    const state = freshState();
    await expect(testDatabase().run((transaction) => saveStates(transaction, [state]), { readOnly: true })).rejects.toThrow(/read-only/);
    expect(await isStored(state.code)).toBe(false);
    await testDatabase().run((transaction) => saveStates(transaction, [state]));
    expect(await isStored(state.code)).toBe(true);
  });

  test('reads of one moment when it is read only', async () => {
    const state = freshState();
    let writing: Promise<void> | undefined;
    const seen = await testDatabase().run(
      async (transaction) => {
        const first = await loadStates(transaction, [state.code]);
        writing = outside(() => testDatabase().run((other) => saveStates(other, [state])));
        // On the embedded database the writer waits for the reader.
        if (testDatabase().database.kind === 'postgresql') await writing;
        return [first.length, (await loadStates(transaction, [state.code])).length];
      },
      { readOnly: true },
    );
    await writing;
    expect(seen).toEqual([0, 0]);
    expect(await isStored(state.code)).toBe(true);
  });

  describe('that is open', () => {
    const STRAY = { name: 'InvariantError', message: expect.stringContaining('inside an open transaction but not through it') };

    test('refuses a second one instead of waiting for itself', async () => {
      const nested = testDatabase().run(() => testDatabase().run(actorOf));
      await expect(nested).rejects.toMatchObject(STRAY);
    });

    test('refuses a query that goes around it', async () => {
      const around = testDatabase().run((transaction) => transaction.fork().execute('select 1'));
      await expect(around).rejects.toMatchObject(STRAY);
    });

    test('lets what it leaves behind query once it is over', async () => {
      let later: Promise<unknown> | undefined;
      await testDatabase().run(async () => {
        later = wait(50).then(() => testDatabase().run(actorOf));
      });
      expect(await later).toMatchObject({ actor: SECRETARIAT.id });
    });
  });
});
