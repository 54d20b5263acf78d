/**
 * What all evidence together leaves possible, for every facet of every node: the greatest fixpoint of all narrowing rules.
 *
 * A pair transfer carries each piece of evidence by itself, so a conflict stays where the sources meet. Rules read what
 * a node may be; a node once found empty counts as missing for them, and the rules start again, in rounds, until no
 * further node is empty. Rules fire together on what was known before, so that their order decides nothing.
 */

import { ANY_VALUE, alternativeOf, CONFLICT, choiceOf, transfer, unionOf, type ValueSet, YES } from '../domain/answer-values.ts';
import { outstanding } from './confirmation.ts';
import type { Evidence, GatheredEvidence } from './gather-evidence.ts';
import {
  carry,
  carryToAll,
  FACET_COUNT,
  type InferencePlan,
  nothingKnown,
  type Reach,
  type Rule,
  type System,
  slotOf,
  wordsOf,
} from './inference-plan.ts';
import { draftNeeds, type Grade, reachAtGrade } from './reach-at-grade.ts';
import { type ConditionState, conditionOfNode, conditionOfRow } from './read-condition.ts';
import type { Surroundings } from './surroundings.ts';

/** A value that a rule found for a node: evidence of its own, carried onward like an answer. */
export interface Derived {
  readonly rule: Rule;
  readonly node: number;
  readonly facet: number;
  readonly values: ValueSet;
  /** The sweep in which it was found: it rests on what was known before that. */
  readonly sweep: number;
  readonly restsOn: ReadonlySet<number>;
}

export interface Run {
  readonly grade: Grade;
  readonly system: System;
  readonly reach: Reach;
  readonly evidence: readonly Evidence[];
  readonly derived: readonly Derived[];
  /** Possible values by slot; 0 is a conflict. */
  readonly possible: Uint8Array;
  /** Slots found empty, in whichever round. */
  readonly conflicts: ReadonlySet<number>;
  readonly gathered: GatheredEvidence;
  /** Whether something was left out that only has to be confirmed: at grade A, that grade B would read more. */
  readonly leftOut: boolean;
}

/**
 * @param within what is read and nothing else: values outside are not found
 * @param measures the run over the measures, in which the own values are contained; absent for that run itself
 */
export function runFixpoint(
  plan: InferencePlan,
  gathered: GatheredEvidence,
  within: Surroundings,
  grade: Grade,
  system: System,
  measures?: Run,
): Run {
  const reach = reachAtGrade(plan, gathered.given, grade, system);
  const near = gathered[system].filter(({ node }) => within.sources[node] === 1);
  const evidence = grade === 'B' ? near : near.filter(({ confirmations }) => confirmations.length === 0);
  const base = measures?.possible.slice() ?? nothingKnown(plan);
  const context: Context = {
    plan,
    gathered,
    within,
    grade,
    system,
    reach,
    anyAccepted: evidence.some(({ source }) => source.restsOn.size > 0),
    tally: { leftOut: evidence.length < near.length || reach !== plan.drafted[system] },
  };
  const conflicts = new Set(measures?.conflicts);
  const marks = { conflicts, empty: conflicts };
  const values = { possible: base, words: wordsOf(base) };
  for (const piece of evidence) spread(context, values, piece, piece.source.restsOn, marks);
  for (;;) {
    const round = runRound(context, base, conflicts, evidence);
    if (round.empty.size === 0) return { ...context, ...context.tally, evidence, ...round, conflicts };
    for (const slot of round.empty) conflicts.add(slot);
  }
}

interface Context {
  readonly plan: InferencePlan;
  readonly gathered: GatheredEvidence;
  readonly within: Surroundings;
  readonly grade: Grade;
  readonly system: System;
  readonly reach: Reach;
  /** Whether any answer was accepted from others; without one nothing rests on anything. */
  readonly anyAccepted: boolean;
  /** Takes down whether something is left out that only has to be confirmed. */
  readonly tally: { leftOut: boolean };
}

