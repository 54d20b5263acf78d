import { describe, expect, it } from 'vitest';
import {
  ANY,
  BASE_RELATIONS,
  CONTRADICTION,
  compose,
  DISJOINT,
  EQUAL,
  INTERSECTS,
  inverse,
  listRelations,
  OVERLAPS,
  ofMeasuresAlone,
  POSSIBLE,
  product,
  ROW_RELATIONS,
  SUBSET,
  SUPERSET,
} from '../../src/domain/relation.ts';
import { readOracle } from '../support/oracle.ts';
import { nonEmptySets, relationBit, relationOf } from '../support/small-sets.ts';

const EVERY_SET_OF_RELATIONS = Array.from({ length: 32 }, (_, relations) => relations);
const PAIRS = BASE_RELATIONS.flatMap((first) => BASE_RELATIONS.map((second) => [first, second] as const));

/** What brute force finds possible for a pair of base relations. */
type Found = ReadonlyMap<string, number>;

function collect(each: (add: (first: string, second: string, found: number) => void) => void): Found {
  const found = new Map<string, number>();
  each((first, second, relation) => found.set(`${first} ${second}`, (found.get(`${first} ${second}`) ?? 0) | relation));
  return found;
}

/** A–C over all triples of non-empty sets of five atoms. */
const composed = collect((add) => {
  const sets = nonEmptySets(5);
  for (const a of sets) for (const b of sets) for (const c of sets) add(relationOf(a, b), relationOf(b, c), relationBit(relationOf(a, c)));
});

describe('composition', () => {
  it.each(PAIRS)('of %s and %s is what sets of five atoms allow', (first, second) => {
    expect(compose(relationBit(first), relationBit(second))).toBe(composed.get(`${first} ${second}`));
  });

  it('of sets of relations is the union over all pairs', () => {
    for (const first of EVERY_SET_OF_RELATIONS)
      for (const second of EVERY_SET_OF_RELATIONS)
        expect(compose(first, second)).toBe(unionOverPairs(first, second, (one, other) => composed.get(`${one} ${other}`) ?? 0));
  });

  it('of anything with a contradiction is a contradiction', () => {
    expect(compose(CONTRADICTION, ANY)).toBe(CONTRADICTION);
    expect(compose(ANY, CONTRADICTION)).toBe(CONTRADICTION);
  });

  const oracle = readOracle();
  it.skipIf(oracle === undefined)('agrees with the shared oracle (skipped: not here)', () => {
    for (const [first, second] of PAIRS)
      expect(listRelations(compose(relationBit(first), relationBit(second)))).toEqual(oracle?.composition[first]?.[second]);
  });
});

/** A×F against B×G over all sets of three atoms on either side: a node is what it asks about times a facet. */
const multiplied = collect((add) => {
  const sets = nonEmptySets(3);
  for (const a of sets)
    for (const b of sets)
      for (const f of sets)
        for (const g of sets) add(relationOf(a, b), relationOf(f, g), relationBit(relationOf(times(a, f), times(b, g))));
});

/** Pairs of atoms, as bits of a set over nine. */
function times(set: number, facets: number): number {
  let pairs = 0;
  for (let atom = 0; atom < 3; atom++)
    for (let facet = 0; facet < 3; facet++) if (set & (1 << atom) && facets & (1 << facet)) pairs |= 1 << (atom * 3 + facet);
  return pairs;
}

describe('product', () => {
  it.each(PAIRS)('of %s and %s is what products of sets allow', (first, second) => {
    expect(product(relationBit(first), relationBit(second))).toBe(multiplied.get(`${first} ${second}`));
  });

  it('of sets of relations is the union over all pairs', () => {
    for (const first of EVERY_SET_OF_RELATIONS)
      for (const second of EVERY_SET_OF_RELATIONS)
        expect(product(first, second)).toBe(unionOverPairs(first, second, (one, other) => multiplied.get(`${one} ${other}`) ?? 0));
  });
});

describe('inverse', () => {
  it('of every set of relations is what the pairs swapped allow', () => {
    for (const relations of EVERY_SET_OF_RELATIONS) {
      const swapped = nonEmptySets(3).flatMap((a) =>
        nonEmptySets(3)
          .filter((b) => relations & relationBit(relationOf(a, b)))
          .map((b) => relationBit(relationOf(b, a))),
      );
      expect(inverse(relations)).toBe(swapped.reduce((all, relation) => all | relation, 0));
    }
  });

  it('taken twice is the relation itself', () => {
    for (const relations of EVERY_SET_OF_RELATIONS) expect(inverse(inverse(relations))).toBe(relations);
  });
});

/** Relations of the measures of two sets over three measures × two offences, by the relation of the sets. */
const ofMeasures = collect((add) => {
  const sets = nonEmptySets(6);
  for (const a of sets) for (const b of sets) add(relationOf(a, b), '', relationBit(relationOf(measuresIn(a), measuresIn(b))));
});

/** Bit 2m + o stands for measure m on offence o. */
function measuresIn(set: number): number {
  return [0, 1, 2].reduce((measures, measure) => measures | (set & (0b11 << (measure * 2)) ? 1 << measure : 0), 0);
}

describe('what a relation of measures × offences leaves for the measures alone', () => {
  it.each(BASE_RELATIONS)('for %s is what sets of measures × offences allow', (relation) => {
    expect(ofMeasuresAlone(relationBit(relation))).toBe(ofMeasures.get(`${relation} `));
  });

  it('for sets of relations is the union over them', () => {
    for (const relations of EVERY_SET_OF_RELATIONS)
      expect(ofMeasuresAlone(relations)).toBe(
        listRelations(relations).reduce((all, relation) => all | (ofMeasures.get(`${relation} `) ?? 0), 0),
      );
  });
});

describe('the names of relations', () => {
  it('are listed in a fixed order, none for a contradiction', () => {
    expect(listRelations(DISJOINT | SUPERSET | EQUAL)).toEqual(['equal', 'superset', 'disjoint']);
    expect(listRelations(ANY)).toEqual(BASE_RELATIONS);
    expect(listRelations(CONTRADICTION)).toEqual([]);
  });

  it('stand for one possibility each; overlaps for all but disjoint, related for all', () => {
    expect(ROW_RELATIONS.map((written) => POSSIBLE[written])).toEqual([EQUAL, SUBSET, SUPERSET, INTERSECTS, OVERLAPS, DISJOINT, ANY]);
    expect(listRelations(OVERLAPS)).toEqual(['equal', 'subset', 'superset', 'intersects']);
  });
});

function unionOverPairs(first: number, second: number, cell: (one: string, other: string) => number): number {
  return listRelations(first).reduce((all, one) => listRelations(second).reduce((some, other) => some | cell(one, other), all), 0);
}
