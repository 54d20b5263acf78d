import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { MappingSet } from '../../src/crosswalk/forms/mapping-set.ts';
import { INVENTED, runBridge, temporaryFile, temporaryFolder } from './run-bridge.ts';

const LAMP = 'seeds/questionnaires/lamp.yaml';
const LIST = 'item,number,language,wording\nlamp:2.law,10,fr,Qui éteint un feu est-il puni ?\nlamp:1(b).law,2,,\n';

function ownCatalogue(): string {
  const folder = join(temporaryFolder(), 'catalogue');
  cpSync(INVENTED, folder, { recursive: true });
  return folder;
}
const importList = (text: string, folder: string | undefined, ...options: string[]) =>
  runBridge(
    [
      ...[
        'questionnaire',
        'import',
        temporaryFile('edition.csv', text),
        '--questionnaire',
        'lamp-form@2010',
        '--source',
        'an invented edition',
      ],
      ...(folder === undefined ? [] : ['--catalogue', folder]),
      ...options,
    ],
    { settings: { catalogue: undefined as never } },
  );
const items = async (folder: string, ...options: string[]) => {
  const { out } = await runBridge(['items', 'lamp-form@2010', '--format', 'csv', ...options], { settings: { catalogue: folder } });
  return out.trimEnd().split('\r\n').slice(1);
};

