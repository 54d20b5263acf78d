/** The list of States beside a catalogue. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStateList } from '../../src/cli/serve/read-state-list.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-states-'));
  mkdirSync(join(folder, 'seeds'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the list of States of a catalogue', () => {
  test('is empty where the catalogue has none', async () => {
    expect(await readStateList(folder)).toEqual([]);
  });

  test('is not taken for none where it cannot be read', async () => {
    mkdirSync(join(folder, 'seeds/states.yaml'));
    await expect(readStateList(folder)).rejects.toThrow('seeds/states.yaml cannot be read (EISDIR)');
  });

  test('is refused with its place where it is not one', async () => {
    writeFileSync(join(folder, 'seeds/states.yaml'), 'states:\n  - { code: 7 }\n');
    await expect(readStateList(folder)).rejects.toThrow(/seeds\/states\.yaml:2:\d+/);
  });
});
