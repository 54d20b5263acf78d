/** What `bridge lint` finds in a whole folder. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintFolder } from '../../src/application/lint-folder.ts';
import { pinHashes } from '../../src/crosswalk/pin-hashes.ts';
import { buildCatalogue, type CatalogueSample, instrument } from '../crosswalk/catalogue-sample.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-lint-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function lint(sample: Omit<CatalogueSample, 'title'>) {
  for (const { path, content } of buildCatalogue(sample).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { diagnostics, sound, parsed } = await lintFolder(folder);
  return {
    sound,
    parsed,
    found: diagnostics.map(({ code, file, span, message }) => ({ code, at: `${file}:${span.line}:${span.column}`, message })),
  };
}

const codesOf = (found: readonly { code: string }[]) => [...new Set(found.map(({ code }) => code))];

describe('lintFolder', () => {
  it('finds instruments sound of which the program has never heard', async () => {
    const cc = instrument('pax', '- { id: "pax:1", level: mandatory }');
    const { sound, found, parsed } = await lint({ files: { 'seeds/instruments/pax.yaml': cc } });
    expect(sound).toBe(true);
    expect(codesOf(found).sort()).toEqual(['CB604', 'CB605']);
    expect(parsed.source.instruments.map(({ id }) => id)).toEqual(['aa', 'bb', 'pax']);
  });

  it('finds a contradiction that no single row shows, and names its rows', async () => {
    const rows =
      '- { id: one, subject: "aa:3", object: "bb:3", relation: equal, ETC }\n- { id: two, subject: "aa:4", object: "bb:3", relation: equal, ETC }\n- { id: three, subject: "aa:3", object: "bb:4", relation: equal, ETC }\n- { id: four, subject: "aa:4", object: "bb:4", relation: disjoint, ETC }';
    const levels = (id: string) => `- { id: "${id}:3", level: mandatory }\n- { id: "${id}:4", level: mandatory }`;
    const { sound, found } = await lint({ aa: levels('aa'), bb: levels('bb'), rows });
    expect(sound).toBe(false);
    expect(found.filter(({ code }) => code === 'CB420').map(({ message }) => message)).toEqual([
      expect.stringMatching(/rows "four", "one", "three", "two" cannot all be true/),
    ]);
  });

  it('warns of a draft that contradicts the approved rows', async () => {
    const rows =
      '- { id: one, subject: "aa:3", object: "bb:3", relation: equal, ETC }\n- { id: two, subject: "aa:3", object: "bb:3", relation: disjoint, status: draft, rationale: { en: "Why." }, authors: [{ kind: software, id: test }] }';
    const { sound, found } = await lint({ rows });
    expect(sound).toBe(true);
    expect(found.find(({ code }) => code === 'CB421')).toEqual({
      code: 'CB421',
      at: 'mappings/aa-bb.yaml:8:9',
      message: 'the draft "two" contradicts other rows and is left out',
    });
  });

  it('says what is wrong with a broken row at its line and column', async () => {
    const { sound, found } = await lint({ rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equl, ETC }' });
    expect(sound).toBe(false);
    expect(found.find(({ code }) => code === 'CB203')?.at).toBe('mappings/aa-bb.yaml:7:55');
  });

  it('notices at its hash that an instrument was changed after it was pinned', async () => {
    const { parsed } = await lint({});
    for (const { path, text } of pinHashes(parsed).files) writeFileSync(join(folder, path), text);
    expect((await lintFolder(folder)).diagnostics.map(({ code }) => code)).toEqual(['CB605']);
    const path = join(folder, 'seeds/instruments/bb.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"bb:3", level: mandatory', '"bb:3", level: optional'));
    const { diagnostics, sound } = await lintFolder(folder);
    expect(sound).toBe(false);
    expect(diagnostics.find(({ code }) => code === 'CB603')).toMatchObject({ file: 'mappings/aa-bb.yaml', span: { line: 4 } });
  });

  it('finds no error in the catalogue that is shipped', async () => {
    const { diagnostics } = await lintFolder(fileURLToPath(new URL('../..', import.meta.url)));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
