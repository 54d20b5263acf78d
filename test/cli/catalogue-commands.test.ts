import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INVENTED, runBridge, temporaryFolder } from './run-bridge.ts';

/** A copy of the invented catalogue in which one text is replaced. */
function changedCatalogue(file: string, before: string, after: string): string {
  const folder = temporaryFolder();
  cpSync(INVENTED, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(folder, file), text.replace(before, after));
  return folder;
}

describe('provisions', () => {
  test('are listed in treaty order, indented by depth', async () => {
    expect((await runBridge(['provisions', '--instrument', 'lamp'])).out).toBe(
      [
        'Provision    Heading        Level      Children  Role',
        '───────────  ─────────────  ─────────  ────────  ────',
        'lamp:1       Duty to light  mandatory  all',
        '  lamp:1(a)  Lit at night   mandatory',
        '  lamp:1(b)  Lit in fog     mandatory',
        'lamp:2       Penalties      mandatory',
        'lamp:3       Keepers        mandatory',
        '',
      ].join('\n'),
    );
  });

  test('come in the order of articles, not of letters: 5 before 10', async () => {
    const { out } = await runBridge(['provisions', '--instrument', 'buoy', '--format', 'json']);
    expect(JSON.parse(out).provisions.map(({ id }: { id: string }) => id)).toEqual(['buoy:4', 'buoy:5', 'buoy:10']);
  });

  test('are CSV with a header', async () => {
    const { out } = await runBridge(['provisions', '--instrument', 'fog', '--format', 'csv']);
    expect(out.split('\r\n')[0]).toBe(
      'id,instrument,heading,level,children,own_obligation,role,conditional,chapter,themes,parent,summary,official_text',
    );
    expect(out.split('\r\n')[1]).toBe('fog:1,fog,Night lights,mandatory,,,,,,,,Every signal is lit at night.,');
  });
});

describe('correspond', () => {
  test('tells written from derived relations, with the rows they rest on', async () => {
    expect((await runBridge(['correspond', 'lamp:1(a)'])).out).toBe(
      [
        'lamp:1(a)  Lit at night',
        '',
        'Corresponds  Heading       Relation  Measures alone  Rows',
        '───────────  ────────────  ────────  ──────────────  ─────────────────────────',
        'buoy:4       Lit at night  equal                     lb-1-a, lb-joint-4',
        'fog:1        Night lights  equal                     follows from bf-4, lb-1-a',
        '',
      ].join('\n'),
    );
  });

  test('keeps to one instrument', async () => {
    const { out } = await runBridge(['correspond', 'lamp:1(a)', '--to', 'fog', '--format', 'json']);
    expect(JSON.parse(out)).toEqual({
      node: 'lamp:1(a)',
      heading: 'Lit at night',
      correspondences: [
        {
          node: 'fog:1',
          instrument: 'fog',
          heading: 'Night lights',
          relation: ['equal'],
          measures: ['equal'],
          written: [],
          witness: ['bf-4', 'lb-1-a'],
        },
      ],
      noCounterpart: [],
    });
  });

  test('shows a relation of measures alone apart', async () => {
    const { out } = await runBridge(['correspond', 'lamp:2', '--format', 'json']);
    expect(JSON.parse(out).correspondences).toMatchObject([
      { node: 'buoy:5', relation: [], measures: ['equal'], written: [{ row: 'lb-2', scope: 'mutatis_mutandis' }] },
    ]);
  });

  test('says why there is nothing', async () => {
    expect((await runBridge(['correspond', 'buoy:10', '--to', 'lamp'])).out).toBe(
      'buoy:10  Colours\n\nNo counterpart in lamp (row lb-none-10): Lighthouses have no prescribed colour.\n',
    );
    expect((await runBridge(['correspond', 'lamp:3'])).out).toBe(
      'lamp:3  Keepers\n\nNobody has yet compared this provision with another instrument.\n',
    );
  });
});

