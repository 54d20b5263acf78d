/** What the rules for children leave possible, by trying every choice of single values. */

import { VALUE_BIT, VALUES, type Value, type ValueSet } from '../../src/domain/answer-values.ts';

/** Every list of so many values. */
export function listsOfValues(length: number): Value[][] {
  return length === 0 ? [[]] : listsOfValues(length - 1).flatMap((list) => VALUES.map((value) => [...list, value]));
}

/** Yes when all are, no when all are, else in part: sections 1 and 4 of the semantics. */
export function unionByForce(parts: readonly ValueSet[]): ValueSet {
  return overLists(parts, (values) => {
    if (values.every((value) => value === 'yes')) return 'yes';
    return values.every((value) => value === 'no') ? 'no' : 'in_part';
  });
}

/** Some yes → yes; else some in part → in part; all no → no. */
export function choiceByForce(alternatives: readonly ValueSet[]): ValueSet {
  return overLists(alternatives, (values) => VALUES.find((value) => values.includes(value)) ?? 'no');
}

/** What one alternative may be, given the choice, whatever the others are. */
export function alternativeByForce(choice: ValueSet): ValueSet {
  return listsOfValues(2)
    .filter(([one = 'no', other = 'no']) => choice & choiceByForce([VALUE_BIT[one], VALUE_BIT[other]]))
    .reduce<ValueSet>((all, [one = 'no']) => all | VALUE_BIT[one], 0);
}

function overLists(sets: readonly ValueSet[], rule: (values: readonly Value[]) => Value): ValueSet {
  return listsOfValues(sets.length)
    .filter((values) => values.every((value, i) => (sets[i] ?? 0) & VALUE_BIT[value]))
    .reduce<ValueSet>((all, values) => all | VALUE_BIT[rule(values)], 0);
}
