import { describe, expect, it } from 'vitest';
import { closeWith, impossiblePairs } from '../../src/crosswalk/close-networks.ts';
import { gatherStructure } from '../../src/crosswalk/gather-edges.ts';
import { numberNodes } from '../../src/crosswalk/number-nodes.ts';
import type { RowRelation } from '../../src/domain/relation.ts';
import { buildCatalogue, type ProvisionSketch, type RowSketch } from '../support/build-catalogue.ts';
import { relationsOf } from '../support/relations-of-sketch.ts';

const WITHIN = ['equal', 'subset'];

describe('a child is to its parent', () => {
  /** UNTOC 15 with one or two paragraphs. */
  function childOf(parent: ProvisionSketch, child: ProvisionSketch = {}, siblings = 1) {
    const others = Object.fromEntries(Array.from({ length: siblings }, (_, i) => [`untoc:15(${i + 2})`, {}]));
    const { approved } = relationsOf({ provisions: { 'untoc:15': parent, 'untoc:15(1)': child, ...others } });
    return approved('own', 'untoc:15(1)', 'untoc:15').relations;
  }

  it.each<[string, ProvisionSketch, ProvisionSketch, string[]]>([
    ['a part, or all of it, where each is required', { children: 'all', own_obligation: false }, {}, WITHIN],
    ['a part only, where the parent adds something', { children: 'all', own_obligation: true }, {}, ['subset']],
    ['unrelated where it is optional', { children: 'all', own_obligation: false }, { role: 'optional' }, []],
    ['unrelated where it is an example', { children: 'all', own_obligation: false }, { role: 'example' }, []],
    ['unrelated where the parent offers a choice', { children: 'any', own_obligation: false }, {}, []],
    ['unrelated where the parent says what a State may do', { children: 'optional' }, {}, []],
    ['unrelated where the parent gives examples', { children: 'examples' }, {}, []],
    ['within an optional parent where it alone is required', { children: 'optional' }, { role: 'required' }, WITHIN],
  ])('%s', (_, parent, child, expected) => {
    expect(childOf(parent, child)).toEqual(expected.length === 0 ? childOf({ children: 'examples' }) : expected);
  });

  it('equal where it is the only one and the parent adds nothing', () => {
    expect(childOf({ children: 'all', own_obligation: false }, {}, 0)).toEqual(['equal']);
    expect(childOf({ children: 'all', own_obligation: true }, {}, 0)).toEqual(['subset']);
  });

  it('equal where it is the only one that is required', () => {
    const { approved } = relationsOf({
      provisions: { 'untoc:15': { children: 'all', own_obligation: false }, 'untoc:15(1)': {}, 'untoc:15(2)': { role: 'optional' } },
    });
    expect(approved('own', 'untoc:15(1)', 'untoc:15').relations).toEqual(['equal']);
    expect(approved('own', 'untoc:15(2)', 'untoc:15').relations).toHaveLength(5);
  });

  it('read for the measures alone, possibly equal even where the parent adds something', () => {
    const { approved } = relationsOf({ provisions: { 'untoc:15': { children: 'all', own_obligation: true }, 'untoc:15(1)': {} } });
    expect(approved('measures', 'untoc:15(1)', 'untoc:15').relations).toEqual(WITHIN);
  });
});

describe('a parent that adds nothing', () => {
  const provisions = {
    'uncac:15': { children: 'all', own_obligation: false },
    'uncac:15(a)': {},
    'uncac:15(b)': {},
    'untoc:8(1)': {},
    'untoc:8': {},
  } as const;

  it('lies within what contains each of its children', () => {
    const { approved } = relationsOf({
      provisions,
      rows: [
        { id: 'a', subject: 'uncac:15(a)', relation: 'subset', object: 'untoc:8(1)' },
        { id: 'b', subject: 'uncac:15(b)', relation: 'subset', object: 'untoc:8(1)' },
      ],
    });
    expect(approved('own', 'uncac:15', 'untoc:8(1)')).toEqual({ relations: WITHIN, rows: ['a', 'b'] });
  });

  it('does not where it is said to add something', () => {
    const { approved } = relationsOf({
      provisions: { ...provisions, 'uncac:15': { children: 'all', own_obligation: true } },
      rows: [
        { subject: 'uncac:15(a)', relation: 'subset', object: 'untoc:8(1)' },
        { subject: 'uncac:15(b)', relation: 'subset', object: 'untoc:8(1)' },
      ],
    });
    expect(approved('own', 'uncac:15', 'untoc:8(1)').relations).toEqual(['equal', 'subset', 'superset', 'intersects']);
  });
});

