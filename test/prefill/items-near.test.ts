import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { itemsNear, pairRows } from '../../src/prefill/items-near.ts';
import { buildCatalogue, type CatalogueSketch, type RowSketch } from '../support/build-catalogue.ts';

const PROVISIONS = ['som:1', 'uncac:1', 'uncac:2', 'untoc:1', 'untoc:2'];

/** Every provision is asked about, those of UNCAC in one questionnaire. */
function compile(rows: readonly RowSketch[]) {
  const asked: CatalogueSketch['questionnaires'] = {
    'uncac@2010': { 'uncac:2.law': {}, 'uncac:1.law': {} },
    'rest@2020': { 'untoc:1.law': {}, 'untoc:1.practice': {}, 'untoc:2.law': {}, 'som:1.law': {} },
  };
  return compileCrosswalk(
    buildCatalogue({ provisions: Object.fromEntries(PROVISIONS.map((id) => [id, {}])), questionnaires: asked, rows }),
  );
}

/** The items near a provision, without their questionnaires. */
function near(provision: string, ...rows: RowSketch[]): string[] {
  const crosswalk = compile(rows);
  return (itemsNear(crosswalk).get(crosswalk.provisions.get(provision)?.index ?? -1) ?? []).map(({ form }) => form.id);
}

const OWN = ['untoc:1.law', 'untoc:1.practice'];

describe('near a provision are the items', () => {
  it('about itself', () => expect(near('untoc:1')).toEqual(OWN));

  it.each<[string, RowSketch]>([
    ['an approved row relates', { relation: 'intersects' }],
    ['an approved row relates mutatis mutandis', { relation: 'subset', scope: 'mutatis_mutandis' }],
    ['a draft relates', { relation: 'intersects', status: 'draft' }],
    ['a draft relates mutatis mutandis', { relation: 'subset', scope: 'mutatis_mutandis', status: 'draft' }],
    ['a row without a claim relates', { relation: 'related' }],
    ['a row says are disjoint', { relation: 'disjoint' }],
    ['a row with a level relates', { relation: 'superset', level: 'stricter' }],
    ['a row with a condition relates', { relation: 'equal', condition: { text: { en: 'where so' } } }],
  ])('that %s, from either side', (_, row) => {
    const written: RowSketch = { subject: 'uncac:1', object: 'untoc:1', ...row };
    expect(near('untoc:1', written)).toEqual(['uncac:1.law', ...OWN]);
    expect(near('uncac:1', written)).toEqual(['uncac:1.law', ...OWN]);
  });

  it('that follow from several rows', () => {
    const first: RowSketch = { subject: 'uncac:1', relation: 'equal', object: 'som:1' };
    for (const more of [{}, { status: 'draft' }, { scope: 'mutatis_mutandis' }] as const)
      expect(near('untoc:1', first, { subject: 'som:1', relation: 'equal', object: 'untoc:1', ...more })).toEqual([
        'som:1.law',
        'uncac:1.law',
        ...OWN,
      ]);
  });

  it('that steps lead to, each of them, in the order of provisions', () => {
    const level = { relation: 'superset', level: 'stricter' } as const;
    expect(
      near('untoc:1', { subject: 'uncac:2', object: 'untoc:1', ...level }, { subject: 'uncac:1', object: 'untoc:1', ...level }),
    ).toEqual(['uncac:1.law', 'uncac:2.law', ...OWN]);
  });

  it('but not those that are certainly about something else', () => {
    const none: RowSketch[] = [
      { subject: 'uncac:1', relation: 'equal', object: 'som:1' },
      { subject: 'som:1', relation: 'disjoint', object: 'untoc:1' },
    ];
    expect(near('untoc:1', ...none)).toEqual(['som:1.law', ...OWN]);
  });

  it('but not those that nothing relates', () => {
    expect(near('untoc:1', { subject: 'uncac:1', relation: 'equal', object: 'untoc:2' })).toEqual(OWN);
    expect(near('untoc:1', { no_counterpart: 'untoc:1', in: 'uncac' })).toEqual(OWN);
  });

  it('only where an item stands', () => {
    const crosswalk = compile([{ id: 'together', all_of: ['uncac:1', 'uncac:2'], union: 'equal', object: 'untoc:1' }]);
    const asked = [...itemsNear(crosswalk).keys()].map((node) => crosswalk.nodes[node]?.id);
    expect(asked.sort()).toEqual(PROVISIONS);
  });
});

describe('the rows of a pair', () => {
  const pairsAt = (provision: string, ...rows: RowSketch[]) => {
    const crosswalk = compile(rows);
    const pairs = pairRows(crosswalk, crosswalk.provisions.get(provision)?.index ?? -1);
    return pairs.map(({ other, row }) => `${crosswalk.nodes[other]?.id} by ${row.id}`);
  };

  it('are found from both of its provisions', () => {
    const rows: RowSketch[] = [
      { id: 'a', subject: 'uncac:1', relation: 'related', object: 'untoc:1' },
      { id: 'b', subject: 'untoc:1', relation: 'equal', object: 'som:1' },
    ];
    expect(pairsAt('untoc:1', ...rows)).toEqual(['uncac:1 by a', 'som:1 by b']);
    expect(pairsAt('uncac:1', ...rows)).toEqual(['untoc:1 by a']);
    expect(pairsAt('untoc:2', ...rows)).toEqual([]);
  });

  it('are none for the part of a joint row, nor where nothing corresponds', () => {
    const joint: RowSketch = { subject: 'untoc:1', all_of: ['uncac:1', 'uncac:2'], union: 'equal' };
    for (const provision of ['uncac:1', 'untoc:1']) expect(pairsAt(provision, joint)).toEqual([]);
    expect(pairsAt('untoc:1', { no_counterpart: 'untoc:1', in: 'uncac' })).toEqual([]);
    expect(pairsAt('untoc:1', { subject: 'untoc:1', relation: 'related', object: 'untoc:1' })).toEqual([]);
    expect(pairsAt('untoc:1', { subject: 'untoc:1', relation: 'equal', object: 'untoc:99' })).toEqual([]);
  });
});
