/** What is read of a folder, and what is not. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogueFolder } from '../../src/application/read-catalogue-folder.ts';
import { LIMITS } from '../../src/crosswalk/guard-laws.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-catalogue-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content = 'themes: []'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function paths(): Promise<string[]> {
  return (await readCatalogueFolder(folder)).files.map(({ path }) => path);
}

async function codes(): Promise<string[]> {
  return (await readCatalogueFolder(folder)).diagnostics.map(({ code, file }) => `${code} ${file}`);
}

describe('readCatalogueFolder', () => {
  it('reads the vocabulary, instruments, questionnaires and mappings, in the order of their paths', async () => {
    for (const path of [
      'seeds/vocabulary.yaml',
      'seeds/instruments/b.yaml',
      'seeds/instruments/b/more.yml',
      'seeds/questionnaires/q.yaml',
      'mappings/x/y/z.yaml',
    ])
      put(path);
    expect(await paths()).toEqual([
      'mappings/x/y/z.yaml',
      'seeds/instruments/b.yaml',
      'seeds/instruments/b/more.yml',
      'seeds/questionnaires/q.yaml',
      'seeds/vocabulary.yaml',
    ]);
    expect(await codes()).toEqual([]);
  });

  it('leaves everything else alone', async () => {
    for (const path of [
      'seeds/demo/a.yaml',
      'seeds/states.yaml',
      'mappings/README.md',
      'mappings/.hidden.yaml',
      'mappings/.git/x.yaml',
      'other/x.yaml',
      'seeds/vocabulary.yaml',
    ])
      put(path);
    expect(await paths()).toEqual(['seeds/vocabulary.yaml']);
  });

  it('gives the bytes of a file as they are', async () => {
    put('mappings/x.yaml', 'themes: [] # é');
    const { files } = await readCatalogueFolder(folder);
    expect(Buffer.from(files[0]?.content ?? '').toString()).toBe('themes: [] # é');
  });

  it.each(['mappings/link.yaml', 'mappings/link', 'seeds/instruments/link.yaml', 'mappings', 'seeds'])(
    'refuses the link %s',
    async (path) => {
      const outside = mkdtempSync(join(tmpdir(), 'bridge-outside-'));
      writeFileSync(join(outside, 'secret.yaml'), 'themes: []');
      put(path.startsWith('seeds') ? 'mappings/x.yaml' : 'seeds/vocabulary.yaml');
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(path.endsWith('.yaml') ? join(outside, 'secret.yaml') : outside, join(folder, path));
      expect(await codes()).toEqual([`CB110 ${path}`]);
      expect((await paths()).filter((read) => read.startsWith(path))).toEqual([]);
      rmSync(outside, { recursive: true });
    },
  );

  it('reads at most one byte more of a huge file than is allowed, so that it is refused by its size', async () => {
    put('mappings/x.yaml', '#'.repeat(LIMITS.bytes * 2));
    const { files } = await readCatalogueFolder(folder);
    expect(files[0]?.content.length).toBe(LIMITS.bytes + 1);
    expect(parseCatalogue(files).diagnostics.map(({ code }) => code)).toEqual(['CB101']);
  });

  it('says that a folder is no catalogue', async () => {
    expect(await codes()).toEqual(['CB111 .']);
  });

  it('says that there is no such folder', async () => {
    const { diagnostics } = await readCatalogueFolder(join(folder, 'nowhere'));
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `CB111 the folder "${join(folder, 'nowhere')}" cannot be read: it does not exist`,
    ]);
  });

  it('says that a folder is a file', async () => {
    put('mappings/x.yaml');
    const { diagnostics } = await readCatalogueFolder(join(folder, 'mappings/x.yaml'));
    expect(diagnostics[0]?.message).toContain('cannot be read: it is a file');
  });
});
