import { describe, expect, it } from 'vitest';
import type { CatalogueSource } from '../../src/crosswalk/catalogue-source.ts';
import { compileRows } from '../../src/crosswalk/compile-rows.ts';
import { gatherSteps, gatherStructure } from '../../src/crosswalk/gather-edges.ts';
import { numberNodes } from '../../src/crosswalk/number-nodes.ts';
import { listRelations, type RelationSet } from '../../src/domain/relation.ts';
import { buildCatalogue, type CatalogueSketch, type RowSketch } from '../support/build-catalogue.ts';

/** What is written in a catalogue, by ids of nodes. */
function gather(source: CatalogueSource) {
  const rows = compileRows(source, {});
  const numbered = numberNodes(source, rows);
  const { edges, unions, choices } = gatherStructure(source, numbered, rows);
  const id = (node: number) => numbered.nodes[node]?.id ?? `no node ${node}`;
  const told = (relations: RelationSet) => listRelations(relations).join('|');
  return {
    edges: edges.map(({ from, to, relations }) => `${id(from)} ${told(relations)} ${id(to)}`),
    unions: unions.map(({ whole, parts }) => `${id(whole)}: ${parts.map(id).join(', ')}`),
    choices: choices.map(({ parent, alternatives }) => `${id(parent)}: ${alternatives.map(id).join(', ')}`),
    steps: gatherSteps(rows, numbered).map(
      ({ row, from, to, relations, measureRelations, onlyYes, sameScope }) =>
        `${row.id}: ${id(from)} ${told(relations)} ${id(to)}${measureRelations === relations ? '' : `, measures ${told(measureRelations)}`}${onlyYes ? ', only yes' : ''}${sameScope ? '' : ', measures only'}`,
    ),
  };
}

function sketched(sketch: Partial<CatalogueSketch>) {
  return gather(buildCatalogue({ provisions: {}, questionnaires: {}, ...sketch }));
}

describe('the children of a parent', () => {
  it('that adds nothing are its union, without those of another role', () => {
    const provisions = {
      'untoc:8': { children: 'all', own_obligation: false },
      'untoc:8(1)': {},
      'untoc:8(2)': { role: 'required' },
      'untoc:8(3)': { role: 'optional' },
      'untoc:8(4)': { role: 'example' },
    } as const;
    const { unions, edges, choices } = sketched({ provisions });
    expect(unions).toEqual(['untoc:8: untoc:8(1), untoc:8(2)']);
    expect([...new Set(edges)]).toEqual(['untoc:8(1) equal|subset untoc:8', 'untoc:8(2) equal|subset untoc:8']);
    expect(choices).toEqual([]);
  });

  it('are no union where there is one alone, or the parent adds something', () => {
    expect(sketched({ provisions: { 'untoc:8': { children: 'all', own_obligation: false }, 'untoc:8(1)': {} } })).toMatchObject({
      unions: [],
      edges: ['untoc:8(1) equal untoc:8'],
    });
    expect(sketched({ provisions: { 'untoc:8': { children: 'all' }, 'untoc:8(1)': {}, 'untoc:8(2)': {} } })).toMatchObject({
      unions: [],
      edges: ['untoc:8(1) equal|subset untoc:8', 'untoc:8(2) equal|subset untoc:8'],
    });
  });

  it('that a State may take up are none of its parts, but for those that are required', () => {
    const provisions = {
      'untoc:8': { children: 'optional', own_obligation: false },
      'untoc:8(1)': { role: 'required' },
      'untoc:8(2)': {},
    } as const;
    expect(sketched({ provisions })).toMatchObject({ unions: [], choices: [], edges: ['untoc:8(1) equal|subset untoc:8'] });
  });

  it('are alternatives where one of them suffices, and then no parts', () => {
    const provisions = {
      'untoc:5': { children: 'any', own_obligation: false },
      'untoc:5(a)': {},
      'untoc:5(b)': {},
      'untoc:5(c)': { role: 'example' },
    } as const;
    expect(sketched({ provisions })).toMatchObject({ unions: [], edges: [], choices: ['untoc:5: untoc:5(a), untoc:5(b)'] });
  });

  it('are no choice where none of them is an alternative', () => {
    const provisions = { 'untoc:5': { children: 'any', own_obligation: false }, 'untoc:5(a)': { role: 'example' } } as const;
    expect(sketched({ provisions }).choices).toEqual([]);
  });
});

