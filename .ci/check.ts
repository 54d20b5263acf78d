/**
 * Runs every gate and every test, also after one has failed, and closes with "N passed, N failed".
 * A gate counts as one check; the tests count one by one.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The scripts of package.json that must succeed, cheapest first. */
const GATES = ['check:format', 'check:lint', 'check:types', 'check:arrows', 'check:unused', 'check:generated'];

interface Tally {
  passed: number;
  failed: number;
}

const tally = [...GATES.map(runGate), runTests()].reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

function runGate(script: string): Tally {
  process.stdout.write(`— ${script}\n`);
  return spawnScript(script, []) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runTests(): Tally {
  process.stdout.write('— test\n');
  const folder = mkdtempSync(join(tmpdir(), 'bridge-check-'));
  const report = join(folder, 'report.json');
  const succeeded = spawnScript('test', ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const counted = readReport(report);
  rmSync(folder, { recursive: true });
  // A file that cannot be loaded, or a crash, fails the run without failing a test.
  return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function readReport(file: string): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function spawnScript(script: string, args: readonly string[]): boolean {
  return spawnSync('npm', ['run', '--silent', script, ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
