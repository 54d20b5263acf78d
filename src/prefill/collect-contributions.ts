/** What speaks for a node in a run: each piece of evidence by itself, with all it rests on. */

import { ANY_VALUE, type ValueSet } from '../domain/answer-values.ts';
import { product, type RelationSet } from '../domain/relation.ts';
import { facetRelation, VALUE_FACETS } from '../domain/facet.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { RelationNetwork } from '../crosswalk/relation-network.ts';
import { confirmation, outstanding } from './confirmation.ts';
import type { Evidence, ReadAnswer } from './gather-evidence.ts';
import { carry, type InferencePlan, slotOf, type System } from './inference-plan.ts';
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
}

/** A run with the run over the measures that its own values are contained in. */
export interface RunPair {
  readonly own: Run;
  readonly measures: Run;
}

/** All pieces that narrow a node: first what needs least to be confirmed, then what was said directly, by the fewest rows. */
export function collectContributions(plan: InferencePlan, runs: RunPair, node: number, facet: number): Contribution[] {
  return [
    ...inRun(plan, runs, runs.own, node, facet, Infinity),
    ...inRun(plan, runs, runs.measures, node, facet, Infinity),
  ].sort(compareNeed);
}

/**
 * The fewest confirmations under which the pieces leave no more than wanted; undefined when they never do.
 * One piece is preferred to several; otherwise pieces that need most are given up first.
 */
export function smallestSupport(
  pieces: readonly Contribution[],
  isEnough: (values: ValueSet) => boolean,
): Contribution[] | undefined {
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
    compareText(keyOf(a), keyOf(b))
  );
}

function keyOf(piece: Contribution): string {
  return [...piece.confirmations.map(({ id }) => id), ...piece.rows, ...piece.answers.map(({ answer }) => answer.item)].join('\n');
}

function inRun(plan: InferencePlan, runs: RunPair, run: Run, node: number, facet: number, before: number): Contribution[] {
  const direct = run.evidence.flatMap((piece) => arrive(plan, run, piece, node, facet));
  const found = run.derived
    .filter(({ sweep }) => sweep < before)
    .flatMap((piece) => arriveDerived(plan, runs, run, piece, node, facet));
  return [...direct, ...found].sort(compareNeed);
}

function arrive(plan: InferencePlan, run: Run, piece: Evidence, node: number, facet: number): Contribution[] {
  if (piece.source.restsOn.has(node)) return [];
  return along(plan, run, piece, node, facet).map(({ values, relations, rows, needs }) => ({
    values,
    relations,
    confirmations: outstanding([...piece.confirmations, ...needs], run.gathered.given),
    answers: [piece.source],
    rows,
    system: run.system,
  }));
}

function arriveDerived(plan: InferencePlan, runs: RunPair, run: Run, piece: Derived, node: number, facet: number): Contribution[] {
  if (piece.restsOn.has(node)) return [];
  const paths = along(plan, run, piece, node, facet);
  if (paths.length === 0) return [];
  const support = supportOf(plan, runs, run, piece);
  return paths.map(({ values, relations, rows, needs }) => ({
    values,
    relations,
    confirmations: outstanding([...support.flatMap((each) => each.confirmations), ...ruleNeeds(piece, run), ...needs], run.gathered.given),
    answers: [...new Set(support.flatMap((each) => each.answers))],
    rows: sortedUnique([...support.flatMap((each) => each.rows), ...ruleRows(plan.crosswalk, piece), ...rows]),
    system: run.system,
    derived: piece,
  }));
}

/** For each input of a rule, pieces known before it fired that leave no more than all of them did. */
function supportOf(plan: InferencePlan, runs: RunPair, run: Run, { rule, facet, sweep }: Derived): Contribution[] {
  return rule.inputs.flatMap((input) => {
    if (run.conflicts.has(slotOf(input, facet))) return [];
    const ofRun = inRun(plan, runs, run, input, facet, sweep);
    const pieces = run.system === 'own' ? [...ofRun, ...inRun(plan, runs, runs.measures, input, facet, Infinity)] : ofRun;
    const all = meet(pieces);
    return smallestSupport(pieces, (values) => (values & ~all) === 0) ?? [];
  });
}

interface Path {
  readonly values: ValueSet;
  readonly relations: RelationSet;
  readonly rows: readonly string[];
  readonly needs: readonly Confirmation[];
}

/** How a piece reaches a node: over what is approved, and over drafts where they say more. */
function along(plan: InferencePlan, run: Run, piece: Evidence | Derived, node: number, facet: number): Path[] {
  const { crosswalk } = plan;
  const condition = conditionOfNode(crosswalk, run.gathered, piece.node, node);
  if (condition.state === 'not_met' || (condition.state === 'unknown' && run.grade === 'A')) return [];
  const needs = condition.state === 'unknown' ? [condition.needs] : [];
  const approved = pathOver(crosswalk.approved[run.system], piece, node, facet, needs);
  if (run.grade === 'A' || crosswalk.drafted === crosswalk.approved) return approved;
  const drafted = pathOver(crosswalk.drafted[run.system], piece, node, facet, needs);
  const more = drafted.filter(({ values }) => values !== (approved[0]?.values ?? ANY_VALUE));
  return [...approved, ...more.map((path) => ({ ...path, needs: [...path.needs, ...draftNeeds(crosswalk, path.rows)] }))];
}

function pathOver(network: RelationNetwork, piece: Evidence | Derived, node: number, facet: number, needs: readonly Confirmation[]): Path[] {
  const relation = network.relation(piece.node, node);
  const values = carry(piece.facet, facet, relation, piece.values);
  if (values === ANY_VALUE) return [];
  const [from, to] = [VALUE_FACETS[piece.facet] ?? 'compliance', VALUE_FACETS[facet] ?? 'compliance'];
  return [{ values, relations: product(relation, facetRelation(from, to)), rows: network.witness(piece.node, node), needs }];
}

function draftNeeds({ rows }: Crosswalk, witness: readonly string[]): Confirmation[] {
  return witness.filter((id) => rows.get(id)?.settled === false).map((id) => confirmation('correspondence', id));
}

function ruleRows({ nodes }: Crosswalk, { rule }: Derived): string[] {
  if (rule.kind === 'step') return [rule.step.row.id];
  const output = nodes[rule.output];
  return output?.kind === 'joint' ? [output.id] : [];
}

function ruleNeeds({ rule }: Derived, run: Run): Confirmation[] {
  if (rule.kind !== 'step') return [];
  const condition = conditionOfRow(rule.step.row, run.gathered);
  return [
    ...(condition.state === 'unknown' ? [condition.needs] : []),
    ...(rule.step.row.settled ? [] : [confirmation('correspondence', rule.step.row.id)]),
  ];
}

function sortedUnique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

