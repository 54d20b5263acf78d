/** Yes, in part and no: what may be true of a node, as sets held in three bits, and how they move along relations. */

import { BASE_RELATIONS, type RelationSet } from './relation.ts';

/** A set of possible values; 0 is a conflict, 7 says nothing. */
export type ValueSet = number;

export const YES: ValueSet = 1;
export const IN_PART: ValueSet = 2;
export const NO: ValueSet = 4;
/** Nothing is known. */
export const ANY_VALUE: ValueSet = 7;
/** No value is possible: the evidence contradicts itself. */
export const CONFLICT: ValueSet = 0;

export const VALUES = ['yes', 'in_part', 'no'] as const;
export type Value = (typeof VALUES)[number];

export const VALUE_BIT: Readonly<Record<Value, ValueSet>> = { yes: YES, in_part: IN_PART, no: NO };

/** S rel T: what S = yes, in part, no leave possible for T; rows in the order of `BASE_RELATIONS`. */
const TRANSFER: readonly (readonly [ValueSet, ValueSet, ValueSet])[] = [
  [YES, IN_PART, NO],
  [YES | IN_PART, IN_PART, IN_PART | NO],
  [YES, ANY_VALUE, NO],
  [YES | IN_PART, ANY_VALUE, IN_PART | NO],
  [ANY_VALUE, ANY_VALUE, ANY_VALUE],
];

const TRANSFERRED = (() => {
  const table = new Uint8Array(32 * 8);
  for (let relations = 0; relations < 32; relations++)
    for (let values = 0; values < 8; values++) {
      let union = 0;
      for (let r = 0; r < BASE_RELATIONS.length; r++)
        if (relations & (1 << r)) for (let v = 0; v < 3; v++) if (values & (1 << v)) union |= TRANSFER[r]?.[v] ?? ANY_VALUE;
      table[relations * 8 + values] = union;
    }
  return table;
})();

/** What T may be, given S rel T for a set of possible relations and a set of possible values of S. */
export function transfer(relations: RelationSet, values: ValueSet): ValueSet {
  return TRANSFERRED[relations * 8 + values] as ValueSet;
}

/**
 * What the union of some parts may be: yes when all are yes, no when all are no, in part otherwise.
 * @param parts the possible values of each part, `ANY_VALUE` for one that is missing
 */
export function unionOf(parts: readonly ValueSet[]): ValueSet {
  let [shared, present, mixed] = [ANY_VALUE as number, 0, 0];
  for (const part of parts) {
    // In part when one part is, or when one part is yes and another no.
    mixed |= (part & IN_PART) | (part & NO && present & YES) | (part & YES && present & NO);
    shared &= part;
    present |= part;
  }
  return (shared & (YES | NO)) | (mixed ? IN_PART : 0);
}

/** What a choice may be, given its alternatives: the best of them, yes before in part before no. */
export function choiceOf(alternatives: readonly ValueSet[]): ValueSet {
  let possible = 0;
  for (const best of [YES, IN_PART, NO])
    if (alternatives.some((a) => a & best) && alternatives.every((a) => a & notAbove(best))) possible |= best;
  return possible;
}

/** What each alternative of a choice may be, given the choice: nothing better than the choice itself. */
export function alternativeOf(choice: ValueSet): ValueSet {
  if (choice & YES) return ANY_VALUE;
  return choice & IN_PART ? IN_PART | NO : choice & NO;
}

/** The values in a set, best first; empty for a conflict. */
export function listValues(values: ValueSet): Value[] {
  return VALUES.filter((value) => values & VALUE_BIT[value]);
}

function notAbove(value: ValueSet): ValueSet {
  return value === YES ? ANY_VALUE : value === IN_PART ? IN_PART | NO : NO;
}