describe('a row enters', () => {
  function pair(row: RowSketch) {
    return relationsOf({
      provisions: { 'uncac:13': {}, 'untoc:31': {} },
      rows: [{ id: 'row', subject: 'uncac:13', object: 'untoc:31', ...row }],
    });
  }

  it.each<[RowRelation, string[], string[]]>([
    ['equal', ['equal'], ['equal']],
    ['subset', ['subset'], ['equal', 'subset']],
    ['superset', ['superset'], ['equal', 'superset']],
    ['intersects', ['intersects'], ['equal', 'subset', 'superset', 'intersects']],
    ['overlaps', ['equal', 'subset', 'superset', 'intersects'], ['equal', 'subset', 'superset', 'intersects']],
    ['disjoint', ['disjoint'], ['equal', 'subset', 'superset', 'intersects', 'disjoint']],
  ])('of scope same, as %s the own closure and, for the measures alone, the other', (relation, own, measures) => {
    const { approved } = pair({ relation });
    expect(approved('own', 'uncac:13', 'untoc:31').relations).toEqual(own);
    expect(approved('measures', 'uncac:13', 'untoc:31').relations).toEqual(measures);
  });

  it('of scope mutatis mutandis, the closure of the measures only', () => {
    const { approved, isOpen } = pair({ relation: 'subset', scope: 'mutatis_mutandis' });
    expect(isOpen(approved('own', 'uncac:13', 'untoc:31'))).toBe(true);
    expect(approved('measures', 'uncac:13', 'untoc:31')).toEqual({ relations: ['subset'], rows: ['row'] });
  });

  it('both closures where it says that even the measures are disjoint', () => {
    const { approved } = pair({ relation: 'disjoint', scope: 'mutatis_mutandis' });
    expect(approved('own', 'uncac:13', 'untoc:31').relations).toEqual(['disjoint']);
    expect(approved('measures', 'uncac:13', 'untoc:31').relations).toEqual(['disjoint']);
  });

  it.each<[string, RowSketch]>([
    ['it only relates', { relation: 'related' }],
    ['it has a level', { relation: 'superset', level: 'stricter' }],
    ['it has a condition', { relation: 'equal', condition: { text: { en: 'where courts may' } } }],
    ['it is deprecated', { relation: 'equal', status: 'deprecated' }],
    ['it names a provision that is not there', { relation: 'equal', object: 'untoc:99' }],
    ['it says that nothing corresponds', { no_counterpart: 'uncac:13', in: 'untoc' }],
  ])('no closure where %s', (_, row) => {
    const { approved, isOpen } = pair(row);
    expect(isOpen(approved('own', 'uncac:13', 'untoc:31'))).toBe(true);
    expect(isOpen(approved('measures', 'uncac:13', 'untoc:31'))).toBe(true);
  });
});

describe('a relation that follows in two ways', () => {
  it('has the same witness whatever the order of rows', () => {
    const provisions = { 'uncac:1': {}, 'untoc:1': {} };
    const rows: RowSketch[] = ['b', 'a'].map((id) => ({ id, subject: 'uncac:1', relation: 'equal', object: 'untoc:1' }));
    for (const order of [rows, rows.toReversed()]) {
      const { approved } = relationsOf({ provisions, rows: order });
      expect(approved('own', 'uncac:1', 'untoc:1').rows).toEqual(['a']);
    }
  });
});

describe('a joint row', () => {
  const provisions = { 'uncac:15(a)': {}, 'uncac:15(b)': {}, 'untoc:8(1)': {} };

  it.each<[string, RowSketch]>([
    ['subject', { all_of: ['uncac:15(a)', 'uncac:15(b)'], object: 'untoc:8(1)' }],
    ['object', { subject: 'untoc:8(1)', all_of: ['uncac:15(a)', 'uncac:15(b)'] }],
  ])('reads the union of the parts against the one node when they stand in place of the %s', (_, row) => {
    const { approved } = relationsOf({ provisions, rows: [{ id: 'together', union: 'superset', ...row }] });
    expect(approved('own', 'together', 'untoc:8(1)').relations).toEqual(['superset']);
    expect(approved('own', 'uncac:15(a)', 'together').relations).toEqual(WITHIN);
  });

  it('has no node where a part is not there', () => {
    const { crosswalk } = relationsOf({
      provisions,
      rows: [{ id: 'together', union: 'equal', all_of: ['uncac:15(a)', 'uncac:99'], object: 'untoc:8(1)' }],
    });
    expect(crosswalk.unions).toEqual([]);
  });
});

