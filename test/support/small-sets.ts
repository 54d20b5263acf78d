/** Sets over a handful of atoms, as bits: the arithmetic against which the tables of the engine are held. */

import type { Value } from '../../src/domain/answer-values.ts';
import { BASE_RELATIONS, type BaseRelation, type RelationSet } from '../../src/domain/relation.ts';

/** Every non-empty set over so many atoms. */
export function nonEmptySets(atoms: number): number[] {
  return Array.from({ length: 2 ** atoms - 1 }, (_, i) => i + 1);
}

/** Every set over so many atoms, the empty one first: what may be in place. */
export function allSets(atoms: number): number[] {
  return [0, ...nonEmptySets(atoms)];
}

/** How two non-empty sets stand to each other. */
export function relationOf(a: number, b: number): BaseRelation {
  if (a === b) return 'equal';
  if ((a & b) === 0) return 'disjoint';
  if ((a & b) === a) return 'subset';
  return (a & b) === b ? 'superset' : 'intersects';
}

/** Yes when all of it is in place, no when nothing is. */
export function valueIn(set: number, inPlace: number): Value {
  if ((set & inPlace) === set) return 'yes';
  return (set & inPlace) === 0 ? 'no' : 'in_part';
}

export function relationBit(relation: BaseRelation): RelationSet {
  return 1 << BASE_RELATIONS.indexOf(relation);
}
