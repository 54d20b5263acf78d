/** What speaks for a node in a run: each piece of evidence by itself, with all it rests on. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { RelationNetwork } from '../crosswalk/relation-network.ts';
import { ANY_VALUE, type ValueSet } from '../domain/answer-values.ts';
import { facetRelation, VALUE_FACETS } from '../domain/facet.ts';
import { inverse, product, type RelationSet } from '../domain/relation.ts';
import { outstanding } from './confirmation.ts';
import type { Evidence, ReadAnswer } from './gather-evidence.ts';
import { carry, type InferencePlan, type System, slotOf } from './inference-plan.ts';
import { draftNeeds } from './reach-at-grade.ts';
import { conditionOfNode, conditionOfRow } from './read-condition.ts';
import type { Derived, Run } from './run-fixpoint.ts';
import type { Confirmation } from './suggestion.ts';

/** One piece of evidence as it arrives at a node. */
export interface Contribution {
  /** What it leaves possible there. */
  readonly values: ValueSet;
  /** Relation of the piece's node × facet to the node × facet reached. */
  readonly relations: RelationSet;
  /** What has to be confirmed for it to count; empty at grade A. */
  readonly confirmations: readonly Confirmation[];
  /** The answers it rests on: one, or several through a rule. */
  readonly answers: readonly ReadAnswer[];
  /** Ids of the rows it rests on, sorted. */
  readonly rows: readonly string[];
  readonly system: System;
  /** The rule that found it; absent for an answer carried directly. */
  readonly derived?: Derived;
  /** Tells it apart from every other piece, for a stable order. */
  readonly key: string;
}

/** One grade of a reading: its own values, the measures they are contained in, and what speaks for each node. */
export interface Reading {
  readonly own: Run;
  readonly measures: Run;
  /** Whether evidence conflicts at a node where something was answered, also where that lies outside of what was read. */
  readonly isInConflict: (node: number, facet: number) => boolean;
  readonly contributionsAt: ContributionsAt;
}

/**
 * All pieces that narrow a facet of a node: first what needs least to be confirmed, then what was said directly, by the
 * fewest rows. Found when asked for, and kept.
 */
export type ContributionsAt = (node: number, facet: number) => readonly Contribution[];

/** @param measures the run over the measures, in which the values of the other are contained */
export function collectContributions(plan: InferencePlan, own: Run, measures: Run): ContributionsAt {
  const ofMeasures = new Collector(plan, measures);
  const ofOwn = new Collector(plan, own, ofMeasures);
  return (node, facet) => ofOwn.at(node, facet);
}

/**
 * The fewest confirmations under which the pieces leave no more than wanted; undefined when they never do.
 * One piece is preferred to several; otherwise pieces that need most are given up first.
 */
export function smallestSupport(pieces: readonly Contribution[], isEnough: (values: ValueSet) => boolean): Contribution[] | undefined {
  const free = pieces.filter((piece) => piece.confirmations.length === 0);
  const base = meet(free);
  if (isEnough(base)) return dropNeedless(free, isEnough);
  const byNeed = pieces.filter((piece) => piece.confirmations.length > 0).sort(compareNeed);
  for (const piece of byNeed) if (isEnough(base & piece.values)) return dropNeedless([...free, piece], isEnough);
  if (!isEnough(meet(pieces))) return undefined;
  return dropNeedless([...free, ...byNeed], isEnough);
}

/** What all pieces together leave possible. */
export function meet(pieces: readonly Contribution[]): ValueSet {
  return pieces.reduce<ValueSet>((possible, piece) => possible & piece.values, ANY_VALUE);
}

function dropNeedless(pieces: readonly Contribution[], isEnough: (values: ValueSet) => boolean): Contribution[] {
  const kept = [...pieces];
  for (const piece of [...pieces].reverse()) {
    const without = kept.filter((each) => each !== piece);
    if (isEnough(meet(without))) kept.splice(kept.indexOf(piece), 1);
  }
  return kept;
}

function compareNeed(a: Contribution, b: Contribution): number {
  return (
    a.confirmations.length - b.confirmations.length ||
    Number(a.derived !== undefined) - Number(b.derived !== undefined) ||
    a.rows.length - b.rows.length ||
    compareText(a.key, b.key)
  );
}

/** What tells two pieces apart, for an order that does not depend on that of files. */
function keyOf({ values, confirmations, rows, answers }: Omit<Contribution, 'key'>): string {
  return [...confirmations.map(({ id }) => id), ...rows, ...answers.map(({ answer }) => answer.item).sort(), values].join('\n');
}

type Piece = Evidence | Derived;

/** Collects the pieces of one run; what the same rule needs again is kept. */
class Collector {
  readonly #plan: InferencePlan;
  readonly #run: Run;
  readonly #within: Collector | undefined;
  readonly #pieces = new Map<number, Piece[]>();
  readonly #supports = new Map<Derived, readonly Contribution[]>();
  readonly #found = new Map<number, readonly Contribution[]>();

  /** @param within the run over the measures that the values of this one are contained in */
  constructor(plan: InferencePlan, run: Run, within?: Collector) {
    this.#plan = plan;
    this.#run = run;
    this.#within = within;
    for (const piece of run.evidence) this.#keep(piece);
    for (const piece of run.derived) this.#keep(piece);
  }