describe('an item', () => {
  const provisions = { 'untoc:18': {}, 'untoc:18(1)': {}, 'untoc:18(2)': {} };

  it('that asks exactly one provision stands on it', () => {
    const { crosswalk } = relationsOf({ provisions, questionnaires: { 'q@2020': { 'untoc:18.law': {} } } });
    expect(crosswalk.items.get('q@2020#untoc:18.law')?.node).toBe(crosswalk.provisions.get('untoc:18')?.index);
  });

  it('that asks less than one has a node of its own', () => {
    const { approved } = relationsOf({
      provisions,
      questionnaires: { 'q@2020': { 'untoc:18.law': { asks: { provision: 'untoc:18', relation: 'subset' } } } },
    });
    expect(approved('own', 'q@2020#untoc:18.law', 'untoc:18').relations).toEqual(['subset']);
    expect(approved('measures', 'q@2020#untoc:18.law', 'untoc:18').relations).toEqual(WITHIN);
  });

  it('that asks two together stands on their union', () => {
    const { approved, crosswalk } = relationsOf({
      provisions,
      questionnaires: { 'q@2020': { 'untoc:18.law': { asks: { all_of: ['untoc:18(1)', 'untoc:18(2)'], union: 'equal' } } } },
    });
    expect(approved('own', 'untoc:18(1)', 'q@2020#untoc:18.law').relations).toEqual(WITHIN);
    expect(crosswalk.unions.map(({ parts }) => parts.length)).toEqual([2]);
  });

  it('about a whole section stands on all that the section asks about, which carries no values', () => {
    const { approved, crosswalk } = relationsOf({
      provisions,
      questionnaires: {
        'q@2020': {
          'untoc:18(1).law': {},
          'untoc:18(2).law': {},
          'convention.challenge': { asks: undefined as never, section: 'untoc', type: 'text' },
        },
      },
    });
    expect(crosswalk.items.get('q@2020#convention.challenge')).toMatchObject({ provisions: [] });
    expect(approved('own', 'untoc:18(1)', 'q@2020#untoc').relations).toEqual(WITHIN);
    expect(crosswalk.unions).toEqual([]);
  });

  it('about a section of one provision stands where that provision does', () => {
    const { approved } = relationsOf({ provisions, questionnaires: { 'q@2020': { 'untoc:18.law': {}, 'untoc:18.practice': {} } } });
    expect(approved('own', 'untoc:18', 'q@2020#untoc').relations).toEqual(['equal']);
  });
});

describe('what applies under a condition alone', () => {
  const conditional = { conditional: 'by-treaty' };
  const provisions = { 'untoc:16(4)': conditional, 'untoc:16(4)(a)': {}, 'untoc:16(5)': conditional, 'untoc:17': {} };

  function conditionOf(id: string, sketch: Parameters<typeof relationsOf>[0] = { provisions }) {
    return relationsOf(sketch).crosswalk.nodes.find((node) => node.id === id)?.condition;
  }

  it('is a provision, with all below it', () => {
    expect(conditionOf('untoc:16(4)')).toBe('by-treaty');
    expect(conditionOf('untoc:16(4)(a)')).toBe('by-treaty');
    expect(conditionOf('untoc:17')).toBeUndefined();
  });

  it('is an item that asks about such provisions alone', () => {
    const asking = (...all_of: string[]) => ({
      provisions,
      questionnaires: { 'q@2020': { 'untoc:16.law': { asks: { all_of, union: 'equal' as const } } } },
    });
    expect(conditionOf('q@2020#untoc:16.law', asking('untoc:16(4)', 'untoc:16(5)'))).toBe('by-treaty');
    expect(conditionOf('q@2020#untoc:16.law', asking('untoc:16(4)', 'untoc:17'))).toBeUndefined();
    const part = { 'untoc:16.law': { asks: { provision: 'untoc:16(4)', relation: 'superset' as const } } };
    expect(conditionOf('q@2020#untoc:16.law', { provisions, questionnaires: { 'q@2020': part } })).toBe('by-treaty');
  });

  it('is the union of such parts in a joint row', () => {
    const rows = [{ id: 'together', all_of: ['untoc:16(4)', 'untoc:16(5)'], union: 'equal' as const, object: 'untoc:17' }];
    expect(conditionOf('together', { provisions, rows })).toBe('by-treaty');
  });
});

