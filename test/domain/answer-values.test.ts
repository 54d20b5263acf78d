import { describe, expect, it } from 'vitest';
import {
  ANY_VALUE,
  alternativeOf,
  CONFLICT,
  choiceOf,
  IN_PART,
  listValues,
  NO,
  transfer,
  unionOf,
  VALUE_BIT,
  VALUES,
  type ValueSet,
  YES,
} from '../../src/domain/answer-values.ts';
import { BASE_RELATIONS, compose, listRelations } from '../../src/domain/relation.ts';
import { readOracle } from '../support/oracle.ts';
import { alternativeByForce, choiceByForce, listsOfValues, unionByForce } from '../support/rules-by-force.ts';
import { allSets, nonEmptySets, relationBit, relationOf, valueIn } from '../support/small-sets.ts';

const EVERY_SET_OF_VALUES: readonly ValueSet[] = [0, 1, 2, 3, 4, 5, 6, 7];
const CELLS = BASE_RELATIONS.flatMap((relation) => VALUES.map((value) => [relation, value] as const));

/** What T may be when S rel T and S has a value, over all sets of four atoms and all that may be in place. */
const transferred = new Map<string, ValueSet>();
for (const s of nonEmptySets(4))
  for (const t of nonEmptySets(4))
    for (const inPlace of allSets(4)) {
      const cell = `${relationOf(s, t)} ${valueIn(s, inPlace)}`;
      transferred.set(cell, (transferred.get(cell) ?? 0) | VALUE_BIT[valueIn(t, inPlace)]);
    }

describe('transfer', () => {
  it.each(CELLS)('along %s from %s leaves what sets of atoms allow', (relation, value) => {
    expect(transfer(relationBit(relation), VALUE_BIT[value])).toBe(transferred.get(`${relation} ${value}`));
  });

  it('along a set of relations, from a set of values, is the union over all pairs', () => {
    for (let relations = 0; relations < 32; relations++)
      for (const values of EVERY_SET_OF_VALUES)
        expect(transfer(relations, values)).toBe(
          listRelations(relations).reduce(
            (all, relation) => listValues(values).reduce((some, value) => some | (transferred.get(`${relation} ${value}`) ?? 0), all),
            0,
          ),
        );
  });

  const chains = BASE_RELATIONS.flatMap((first) =>
    BASE_RELATIONS.flatMap((second) => VALUES.map((value) => [first, second, value] as const)),
  );
  it('has 75 cells of chained steps', () => expect(chains).toHaveLength(75));
  it.each(chains)('along %s and then %s from %s equals transfer along the composed relation', (first, second, value) => {
    const hopByHop = transfer(relationBit(second), transfer(relationBit(first), VALUE_BIT[value]));
    expect(hopByHop).toBe(transfer(compose(relationBit(first), relationBit(second)), VALUE_BIT[value]));
  });

  const oracle = readOracle();
  it.skipIf(oracle === undefined)('agrees with the shared oracle (skipped: not here)', () => {
    for (const [relation, value] of CELLS)
      expect(listValues(transfer(relationBit(relation), VALUE_BIT[value])).toSorted()).toEqual(oracle?.transfer3[relation]?.[value]);
  });
});

/** Every list of so many sets of values, none of them empty. */
function listsOfSets(length: number): ValueSet[][] {
  return length === 0
    ? [[]]
    : listsOfSets(length - 1).flatMap((list) => EVERY_SET_OF_VALUES.filter((each) => each > 0).map((each) => [...list, each]));
}

describe('the union of parts', () => {
  it.each([1, 2, 3])('of %i parts may be what the values of the parts allow', (count) => {
    for (const parts of listsOfSets(count)) expect(unionOf(parts), parts.join()).toBe(unionByForce(parts));
  });

  it('is what sets of atoms allow', () => {
    for (const first of nonEmptySets(4))
      for (const second of nonEmptySets(4))
        for (const inPlace of allSets(4))
          expect(unionOf([VALUE_BIT[valueIn(first, inPlace)], VALUE_BIT[valueIn(second, inPlace)]])).toBe(
            VALUE_BIT[valueIn(first | second, inPlace)],
          );
  });

  it('counts a missing part as all three values', () => {
    expect(unionOf([YES, ANY_VALUE])).toBe(YES | IN_PART);
    expect(unionOf([NO, ANY_VALUE])).toBe(IN_PART | NO);
    expect(unionOf([IN_PART, ANY_VALUE])).toBe(IN_PART);
    expect(unionOf([ANY_VALUE, ANY_VALUE])).toBe(ANY_VALUE);
  });

  const oracle = readOracle();
  const joints = (['equal', 'superset', 'subset', 'intersects'] as const).flatMap((union) =>
    listsOfValues(2).map((values) => [union, values] as const),
  );

  /** Three sets of atoms are related as a joint row says, and something is in place. */
  const jointly = new Map<string, ValueSet>();
  for (const first of nonEmptySets(4))
    for (const second of nonEmptySets(4))
      for (const whole of nonEmptySets(4))
        for (const inPlace of allSets(4)) {
          const cell = [relationOf(first | second, whole), valueIn(first, inPlace), valueIn(second, inPlace)].join();
          jointly.set(cell, (jointly.get(cell) ?? 0) | VALUE_BIT[valueIn(whole, inPlace)]);
        }

  it.each(joints)('that is %s to a node carries %j as sets of atoms allow', (union, values) => {
    const carried = transfer(relationBit(union), unionOf(values.map((value) => VALUE_BIT[value])));
    expect(carried).toBe(jointly.get([union, ...values].join()));
  });

  it.skipIf(oracle === undefined)('carried to a node agrees with the shared oracle (skipped: not here)', () => {
    for (const [union, values] of joints)
      expect(listValues(transfer(relationBit(union), unionOf(values.map((value) => VALUE_BIT[value])))).toSorted()).toEqual(
        oracle?.joint[`union_${union}`]?.[values.toSorted().join('+')],
      );
  });
});

describe('a choice', () => {
  it.each([1, 2, 3])('of %i alternatives is the best of them', (count) => {
    for (const alternatives of listsOfSets(count)) expect(choiceOf(alternatives), alternatives.join()).toBe(choiceByForce(alternatives));
  });

  it('says of each alternative that it is no better than the choice', () => {
    for (const choice of EVERY_SET_OF_VALUES) expect(alternativeOf(choice)).toBe(alternativeByForce(choice));
  });

  it('with a missing alternative can still be yes, and is yes where another is', () => {
    expect(choiceOf([NO, ANY_VALUE])).toBe(ANY_VALUE);
    expect(choiceOf([IN_PART, ANY_VALUE])).toBe(YES | IN_PART);
    expect(choiceOf([YES, ANY_VALUE])).toBe(YES);
  });
});

describe('the names of values', () => {
  it('are listed best first, none for a conflict', () => {
    expect(listValues(ANY_VALUE)).toEqual(['yes', 'in_part', 'no']);
    expect(listValues(YES | NO)).toEqual(['yes', 'no']);
    expect(listValues(CONFLICT)).toEqual([]);
  });
});
