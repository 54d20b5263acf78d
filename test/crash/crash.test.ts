import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { copyDatabase } from '../persistence/harness/copy-database.ts';
import { type CrashFigures, type CrashTarget, crashRounds } from './harness/crash-rounds.ts';

const ROUNDS = 5;
/** `npm run test:crash` takes ten times as many. */
const LONG = 300_000;

const NOTHING_LOST = { rounds: ROUNDS, lost: [], half: [], faults: [] } satisfies Partial<CrashFigures>;

describe('a server that is killed while eight clients write', () => {
  const expectNothingLost = async (target: CrashTarget) => {
    const figures = await crashRounds(target, ROUNDS);
    expect(figures).toMatchObject(NOTHING_LOST);
    expect(figures.acknowledged).toBeGreaterThan(ROUNDS);
  };

  test(
    'has lost nothing that it acknowledged, and has nothing by halves, on the embedded database',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'bridge-crash-'));
      try {
        await expectNothingLost({ folder: join(folder, 'data') });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LONG,
  );

  test.each(inject('testDatabases').filter((source) => source.name === 'PostgreSQL 18' || source.name === 'TEST_DATABASE_URL'))(
    'has lost nothing that it acknowledged, and has nothing by halves, on $name',
    async (source) => {
      const { settings, drop } = await copyDatabase(source);
      try {
        await expectNothingLost({ url: settings.url ?? '' });
      } finally {
        await drop();
      }
    },
    LONG,
  );
});