describe('drafts', () => {
  const provisions = { 'uncac:1': {}, 'untoc:1': {}, 'untoc:2': {}, 'uncac:3': {}, 'untoc:3': {} };
  const approvedRow: RowSketch = { id: 'approved', subject: 'uncac:1', relation: 'equal', object: 'untoc:1' };

  it('narrow the closures with drafts only', () => {
    const { crosswalk, approved, drafted, isOpen } = relationsOf({
      provisions,
      rows: [{ id: 'd', subject: 'uncac:1', relation: 'subset', object: 'untoc:2', status: 'draft' }],
    });
    expect(isOpen(approved('own', 'uncac:1', 'untoc:2'))).toBe(true);
    expect(drafted('own', 'uncac:1', 'untoc:2')).toEqual({ relations: ['subset'], rows: ['d'] });
    expect(crosswalk.droppedDrafts).toEqual([]);
  });

  it('need no closures of their own where there are none, or none that enters a closure', () => {
    const { crosswalk } = relationsOf({
      provisions,
      rows: [approvedRow, { subject: 'uncac:1', relation: 'related', object: 'untoc:2', status: 'proposed' }],
    });
    expect(crosswalk.drafted).toBe(crosswalk.approved);
  });

  it('that alone contradict what is approved are left out, the others kept', () => {
    const { crosswalk, drafted } = relationsOf({
      provisions,
      rows: [
        approvedRow,
        { id: 'wrong', subject: 'uncac:1', relation: 'disjoint', object: 'untoc:1', status: 'draft' },
        { id: 'right', subject: 'untoc:1', relation: 'subset', object: 'untoc:2', status: 'draft' },
      ],
    });
    expect(crosswalk.droppedDrafts).toEqual(['wrong']);
    expect(drafted('own', 'uncac:1', 'untoc:2').relations).toEqual(['subset']);
  });

  it('leave the closures as they are where all of them are left out', () => {
    const { crosswalk } = relationsOf({
      provisions,
      rows: [approvedRow, { id: 'wrong', subject: 'uncac:1', relation: 'disjoint', object: 'untoc:1', status: 'draft' }],
    });
    expect(crosswalk.drafted).toBe(crosswalk.approved);
    expect(crosswalk.droppedDrafts).toEqual(['wrong']);
  });

  it('are left out where they contradict over the measures alone', () => {
    const scope = 'mutatis_mutandis';
    const { crosswalk } = relationsOf({
      provisions,
      rows: [
        { ...approvedRow, scope },
        { id: 'wrong', subject: 'uncac:1', relation: 'subset', object: 'untoc:1', scope, status: 'draft' },
      ],
    });
    expect(crosswalk.droppedDrafts).toEqual(['wrong']);
  });

  it('that contradict one another are all left out of their component, and of no other', () => {
    const { crosswalk, drafted } = relationsOf({
      provisions,
      rows: [
        { id: 'one', subject: 'uncac:1', relation: 'subset', object: 'untoc:1', status: 'draft' },
        { id: 'other', subject: 'untoc:1', relation: 'subset', object: 'untoc:2', status: 'proposed' },
        { id: 'third', subject: 'untoc:2', relation: 'subset', object: 'uncac:1', status: 'draft' },
        { id: 'elsewhere', subject: 'uncac:3', relation: 'equal', object: 'untoc:3', status: 'draft' },
      ],
    });
    expect(crosswalk.droppedDrafts).toEqual(['one', 'other', 'third']);
    expect(drafted('own', 'uncac:3', 'untoc:3').relations).toEqual(['equal']);
  });

  it('are not looked at where what is approved contradicts itself', () => {
    const { crosswalk } = relationsOf({
      provisions,
      rows: [
        approvedRow,
        { subject: 'uncac:1', relation: 'disjoint', object: 'untoc:1' },
        { id: 'd', subject: 'uncac:3', relation: 'equal', object: 'untoc:3', status: 'draft' },
      ],
    });
    expect(crosswalk.drafted).toBe(crosswalk.approved);
    expect(crosswalk.droppedDrafts).toEqual([]);
  });

  it('with a condition or a level contradict nothing: they enter no closure', () => {
    const conditional: RowSketch = {
      id: 'c',
      subject: 'uncac:1',
      relation: 'disjoint',
      object: 'untoc:1',
      condition: { text: { en: 'where so' } },
    };
    const { crosswalk } = relationsOf({ provisions, rows: [approvedRow, { ...conditional, status: 'draft' }] });
    expect(crosswalk.droppedDrafts).toEqual([]);
    expect(crosswalk.steps.map(({ row }) => row.id)).toEqual(['c', 'c']);
    const wrong: RowSketch = { id: 'wrong', subject: 'uncac:1', relation: 'disjoint', object: 'untoc:1', status: 'draft' };
    const right: RowSketch = { id: 'right', subject: 'uncac:3', relation: 'subset', object: 'untoc:3', status: 'draft' };
    const mixed = relationsOf({ provisions, rows: [approvedRow, { ...conditional, status: 'draft' }, wrong, right] });
    expect(mixed.crosswalk.droppedDrafts).toEqual(['wrong']);
    expect(mixed.drafted('own', 'uncac:3', 'untoc:3').relations).toEqual(['subset']);
  });
});

