/** What a random world is drawn from: plain numbers and short lists, so that a counterexample shrinks to a readable one. */

import fc from 'fast-check';
import type { ChildRule } from '../../../src/crosswalk/forms/instrument.ts';
import { VALUE_FACETS, type ValueFacet } from '../../../src/domain/facet.ts';
import { ALL_MEASURES, ALL_OFFENCES } from './atoms.ts';

/** A provision; a leaf when it has no children. */
export interface TreeSpec {
  readonly measures: number;
  /** `own`: those of the instrument; else bits. */
  readonly offences: 'own' | number;
  /** "Shall consider": what counts is that it was considered. Of leaves only. */
  readonly considered: boolean;
  readonly role: 'optional' | 'example' | 'required' | null;
  /** Index of a condition of the world, of the kind that some provisions have. */
  readonly condition: number | null;
  readonly rule: ChildRule;
  readonly adds: boolean;
  readonly children: readonly TreeSpec[];
}

/** A law or other act of the State. */
export interface ActSpec {
  readonly measures: number;
  readonly considered: number;
  readonly offences: number;
  /** Bits over law, practice, institution. */
  readonly facets: number;
  readonly change: 'none' | 'new' | 'repealed' | 'amended';
  /** Measures before it was amended. */
  readonly before: number;
  /** What its record says of its offence scope; `true` says as much as is true. */
  readonly label: 'true' | 'unknown' | 'listed' | 'this_instrument';
}

export interface AnswerSpec {
  readonly when: 'now' | 'long_ago' | 'before_change';
  readonly appliesTo: 'true' | 'unknown' | 'listed' | 'this_instrument';
  readonly cites: boolean;
  readonly outside: 'not_applicable' | 'unknown' | null;
  readonly doubt: 'none' | 'not_cleared' | 'other_edition';
  /** Whether it is wrong; heeded where there is a doubt, and everywhere in worlds with mistakes. */
  readonly wrong: boolean;
  /** Items it was accepted from, by position. */
  readonly derivedFrom: readonly number[];
}

export interface ItemSpec {
  readonly provision: number;
  readonly asks: 'equal' | 'subset' | 'superset' | 'intersects' | 'overlaps' | 'all_of';
  readonly facet: ValueFacet;
  readonly scale: 'yes_part_no' | 'yes_no' | 'inverted_yes_no' | 'in-four-steps';
  /** Bits from which the items that ask no provision exactly are made. */
  readonly seed: number;
  readonly answer: AnswerSpec | null;
}

export interface RowSpec {
  readonly kind: 'pair' | 'joint' | 'level' | 'no_counterpart';
  readonly pick: number;
  readonly parts: readonly number[];
  readonly mutatisMutandis: boolean;
  /** How much of what is true is written. */
  readonly written: 'exact' | 'overlaps' | 'related';
  readonly status: 'approved' | 'draft' | 'proposed' | 'deprecated';
  /** Another relation than the true one; heeded on rows that nothing rests on. */
  readonly wrong: number | null;
  readonly swapped: boolean;
  readonly condition: { readonly item: number | null; readonly tokens: number; readonly holds: boolean } | null;
  readonly confidence: number | null;
  /** Between the items of two questionnaires rather than between provisions. */
  readonly betweenItems?: boolean;
}

export interface WorldSpec {
  /** One tree of articles per instrument. */
  readonly instruments: readonly (readonly TreeSpec[])[];
  readonly items: readonly (readonly ItemSpec[])[];
  readonly acts: readonly ActSpec[];
  readonly rows: readonly RowSpec[];
  /** Whether each condition holds in the State. */
  readonly conditions: readonly boolean[];
  /** Which questionnaires the State has answered at all. */
  readonly answered: readonly boolean[];
  /** Which of the true confirmations were given: bits by position. */
  readonly given: number;
  /** Whether answers without a doubt may be wrong too. */
  readonly mistakes: boolean;
}

export const CONDITIONS = ['first-condition', 'second-condition'] as const;

function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 4 }, ...others.map((other) => ({ arbitrary: fc.constant(other), weight: 1 })));
}

function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary, weight: 1 });
}

const anyPick = fc.nat({ max: 9999 });
/** Few measures, so that provisions of different instruments often ask for the same. */
const commonMeasures = fc.constantFrom(1, 2, 3, 7);
const someMeasures = fc.integer({ min: 1, max: ALL_MEASURES });
/** Provisions ask for little and acts give much, so that yes, in part and no are all common. */
const asked = fc.oneof(commonMeasures, someMeasures);
const given = fc.oneof(fc.constant(ALL_MEASURES), someMeasures);