describe('what a questionnaire asks about', () => {
  const provisions = { 'uncac:1': {}, 'uncac:2': {}, 'untoc:1': {}, 'untoc:2': {} };

  it('together is a union for each section, each provision once', () => {
    const items = { 'uncac:1.law': {}, 'uncac:1.practice': {}, 'uncac:2.law': {}, 'untoc:1.law': {} };
    expect(sketched({ provisions, questionnaires: { 'q@2020': items } })).toMatchObject({
      unions: ['q@2020#uncac: uncac:1, uncac:2', 'q@2020#untoc: untoc:1'],
      edges: ['uncac:1 equal|subset q@2020#uncac', 'uncac:2 equal|subset q@2020#uncac', 'untoc:1 equal q@2020#untoc'],
    });
  });

  it('is nothing where its items ask about the section alone', () => {
    const items = { 'convention.challenge': { asks: undefined as never, section: 'untoc', type: 'text' as const } };
    expect(sketched({ provisions, questionnaires: { 'q@2020': items } })).toMatchObject({ unions: [], edges: [] });
  });

  it('by another relation than equal is an edge from the item', () => {
    const items = { 'uncac:1.law': { asks: { provision: 'uncac:1', relation: 'subset' as const } }, 'uncac:2.law': {} };
    const { edges } = sketched({ provisions, questionnaires: { 'q@2020': items } });
    expect(edges.filter((edge) => edge.startsWith('q@2020#uncac:'))).toEqual(['q@2020#uncac:1.law subset uncac:1']);
  });

  it('is passed over where the catalogue does not have it', () => {
    const items = { 'uncac:9.law': { asks: { provision: 'uncac:9', relation: 'subset' as const } } };
    expect(sketched({ provisions, questionnaires: { 'q@2020': items } })).toMatchObject({ unions: [], edges: [] });
  });
});

describe('a row that enters no closure', () => {
  const provisions = { 'uncac:1': {}, 'untoc:1': {} };
  const steps = (...rows: RowSketch[]) =>
    sketched({ provisions, rows: rows.map((row) => ({ id: 'row', subject: 'uncac:1', object: 'untoc:1', ...row })) }).steps;
  const condition = { text: { en: 'where so' } };

  it('because of its level is a step from the stricter side, whichever is written first', () => {
    expect(steps({ relation: 'superset', level: 'stricter' })).toEqual([
      'row: uncac:1 superset untoc:1, measures equal|superset, only yes',
    ]);
    expect(steps({ relation: 'subset', level: 'weaker' })).toEqual(['row: untoc:1 superset uncac:1, measures equal|superset, only yes']);
  });

  it('because of its condition is a step both ways', () => {
    expect(steps({ relation: 'subset', condition })).toEqual([
      'row: uncac:1 subset untoc:1, measures equal|subset',
      'row: untoc:1 superset uncac:1, measures equal|superset',
    ]);
  });

  it('mutatis mutandis is a step of the measures alone, as it is written', () => {
    expect(steps({ relation: 'superset', level: 'stricter', scope: 'mutatis_mutandis' })).toEqual([
      'row: uncac:1 superset untoc:1, only yes, measures only',
    ]);
  });

  it('is none without a level or a condition, without a claim, or about what is not there', () => {
    expect(steps({ relation: 'equal' })).toEqual([]);
    expect(steps({ relation: 'related', condition })).toEqual([]);
    expect(steps({ relation: 'equal', condition, object: 'untoc:9' })).toEqual([]);
    expect(steps({ relation: 'equal', condition, subject: 'uncac:9' })).toEqual([]);
  });

  it('is read from the parts to the one node, whichever side of a joint row they stand on', () => {
    const joint: RowSketch = { id: 'joint', all_of: ['uncac:1', 'uncac:2'], union: 'subset', condition };
    const on = (side: RowSketch) => sketched({ provisions: { ...provisions, 'uncac:2': {} }, rows: [{ ...joint, ...side }] }).steps;
    expect(on({ object: 'untoc:1' })[0]).toBe('joint: joint subset untoc:1, measures equal|subset');
    expect(on({ subject: 'untoc:1' })[0]).toBe('joint: untoc:1 superset joint, measures equal|superset');
  });
});

