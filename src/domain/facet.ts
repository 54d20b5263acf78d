/** Facets: what side of a provision an item asks about. Law and practice are kept apart. */

import { ANY, DISJOINT, EQUAL, type RelationSet, SUBSET, SUPERSET } from './relation.ts';

/** Facets that carry values. `compliance` is the union of the other three, which are disjoint. */
export const VALUE_FACETS = ['law', 'practice', 'institution', 'compliance'] as const;
export type ValueFacet = (typeof VALUE_FACETS)[number];

/** Facets that carry payloads only. `legal_act` is done under one treaty alone and never transferred. */
export const PAYLOAD_FACETS = ['statistics', 'example', 'challenge', 'assistance_need', 'legal_act'] as const;

export const FACETS = [...VALUE_FACETS, ...PAYLOAD_FACETS] as const;
export type Facet = (typeof FACETS)[number];

export function isValueFacet(facet: Facet): facet is ValueFacet {
  return (VALUE_FACETS as readonly Facet[]).includes(facet);
}

/** The relation of two facets, read left to right; two payload facets have a common part only when they are the same. */
export function facetRelation(from: Facet, to: Facet): RelationSet {
  if (from === to) return from === 'legal_act' ? ANY : EQUAL;
  if (from === 'compliance' && isValueFacet(to)) return SUPERSET;
  if (to === 'compliance' && isValueFacet(from)) return SUBSET;
  return DISJOINT;
}