  #keep(piece: Piece): void {
    const here = this.#pieces.get(piece.node);
    if (here === undefined) this.#pieces.set(piece.node, [piece]);
    else here.push(piece);
  }

  at(node: number, facet: number): readonly Contribution[] {
    const slot = slotOf(node, facet);
    const found = this.#found.get(slot) ?? this.#collect(node, facet, Infinity);
    this.#found.set(slot, found);
    return found;
  }

  /** What was known before a sweep, here and in the run that contains this one. */
  #collect(node: number, facet: number, before: number): Contribution[] {
    const { start, target, relations } = this.#run.reach;
    const found: Contribution[] = this.#within?.at(node, facet).slice() ?? [];
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
      const relation = inverse(relations[at] as number);
      for (const piece of this.#pieces.get(target[at] as number) ?? []) {
        if (carry(piece.facet, facet, relation, piece.values) === ANY_VALUE) continue;
        if (!('sweep' in piece)) found.push(...this.#arrive(piece, node, facet));
        else if (piece.sweep < before) found.push(...this.#arriveDerived(piece, node, facet));
      }
    }
    return found.sort(compareNeed);
  }

  #arrive(piece: Evidence, node: number, facet: number): Contribution[] {
    if (piece.source.restsOn.has(node)) return [];
    return along(this.#plan, this.#run, piece, node, facet).map((path) =>
      this.#contribution(path, [...piece.confirmations, ...path.needs], [piece.source], path.rows),
    );
  }

  #contribution(
    { values, relations }: Path,
    needs: readonly Confirmation[],
    answers: readonly ReadAnswer[],
    rows: readonly string[],
    derived?: Derived,
  ): Contribution {
    const confirmations = needs.length === 0 ? needs : outstanding(needs, this.#run.gathered.given);
    const found = { values, relations, confirmations, answers, rows, system: this.#run.system };
    return { ...found, key: keyOf(found), ...(derived === undefined ? {} : { derived }) };
  }

  #arriveDerived(piece: Derived, node: number, facet: number): Contribution[] {
    if (piece.restsOn.has(node)) return [];
    const paths = along(this.#plan, this.#run, piece, node, facet);
    if (paths.length === 0) return [];
    const support = this.#supportOf(piece);
    const answers = [...new Set(support.flatMap((each) => each.answers))];
    const needs = [...support.flatMap((each) => each.confirmations), ...ruleNeeds(this.#plan.crosswalk, piece, this.#run)];
    const rows = [...support.flatMap((each) => each.rows), ...ruleRows(this.#plan.crosswalk, piece)];
    return paths.map((path) => this.#contribution(path, [...needs, ...path.needs], answers, sortedUnique([...rows, ...path.rows]), piece));
  }

  /** For each input of a rule, pieces known before it fired that leave no more than all of them did. */
  #supportOf(piece: Derived): readonly Contribution[] {
    const known = this.#supports.get(piece);
    if (known !== undefined) return known;
    const support = piece.rule.inputs.flatMap((input) => {
      if (this.#run.conflicts.has(slotOf(input, piece.facet))) return [];
      const pieces = this.#collect(input, piece.facet, piece.sweep);
      const all = meet(pieces);
      return smallestSupport(pieces, (values) => (values & ~all) === 0) ?? [];
    });
    this.#supports.set(piece, support);
    return support;
  }
}

interface Path {
  readonly values: ValueSet;
  readonly relations: RelationSet;
  readonly rows: readonly string[];
  readonly needs: readonly Confirmation[];
}

/** How a piece reaches a node: over what is approved, and over drafts where they say more. */
function along(plan: InferencePlan, run: Run, piece: Piece, node: number, facet: number): Path[] {
  const { crosswalk } = plan;
  const condition = conditionOfNode(crosswalk, run.gathered, piece.node, node);
  if (condition.state === 'unknown' && run.grade === 'A') return [];
  const needs = condition.state === 'unknown' ? [condition.needs] : [];
  const { given } = run.gathered;
  const approved = pathOver(crosswalk.approved[run.system], piece, node, facet, needs);
  if (crosswalk.drafted === crosswalk.approved || (run.grade === 'A' && run.reach === plan.approved[run.system])) return approved;
  const more = pathOver(crosswalk.drafted[run.system], piece, node, facet, needs)
    .filter(({ values }) => values !== (approved[0]?.values ?? ANY_VALUE))
    .map((path) => ({ ...path, needs: [...path.needs, ...draftNeeds(crosswalk, path.rows)] }));
  return [...approved, ...(run.grade === 'A' ? more.filter((path) => outstanding(path.needs, given).length === 0) : more)];
}

function pathOver(network: RelationNetwork, piece: Piece, node: number, facet: number, needs: readonly Confirmation[]): Path[] {
  const relation = network.relation(piece.node, node);
  const values = carry(piece.facet, facet, relation, piece.values);
  if (values === ANY_VALUE) return [];
  const [from, to] = [VALUE_FACETS[piece.facet] ?? 'compliance', VALUE_FACETS[facet] ?? 'compliance'];
  return [{ values, relations: product(relation, facetRelation(from, to)), rows: network.witness(piece.node, node), needs }];
}

function ruleRows({ nodes }: Crosswalk, { rule }: Derived): string[] {
  if (rule.kind === 'step') return [rule.step.row.id];
  const output = nodes[rule.output];
  return output?.kind === 'joint' ? [output.id] : [];
}

function ruleNeeds(crosswalk: Crosswalk, { rule }: Derived, { gathered }: Run): Confirmation[] {
  const conditions = rule.inputs.map((input) => conditionOfNode(crosswalk, gathered, input, rule.output));
  if (rule.kind === 'step') conditions.push(conditionOfRow(rule.step.row, gathered));
  return [
    ...conditions.flatMap((condition) => (condition.state === 'unknown' ? [condition.needs] : [])),
    ...(rule.kind === 'step' ? draftNeeds(crosswalk, [rule.step.row.id]) : []),
  ];
}

function sortedUnique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
