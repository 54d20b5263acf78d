/** A catalogue that was read before need not be parsed again, and is never taken for another. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/application/catalogue.ts';
import { keepParsed, readKept } from '../../src/application/kept-parsed.ts';
import { lintFiles } from '../../src/application/lint-folder.ts';
import type { CatalogueFile } from '../../src/crosswalk/parse-file.ts';
import { buildCatalogue } from '../crosswalk/catalogue-sample.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = (summary: string): readonly CatalogueFile[] =>
  buildCatalogue({ aa: `- { id: "aa:3", level: mandatory, summary: { en: "${summary}" } }` }).files;

async function keep(files: readonly CatalogueFile[]) {
  const { source } = lintFiles(files).parsed;
  await keepParsed(files, source, folder);
  return source;
}

describe('a catalogue that is kept', () => {
  test('is found again as it was parsed, by the very same files', async () => {
    const source = await keep(filesOf('one'));
    expect(await readKept(filesOf('one'), folder)).toEqual(source);
  });

  test.each<[string, (files: readonly CatalogueFile[]) => readonly CatalogueFile[]]>([
    ['one byte of a file is another', () => filesOf('two')],
    ['a file is gone', (files) => files.slice(1)],
    ['a file has another name', ([first, ...rest]) => [{ ...(first as CatalogueFile), path: 'mappings/other.yaml' }, ...rest]],
  ])('is not found where %s', async (_, change) => {
    await keep(filesOf('one'));
    expect(await readKept(change(filesOf('one')), folder)).toBeUndefined();
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['changed in one bit', (bytes) => bytes.fill((bytes[99] as number) ^ 1, 99, 100)],
    ['empty', () => Buffer.alloc(0)],
  ])('is passed over when what was kept is %s', async (_, damage) => {
    await keep(filesOf('one'));
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    expect(await readKept(filesOf('one'), folder)).toBeUndefined();
  });

  test('makes room: no more than eight stay, the newest among them', async () => {
    for (let at = 0; at < 10; at++) await keep(filesOf(`summary ${at}`));
    expect(readdirSync(folder)).toHaveLength(8);
    expect(await readKept(filesOf('summary 9'), folder)).toBeDefined();
  });

  test('costs nothing but time where nothing can be kept', async () => {
    const file = join(folder, 'a file, not a folder');
    writeFileSync(file, '');
    await keepParsed(filesOf('one'), lintFiles(filesOf('one')).parsed.source, join(file, 'below'));
    expect(await readKept(filesOf('one'), join(file, 'below'))).toBeUndefined();
  });
});

describe('a catalogue folder that is read again', () => {
  function write(files: readonly CatalogueFile[]) {
    for (const { path, content } of files) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  test('is what stands in the folder now, sound or not, however often it was read before', async () => {
    write(filesOf('as it was'));
    const first = await readCatalogue(folder);
    const again = await readCatalogue(folder);
    expect(again.catalogue?.crosswalk.hash).toBe(first.catalogue?.crosswalk.hash);
    expect(again.catalogue?.crosswalk.provisions.get('aa:3')?.form).toEqual(first.catalogue?.crosswalk.provisions.get('aa:3')?.form);

    write(filesOf('as it is now'));
    expect((await readCatalogue(folder)).catalogue?.crosswalk.provisions.get('aa:3')?.form.summary).toEqual({ en: 'as it is now' });

    write(filesOf('as it is now').map((file) => (file.path.includes('aa') ? { ...file, content: 'instrument: 7' } : file)));
    expect((await readCatalogue(folder)).errors.length).toBeGreaterThan(0);
  });

  test('is the same whether it was kept or not', async () => {
    write(filesOf('one'));
    const parsed = await readCatalogue(folder, { keepsCatalogues: false });
    await readCatalogue(folder);
    const kept = await readCatalogue(folder);
    expect(kept.catalogue?.crosswalk).toEqual(parsed.catalogue?.crosswalk);
  });
});
