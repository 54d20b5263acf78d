/** The rows of a world: each says of two provisions what is true of their atoms, unless nothing rests on it. */

import { BASE_RELATIONS, type BaseRelation, type RowRelation } from '../../../src/domain/relation.ts';
import type { RowSketch } from '../build-catalogue.ts';
import { type Atoms, asksForDoing, type Choices, inverseOf, overAllOffences, relationBetween, subjectMatter } from './atoms.ts';
import type { BuiltItem } from './build-items.ts';
import { type BuiltProvision, INSTRUMENTS } from './build-provisions.ts';
import type { RowSpec } from './world-spec.ts';

export interface BuiltRow {
  readonly sketch: RowSketch & { readonly id: string };
  /** Whether what it says is true of the atoms of this world. */
  readonly isTrue: boolean;
  /** Whether its condition holds in the State; true where it has none. */
  readonly conditionHolds: boolean;
  /** Of a joint row: the union of its parts. */
  readonly union?: Atoms;
}

export interface RowContext {
  readonly provisions: readonly BuiltProvision[];
  readonly items: readonly BuiltItem[];
  readonly choices: Choices;
  /** Reads a set for the measures alone. */
  readonly project: (atoms: Atoms) => Atoms;
  /** What the State would answer to an item now, if it told the truth. */
  readonly trueToken: (item: BuiltItem) => string;
}

interface Claim {
  readonly sketch: RowSketch;
  readonly isTrue: boolean;
  readonly union?: Atoms;
}

/** One row; absent when nothing in the world fits what was drawn. `wrong` is what to write in place of the truth. */
type MakeClaim = (spec: RowSpec, context: RowContext, wrong: BaseRelation | undefined) => Claim | undefined;

export function buildRows(specs: readonly RowSpec[], context: RowContext): BuiltRow[] {
  return specs.flatMap((spec, index) => {
    const condition = spec.kind === 'no_counterpart' ? NO_CONDITION : readCondition(spec, context);
    const mayBeWrong = spec.status !== 'approved' || !condition.holds;
    const among = spec.betweenItems === true ? { ...context, provisions: itemsAsNodes(context, spec) } : context;
    const claim = CLAIMS[spec.kind](spec, among, mayBeWrong && spec.wrong !== null ? BASE_RELATIONS[spec.wrong] : undefined);
    if (claim === undefined) return [];
    const sketch: BuiltRow['sketch'] = {
      id: `row-${index}`,
      status: spec.status,
      ...claim.sketch,
      ...(condition.form === undefined ? {} : { condition: condition.form }),
      ...(spec.confidence === null ? {} : { confidence: spec.confidence }),
    };
    const union = claim.union === undefined ? {} : { union: claim.union };
    return [{ sketch, isTrue: claim.isTrue, conditionHolds: condition.holds, ...union }];
  });
}

/** The items of one facet in place of provisions, their questionnaires in place of instruments. */
function itemsAsNodes({ items, provisions }: RowContext, spec: RowSpec): BuiltProvision[] {
  const facet = pick(items, spec.pick)?.facet;
  const choices = new Set(provisions.filter(({ isChoice }) => isChoice).map(({ id }) => id));
  return items
    .filter((item) => item.facet === facet)
    .map(({ id, questionnaire, atoms, sketch: { asks } }) => {
      const isChoice = asks !== undefined && 'provision' in asks && asks.relation === 'equal' && choices.has(asks.provision);
      return { id, instrument: questionnaire, atoms, isChoice, form: {} };
    });
}

const CLAIMS: Readonly<Record<RowSpec['kind'], MakeClaim>> = {
  pair: claimPair,
  joint: claimTogether,
  level: claimStricter,
  no_counterpart: claimNothing,
};

function claimPair(spec: RowSpec, context: RowContext, wrong: BaseRelation | undefined): Claim | undefined {
  const scoped = readInScope(spec, context);
  const pair = pick(pairsSharing(context, scoped), spec.pick);
  if (pair === undefined) return undefined;
  const [left, right] = pair;
  const actual = relationBetween(scoped(left.atoms), scoped(right.atoms));
  const claimed = wrong ?? actual;
  const written = mayStand(claimed, left, right, context) ? weaken(claimed, spec) : 'related';
  const isTrue = written === 'related' || claimed === actual || (written === 'overlaps' && actual !== 'disjoint');
  return { sketch: { ...sides(spec, left.id, written, right.id), ...scopeOf(spec) }, isTrue };
}

/** On a choice only `equal` with another choice, and what contains every alternative; see the semantics on `any` parents. */
function mayStand(relation: BaseRelation, left: BuiltProvision, right: BuiltProvision, { choices }: RowContext): boolean {
  if (left.isChoice && right.isChoice) return relation === 'equal';
  if (left.isChoice) return relation === 'subset';
  if (right.isChoice) return relation === 'superset';
  return relation !== 'disjoint' || !(choices.hasChoice(left.atoms) || choices.hasChoice(right.atoms));
}

function weaken(relation: BaseRelation, spec: RowSpec): RowRelation {
  return spec.written === 'exact' || relation === 'disjoint' ? relation : spec.written;
}

