/** Pinning writes hashes and nothing else. */

import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/crosswalk/check-catalogue.ts';
import { instrumentHash, questionnaireHash } from '../../src/crosswalk/content-hash.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import type { CatalogueFile } from '../../src/crosswalk/parse-file.ts';
import { pinHashes } from '../../src/crosswalk/pin-hashes.ts';
import { pinnedId } from '../../src/crosswalk/sides-of-set.ts';
import { buildCatalogue, EDITION_ROW, editions, mappingSet, OLDER_ITEMS } from './catalogue-sample.ts';

const ROW = '- { id: usual, subject: "aa:3", object: "bb:3", relation: equal, ETC }';
const HASHES = new Map(parseCatalogue(buildCatalogue({}).files).source.instruments.map((each) => [each.id, instrumentHash(each)]));

function withHead(head: string): readonly CatalogueFile[] {
  return buildCatalogue({ files: { 'mappings/aa-bb.yaml': mappingSet(ROW, head) } }).files;
}

/** The first lines of the mapping set after pinning. */
function pinned(files: readonly CatalogueFile[], lines: number): string[] {
  const { files: edited } = pinHashes(parseCatalogue(files));
  const text = edited.find(({ path }) => path === 'mappings/aa-bb.yaml')?.text ?? '';
  return text.split('\n').slice(0, lines);
}

function apply(files: readonly CatalogueFile[]): readonly CatalogueFile[] {
  const edited = new Map(pinHashes(parseCatalogue(files)).files.map(({ path, text }) => [path, text]));
  return files.map(({ path, content }) => ({ path, content: edited.get(path) ?? content }));
}

describe('pinHashes', () => {
  it('puts the hash behind the version within braces', () => {
    const head =
      'mapping_set: aa-bb # the set\nversion: 1.0.0\nsubject: { instrument: aa, version: 1.0.0 }   # A\nobject: {instrument: bb,version: "1.0.0"}';
    expect(pinned(withHead(head), 4)).toEqual([
      'mapping_set: aa-bb # the set',
      'version: 1.0.0',
      `subject: { instrument: aa, version: 1.0.0, hash: "${HASHES.get('aa')}" }   # A`,
      `object: {instrument: bb,version: "1.0.0", hash: "${HASHES.get('bb')}"}`,
    ]);
  });

  it('puts the hash on a line of its own where the pin has lines', () => {
    const head =
      'mapping_set: aa-bb\nversion: 1.0.0\nsubject:\n    instrument: aa\n    version: 1.0.0 # as adopted\nobject:\n  version: 1.0.0\n  instrument: bb';
    expect(pinned(withHead(head), 10)).toEqual([
      'mapping_set: aa-bb',
      'version: 1.0.0',
      'subject:',
      '    instrument: aa',
      '    version: 1.0.0 # as adopted',
      `    hash: "${HASHES.get('aa')}"`,
      'object:',
      '  version: 1.0.0',
      `  hash: "${HASHES.get('bb')}"`,
      '  instrument: bb',
    ]);
  });

  it('keeps the line breaks of Windows', () => {
    const head =
      'mapping_set: aa-bb\nversion: 1.0.0\nsubject:\n  instrument: aa\n  version: 1.0.0\nobject: { instrument: bb, version: 1.0.0 }';
    const files = withHead(head).map(({ path, content }) => ({ path, content: String(content).replaceAll('\n', '\r\n') }));
    expect(pinned(files, 6).slice(4)).toEqual(['  version: 1.0.0\r', `  hash: "${HASHES.get('aa')}"\r`]);
  });

  it('replaces a hash that is no longer right', () => {
    const head = `mapping_set: aa-bb\nversion: 1.0.0\nsubject: { instrument: aa, hash: ${'0'.repeat(63)}f, version: 1.0.0 }\nobject: { instrument: bb, version: 1.0.0 }`;
    expect(pinned(withHead(head), 3)[2]).toBe(`subject: { instrument: aa, hash: "${HASHES.get('aa')}", version: 1.0.0 }`);
  });

  it('pins questionnaires too, and says how many hashes it wrote', () => {
    const { files } = pinHashes(parseCatalogue(buildCatalogue({}).files));
    expect(files.map(({ path, hashes }) => [path, hashes])).toEqual([
      ['mappings/aa-bb.yaml', 2],
      ['seeds/questionnaires/form.yaml', 1],
    ]);
  });

  it('changes nothing a second time, and leaves nothing to say about pins', () => {
    const once = apply(buildCatalogue({}).files);
    const parsed = parseCatalogue(once);
    expect(pinHashes(parsed).files).toEqual([]);
    expect(checkCatalogue(parsed).filter(({ code }) => ['CB602', 'CB603', 'CB604'].includes(code))).toEqual([]);
  });

  it('pins the questionnaires of a set between two, by what they ask and not by how the files look', () => {
    const { files } = buildCatalogue({ files: editions(EDITION_ROW) });
    const [set] = pinHashes(parseCatalogue(files)).files;
    expect(set).toMatchObject({ path: 'mappings/a-editions.yaml', hashes: 2 });
    const parsed = parseCatalogue(apply(files));
    expect(pinHashes(parsed).files).toEqual([]);
    const hashOf = ({ source }: typeof parsed) =>
      source.questionnaires.filter(({ id }) => id === 'form@2020').map(({ form }) => questionnaireHash(form));
    const withOlder = (older: string) => parseCatalogue(buildCatalogue({ files: editions(EDITION_ROW, { older }) }).files);
    expect(hashOf(withOlder(OLDER_ITEMS.replace('ETC }', 'ETC, official: { number: "1", source: here } }')))).toEqual(hashOf(parsed));
    expect(hashOf(withOlder(OLDER_ITEMS.replace('yes_no', 'yes_part_no')))).not.toEqual(hashOf(parsed));
  });

  it('leaves a pin on another version as it is: someone must read what changed', () => {
    const head =
      'mapping_set: aa-bb\nversion: 1.0.0\nsubject: { instrument: aa, version: 0.9.0 }\nobject: { instrument: zz, version: 1.0.0 }';
    const outcome = pinHashes(parseCatalogue(withHead(head)));
    expect(outcome.files.map(({ path }) => path)).toEqual(['seeds/questionnaires/form.yaml']);
    expect(outcome.left.map(({ pin }) => pinnedId(pin))).toEqual(['aa', 'zz']);
  });
});