describe('the order of files', () => {
  const provisions = {
    'uncac:1': { children: 'all', own_obligation: false },
    'uncac:1(a)': {},
    'uncac:1(b)': {},
    'untoc:1': { children: 'all', own_obligation: false },
    'untoc:1(a)': {},
    'untoc:1(b)': {},
  } as const;
  const level = { relation: 'superset', level: 'stricter' } as const;
  const source = buildCatalogue({
    provisions,
    questionnaires: {
      'r@2020': { 'untoc:1(a).law': { asks: { provision: 'untoc:1(a)', relation: 'subset' } }, 'uncac:1.law': {} },
      'q@2020': { 'untoc:1.law': { asks: { all_of: ['untoc:1(a)', 'untoc:1(b)'], union: 'equal' } }, 'uncac:1(b).law': {} },
    },
    rows: [
      { id: 'd', subject: 'uncac:1(b)', object: 'untoc:1(b)', ...level },
      { id: 'b', subject: 'uncac:1(a)', object: 'untoc:1(a)', ...level },
      { id: 'c', all_of: ['uncac:1(a)', 'uncac:1(b)'], union: 'subset', object: 'untoc:1' },
      { id: 'a', all_of: ['untoc:1(a)', 'untoc:1(b)'], union: 'intersects', subject: 'uncac:1' },
    ],
  });
  const reversed: CatalogueSource = {
    ...source,
    instruments: source.instruments.toReversed(),
    questionnaires: source.questionnaires.toReversed(),
    mappingSets: source.mappingSets.map((set) => ({ ...set, rows: set.rows.toReversed() })),
  };

  it('does not decide the order of edges, unions and steps', () => {
    expect(gather(reversed)).toEqual(gather(source));
  });

  it('gives way to the order of nodes, and of the ids of rows', () => {
    const { edges, unions, steps } = gather(source);
    expect(steps.map((step) => step.slice(0, 1))).toEqual(['b', 'd']);
    expect(unions).toEqual([
      'uncac:1: uncac:1(a), uncac:1(b)',
      'untoc:1: untoc:1(a), untoc:1(b)',
      'a: untoc:1(a), untoc:1(b)',
      'c: uncac:1(a), uncac:1(b)',
      'q@2020#uncac: uncac:1(b)',
      'q@2020#untoc: untoc:1(a), untoc:1(b)',
      'q@2020#untoc:1.law: untoc:1(a), untoc:1(b)',
      'r@2020#uncac: uncac:1',
      'r@2020#untoc: untoc:1(a)',
    ]);
    const from = (id: string) => edges.filter((edge) => edge.startsWith(`${id} `)).map((edge) => edge.slice(edge.lastIndexOf(' ') + 1));
    expect([...new Set(from('untoc:1(a)'))]).toEqual(['untoc:1', 'a', 'q@2020#untoc', 'q@2020#untoc:1.law', 'r@2020#untoc']);
    expect([...new Set(edges.map((edge) => edge.slice(0, edge.indexOf(' '))))]).toEqual([
      'uncac:1',
      'uncac:1(a)',
      'uncac:1(b)',
      'untoc:1(a)',
      'untoc:1(b)',
      'r@2020#untoc:1(a).law',
    ]);
  });
});