function tree(depth: number): fc.Arbitrary<TreeSpec> {
  return fc.record({
    measures: asked,
    offences: fc.oneof(
      { arbitrary: fc.constant('own' as const), weight: 5 },
      { arbitrary: fc.integer({ min: 1, max: ALL_OFFENCES }), weight: 1 },
    ),
    considered: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
    role: fc.oneof(
      { arbitrary: fc.constant(null), weight: 8 },
      fc.constantFrom('optional' as const, 'example' as const, 'required' as const),
    ),
    condition: fc.oneof({ arbitrary: fc.constant(null), weight: 12 }, { arbitrary: fc.nat({ max: CONDITIONS.length - 1 }), weight: 1 }),
    rule: fc.constantFrom<ChildRule>('all', 'all', 'all', 'any', 'any', 'optional', 'examples'),
    adds: mostly(false, true),
    children: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3, size: 'max' }),
  });
}

const act: fc.Arbitrary<ActSpec> = fc.record({
  measures: given,
  considered: fc.integer({ min: 0, max: ALL_MEASURES }),
  offences: fc.oneof(
    { arbitrary: fc.constant(ALL_OFFENCES), weight: 2 },
    { arbitrary: fc.integer({ min: 1, max: ALL_OFFENCES }), weight: 1 },
  ),
  facets: fc.oneof({ arbitrary: fc.constant(7), weight: 2 }, { arbitrary: fc.integer({ min: 1, max: 7 }), weight: 1 }),
  change: fc.oneof(
    { arbitrary: fc.constant('none' as const), weight: 4 },
    fc.constantFrom('new' as const, 'repealed' as const, 'amended' as const),
  ),
  before: someMeasures,
  label: fc.constantFrom('true', 'true', 'true', 'unknown', 'unknown', 'listed', 'this_instrument'),
});

const answer: fc.Arbitrary<AnswerSpec> = fc.record({
  when: fc.oneof({ arbitrary: fc.constant('now' as const), weight: 5 }, fc.constantFrom('long_ago' as const, 'before_change' as const)),
  appliesTo: fc.oneof(
    { arbitrary: fc.constant('true' as const), weight: 2 },
    { arbitrary: fc.constant('unknown' as const), weight: 3 },
    fc.constantFrom('listed' as const, 'this_instrument' as const),
  ),
  cites: mostly(true, false),
  outside: seldom(fc.constantFrom('not_applicable' as const, 'unknown' as const)),
  doubt: fc.oneof(
    { arbitrary: fc.constant('none' as const), weight: 5 },
    fc.constantFrom('not_cleared' as const, 'other_edition' as const),
  ),
  wrong: mostly(false, true),
  derivedFrom: fc.oneof({ arbitrary: fc.constant([]), weight: 6 }, fc.array(anyPick, { minLength: 1, maxLength: 2 })),
});

const item: fc.Arbitrary<ItemSpec> = fc.record({
  provision: anyPick,
  asks: fc.oneof(
    { arbitrary: fc.constant('equal' as const), weight: 6 },
    fc.constantFrom<ItemSpec['asks']>('subset', 'superset', 'intersects', 'overlaps', 'all_of'),
  ),
  facet: fc.oneof({ arbitrary: fc.constant('compliance' as const), weight: 2 }, fc.constantFrom(...VALUE_FACETS)),
  scale: fc.constantFrom('yes_part_no', 'yes_part_no', 'yes_no', 'inverted_yes_no', 'in-four-steps'),
  seed: anyPick,
  answer: fc.oneof({ arbitrary: fc.constant(null), weight: 1 }, { arbitrary: answer, weight: 2 }),
});

