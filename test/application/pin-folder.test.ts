/** Pinning a whole folder. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintFolder } from '../../src/application/lint-folder.ts';
import { pinFolder } from '../../src/application/pin-folder.ts';
import { buildCatalogue } from '../crosswalk/catalogue-sample.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-pin-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(sample: Parameters<typeof buildCatalogue>[0] = {}): void {
  for (const { path, content } of buildCatalogue(sample).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('pinFolder', () => {
  it('writes the hashes, after which the linter has nothing to say about pins', async () => {
    put();
    expect((await pinFolder(folder)).files.map(({ path }) => path)).toEqual(['mappings/aa-bb.yaml', 'seeds/questionnaires/form.yaml']);
    const { diagnostics } = await lintFolder(folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(['CB605']);
    expect(readdirSync(join(folder, 'mappings'))).toEqual(['aa-bb.yaml']);
  });

  it('changes no file a second time', async () => {
    put();
    await pinFolder(folder);
    const before = textOf('mappings/aa-bb.yaml');
    expect((await pinFolder(folder)).files).toEqual([]);
    expect(textOf('mappings/aa-bb.yaml')).toBe(before);
  });

  it('says what it would write, and writes nothing when it is a trial', async () => {
    put();
    const before = textOf('mappings/aa-bb.yaml');
    expect((await pinFolder(folder, { dryRun: true })).files).toHaveLength(2);
    expect(textOf('mappings/aa-bb.yaml')).toBe(before);
  });

  it('pins nothing while a provision cannot be read: its hash would be of something else', async () => {
    put({ bb: '- { id: "bb:3", level: mandatry }' });
    const before = textOf('mappings/aa-bb.yaml');
    const { files, diagnostics } = await pinFolder(folder);
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['CB203']);
    expect(textOf('mappings/aa-bb.yaml')).toBe(before);
  });

  it('is undone by a change of the instrument, which the linter then reports at the hash', async () => {
    put();
    await pinFolder(folder);
    const path = 'seeds/instruments/bb.yaml';
    writeFileSync(join(folder, path), textOf(path).replace('"bb:3", level: mandatory', '"bb:3", level: optional'));
    const { diagnostics, sound } = await lintFolder(folder);
    expect(sound).toBe(false);
    expect(diagnostics.filter(({ code }) => code === 'CB603').map(({ file, span }) => `${file}:${span.line}`)).toEqual([
      'mappings/aa-bb.yaml:4',
    ]);
  });
});