interface Round {
  readonly possible: Uint8Array;
  readonly derived: readonly Derived[];
  /** Slots that this round was the first to find empty. */
  readonly empty: ReadonlySet<number>;
}

function runRound(context: Context, base: Uint8Array, conflicts: ReadonlySet<number>, evidence: readonly Evidence[]): Round {
  const possible = base.slice();
  const values = { possible, words: wordsOf(possible) };
  const derived: Derived[] = [];
  const latest = new Uint8Array(context.plan.rules.length * FACET_COUNT).fill(ANY_VALUE);
  const due = rulesToBegin(context, base);
  for (let sweep = 1; ; sweep++) {
    const found = fireRules(context, possible, conflicts, { latest, due }, sweep, { evidence, derived });
    const empty = new Set<number>();
    const marks = { conflicts, empty, due };
    for (const piece of found) spread(context, values, piece, piece.restsOn, marks);
    derived.push(...found);
    if (found.length === 0 || empty.size > 0) return { possible, derived, empty };
  }
}

interface RuleState {
  /** What each rule last found, by facet. */
  readonly latest: Uint8Array;
  /** 1 for each rule that has something new to read. */
  readonly due: Uint8Array;
}

const NOTHING_KNOWN = wordsOf(new Uint8Array(FACET_COUNT).fill(ANY_VALUE))[0];

function rulesToBegin({ plan, within }: Context, possible: Uint8Array): Uint8Array {
  const words = wordsOf(possible);
  const knows = (node: number) => words[node] !== NOTHING_KNOWN;
  return within.rules.map((isWithin, index) => (isWithin === 1 && plan.rules[index]?.inputs.some(knows) ? 1 : 0));
}

/** All rules that are due, on the values known before; only what is narrower than the same rule found earlier. */
function fireRules(
  context: Context,
  possible: Uint8Array,
  conflicts: ReadonlySet<number>,
  { latest, due }: RuleState,
  sweep: number,
  known: Known,
): Derived[] {
  const found: Derived[] = [];
  let facet = 0;
  const read = (node: number): ValueSet => {
    const slot = slotOf(node, facet);
    return conflicts.has(slot) ? ANY_VALUE : (possible[slot] as ValueSet);
  };
  const { rules } = context.plan;
  for (let index = due.indexOf(1); index >= 0; index = due.indexOf(1, index + 1)) {
    const rule = rules[index] as Rule;
    due[index] = 0;
    if (!mayApply(context, rule)) continue;
    for (facet = 0; facet < FACET_COUNT; facet++) {
      const values = applyRule(context, rule, read);
      const place = index * FACET_COUNT + facet;
      if (values === CONFLICT || values === latest[place]) continue;
      latest[place] = values;
      found.push({ rule, node: rule.output, facet, values, sweep, restsOn: restsOnInputs(context, rule, facet, known) });
    }
  }
  return found;
}

/** A rule reaches a provision that applies only under a condition as an answer does. */
function mayApply(context: Context, { inputs, output }: Rule): boolean {
  return context.plan.conditional[output] !== 1 || inputs.every((input) => mayReach(context, input, output));
}

function applyRule(context: Context, rule: Rule, read: (node: number) => ValueSet): ValueSet {
  switch (rule.kind) {
    case 'union':
      return unionOf(readAll(rule.inputs, read));
    case 'choice':
      return choiceOf(readAll(rule.inputs, read));
    case 'alternative':
      return alternativeOf(read(rule.inputs[0]));
    case 'step':
      return takeStep(context, rule, read(rule.inputs[0]));
  }
}

const READ: ValueSet[] = [];

/** Into one array that is used again by the next rule: rules are read a hundred thousand times a second. */
function readAll(inputs: readonly number[], read: (node: number) => ValueSet): readonly ValueSet[] {
  READ.length = inputs.length;
  for (let at = 0; at < inputs.length; at++) READ[at] = read(inputs[at] as number);
  return READ;
}

