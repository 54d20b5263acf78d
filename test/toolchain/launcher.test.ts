import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, runProgram, withSample } from './run-tool.ts';

const launcher = { 'src/launch.cjs': readFileSync(join(ROOT, 'src/launch.cjs'), 'utf8') };
const pretendOld = { 'old.cjs': "Object.defineProperty(process, 'version', { value: 'v18.20.0' });\n" };

test('a Node.js that is too old, without the private copy, ends with one clear sentence', async () => {
  const { status, output } = await withSample({ ...launcher, ...pretendOld }, (folder) =>
    runProgram(folder, process.execPath, ['--require', './old.cjs', 'src/launch.cjs', '--help']),
  );
  expect(output).toBe(
    'convention-bridge needs Node.js 22.18 or later; this is v18.20.0 and the private copy is not installed: run "npm ci" without --omit=optional, or start with a newer Node.js.\n',
  );
  expect(status).toBe(1);
});

test('a Node.js that is too old uses the private copy', async () => {
  const script = { 'version.mjs': 'process.stdout.write(process.version)' };
  const { status, output } = await withSample({ ...pretendOld, ...script }, (folder) =>
    runProgram(folder, process.execPath, ['--require', './old.cjs', join(ROOT, 'src/launch.cjs'), '--run', 'version.mjs']),
  );
  expect(output).toMatch(/^v(2[4-9]|[3-9]\d)\./);
  expect(status).toBe(0);
});

test.each([0, 1, 2, 3, 4, 77])('exit code %i is passed on', async (code) => {
  const { status } = await withSample({ 'exit.mjs': `process.exit(${code})` }, (folder) =>
    runProgram(folder, process.execPath, [join(ROOT, 'src/launch.cjs'), '--run', 'exit.mjs']),
  );
  expect(status).toBe(code);
});

test('arguments are passed on as they are', async () => {
  const { output } = await withSample({ 'args.mjs': 'process.stdout.write(JSON.stringify(process.argv.slice(2)))' }, (folder) =>
    runProgram(folder, process.execPath, [join(ROOT, 'src/launch.cjs'), '--run', 'args.mjs', '--to', 'a b', '', '"*']),
  );
  expect(JSON.parse(output)).toEqual(['--to', 'a b', '', '"*']);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s reaches the script, which may still tidy up', async (signal) => {
  const script = `process.on('${signal}', () => { process.stdout.write('tidied'); process.exit(5); }); process.stdout.write('ready'); setInterval(() => {}, 1000);`;
  const child = await withSample({ 'wait.mjs': script }, async (folder) => {
    const started = spawn(process.execPath, [join(ROOT, 'src/launch.cjs'), '--run', 'wait.mjs'], { cwd: folder });
    let output = '';
    started.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output === 'ready') started.kill(signal);
    });
    const [code] = await once(started, 'close');
    return { code, output };
  });
  expect(child).toEqual({ code: 5, output: 'readytidied' });
});
