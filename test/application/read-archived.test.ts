import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { versionsOf } from '../../src/application/archive-catalogue.ts';
import { openCatalogue } from '../../src/application/catalogue.ts';
import { pinsOf } from '../../src/application/pins-of.ts';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { readArchived } from '../../src/crosswalk/read-archived.ts';
import { INVENTED } from '../graphql/harness/invented.ts';
import { twoEditionsFolder } from '../support/two-editions-folder.ts';

const EDITIONS = twoEditionsFolder();
afterAll(() => rmSync(EDITIONS, { recursive: true }));
const SHIPPED = fileURLToPath(new URL('../..', import.meta.url));

describe.each([
  ['the shipped catalogue', SHIPPED],
  ['an invented catalogue', INVENTED],
  ['a catalogue with two editions and rows between them', EDITIONS],
])('%s', (_, folder) => {
  test('is the same when it is compiled from the archive', async () => {
    const { crosswalk } = await openCatalogue(folder);
    const again = compileCrosswalk(readArchived(versionsOf(crosswalk)));
    expect(pinsOf(again)).toEqual(pinsOf(crosswalk));
    const fingerprints = ({ rows }: typeof crosswalk) => [...rows].map(([id, { fingerprint }]) => `${id} ${fingerprint}`).sort();
    expect(fingerprints(again)).toEqual(fingerprints(crosswalk));
    expect([...again.items.keys()].sort()).toEqual([...crosswalk.items.keys()].sort());
  });

  test('is pinned to every file it is computed from, each archived', async () => {
    const { crosswalk } = await openCatalogue(folder);
    expect(
      versionsOf(crosswalk)
        .map(({ hash }) => hash)
        .sort(),
    ).toEqual(pinsOf(crosswalk));
  });
});

test('what no longer fits its form is refused by its name, with what to do', () => {
  const version = { hash: 'a'.repeat(64), kind: 'mapping_set', name: 'old-set', version: '0.1.0', content: '{"mapping_set":1}' } as const;
  expect(() => readArchived([version])).toThrow(/mapping set "old-set", version 0\.1\.0, cannot be read.*Take the current catalogue/);
  expect(() => readArchived([{ ...version, content: 'no JSON' }])).toThrow(/cannot be read/);
});