describe('coverage --structure', () => {
  test('counts nodes, rows, gaps and best classes in both directions', async () => {
    const { out } = await runBridge(['coverage', '--structure', '--format', 'json']);
    const { sections } = JSON.parse(out);
    expect(sections.map(({ questionnaire, other }: Record<string, string>) => `${questionnaire} from ${other}`)).toEqual([
      'buoy-form@2020 from fog',
      'buoy-form@2020 from lamp',
      'fog-form@2024 from buoy',
      'lamp-form@2010 from buoy',
    ]);
    expect(sections[1]).toEqual({
      questionnaire: 'buoy-form@2020',
      section: 'lights',
      instrument: 'buoy',
      other: 'lamp',
      nodes: 3,
      unreviewed: 0,
      rows: { equal: 2, subset: 0, superset: 1, intersects: 0, overlaps: 0, disjoint: 0, related: 1 },
      no_counterpart: 1,
      best: [
        { item: 'buoy-form@2020#buoy:4.law', class: 'FULL' },
        { item: 'buoy-form@2020#buoy:5.law', class: 'FULL' },
        { item: 'buoy-form@2020#buoy:10.law', class: 'NONE' },
      ],
    });
  });

  test('fits a terminal, and lists items where asked', async () => {
    const { out } = await runBridge(['coverage', '--structure', '--to', 'fog-form@2024', '--items']);
    expect(out).toContain('fog-form@2024 lights, from buoy\nItem       Best class\n');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('crosswalk export', () => {
  test('writes one line for a pair, one for each part of a joint row, and an empty object for no counterpart', async () => {
    const { out } = await runBridge(['crosswalk', 'export']);
    const [header, ...lines] = out.trimEnd().split('\r\n');
    expect(header).toMatch(/^row,group,union,subject,relation,object,scope,level,status,confidence,rationale,/);
    expect(lines).toHaveLength(8);
    expect(lines).toContain('lb-1-a,,,lamp:1(a),equal,buoy:4,same,,approved,0.9,Both ask for light at night.,lamp-buoy,lamp,buoy,,,,');
    expect(lines.filter((line) => line.startsWith('lb-joint-4')).map((line) => line.split(',').slice(0, 6))).toEqual([
      ['lb-joint-4', 'lb-joint-4', 'superset', 'lamp:1(a)', 'related', 'buoy:4'],
      ['lb-joint-4', 'lb-joint-4', 'superset', 'lamp:1(b)', 'related', 'buoy:4'],
    ]);
    expect(lines).toContain(
      'lb-none-10,,,buoy:10,no_counterpart,,,,approved,,Lighthouses have no prescribed colour.,lamp-buoy,buoy,lamp,,,,',
    );
  });

  test('writes the same as JSON, into a file where asked', async () => {
    const file = join(temporaryFolder(), 'crosswalk.json');
    const { code, out, err } = await runBridge(['crosswalk', 'export', '--format', 'json', '--out', file]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `8 lines written to ${file}\n` });
    expect(JSON.parse(readFileSync(file, 'utf8')).rows[0]).toMatchObject({
      row: 'bf-4',
      subject: 'buoy:4',
      relation: 'equal',
      object: 'fog:1',
      confidence: null,
    });
  });

  test('is refused where the file cannot be written', async () => {
    const file = join(temporaryFolder(), 'missing', 'crosswalk.csv');
    expect(await runBridge(['crosswalk', 'export', '--out', file])).toEqual({
      code: 3,
      out: '',
      err: `error: cannot write "${file}": its folder does not exist\n`,
    });
  });
});

describe('lint', () => {
  test('of a sound catalogue ends with 0 and counts', async () => {
    const { code, out } = await runBridge(['lint', INVENTED]);
    expect(code).toBe(0);
    expect(out).toMatch(/\n0 errors, 2 warnings\n$/);
  });

  test('of a broken row ends with 1 and shows its line and column', async () => {
    const folder = changedCatalogue('mappings/lamp-buoy.yaml', 'object: "buoy:5"', 'object: "buoy:55"');
    const { code, out, err } = await runBridge(['lint', folder]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('error[CB401]');
    expect(out).toContain(' --> mappings/lamp-buoy.yaml:18:13\n');
    expect(out).toContain('did you mean "buoy:5"?');
    expect(out).toMatch(/\n1 error, \d+ warnings?\n$/);
  });

  test('is JSON for programs', async () => {
    const folder = changedCatalogue('mappings/lamp-buoy.yaml', 'relation: equal', 'relation: equals');
    const { code, out } = await runBridge(['lint', folder, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      diagnostics: expect.arrayContaining([expect.objectContaining({ severity: 'error', file: 'mappings/lamp-buoy.yaml', line: 11 })]),
    });
  });

  test('checks the catalogue in use where no folder is named', async () => {
    expect((await runBridge(['lint'])).out).toBe((await runBridge(['lint', INVENTED])).out);
  });
});

describe('explain', () => {
  test('says what a code means, why and what to do, in lines of a terminal', async () => {
    const { code, out } = await runBridge(['explain', 'cb401']);
    expect(code).toBe(0);
    expect(out).toMatch(/^error\[CB401\]: An unknown provision or item\n\nLaw \(nodes-are-known\): /);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('lists every code without one', async () => {
    const { out } = await runBridge(['explain', '--format', 'json']);
    expect(JSON.parse(out).laws.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['CB101', 'CB401']));
  });
});

describe('pin', () => {
  test('finds nothing to do where every hash is right', async () => {
    expect(await runBridge(['pin', INVENTED, '--check'])).toEqual({ code: 0, out: '', err: 'every hash is right\n' });
  });

  test('writes what a change of an instrument made wrong, once', async () => {
    const folder = changedCatalogue('seeds/instruments/fog.yaml', 'Horns are sounded in fog.', 'Bells are rung in fog.');
    const mappings = () => readFileSync(join(folder, 'mappings/buoy-fog.yaml'), 'utf8');
    const before = mappings();
    const expected = ['mappings/buoy-fog.yaml', 'seeds/questionnaires/fog.yaml'];

    const checked = await runBridge(['pin', folder, '--check']);
    expect({ code: checked.code, out: checked.out }).toEqual({
      code: 1,
      out: expected.map((file) => `${file}: 1 hash to write\n`).join(''),
    });
    expect(mappings()).toBe(before);

    const written = await runBridge(['pin', folder]);
    expect({ code: written.code, out: written.out }).toEqual({
      code: 0,
      out: expected.map((file) => `${file}: 1 hash written\n`).join(''),
    });
    expect(mappings()).not.toBe(before);
    expect((await runBridge(['pin', folder, '--check'])).code).toBe(0);
  });

  test('is refused where an entry cannot be read: the hash of half an instrument would be wrong', async () => {
    const folder = changedCatalogue('seeds/instruments/fog.yaml', 'level: mandatory', 'level: obligatory');
    const { code, err } = await runBridge(['pin', folder]);
    expect(code).toBe(1);
    expect(err).toContain('nothing was pinned');
  });
});

describe('template', () => {
  test('writes the form of a questionnaire', async () => {
    const { code, out, err } = await runBridge(['template', 'fog-form@2024']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [header, questionnaire] = out.split('\r\n');
    expect(header).toBe('item,prompt,value,text,applies_to,as_of,legislation,link,confirmations');
    expect(questionnaire).toMatch(/^@questionnaire,.*,fog-form@2024,,,,,,$/);
    expect(out).toContain('\r\nfog:2.law,Does your law ask for horns in fog? [yes | in_part | no | not_applicable | unknown],,,,,,,\r\n');
  });
});
