/**
 * Sets of atoms for invented worlds: measures × offences, done and considered, and choices.
 *
 * What a provision asks is a set of bits. Twelve stand for "measure m is done for offence o", twelve for "it was
 * considered". A choice (a parent of which one child suffices) is no set of such atoms; it has a bit of its own, with
 * the sets of its alternatives beside it. A set that contains every alternative of a choice contains the choice.
 */

import type { Value } from '../../../src/domain/answer-values.ts';
import type { ValueFacet } from '../../../src/domain/facet.ts';
import { BASE_RELATIONS, type BaseRelation } from '../../../src/domain/relation.ts';

export type Atoms = bigint;

const MEASURES = 4;
const OFFENCES = 3;
const PLAIN = MEASURES * OFFENCES;
/** Bits for every measure and for every offence, as numbers. */
export const ALL_MEASURES = 2 ** MEASURES - 1;
export const ALL_OFFENCES = 2 ** OFFENCES - 1;
/** All atoms that are no choices. */
const ALL_PLAIN = (1n << BigInt(2 * PLAIN)) - 1n;

/** What is in place, by facet; `compliance` is the union of the three and has no atoms of its own. */
export type InPlace = Readonly<Record<Exclude<ValueFacet, 'compliance'>, Atoms>>;
export const PARTS = ['law', 'practice', 'institution'] as const;

/** Measures × offences, both as bits; considered rather than done where asked. */
export function atomsOf(measures: number, offences: number, considered = false): Atoms {
  let atoms = 0n;
  for (let measure = 0; measure < MEASURES; measure++)
    for (let offence = 0; offence < OFFENCES; offence++)
      if (measures & (1 << measure) && offences & (1 << offence)) atoms |= 1n << BigInt(measure * OFFENCES + offence);
  return considered ? atoms << BigInt(PLAIN) : atoms;
}

/** The subject matter: what is considered and what is done counted as the same. */
export function subjectMatter(atoms: Atoms): Atoms {
  return (atoms | (atoms >> BigInt(PLAIN))) & ((1n << BigInt(PLAIN)) - 1n);
}

/** Whether it asks for anything to be done, not merely considered. */
export function asksForDoing(atoms: Atoms): boolean {
  return (atoms & ((1n << BigInt(PLAIN)) - 1n)) !== 0n;
}

/** For every offence: each atom's measure with all offences; what is left for `mutatis_mutandis`. */
export function overAllOffences(atoms: Atoms): Atoms {
  let spread = atoms & ~ALL_PLAIN;
  const everyOffence = (1n << BigInt(OFFENCES)) - 1n;
  for (let shift = 0n; shift < 2 * PLAIN; shift += BigInt(OFFENCES)) if ((atoms >> shift) & everyOffence) spread |= everyOffence << shift;
  return spread;
}

export function isWithin(part: Atoms, whole: Atoms): boolean {
  return (part & ~whole) === 0n;
}

export function relationBetween(a: Atoms, b: Atoms): BaseRelation {
  if (a === b) return 'equal';
  if ((a & b) === 0n) return 'disjoint';
  if (isWithin(a, b)) return 'subset';
  return isWithin(b, a) ? 'superset' : 'intersects';
}

export function inverseOf(relation: BaseRelation): BaseRelation {
  return BASE_RELATIONS[[0, 2, 1, 3, 4][BASE_RELATIONS.indexOf(relation)] ?? 0] ?? relation;
}

/** The choices of a world: which bits stand for them, over offences and for all offences. */
export class Choices {
  readonly #alternatives: Atoms[][] = [];

  /** The set that stands for a choice; two choices with equal alternatives are equal. */
  setOf(alternatives: readonly Atoms[]): Atoms {
    const sorted = [...new Set(alternatives)].sort();
    const found = this.#alternatives.findIndex((known) => known.join() === sorted.join());
    const index = found < 0 ? this.#alternatives.push(sorted) - 1 : found;
    return 1n << BigInt(2 * PLAIN + index);
  }

  /** With every choice of which it contains all alternatives. */
  complete(atoms: Atoms): Atoms {
    return this.#alternatives.reduce(
      (all, alternatives, index) => (alternatives.every((each) => isWithin(each, atoms)) ? all | (1n << BigInt(2 * PLAIN + index)) : all),
      atoms,
    );
  }

  /** The alternatives of every choice in a set. */
  within(atoms: Atoms): readonly (readonly Atoms[])[] {
    return this.#alternatives.filter((_, index) => atoms & (1n << BigInt(2 * PLAIN + index)));
  }

  /** Every atom on which the value of a set depends. */
  everythingIn(atoms: Atoms): Atoms {
    return this.within(atoms)
      .flat()
      .reduce((all, each) => all | each, atoms & ALL_PLAIN);
  }

  /** The same sets read for the measures alone, with the choices among them. */
  ofMeasures(): { readonly choices: Choices; readonly project: (atoms: Atoms) => Atoms } {
    const choices = new Choices();
    const bits = this.#alternatives.map((alternatives) => choices.setOf(alternatives.map(overAllOffences)));
    const projectOne = (atoms: Atoms) =>
      bits.reduce((all, bit, index) => (atoms & (1n << BigInt(2 * PLAIN + index)) ? all | bit : all), overAllOffences(atoms & ALL_PLAIN));
    return { choices, project: (atoms) => choices.complete(projectOne(atoms)) };
  }

  hasChoice(atoms: Atoms): boolean {
    return (atoms & ~ALL_PLAIN) !== 0n;
  }

  /** What is true of a set in a facet, given what is in place. */
  valueOf(atoms: Atoms, facet: ValueFacet, inPlace: InPlace): Value {
    const plain = atoms & ALL_PLAIN;
    const values = this.within(atoms).map((alternatives) => bestOf(alternatives.map((each) => this.valueOf(each, facet, inPlace))));
    return together([...(plain === 0n ? [] : [plainValue(plain, facet, inPlace)]), ...values]);
  }
}

function plainValue(atoms: Atoms, facet: ValueFacet, inPlace: InPlace): Value {
  const parts = partsOf(facet);
  if (parts.every((part) => isWithin(atoms, inPlace[part]))) return 'yes';
  return parts.every((part) => (atoms & inPlace[part]) === 0n) ? 'no' : 'in_part';
}

export function partsOf(facet: ValueFacet): readonly (typeof PARTS)[number][] {
  return facet === 'compliance' ? PARTS : [facet];
}

function together(values: readonly Value[]): Value {
  const [first = 'no'] = values;
  return values.every((value) => value === first) ? first : 'in_part';
}

function bestOf(values: readonly Value[]): Value {
  if (values.includes('yes')) return 'yes';
  return values.includes('in_part') ? 'in_part' : 'no';
}
