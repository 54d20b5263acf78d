import { describe, expect, it } from 'vitest';
import { FACETS, type Facet, facetRelation, isValueFacet, PAYLOAD_FACETS, VALUE_FACETS } from '../../src/domain/facet.ts';
import { ANY, DISJOINT, inverse } from '../../src/domain/relation.ts';
import { relationBit, relationOf } from '../support/small-sets.ts';

/** Law, practice and institution are disjoint; compliance is their union. */
const ATOMS: Readonly<Record<(typeof VALUE_FACETS)[number], number>> = { law: 1, practice: 2, institution: 4, compliance: 7 };

describe('the relation of two facets', () => {
  const pairs = VALUE_FACETS.flatMap((from) => VALUE_FACETS.map((to) => [from, to] as const));
  it.each(pairs)('%s to %s is that of their atoms', (from, to) => {
    expect(facetRelation(from, to)).toBe(relationBit(relationOf(ATOMS[from], ATOMS[to])));
  });

  it('read backwards is the inverse', () => {
    for (const from of FACETS) for (const to of FACETS) expect(facetRelation(to, from)).toBe(inverse(facetRelation(from, to)));
  });

  it.each(PAYLOAD_FACETS.filter((facet) => facet !== 'legal_act'))('%s shares something with itself alone', (facet) => {
    expect(FACETS.filter((other) => facetRelation(facet, other) !== DISJOINT)).toEqual([facet]);
  });

  it('of a legal act with a legal act is open: what is done under one treaty says nothing of another', () => {
    expect(facetRelation('legal_act', 'legal_act')).toBe(ANY);
    expect(facetRelation('legal_act', 'law')).toBe(DISJOINT);
  });
});

describe('a facet that carries values', () => {
  it.each(VALUE_FACETS)('%s is one', (facet) => expect(isValueFacet(facet)).toBe(true));
  it.each([...PAYLOAD_FACETS] as Facet[])('%s is none', (facet) => expect(isValueFacet(facet)).toBe(false));
});
