/** A State's own answers that cannot both be true under the crosswalk, with the path between them and why that may be. */

import { type Facet, VALUE_FACETS } from '../domain/facet.ts';
import type { Answer, AppliesTo, StateAnswers } from '../prefill/answer.ts';
import { type Contribution, meet, smallestSupport } from '../prefill/collect-contributions.ts';
import { type EvidenceOptions, gatherEvidence } from '../prefill/gather-evidence.ts';
import { FACET_COUNT, type InferencePlan } from '../prefill/inference-plan.ts';
import { readAnswers } from '../prefill/prefill-questionnaire.ts';
import type { Confirmation } from '../prefill/suggestion.ts';

/** In the order in which they are to be looked at. */
export const CONTRADICTION_REASONS = ['DIFFERENT_OFFENCE_SCOPE', 'DIFFERENT_DATES', 'MAPPING_ERROR', 'INCONSISTENT_REPORTING'] as const;
export type ContradictionReason = (typeof CONTRADICTION_REASONS)[number];

export interface ContradictingAnswer {
  /** Full id of the item. */
  readonly item: string;
  readonly revision: string;
  readonly value?: string;
  readonly asOf?: string;
  readonly appliesTo: AppliesTo;
}

export interface AnswerContradiction {
  /** Two, by item; more where only several together cannot be true. */
  readonly answers: readonly ContradictingAnswer[];
  /** Ids of the rows between them, sorted; none where they are about the same provision. */
  readonly rows: readonly string[];
  /** Where they meet: the id of a provision where there is one, else of an item or of what an item asks about. */
  readonly node: string;
  readonly facet: Facet;
  /** What would have to be so for both to be about the same; empty where they contradict as they are. */
  readonly unless: readonly Confirmation[];
  /** Those that are possible here; inconsistent reporting always is. */
  readonly reasons: readonly ContradictionReason[];
}

/**
 * All contradictions among a State's answers, each set of answers once, over the shortest path: first those that hold as
 * the answers are, then those that need something confirmed. For that State only.
 */
export function findAnswerContradictions(plan: InferencePlan, state: StateAnswers, options: EvidenceOptions): AnswerContradiction[] {
  const reading = readAnswers(plan, gatherEvidence(plan.crosswalk, state, options)).b;
  const found = new Map<string, AnswerContradiction>();
  for (const slot of reading.own.conflicts) {
    const [node, facet] = [Math.floor(slot / FACET_COUNT), slot % FACET_COUNT];
    for (const pieces of clashes(reading.contributionsAt(node, facet))) {
      const contradiction = describe(plan, pieces, node, VALUE_FACETS[facet] ?? 'compliance');
      const key = contradiction.answers.map(({ item }) => item).join(' ');
      const known = found.get(key);
      const isBetter = known === undefined || compareStrength(plan, contradiction, known) < 0;
      if (isBetter && contradiction.answers.length > 1) found.set(key, contradiction);
    }
  }
  return [...found.values()].sort((a, b) => a.unless.length - b.unless.length || compareText(namesOf(a), namesOf(b)));
}

/** Every pair that leaves nothing; where no pair does, the fewest pieces that together leave nothing. */
function clashes(pieces: readonly Contribution[]): (readonly Contribution[])[] {
  const pairs = pieces.flatMap((one, at) =>
    pieces
      .slice(at + 1)
      .filter((other) => meet([one, other]) === 0)
      .map((other) => [one, other]),
  );
  if (pairs.length > 0) return pairs;
  const together = smallestSupport(pieces, (values) => values === 0);
  return together === undefined ? [] : [together];
}

function describe({ crosswalk }: InferencePlan, pieces: readonly Contribution[], node: number, facet: Facet): AnswerContradiction {
  const answers = new Map(pieces.flatMap((piece) => piece.answers.map(({ answer }) => [answer.item, answer] as const)));
  const rows = [...new Set(pieces.flatMap((piece) => piece.rows))].sort();
  const unless = new Map(pieces.flatMap((piece) => piece.confirmations.map((each) => [each.id, each] as const)));
  const told = [...answers.values()].sort((a, b) => compareText(a.item, b.item));
  const ownOffences = rows.some((row) => crosswalk.rows.get(row)?.form.scope === 'mutatis_mutandis');
  return {
    answers: told.map(tell),
    rows,
    node: crosswalk.nodes[node]?.id ?? '',
    facet,
    unless: [...unless.values()].sort((a, b) => compareText(a.id, b.id)),
    reasons: CONTRADICTION_REASONS.filter((reason) => IS_POSSIBLE[reason]({ answers: told, rows, ownOffences })),
  };
}

interface Circumstances {
  readonly answers: readonly Answer[];
  readonly rows: readonly string[];
  /** A row compares the measures, each for the offences of its own instrument. */
  readonly ownOffences: boolean;
}

const IS_POSSIBLE: Readonly<Record<ContradictionReason, (circumstances: Circumstances) => boolean>> = {
  DIFFERENT_OFFENCE_SCOPE: ({ answers, ownOffences }) => ownOffences || new Set(answers.map(({ appliesTo }) => appliesTo)).size > 1,
  DIFFERENT_DATES: ({ answers }) => new Set(answers.map(({ asOf }) => asOf)).size > 1 || answers.every(({ asOf }) => asOf === undefined),
  MAPPING_ERROR: ({ rows }) => rows.length > 0,
  INCONSISTENT_REPORTING: () => true,
};

function tell({ item, revision, value, asOf, appliesTo }: Answer): ContradictingAnswer {
  return { item, revision, ...(value === undefined ? {} : { value }), ...(asOf === undefined ? {} : { asOf }), appliesTo };
}

/** What needs less confirmed, then what leads over fewer rows, then what meets in a provision that a jurist can look up. */
function compareStrength({ crosswalk: { provisions } }: InferencePlan, a: AnswerContradiction, b: AnswerContradiction): number {
  return (
    a.unless.length - b.unless.length ||
    a.rows.length - b.rows.length ||
    Number(provisions.has(b.node)) - Number(provisions.has(a.node)) ||
    compareText(a.node, b.node)
  );
}

function namesOf({ answers }: AnswerContradiction): string {
  return answers.map(({ item }) => item).join(' ');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
