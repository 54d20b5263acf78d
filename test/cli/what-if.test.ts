import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { INVENTED, runBridge, temporaryFile } from './run-bridge.ts';

const MAPPING = 'mappings/lamp-buoy.yaml';
const NOTHING = { added: [], removed: [], changed: [] };

/** A copy of the invented catalogue in which a mapping file reads otherwise. */
function draft(from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(INVENTED, folder, { recursive: true });
  const file = join(folder, MAPPING);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return folder;
}

const NIGHT_IS_NARROWER: Parameters<typeof draft> = ['relation: equal\n    rationale', 'relation: subset\n    rationale'];
const ANSWERS = '@questionnaire,lamp-form@2010\n@state,XAR\n@status,cleared\n@as_of,2026-01-31\nlamp:1(a).law,yes\n';

test('the same catalogue changes nothing', async () => {
  const { code, out } = await runBridge(['what-if', INVENTED, '--format', 'json']);
  expect({ code, told: JSON.parse(out) }).toEqual({ code: 0, told: { files: [], rows: NOTHING, structure: [], states: [] } });
});

test('a corrected rationale is another file, and changes nothing else', async () => {
  const folder = draft('Fog is not night.', 'Fog is another thing than night.');
  const { out } = await runBridge(['what-if', folder, '--format', 'json']);
  const { files, ...rest } = JSON.parse(out);
  expect(files).toMatchObject([{ kind: 'mapping_set', name: 'lamp-buoy', now: { version: '1.0.0' }, next: { version: '1.0.0' } }]);
  expect(rest).toEqual({ rows: NOTHING, structure: [], states: [] });
});

test('a weaker row is named, with the best classes and the suggestions that it changes', async () => {
  const file = temporaryFile('answers.csv', `item,value\n${ANSWERS}`);
  const { out } = await runBridge([
    'what-if',
    draft(...NIGHT_IS_NARROWER),
    '--answers',
    file,
    '--to',
    'buoy-form@2020',
    '--format',
    'json',
  ]);
  const { rows, states } = JSON.parse(out);
  expect(rows).toEqual({ ...NOTHING, changed: ['lb-1-a'] });
  expect(states).toEqual([
    {
      state: 'XAR',
      to: 'buoy-form@2020',
      changes: [
        {
          item: 'buoy-form@2020#buoy:4.law',
          kind: 'changes_class',
          now: { id: expect.any(String), class: 'FULL', value: 'yes' },
          next: { id: expect.any(String), class: expect.any(String), value: null },
        },
      ],
    },
  ]);
});

test('people read the same in a table', async () => {
  const { out } = await runBridge(['what-if', draft(...NIGHT_IS_NARROWER)]);
  expect(out).toMatch(/mapping set +lamp-buoy +changed/);
  expect(out).toMatch(/row +lb-1-a +changed/);
});

test('a draft with an error is compared with nothing, and its place is told', async () => {
  const { code, out, err } = await runBridge(['what-if', draft('relation: equal', 'relation: equals')]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`${MAPPING}:11:15`);
});

test.each([
  ['answers from both places', ['--answers', 'a.csv', '--states'], /either --answers or --states/],
  ['a questionnaire that is not there', ['--to', 'buoy-from@2020'], /did you mean "buoy-form@2020"/],
])('%s are refused', async (_, args, told) => {
  const { code, err } = await runBridge(['what-if', INVENTED, ...args]);
  expect(code).toBe(2);
  expect(err).toMatch(told);
});
