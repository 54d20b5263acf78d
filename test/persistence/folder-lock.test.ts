import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FolderLock, findHolder, lockFolder } from '../../src/persistence/folder-lock.ts';
import { type RunningScript, startScript } from './harness/start-script.ts';

/** What happens while somebody looks whether a holder is alive; once. */
let meanwhile: (() => void) | undefined;
vi.mock(import('../../src/persistence/process-identity.ts'), async (original) => {
  const real = await original();
  const isAlive: typeof real.isAlive = (pid, birth) => {
    const happens = meanwhile;
    meanwhile = undefined;
    happens?.();
    return real.isAlive(pid, birth);
  };
  return { ...real, isAlive };
});

let place: string;
let folder: string;
let running: RunningScript[];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'bridge-lock-'));
  folder = join(place, 'data');
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((script) => script.end('SIGKILL')));
  rmSync(place, { recursive: true });
});

async function hold(...args: string[]): Promise<RunningScript> {
  const holder = await startScript('start-lock-holder.ts', folder, ...args);
  running.push(holder);
  return holder;
}

/** Everything in the place, so that nothing changes unseen. */
function everything(): Record<string, string> {
  return Object.fromEntries(readdirSync(place).map((name) => [name, name === 'data' ? '' : readFileSync(join(place, name), 'utf8')]));
}

describe('a data folder that a living process holds', () => {
  test('is refused at once, naming the holder, and nothing is changed', async () => {
    const holder = await hold('http://127.0.0.1:4000');
    const before = everything();
    const start = performance.now();
    expect(() => lockFolder(folder)).toThrow(
      expect.objectContaining({
        code: 'DATA_FOLDER_IN_USE',
        message: expect.stringMatching(new RegExp(`process ${holder.process.pid} .*http://127.0.0.1:4000`)),
        details: expect.objectContaining({ pid: holder.process.pid, address: 'http://127.0.0.1:4000' }),
      }),
    );
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(everything()).toEqual(before);
  });

  test('is refused to another process as well', async () => {
    await hold();
    expect((await hold()).says).toBe('DATA_FOLDER_IN_USE');
  });

  test('is refused to the same process', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }));
    lock.release();
  });

  test('is refused by another path that leads to it', () => {
    mkdirSync(folder);
    const lock = lockFolder(folder);
    symlinkSync(folder, join(place, 'link'));
    expect(() => lockFolder(join(place, 'link'))).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }));
    lock.release();
  });

  test('tells commands where its server answers', async () => {
    await hold('http://127.0.0.1:4000');
    expect(findHolder(folder)).toMatchObject({ address: 'http://127.0.0.1:4000' });
  });

  test('tells it also when the address was known only later', () => {
    const lock = lockFolder(folder);
    expect(findHolder(folder)).not.toHaveProperty('address');
    lock.announce('http://127.0.0.1:4001');
    expect(findHolder(folder)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:4001' });
    lock.release();
  });
});

describe('a data folder that was given back', () => {
  test('is free, and no trace is left beside it', async () => {
    const holder = await hold();
    await holder.end('SIGTERM');
    expect(everything()).toEqual({});
    expect(findHolder(folder)).toBeUndefined();
    lockFolder(folder).release();
  });

  test('stays with the next holder when it is given back a second time', () => {
    const first = lockFolder(folder);
    first.release();
    const second = lockFolder(folder);
    first.release();
    expect(findHolder(folder)).toMatchObject({ pid: process.pid });
    second.release();
  });
});

describe('a data folder whose holder is dead', () => {
  test('is taken over after kill -9', async () => {
    const holder = await hold();
    expect(holder.says).toBe('taken');
    await holder.end('SIGKILL');
    expect(findHolder(folder)).toBeUndefined();
    const lock = lockFolder(folder);
    expect(findHolder(folder)).toMatchObject({ pid: process.pid });
    lock.release();
    expect(everything()).toEqual({});
  });

  const onLinux = test.runIf(existsSync('/proc/self/stat'));
  onLinux('is taken over when another process has its pid by now', () => {
    leaveLock({ pid: process.pid, birth: 'another boot/1' });
    const lock = lockFolder(folder);
    expect(findHolder(folder)).not.toMatchObject({ token: 'left behind' });
    lock.release();
  });

  test('is taken by one of many who come at once, round after round', async () => {
    for (let round = 0; round < 2; round++) {
      leaveLock({ pid: await deadPid() });
      const contenders = await Promise.all(Array.from({ length: 6 }, () => hold()));
      const winners = contenders.filter(({ says }) => says === 'taken');
      expect(contenders.map(({ says }) => says).toSorted()).toEqual([...Array(5).fill('DATA_FOLDER_IN_USE'), 'taken']);
      await winners[0]?.end('SIGKILL');
    }
  });

  test('stays with whoever took it over while another was still looking', async () => {
    leaveLock({ pid: await deadPid() });
    let first: FolderLock | undefined;
    meanwhile = () => {
      first = lockFolder(folder);
    };
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }));
    expect(findHolder(folder)).toMatchObject({ pid: process.pid });
    first?.release();
    expect(findHolder(folder)).toBeUndefined();
  });

  test('is taken over also when someone died while taking it over', async () => {
    const pid = await deadPid();
    leaveLock({ pid });
    leaveLock({ pid, token: 'second' }, '.lock.takeover');
    const lock = lockFolder(folder);
    lock.release();
    expect(everything()).toEqual({});
  });
});

describe('a lock that cannot be judged', () => {
  test.each([
    ['empty', ''],
    ['not ours', '{"name": "something else"}'],
  ])('keeps the folder closed when it is %s', (_, text) => {
    writeFileSync(`${folder}.lock`, text);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_LOCK_UNREADABLE' }));
    expect(() => findHolder(folder)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_LOCK_UNREADABLE' }));
  });

  test('keeps the folder closed when it is of another machine, and says what to do', async () => {
    leaveLock({ pid: await deadPid(), host: 'elsewhere.example' });
    expect(() => lockFolder(folder)).toThrow(/on elsewhere\.example .* delete .*data\.lock/);
  });
});

function leaveLock(holder: object, suffix = '.lock'): void {
  const lock = { host: hostname(), since: '2026-01-01T00:00:00.000Z', token: 'left behind', ...holder };
  writeFileSync(`${folder}${suffix}`, JSON.stringify(lock));
}

async function deadPid(): Promise<number> {
  const script = await startScript('start-lock-holder.ts', join(place, 'elsewhere'));
  await script.end('SIGTERM');
  return script.process.pid ?? 0;
}
