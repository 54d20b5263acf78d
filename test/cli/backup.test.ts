import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBridge, temporaryFolder } from './run-bridge.ts';

describe('bridge backup', () => {
  test('writes what bridge restore puts into an empty database, once', async () => {
    const folder = temporaryFolder();
    const [first, second, file] = [join(folder, 'first'), join(folder, 'second'), join(folder, 'all.backup')];
    const made = await runBridge(['backup', file], { settings: { dataFolder: first } });
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ rows are in .*all\.backup/) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const restored = await runBridge(['restore', file], { settings: { dataFolder: second } });
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('are restored') });
    // The trail has an entry by now, which says that it was restored.
    expect(await runBridge(['restore', file], { settings: { dataFolder: second } })).toMatchObject({
      code: 3,
      err: expect.stringContaining('--force'),
    });
    expect((await runBridge(['restore', file, '--force'], { settings: { dataFolder: second } })).code).toBe(0);
  }, 120_000);

  test('leaves nothing behind where it cannot write', async () => {
    const folder = temporaryFolder();
    const made = await runBridge(['backup', join(folder, 'nowhere', 'all.backup')], { settings: { dataFolder: join(folder, 'data') } });
    expect(made).toMatchObject({ code: 3, err: expect.stringContaining('cannot write') });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  }, 60_000);
});

describe('bridge restore refuses', () => {
  test('a file that is not there, before it opens anything', async () => {
    const folder = temporaryFolder();
    const refused = await runBridge(['restore', join(folder, 'gone')], { settings: { dataFolder: join(folder, 'data') } });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('cannot read') });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('a file that is no backup, and leaves it alone', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear Sir or Madam,\n');
    chmodSync(file, 0o400);
    const refused = await runBridge(['restore', file], { settings: { dataFolder: join(folder, 'data') } });
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('Nothing was changed') });
    expect(readFileSync(file, 'utf8')).toBe('Dear Sir or Madam,\n');
  }, 60_000);
});