const row: fc.Arbitrary<RowSpec> = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constant('pair' as const), weight: 3 },
    { arbitrary: fc.constantFrom<RowSpec['kind']>('joint', 'joint', 'level', 'level', 'no_counterpart'), weight: 2 },
  ),
  pick: anyPick,
  parts: fc.array(anyPick, { minLength: 2, maxLength: 3 }),
  mutatisMutandis: fc.boolean(),
  written: fc.oneof({ arbitrary: fc.constant('exact' as const), weight: 6 }, fc.constantFrom('overlaps' as const, 'related' as const)),
  status: fc.oneof(
    { arbitrary: fc.constant('approved' as const), weight: 6 },
    fc.constantFrom('draft' as const, 'proposed' as const, 'deprecated' as const),
  ),
  wrong: fc.oneof({ arbitrary: fc.constant(null), weight: 1 }, { arbitrary: fc.nat({ max: 4 }), weight: 1 }),
  swapped: fc.boolean(),
  condition: seldom(fc.record({ item: fc.option(anyPick), tokens: fc.nat({ max: 3 }), holds: fc.boolean() })),
  confidence: fc.option(fc.constantFrom(0.2, 0.5, 0.8, 1)),
});

/** @param mistakes whether answers without any doubt may be wrong, so that evidence can conflict */
export function worldSpec({ mistakes = false }: { readonly mistakes?: boolean } = {}): fc.Arbitrary<WorldSpec> {
  return fc.record({
    instruments: fc.array(fc.array(tree(2), { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    items: fc.array(fc.array(item, { minLength: 1, maxLength: 8, size: 'max' }), { minLength: 3, maxLength: 3 }),
    acts: fc.array(act, { maxLength: 5, size: 'max' }),
    rows: fc.array(row, { maxLength: 14, size: 'max' }),
    conditions: fc.tuple(...CONDITIONS.map(() => fc.boolean())),
    answered: fc.oneof(
      fc.constantFrom([true, false, false], [false, true, false], [true, true, true]),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    ),
    given: fc.oneof(fc.constant(0), fc.nat({ max: 2 ** 16 - 1 }), fc.constant(2 ** 16 - 1)),
    mistakes: fc.constant(mistakes),
  });
}

/** Worlds in which evidence without a doubt is true, and worlds in which it may conflict. */
export const anyWorldSpec: fc.Arbitrary<WorldSpec> = fc.boolean().chain((mistakes) => worldSpec({ mistakes }));

/**
 * Small worlds in which all rows are `mutatis_mutandis` and answers rest on laws: one that covers every offence, and one
 * for the offences of a single instrument. What such laws tell of the measures is seldom put to the test by chance.
 */
export const acrossOffencesSpec: fc.Arbitrary<WorldSpec> = worldSpec().map((spec) => ({
  ...spec,
  instruments: spec.instruments.map((articles) =>
    articles.map((article) => ({ ...article, offences: 'own', considered: false, condition: null, children: [] })),
  ),
  acts: spec.acts.slice(0, 2).map((act, i) => ({
    ...act,
    measures: act.before,
    facets: 7,
    change: 'none',
    offences: i === 0 ? ALL_OFFENCES : act.before % 2 === 0 ? 0b010 : 0b101,
    label: act.label === 'listed' && i > 0 ? 'listed' : 'true',
  })),
  rows: spec.rows.map((row) => ({ ...withoutDoubt(row), kind: 'pair', mutatisMutandis: true })),
  items: spec.items.map((list) =>
    list.map((item) => ({
      ...item,
      asks: 'equal',
      facet: 'law',
      scale: 'yes_part_no',
      answer: item.answer && {
        ...item.answer,
        appliesTo: item.answer.appliesTo === 'this_instrument' ? 'this_instrument' : 'unknown',
        cites: true,
        when: 'now',
        outside: null,
        doubt: 'none',
        derivedFrom: [],
      },
    })),
  ),
}));

/** Worlds in which most items ask for a part of something, all of them about one facet, and most rows are between items. */
export const betweenItemsSpec: fc.Arbitrary<WorldSpec> = worldSpec().map((spec) => ({
  ...spec,
  rows: spec.rows.map((row, i) =>
    i % 3 === 2 ? row : { ...row, kind: i % 3 === 0 ? 'pair' : 'joint', mutatisMutandis: false, betweenItems: true },
  ),
  items: spec.items.map((list, questionnaire) =>
    list.map((item, i) => ({
      ...item,
      asks: (i + questionnaire) % 3 === 0 ? item.asks : i % 2 === 0 ? 'subset' : 'intersects',
      facet: item.seed % 4 === 0 ? item.facet : 'law',
    })),
  ),
}));

/** The row, with all that is true of it written, approved and unconditional. */
export function withoutDoubt(row: RowSpec): RowSpec {
  return { ...row, written: 'exact', status: 'approved', wrong: null, condition: null };
}