function claimTogether(spec: RowSpec, context: RowContext, wrong: BaseRelation | undefined): Claim | undefined {
  const scoped = readInScope(spec, context);
  const whole = pick(
    context.provisions.filter(({ isChoice }) => !isChoice),
    spec.pick,
  );
  if (whole === undefined) return undefined;
  const near = context.provisions.filter(
    (part) => part.instrument !== whole.instrument && !part.isChoice && (scoped(part.atoms) & scoped(whole.atoms)) !== 0n,
  );
  const oneInstrument = near.filter(({ instrument }) => instrument === near[spec.pick % near.length]?.instrument);
  const parts = [...new Set(spec.parts.flatMap((part) => pick(oneInstrument, part) ?? []))];
  if (parts.length < 2) return undefined;
  const union = context.choices.complete(parts.reduce((all, part) => all | part.atoms, 0n));
  const actual = relationBetween(scoped(union), scoped(whole.atoms));
  const claimed = wrong ?? actual;
  if (claimed === 'disjoint') return undefined;
  const allOf = { all_of: parts.map(({ id }) => id), union: claimed, ...scopeOf(spec) };
  return { sketch: spec.swapped ? { subject: whole.id, ...allOf } : { ...allOf, object: whole.id }, isTrue: claimed === actual, union };
}

/** What asks for doing against what asks for considering; of the same subject matter the stricter is a superset. */
function claimStricter(spec: RowSpec, context: RowContext, wrong: BaseRelation | undefined): Claim | undefined {
  const plain = context.provisions.filter(({ atoms }) => !context.choices.hasChoice(atoms));
  const strict = plain.filter(({ atoms }) => asksForDoing(atoms));
  const matter = ({ atoms }: BuiltProvision) => (spec.mutatisMutandis ? overAllOffences(subjectMatter(atoms)) : subjectMatter(atoms));
  const pairs = strict.flatMap((left) =>
    plain
      .filter((right) => right.instrument !== left.instrument && !asksForDoing(right.atoms) && (matter(left) & matter(right)) !== 0n)
      .map((right) => [left, right] as const),
  );
  const pair = pick(pairs, spec.pick);
  if (pair === undefined) return undefined;
  const [stricter, weaker] = pair;
  const asWritten = (relation: BaseRelation) => (relation === 'equal' ? 'superset' : relation);
  const actual = asWritten(relationBetween(matter(stricter), matter(weaker)));
  const claimed = asWritten(wrong ?? actual);
  const written = weaken(claimed, spec);
  const level = spec.swapped ? ('weaker' as const) : ('stricter' as const);
  const isTrue = written !== 'disjoint' && (written !== claimed || claimed === actual);
  return { sketch: { ...sides(spec, stricter.id, written, weaker.id), level, ...scopeOf(spec) }, isTrue };
}

function claimNothing(spec: RowSpec, { provisions, choices, project }: RowContext): Claim | undefined {
  const everything = ({ atoms }: BuiltProvision) => project(choices.everythingIn(atoms));
  const claims = INSTRUMENTS.flatMap((instrument) =>
    provisions
      .filter((provision) => provision.instrument !== instrument)
      .filter((provision) => {
        const held = provisions.filter(({ id }) => id === provision.id || id.startsWith(`${provision.id}(`));
        const others = provisions.filter((other) => other.instrument === instrument);
        return held.every((each) => others.every((other) => (everything(each) & everything(other)) === 0n));
      })
      .map(({ id }) => ({ no_counterpart: id, in: instrument })),
  );
  const claim = pick(claims, spec.pick);
  return claim && { sketch: claim, isTrue: true };
}

function readInScope({ mutatisMutandis }: RowSpec, { project }: RowContext): (atoms: Atoms) => Atoms {
  return mutatisMutandis ? project : (atoms) => atoms;
}

function scopeOf({ mutatisMutandis }: RowSpec): RowSketch {
  return mutatisMutandis ? { scope: 'mutatis_mutandis' } : {};
}

function sides({ swapped }: RowSpec, left: string, relation: RowRelation, right: string): RowSketch {
  if (!swapped) return { subject: left, relation, object: right };
  const isBase = relation !== 'related' && relation !== 'overlaps';
  return { subject: right, relation: isBase ? inverseOf(relation) : relation, object: left };
}

/** Pairs over two instruments: twice those that are asked about, then all that share something, and some that do not. */
function pairsSharing({ provisions, items }: RowContext, scoped: (atoms: Atoms) => Atoms): (readonly [BuiltProvision, BuiltProvision])[] {
  const asked = new Set(items.map(({ localId }) => localId.slice(0, localId.indexOf('.'))));
  const pairs = provisions.flatMap((left) =>
    provisions.filter((right) => left.instrument < right.instrument).map((right) => [left, right] as const),
  );
  const sharing = pairs.filter(([left, right]) => (scoped(left.atoms) & scoped(right.atoms)) !== 0n);
  const sharingAndAsked = sharing.filter((pair) => pair.every(({ id }) => asked.has(id)));
  const others = pairs.filter((pair) => !sharing.includes(pair));
  return [...sharingAndAsked, ...sharingAndAsked, ...sharing, ...others.slice(0, Math.ceil(sharing.length / 4))];
}

function pick<T>(from: readonly T[], position: number): T | undefined {
  return from.length === 0 ? undefined : from[position % from.length];
}

interface Condition {
  readonly form?: NonNullable<RowSketch['condition']>;
  readonly holds: boolean;
}

const NO_CONDITION: Condition = { holds: true };

function readCondition({ condition }: RowSpec, { items, trueToken }: RowContext): Condition {
  if (condition === null) return NO_CONDITION;
  const text = { en: 'Something is so in the State' };
  const told = condition.item === null ? undefined : pick(items, condition.item);
  if (told === undefined) return { form: { text }, holds: condition.holds };
  const token = trueToken(told);
  const is = condition.holds && token !== 'not_applicable' ? [token] : ['no', 'not_at_all'].filter((other) => other !== token);
  return { form: { text, item: told.id, is }, holds: is.includes(token) };
}