function takeStep(context: Context, { step }: Extract<Rule, { kind: 'step' }>, values: ValueSet): ValueSet {
  const { plan, gathered, system } = context;
  if (system === 'own' && !step.sameScope) return ANY_VALUE;
  if (step.onlyYes && values !== YES) return ANY_VALUE;
  const isDraft = () => outstanding(draftNeeds(plan.crosswalk, [step.row.id]), gathered.given).length > 0;
  if (!step.row.settled && isDraft() && !counts(context)) return ANY_VALUE;
  if (!holds(context, conditionOfRow(step.row, gathered))) return ANY_VALUE;
  return transfer(system === 'own' ? step.relations : step.measureRelations, values);
}

/** The same values twice: by slot, and as one word a node. */
interface Values {
  readonly possible: Uint8Array;
  readonly words: Uint32Array;
}

interface Marks {
  /** Slots found empty before. */
  readonly conflicts: ReadonlySet<number>;
  /** Takes the slots that become empty. */
  readonly empty: Set<number>;
  /** Set to 1 for the rules that read a node narrowed; absent before any rule has fired. */
  readonly due?: Uint8Array;
}

/** Carries one piece of evidence to every node it says something about. */
function spread(
  context: Context,
  { possible, words }: Values,
  piece: Evidence | Derived,
  restsOn: ReadonlySet<number>,
  { conflicts, empty, due }: Marks,
): void {
  const { start, target, relations } = context.reach;
  const { conditional } = context.plan;
  const { nodes, rules } = context.within;
  const end = start[piece.node + 1] ?? 0;
  for (let at = start[piece.node] ?? 0; at < end; at++) {
    const node = target[at] as number;
    if (nodes[node] === 0 || restsOn.has(node) || (conditional[node] === 1 && !mayReach(context, piece.node, node))) continue;
    const before = words[node] as number;
    const after = (before & carryToAll(piece.facet, relations[at] as number, piece.values)) >>> 0;
    if (after === before) continue;
    words[node] = after;
    for (let slot = slotOf(node, 0); slot < slotOf(node + 1, 0); slot++)
      if (possible[slot] === CONFLICT && !conflicts.has(slot)) empty.add(slot);
    if (due !== undefined) for (const rule of context.plan.readers[node] ?? []) due[rule] = rules[rule] as number;
  }
}

/** A provision that applies only under a condition is reached from one with the same condition, or once it is confirmed. */
function mayReach(context: Context, from: number, to: number): boolean {
  return holds(context, conditionOfNode(context.plan.crosswalk, context.gathered, from, to));
}

function holds(context: Context, condition: ConditionState): boolean {
  return condition.state === 'met' || (condition.state === 'unknown' && counts(context));
}

/** What has to be confirmed counts at grade B. */
function counts({ grade, tally }: Context): boolean {
  tally.leftOut ||= grade === 'A';
  return grade === 'B';
}

interface Known {
  readonly evidence: readonly Evidence[];
  readonly derived: readonly Derived[];
}

const RESTS_ON_NOTHING: ReadonlySet<number> = new Set();

/** What a rule finds rests on whatever the evidence of its inputs was accepted from. */
function restsOnInputs(context: Context, rule: Rule, facet: number, { evidence, derived }: Known): ReadonlySet<number> {
  if (!context.anyAccepted) return RESTS_ON_NOTHING;
  const behind = [
    ...evidence.map((piece) => ({ piece, restsOn: piece.source.restsOn })),
    ...derived.map((piece) => ({ piece, restsOn: piece.restsOn })),
  ].filter(
    ({ piece, restsOn }) => restsOn.size > 0 && rule.inputs.some((input) => !restsOn.has(input) && says(context, piece, input, facet)),
  );
  return new Set(behind.flatMap(({ restsOn }) => [...restsOn]));
}

function says({ reach }: Context, piece: Evidence | Derived, node: number, facet: number): boolean {
  for (let at = reach.start[piece.node] ?? 0; at < (reach.start[piece.node + 1] ?? 0); at++)
    if (reach.target[at] === node) return carry(piece.facet, facet, reach.relations[at] as number, piece.values) !== ANY_VALUE;
  return false;
}