describe('what cannot be', () => {
  function impossible(rows: readonly RowSketch[]) {
    const source = buildCatalogue({
      provisions: {
        'uncac:1': {},
        'untoc:5': { children: 'all', own_obligation: true },
        'untoc:5(1)': {},
        'untoc:5(2)': { role: 'optional' },
        'untoc:6': {},
        'som:1': {},
      },
      questionnaires: {},
      rows,
    });
    const { crosswalk } = relationsOf({
      provisions: Object.fromEntries(source.instruments.flatMap(({ provisions }) => provisions.map(({ form }) => [form.id, form]))),
      rows,
    });
    const numbered = numberNodes(source, [...crosswalk.rows.values()]);
    const structure = gatherStructure(source, numbered, [...crosswalk.rows.values()]);
    const networks = closeWith(numbered, structure, [...crosswalk.rows.values()]);
    return impossiblePairs(networks, crosswalk.noCounterparts, numbered).map(({ rows: found }) => found);
  }

  it('is nothing in a consistent network', () => {
    expect(impossible([{ subject: 'uncac:1', relation: 'equal', object: 'untoc:6' }])).toEqual([]);
  });

  it('are two rows that contradict each other, in either closure', () => {
    expect(
      impossible([
        { id: 'a', subject: 'uncac:1', relation: 'equal', object: 'untoc:6' },
        { id: 'b', subject: 'uncac:1', relation: 'subset', object: 'untoc:6' },
      ])[0],
    ).toEqual(['a', 'b']);
    const acrossOffences = [
      { id: 'a', subject: 'uncac:1', relation: 'equal', object: 'untoc:6', scope: 'mutatis_mutandis' },
      { id: 'b', subject: 'uncac:1', relation: 'subset', object: 'untoc:6', scope: 'mutatis_mutandis' },
    ] as const;
    expect(impossible(acrossOffences)[0]).toEqual(['a', 'b']);
  });

  it('is a counterpart of what is said to have none', () => {
    expect(
      impossible([
        { id: 'none', no_counterpart: 'uncac:1', in: 'untoc' },
        { id: 'a', subject: 'uncac:1', relation: 'subset', object: 'untoc:6' },
      ])[0],
    ).toEqual(['none', 'a']);
  });

  it('is a counterpart of a provision below what is said to have none, be it an optional one', () => {
    const rows: RowSketch[] = [
      { id: 'none', no_counterpart: 'untoc:5', in: 'uncac' },
      { id: 'a', subject: 'untoc:5(1)', relation: 'subset', object: 'uncac:1' },
    ];
    expect(impossible(rows)[0]).toEqual(['none', 'a']);
    expect(impossible([...rows.slice(0, 1), { id: 'a', subject: 'untoc:5(2)', relation: 'subset', object: 'uncac:1' }])[0]).toEqual([
      'none',
      'a',
    ]);
  });

  it('is not a counterpart in another instrument, nor one that may be disjoint', () => {
    expect(
      impossible([
        { no_counterpart: 'uncac:1', in: 'som' },
        { subject: 'uncac:1', relation: 'subset', object: 'untoc:6' },
      ]),
    ).toEqual([]);
    expect(
      impossible([
        { no_counterpart: 'uncac:1', in: 'untoc' },
        { subject: 'uncac:1', relation: 'disjoint', object: 'untoc:6' },
      ]),
    ).toEqual([]);
  });
});
