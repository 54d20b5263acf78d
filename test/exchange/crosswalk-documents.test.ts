/** docs/CROSSWALK.md, docs/crosswalk.csv and docs/COVERAGE.md: fresh, whole, and readable. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedDocs } from '../../.ci/shipped-docs.ts';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { renderCoverageMarkdown } from '../../src/exchange/render-coverage-markdown.ts';
import { renderCrosswalkMarkdown } from '../../src/exchange/render-crosswalk-markdown.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { buildCatalogue, type CatalogueSketch, type RowSketch } from '../support/build-catalogue.ts';

const documents = await shippedDocs();
const shipped = new Map(documents.map(({ path, text }) => [path, text]));
const crosswalkText = shipped.get('docs/CROSSWALK.md') ?? '';
const coverageText = shipped.get('docs/COVERAGE.md') ?? '';

/** The lines of one article, in the order of one instrument. */
function linesUnder(text: string, heading: string): string[] {
  const section = text.split(`### ${heading}`)[1]?.split('\n#')[0] ?? '';
  return section.split('\n').filter((line) => line.startsWith('| '));
}

describe('the documents of the shipped crosswalk', () => {
  it.each(documents)('$path is fresh', ({ path, text }) => {
    const file = new URL(`../../${path}`, import.meta.url);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (before !== text) writeFileSync(file, text);
    expect(before === text, 'it was stale and has been rewritten, as "npm run generate" does: commit it').toBe(true);
  });

  it.each([
    ['CROSSWALK.md', crosswalkText],
    ['COVERAGE.md', coverageText],
  ])('%s says before anything else that software prepared it and no lawyer has reviewed it', (_, text) =>
    expect(text.split('\n\n')[2]).toMatch(/^> \*\*.* was prepared by software, and no lawyer has reviewed it yet\.\*\*/),
  );

  it('name every row in both orders, or in one where nothing corresponds', () => {
    const rows = (shipped.get('docs/crosswalk.csv') ?? '').split('\r\n').slice(1);
    const ids = new Set(rows.map((line) => line.split(',')[0] ?? '').filter((id) => /^[a-z]{2}-/.test(id)));
    const orders = crosswalkText.split('\n## In the order of ').slice(1);
    const missing = [...ids].filter((id) => !orders.every((order) => order.includes(`\`${id}\``)) && !id.startsWith('nc-'));
    expect(ids.size).toBeGreaterThan(400);
    expect(missing).toEqual([]);
    expect([...ids].filter((id) => !crosswalkText.includes(`\`${id}\``))).toEqual([]);
  });

  it('have tables whose rows have as many cells as their heads', () => {
    const tables = `${crosswalkText}\n${coverageText}`.split(/\n\n/).filter((block) => block.startsWith('| '));
    const widths = tables.map((table) => new Set(table.split('\n').map((line) => line.split(/(?<!\\)\|/).length)));
    expect(tables.length).toBeGreaterThan(100);
    expect(widths.filter(({ size }) => size !== 1)).toEqual([]);
  });

  it('cover every article of both instruments and leave nothing unreviewed', () => {
    expect(crosswalkText.match(/^### UNTOC \d+\. /gm)).toHaveLength(41);
    expect(crosswalkText.match(/^### UNCAC \d+\. /gm)).toHaveLength(71);
    expect(crosswalkText).not.toContain('Not compared yet.');
    const parts = coverageText.split('\n').filter((line) => /^\| (Chapter|UNTOC review|not asked).* \d+ \|$/.test(line));
    const unreviewed = parts.slice(0, 13).map((line) => line.split('|').at(-2)?.trim());
    expect(unreviewed).toEqual(Array(13).fill('0'));
  });
});

const PROVISIONS: CatalogueSketch['provisions'] = {
  'uncac:1': { heading: { en: 'First' }, children: 'all', own_obligation: false },
  'uncac:1(a)': { heading: { en: 'Letter a' } },
  'uncac:1(b)': { heading: { en: 'Letter b' } },
  'uncac:2': { heading: { en: 'Second' } },
  'untoc:1': { heading: { en: 'One | two' } },
  'untoc:2': { heading: { en: 'Two' } },
};

function textOf(rows: readonly RowSketch[]): string {
  return renderCrosswalkMarkdown(compileCrosswalk(buildCatalogue({ provisions: PROVISIONS, questionnaires: {}, rows })), 'untoc', 'uncac');
}

describe('the concordance', () => {
  it('reads a row from either side', () => {
    const text = textOf([{ id: 'ab-1', subject: 'uncac:1(a)', object: 'untoc:2', relation: 'superset' }]);
    expect(linesUnder(text, 'untoc 2.').at(-1)).toBe('| 2 Two | asks a part of | 1(a) Letter a | for the test `ab-1` |');
    expect(linesUnder(text, 'uncac 1.').at(-1)).toBe('| 1(a) Letter a | asks more than | 2 Two | for the test `ab-1` |');
  });

  it('reads the union of a joint row from either side', () => {
    const text = textOf([{ id: 'ab-1', all_of: ['uncac:1(a)', 'uncac:1(b)'], object: 'untoc:2', union: 'subset' }]);
    expect(linesUnder(text, 'untoc 2.').at(-1)).toContain('| **together:** asks more than | 1(a) Letter a; 1(b) Letter b |');
    expect(linesUnder(text, 'uncac 1.').at(-1)).toContain('| 1(a) Letter a; 1(b) Letter b | **together:** asks a part of | 2 Two |');
  });

  it('reads a joint row whose parts are the object', () => {
    const text = textOf([{ id: 'ab-1', subject: 'untoc:2', all_of: ['uncac:1(a)', 'uncac:1(b)'], union: 'subset' }]);
    expect(linesUnder(text, 'untoc 2.').at(-1)).toContain('| **together:** asks more than | 1(a) Letter a; 1(b) Letter b |');
  });

  it.each([
    ['scope', { scope: 'mutatis_mutandis' as const }, 'asks a part of; each for its own offences'],
    ['the stricter side', { level: 'stricter' as const }, 'asks a part of; uncac obliges more strongly'],
    ['the weaker side', { level: 'weaker' as const }, 'asks a part of; untoc obliges more strongly'],
    ['condition', { condition: { text: { en: 'It rains' } } }, 'asks a part of; only where this is so: It rains'],
    ['that it is a draft', { status: 'draft' as const }, 'asks a part of; **draft**'],
  ])('says %s of a row', (_, more, words) => {
    const text = textOf([{ id: 'ab-1', subject: 'uncac:2', object: 'untoc:2', relation: 'superset', ...more }]);
    expect(linesUnder(text, 'untoc 2.').at(-1)).toContain(`| ${words} |`);
  });

  it('says of an article whether nothing corresponds or nobody has looked', () => {
    const text = textOf([{ id: 'nc-1', no_counterpart: 'untoc:2', in: 'uncac' }]);
    expect(linesUnder(text, 'untoc 2.').at(-1)).toBe('| 2 Two | has no counterpart |  | for the test `nc-1` |');
    expect(text.split('### uncac 2.')[1]).toContain('Not compared yet.');
  });

  it('keeps a bar in a heading from ending a cell', () => {
    const text = textOf([{ id: 'ab-1', subject: 'uncac:2', object: 'untoc:1', relation: 'equal' }]);
    expect(linesUnder(text, 'untoc 1.').at(-1)).toContain('| 1 One \\| two |');
  });

  it('says how many rows a person has agreed to', () => {
    const vote = { kind: 'person' as const, id: 'A. Jurist', agreement: 1, date: '2026-11-22' };
    const read: RowSketch = { id: 'ab-1', subject: 'uncac:2', object: 'untoc:2', relation: 'equal', reviewers: [vote] };
    const opposed: RowSketch = {
      id: 'ab-2',
      subject: 'uncac:2',
      object: 'untoc:1',
      relation: 'related',
      reviewers: [{ ...vote, agreement: -1 }],
    };
    expect(textOf([read, opposed])).toContain('prepared by software, and a person has agreed to 1 of 2 rows.');
    expect(textOf([opposed])).toContain('prepared by software, and no lawyer has reviewed it yet.');
  });
});

describe('the coverage', () => {
  const sketch: CatalogueSketch = {
    provisions: { ...PROVISIONS, 'uncac:3': { heading: { en: 'Third' } } },
    questionnaires: {
      'a@2020': { 'untoc:2.law': {}, 'untoc:1.law': {} },
      'b@2010': { 'uncac:2.compliance': {}, 'uncac:3.compliance': {} },
    },
    rows: [
      { subject: 'uncac:2', object: 'untoc:2', relation: 'equal' },
      { subject: 'uncac:1(a)', object: 'untoc:2', relation: 'subset', scope: 'mutatis_mutandis' },
      { no_counterpart: 'uncac:3', in: 'untoc' },
    ],
  };
  const source = buildCatalogue(sketch);
  const questionnaires = source.questionnaires.map((each) => ({ ...each, form: { ...each.form, mechanism: each.form.questionnaire } }));
  const text = renderCoverageMarkdown(planInference(compileCrosswalk({ ...source, questionnaires })), 'untoc', 'uncac');

  it('counts provisions, rows by scope, and how each provision was reviewed', () => {
    expect(linesUnder(text, 'untoc, compared with uncac')).toEqual([
      '| untoc | articles | provisions | the same | more | with rows | no counterpart | by their parts | not reviewed |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| a@2020 | 2 | 2 | 1 | 0 + 1 | 1 | 0 | 0 | 1 |',
    ]);
    expect(linesUnder(text, 'uncac, compared with untoc').slice(2)).toEqual([
      '| b@2010 | 2 | 2 | 1 | · | 1 | 1 | 0 | 0 |',
      '| not asked about in the review | 1 | 3 | · | 0 + 1 | 1 | 0 | 0 | 2 |',
    ]);
  });

  it('counts the best class of questions, and lists those that never get more', () => {
    expect(linesUnder(text, 'untoc questions, from answers about uncac').at(2)).toBe('| a@2020 – untoc | 2 | 1 | 0 | 0 | 0 | 1 | 1 |');
    expect(linesUnder(text, 'uncac questions, from answers about untoc').at(2)).toBe('| b@2010 – uncac | 2 | 0 | 0 | 1 | 0 | 1 | 1 |');
    expect(text).toContain('- NONE, reviewed, and nothing corresponds (1): `uncac:3.compliance`');
  });
});