describe('questionnaire import', () => {
  test('writes numbers and wording beside the items, and lists go by number', async () => {
    const folder = ownCatalogue();
    const { code, out, err } = await importList(LIST, folder);
    expect({ code, out: out.split('\n').slice(1) }).toEqual({
      code: 0,
      out: [
        '2 added · 0 changed · 0 unchanged',
        '  added      row 2: lamp:2.law',
        '               number 10',
        '               wording in fr',
        '  added      row 3: lamp:1(b).law',
        '               number 2',
        '',
      ],
    });
    expect(err).toBe(`written into "${folder}": run "bridge reload" where a server serves it, or start one with BRIDGE_CATALOGUE\n`);
    expect((await items(folder, '--by-number', '--language', 'fr')).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '2 lamp:1(b).law',
      '10 lamp:2.law',
      ' lamp:1(a).law',
      ' lamp:3.challenge',
    ]);
    expect(await items(folder, '--number', '10', '--language', 'fr')).toEqual([
      '10,lamp:2.law,value,Qui éteint un feu est-il puni ?,an invented edition',
    ]);
    const { out: form } = await runBridge(['template', 'lamp-form@2010', '--language', 'fr'], { settings: { catalogue: folder } });
    expect(form).toContain('lamp:2.law,10. Qui éteint un feu est-il puni ?');
    expect(await importList(LIST, folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 added · 0 changed · 2 unchanged') as unknown,
    });
  });

  test('makes a new edition beside the one before, which the linter accepts', async () => {
    const folder = ownCatalogue();
    const { code } = await importList(LIST, folder, '--new-edition', 'lamp-form@2027', '--title', 'Lighthouse review, second phase');
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'seeds/questionnaires/lamp-form.2027.yaml'))).toBe(true);
    const { out } = await runBridge(['items', 'lamp-form@2027', '--format', 'csv'], { settings: { catalogue: folder } });
    expect(out.trimEnd().split('\r\n')).toHaveLength(3);
    expect(await items(folder)).toHaveLength(4);
    expect(await importList(LIST, folder, '--new-edition', 'lamp-form@2027')).toMatchObject({ code: 2 });
    expect(await importList(LIST, folder, '--new-edition', 'lamp form')).toMatchObject({ code: 2 });
  });

  describe('of a new edition that asks for parts of provisions again', () => {
    const PARTS = ['lamp:2.law.2', 'lamp:2.law.3', 'lamp:2.law.4']
      .map(
        (id) =>
          `  - { id: "${id}", section: lights, asks: { provision: "lamp:2", relation: subset }, facet: law, type: value, scale: yes_part_no, prompt: { en: "Is ${id} so?" } }\n`,
      )
      .join('');
    const ROWS = 'lamp:2.law.2,11,,\nlamp:2.law.3,12,en,Is  lamp:2.law.3 so?\nlamp:2.law.4,13,en,Is it otherwise?\n';
    const SET = 'mappings/editions/lamp-form.2010-2027.yaml';
    const withParts = () => {
      const folder = ownCatalogue();
      writeFileSync(join(folder, LAMP), readFileSync(join(folder, LAMP), 'utf8') + PARTS);
      return folder;
    };

    test('relates them by drafts: equal where the words are the same, overlaps where they are not', async () => {
      const folder = withParts();
      const { code, out } = await importList(LIST + ROWS, folder, '--new-edition', 'lamp-form@2027');
      expect(code).toBe(0);
      expect(
        out
          .slice(out.indexOf(`mapping set: ${SET}`))
          .split('\n')
          .slice(0, 4)
          .map((line) => line.trim()),
      ).toEqual([
        `mapping set: ${SET}`,
        '2 carried over as before: draft, equal',
        '1 in other words: draft, overlaps',
        'along drafts answers are carried with a confirmation, until a person approves the rows',
      ]);
      const { rows, ...head } = parse(readFileSync(join(folder, SET), 'utf8')) as MappingSet;
      expect(head).toMatchObject({ mapping_set: 'editions.lamp-form.2010-2027', subject: { questionnaire: 'lamp-form@2010' } });
      expect(
        rows.map(({ id, subject, object, relation, status, confidence }) => [id, subject, object, relation, status, confidence]),
      ).toEqual(
        (['equal', 'equal', 'overlaps'] as const).map((relation, index) => [
          `editions.lamp-form.2010-2027.lamp-2.law.${index + 2}`,
          ...[`lamp-form@2010#lamp:2.law.${index + 2}`, `lamp-form@2027#lamp:2.law.${index + 2}`, relation, 'draft'],
          relation === 'equal' ? 0.9 : 0.5,
        ]),
      );
      const lint = await runBridge(['lint', folder]);
      expect({ code: lint.code, out: lint.out }).toEqual({ code: 0, out: expect.not.stringContaining(SET) as unknown });
    });

    test('pins both editions as they are, and notices when one is changed', async () => {
      const folder = withParts();
      await importList(LIST + ROWS, folder, '--new-edition', 'lamp-form@2027');
      expect(await runBridge(['pin', folder, '--check'])).toMatchObject({ code: 0 });
      const newer = join(folder, 'seeds/questionnaires/lamp-form.2027.yaml');
      writeFileSync(newer, readFileSync(newer, 'utf8').replace('Is lamp:2.law.2 so?', 'Is lamp:2.law.2 not so?'));
      expect(await runBridge(['lint', folder])).toMatchObject({ code: 1, out: expect.stringContaining('CB603') as unknown });
      expect(await runBridge(['pin', folder])).toMatchObject({
        code: 0,
        out: expect.stringContaining(`${SET}: 1 hash written`) as unknown,
      });
      expect(await runBridge(['lint', folder])).toMatchObject({ code: 0 });
    });

    test('writes no set where every item asks exactly a provision', async () => {
      const folder = withParts();
      const { out } = await importList(LIST, folder, '--new-edition', 'lamp-form@2027');
      expect(out).not.toContain('mapping set');
      expect(existsSync(join(folder, SET))).toBe(false);
    });

    test('pre-fills it with “Yes, if …” until the row is approved', async () => {
      const folder = withParts();
      await importList(LIST + ROWS, folder, '--new-edition', 'lamp-form@2027');
      const answers = temporaryFile(
        'answers.csv',
        'item,value,as_of\n@state,XAR\n@questionnaire,lamp-form@2010\n@status,cleared\nlamp:2.law.2,yes,2026-01-31\n',
      );
      const prefill = async () => {
        const { out } = await runBridge(
          ['prefill', '--answers', answers, '--to', 'lamp-form@2027', '--item', 'lamp:2.law.2', '--today', '2026-11-22'],
          { settings: { catalogue: folder } },
        );
        return out;
      };
      expect(await prefill()).toContain('CONDITIONAL');
      writeFileSync(join(folder, SET), readFileSync(join(folder, SET), 'utf8').replaceAll('status: draft', 'status: approved'));
      const approved = await prefill();
      expect(approved).toContain('FULL');
      expect(approved).toContain('editions.lamp-form.2010-2027.lamp-2.law.2');
    });
  });

  test.each([
    ['a row that is refused', `${LIST}lamp:9.law,3,,\n`, 'row 4, column A (item): lamp-form@2010 has no item "lamp:9.law"'],
    ['a number that another item has already', 'item,number\nlamp:1(a).law,7\n', 'CB509 the number "7" is already that of'],
  ])('writes nothing of a file with %s', async (_, text, problem) => {
    const folder = ownCatalogue();
    await importList('item,number\nlamp:2.law,7\n', folder);
    const before = readFileSync(join(folder, LAMP), 'utf8');
    const { code, out, err } = await importList(text, folder);
    expect({ code, err }).toEqual({ code: 1, err: 'Nothing is written.\n' });
    expect(out).toContain(problem);
    expect(readFileSync(join(folder, LAMP), 'utf8')).toBe(before);
  });

  test('only shows with --dry-run what it would write', async () => {
    const folder = ownCatalogue();
    expect(await importList(LIST, folder, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('2 added') as unknown });
    expect(readFileSync(join(folder, LAMP), 'utf8')).not.toContain('official');
  });

  test('writes into a catalogue of one’s own only', async () => {
    const missing = join(temporaryFolder(), 'mine');
    expect(await importList(LIST, undefined)).toMatchObject({ code: 2, err: expect.stringContaining('--from-shipped') as unknown });
    expect(await importList(LIST, missing)).toMatchObject({ code: 3, err: expect.stringContaining('holds no catalogue') as unknown });
    expect(await importList(LIST, '.')).toMatchObject({ code: 3, err: expect.stringContaining('the shipped catalogue') as unknown });
    const other = temporaryFolder();
    mkdirSync(join(other, 'letters'));
    writeFileSync(join(other, 'letters', 'a.txt'), '');
    expect(await importList(LIST, other, '--from-shipped')).toMatchObject({
      code: 3,
      err: expect.stringContaining('something else') as unknown,
    });
  });

  test('makes that catalogue from the shipped one where it is told to', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'mine');
    const list = temporaryFile('edition.csv', 'item,number\nuntoc:8(1)(a).law,12\n');
    const asked = [
      'questionnaire',
      'import',
      list,
      '--questionnaire',
      'untoc-rm/cluster-1@2020',
      '--source',
      'an invented edition',
      '--catalogue',
      folder,
      '--from-shipped',
    ];
    expect(await runBridge(asked, { settings: { catalogue: undefined as never } })).toMatchObject({ code: 0 });
    const { out } = await runBridge(['items', 'untoc-rm/cluster-1@2020', '--number', '12', '--format', 'csv'], {
      settings: { catalogue: folder },
    });
    expect(out).toContain('12,untoc:8(1)(a).law');
    expect(existsSync(join(folder, 'seeds/states.yaml'))).toBe(true);
  });
});
