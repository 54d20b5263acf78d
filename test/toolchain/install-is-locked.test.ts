import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, runProgram, withSample } from './run-tool.ts';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('the lock file names no host', async () => {
  expect(installed.filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

test('every locked package has a version and a checksum', async () => {
  expect(installed.filter(([, locked]) => !locked.version || !locked.integrity).map(([path]) => path)).toEqual([]);
});

test('the builds of every platform are locked, or "npm ci" refuses to install', async () => {
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
});

test('package.json asks for exact versions', async () => {
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}));
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('a package with an install script nobody reviewed is not installed', async () => {
  const bad = { name: 'bad', version: '1.0.0', scripts: { postinstall: 'node -e 1' } };
  const host = { name: 'host', version: '1.0.0', private: true, dependencies: { bad: 'file:bad-1.0.0.tgz' }, allowScripts: {} };
  const sample = { 'bad/package.json': JSON.stringify(bad), 'package.json': JSON.stringify(host), '.npmrc': read('.npmrc') };
  await withSample(sample, (folder) => {
    expect(runProgram(folder, 'npm', ['pack', './bad', '--silent']).status).toBe(0);
    const { status, output } = runProgram(folder, 'npm', ['install', '--offline']);
    expect(output).toContain('bad@1.0.0 (postinstall: node -e 1)');
    expect(status).not.toBe(0);
  });
});
