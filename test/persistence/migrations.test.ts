import { expect, test } from 'vitest';
import { onEachDatabase } from './harness/on-each-database.ts';

onEachDatabase('x', (db) => {
  test('works', async () => {
    expect(await db().run((t) => t.execute('select 1 as one'))).toEqual([{ one: 1 }]);
  });
});
