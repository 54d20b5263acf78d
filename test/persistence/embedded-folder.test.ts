import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/persistence/database.ts';
import { loadStates, saveStates } from '../../src/persistence/states.ts';
import { ARCADIA } from './harness/fictional-states.ts';
import { KEEPER, SECRETARIAT } from './harness/people.ts';
import { startScript } from './harness/start-script.ts';

const SNAPSHOT = inject('testDatabases').flatMap((source) => ('snapshot' in source ? source.snapshot : []))[0] ?? '';
const openFresh = (folder: string) => openDatabase({ folder, snapshot: new Blob([readFileSync(SNAPSHOT)]) });

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'bridge-folder-'));
  folder = join(place, 'new/data');
});
afterEach(() => rmSync(place, { recursive: true }));

describe('the embedded database in a folder', () => {
  test('makes the folder, and has everything there when it is opened again', async () => {
    const first = await openFresh(folder);
    await first.inTransaction(KEEPER, (transaction) => saveStates(transaction, [ARCADIA]));
    await first.close();
    const second = await openDatabase({ folder });
    const found = await second.inTransaction(SECRETARIAT, (transaction) => loadStates(transaction));
    await second.close();
    expect(found).toEqual([ARCADIA]);
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  test('is not opened a second time: refused within a second, no byte changed', async () => {
    const first = await openFresh(folder);
    const before = filesOf(folder);
    const start = performance.now();
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(filesOf(folder)).toEqual(before);
    expect(await first.inTransaction(SECRETARIAT, (transaction) => loadStates(transaction))).toEqual([]);
    await first.close();
  });

  test('gives the folder back when it cannot be opened', async () => {
    const first = await openFresh(folder);
    await first.inTransaction(KEEPER, (transaction) => transaction.execute(`insert into mikro_orm_migrations (name) values ('future')`), {
      asKeeper: true,
    });
    await first.close();
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  test('has every State that a killed process said was stored', async () => {
    const writer = await startScript('start-writer.ts', folder, SNAPSHOT);
    const said = [writer.says];
    const lines = createInterface(writer.process.stdout as NodeJS.ReadableStream).on('line', (line) => said.push(line));
    while (said.length < 25) await once(lines, 'line');
    await writer.end('SIGKILL');
    const database = await openDatabase({ folder });
    const found = (await database.inTransaction(SECRETARIAT, (transaction) => loadStates(transaction))).map(({ code }) => code);
    await database.close();
    expect(found).toEqual(expect.arrayContaining(said));
  });
});

/** Size and time of change of every file below the folder. */
function filesOf(top: string): Record<string, string> {
  const names = readdirSync(top, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.map((name) => {
      const { size, mtimeMs } = statSync(join(top, name));
      return [name, `${size} ${mtimeMs}`];
    }),
  );
}
