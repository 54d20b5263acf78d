/** A few cases through the real launcher, as a user's shell starts it, on the shipped catalogue. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SUGGESTION_CLASSES } from '../../src/prefill/suggestion.ts';
import { ROOT, runProgram } from '../toolchain/run-tool.ts';

const LAUNCHER = join(ROOT, 'src/launch.cjs');
const DEMO = ['prefill', '--answers', 'seeds/demo/arcadia-uncac-2014.csv', '--to', 'untoc-rm/cluster-1@2020', '--today', '2026-11-22'];

function bridge(args: readonly string[], environment: Record<string, string> = {}) {
  return runProgram(ROOT, process.execPath, [LAUNCHER, ...args], environment);
}

interface Shown {
  readonly class: (typeof SUGGESTION_CLASSES)[number];
  readonly explanation: string;
}

describe('the demonstration', () => {
  const { suggestions } = JSON.parse(bridge([...DEMO, '--format', 'json']).stdout) as { suggestions: Shown[] };

  test.each(SUGGESTION_CLASSES)('shows a suggestion of class %s, explained', (kind) => {
    const found = suggestions.filter((each) => each.class === kind);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ explanation }) => explanation.length > 40)).toBe(true);
  });
});

test('npm run gives the data alone on standard output', () => {
  const { status, stdout } = runProgram(ROOT, 'npm', [
    'run',
    '--silent',
    'bridge',
    '--',
    'provisions',
    '--instrument',
    'untoc',
    '--format',
    'json',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).provisions.length).toBeGreaterThan(100);
});

test('BRIDGE_CATALOGUE replaces the shipped catalogue', () => {
  const { status, stdout } = bridge(['provisions', '--format', 'json'], { BRIDGE_CATALOGUE: 'test/cli/catalogue' });
  expect(status).toBe(0);
  expect(new Set(JSON.parse(stdout).provisions.map(({ instrument }: { instrument: string }) => instrument))).toEqual(
    new Set(['buoy', 'fog', 'lamp']),
  );
});

test('the shipped catalogue has no error', () => {
  expect(bridge(['lint']).status).toBe(0);
});

test('a reader that stops reading is no error', async () => {
  const child = spawn(process.execPath, [LAUNCHER, 'crosswalk', 'export', '--format', 'json'], { cwd: ROOT });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(err).not.toMatch(/EPIPE|rror|bug/);
});
