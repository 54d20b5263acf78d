/** One suggestion: evidence first, then the class (section 5 of the semantics). */

import { contentHash } from '../crosswalk/content-hash.ts';
import type { CompiledItem, Crosswalk, Scale } from '../crosswalk/crosswalk.ts';
import { ANY_VALUE, type ValueSet } from '../domain/answer-values.ts';
import { type Facet, VALUE_FACETS } from '../domain/facet.ts';
import { ANY, DISJOINT, listRelations } from '../domain/relation.ts';
import { type Contribution, type Reading, smallestSupport } from './collect-contributions.ts';
import { confirmation, outstanding } from './confirmation.ts';
import { findNoneReason } from './find-none-reason.ts';
import type { GatheredEvidence, ReadAnswer } from './gather-evidence.ts';
import { slotOf } from './inference-plan.ts';
import type { SourceLink } from './link-sources.ts';
import { offerPayloads } from './offer-payloads.ts';
import { scorePath } from './score-path.ts';
import type { SuggestContext } from './suggest-context.ts';
import type { Cap, Confirmation, PayloadDraft, SourceUse, Suggestion, SuggestionClass } from './suggestion.ts';

export function suggestItem(context: SuggestContext, target: CompiledItem, links: readonly SourceLink[]): Suggestion {
  const payloads = links.flatMap((link) => offerPayloads(target, link, context.laws, context.plan.crosswalk.vocabulary));
  const outcome = target.scale === undefined ? withoutValue(payloads) : judge(context, target, target.scale, payloads);
  const answered = links.filter((link) => link.source !== undefined);
  const reads = outcome.class ?? (answered.some((link) => isForReading(link)) ? 'CONTEXT' : 'NONE');
  const sources = listSources(outcome.pieces, answered, target);
  const rows = [...new Set([...outcome.pieces, ...sources].flatMap((each) => each.rows))].sort();
  return {
    id: suggestionId(context.plan.crosswalk, target, sources, context.gathered),
    item: target.id,
    class: reads,
    value: outcome.value ?? null,
    excluded: outcome.excluded,
    confirmations: outcome.confirmations,
    payloads: reads === 'NONE' ? [] : payloads,
    sources: reads === 'NONE' ? [] : sources,
    rows,
    reason: null,
    reasonItems: [],
    cappedBy: reads === 'FULL' ? [] : capsOf(outcome.pieces, answered),
    confidence: scorePath(
      context.plan.crosswalk,
      outcome.pieces.map((piece) => piece.rows),
    ),
    contradictsOwnAnswer: outcome.contradictsOwnAnswer,
    warning: outcome.warned ? 'confirmations_would_conflict' : null,
    ...(reads === 'NONE' ? findNoneReason(context, target, links) : {}),
  };
}

interface Outcome {
  /** Absent when neither value nor payload says anything: CONTEXT or NONE. */
  readonly class?: SuggestionClass;
  readonly value?: string;
  readonly excluded: readonly string[];
  readonly confirmations: readonly Confirmation[];
  readonly pieces: readonly Contribution[];
  readonly contradictsOwnAnswer: boolean;
  readonly warned: boolean;
}

const NOTHING: Outcome = { excluded: [], confirmations: [], pieces: [], contradictsOwnAnswer: false, warned: false };

/** Items without a scale have no values: a payload to use makes them PARTIAL. */
function withoutValue(payloads: readonly PayloadDraft[]): Outcome {
  return payloads.some(({ use }) => use !== 'reading') ? { ...NOTHING, class: 'PARTIAL' } : NOTHING;
}

function judge(context: SuggestContext, target: CompiledItem, scale: Scale, payloads: readonly PayloadDraft[]): Outcome {
  const { readings, gathered } = context;
  const facet = (VALUE_FACETS as readonly Facet[]).indexOf(target.facet);
  const slot = slotOf(target.node, facet);
  const [possibleA, possibleB] = [readings.a.own.possible[slot] ?? ANY_VALUE, readings.b.own.possible[slot] ?? ANY_VALUE];
  const [tokensA, tokensB] = [tokensOf(scale, possibleA), tokensOf(scale, possibleB)];
  const piecesA = readings.a.contributionsAt(target.node, facet);
  const shared = {
    excluded: [...scale.keys()].filter((token) => !tokensA.includes(token)),
    contradictsOwnAnswer: contradictsOwn(gathered.byItem.get(target.id), scale, possibleA),
    warned: false,
  };
  if (tokensA.length === 0) return { ...NOTHING, ...shared, class: 'CONFLICT', pieces: enoughFor(piecesA, possibleA) };
  const [onlyA, onlyB] = [tokensA.length === 1 ? tokensA[0] : undefined, tokensB.length === 1 ? tokensB[0] : undefined];
  if (onlyA !== undefined) {
    const settle = settlements(piecesA, readings.a, gathered);
    const chosen = smallestSupport(piecesA, leavesOnly(scale, onlyA)) ?? piecesA;
    return {
      ...NOTHING,
      ...shared,
      class: settle.length === 0 ? 'FULL' : 'CONDITIONAL',
      value: onlyA,
      confirmations: settle,
      pieces: chosen,
    };
  }
  const piecesB = readings.b.contributionsAt(target.node, facet);
  if (onlyB !== undefined && tokensA.includes(onlyB)) {
    const chosen = smallestSupport(piecesB, leavesOnly(scale, onlyB)) ?? piecesB;
    const needed = chosen.flatMap((piece) => piece.confirmations);
    const settle = settlements(countingOnce(needed, piecesB), readings.b, gathered);
    return {
      ...NOTHING,
      ...shared,
      class: 'CONDITIONAL',
      value: onlyB,
      confirmations: outstanding([...needed, ...settle], gathered.given),
      pieces: chosen,
    };
  }
  const warned = !tokensB.some((token) => tokensA.includes(token));
  const narrowed = shared.excluded.length > 0 || tokensB.length < scale.size;
  const offered = payloads.some(({ use }) => use !== 'reading');
  if (!narrowed && !offered) return { ...NOTHING, ...shared };
  const narrowing = shared.excluded.length > 0 ? enoughFor(piecesA, possibleA) : enoughFor(piecesB, possibleB);
  return { ...NOTHING, ...shared, class: 'PARTIAL', pieces: narrowed ? narrowing : [], warned };
}

/** The fewest pieces that leave no more than all of them do. */
function enoughFor(pieces: readonly Contribution[], possible: ValueSet): readonly Contribution[] {
  return smallestSupport(pieces, (values) => (values & ~possible) === 0) ?? pieces;
}

/** The pieces that speak at grade A once so much is confirmed. */
function countingOnce(confirmed: readonly Confirmation[], pieces: readonly Contribution[]): Contribution[] {
  const ids = new Set(confirmed.map(({ id }) => id));
  return pieces.filter((piece) => piece.confirmations.every(({ id }) => ids.has(id)));
}

function tokensOf(scale: Scale, possible: ValueSet): string[] {
  return [...scale].filter(([, values]) => values & possible).map(([token]) => token);
}

function leavesOnly(scale: Scale, token: string): (values: ValueSet) => boolean {
  return (values) => values !== 0 && tokensOf(scale, values).every((each) => each === token);
}

/** An answer whose own node is a conflict has to be settled before what rests on it counts in full. */
function settlements(pieces: readonly Contribution[], reading: Reading, { given }: GatheredEvidence): Confirmation[] {
  const inConflict = (source: ReadAnswer) => {
    const facet = (VALUE_FACETS as readonly Facet[]).indexOf(source.item.facet);
    return facet >= 0 && reading.isInConflict(source.item.node, facet);
  };
  const needed = pieces
    .flatMap((piece) => piece.answers)
    .filter(inConflict)
    .map((source) => confirmation('settled', source.answer.item));
  return outstanding(needed, given);
}

function contradictsOwn(own: ReadAnswer | undefined, scale: Scale, possible: ValueSet): boolean {
  const values = scale.get(own?.answer.value ?? '');
  return values !== undefined && (values & possible) === 0;
}

/** Answered, and certainly about something shared, or connected by a path that is for reading only. */
function isForReading(link: SourceLink): boolean {
  if (link.grade !== 'C') return !(link.relations & DISJOINT);
  return link.caps.length > 0;
}

function listSources(pieces: readonly Contribution[], answered: readonly SourceLink[], target: CompiledItem): SourceUse[] {
  const fromPieces = pieces.flatMap((piece) =>
    piece.answers.map(
      ({ answer }): SourceUse => ({
        item: answer.item,
        ...(answer.value === undefined ? {} : { value: answer.value }),
        ...(answer.asOf === undefined ? {} : { asOf: answer.asOf }),
        grade: piece.confirmations.length === 0 ? 'A' : 'B',
        relation: listRelations(piece.relations),
        leaves: target.scale === undefined ? [] : tokensOf(target.scale, piece.values),
        rows: piece.rows,
        confirmations: piece.confirmations,
      }),
    ),
  );
  const told = new Set(fromPieces.map(({ item }) => item));
  const beside = answered
    .filter((link) => !told.has(link.item.id) && (link.relations !== ANY || link.caps.length > 0))
    .map(
      (link): SourceUse => ({
        item: link.item.id,
        ...(link.source?.answer.value === undefined ? {} : { value: link.source.answer.value }),
        ...(link.source?.answer.asOf === undefined ? {} : { asOf: link.source.answer.asOf }),
        grade: link.grade,
        relation: link.relations === ANY ? [] : listRelations(link.relations),
        leaves: [],
        rows: link.rows,
        confirmations: link.confirmations,
      }),
    );
  return [...fromPieces, ...beside];
}

function capsOf(pieces: readonly Contribution[], answered: readonly SourceLink[]): Cap[] {
  const caps = [
    ...pieces.flatMap((piece) =>
      piece.confirmations.map((each): Cap => ({ item: itemConcerned(piece, each), confirmation: each, why: each.kind })),
    ),
    ...answered.flatMap((link) => link.caps),
  ];
  return [...new Map(caps.map((cap) => [`${cap.item} ${cap.confirmation?.id ?? cap.why}`, cap])).values()];
}

/** The answer that a confirmation is about, itself or by a law it cites; of a row or condition, the first that it carries. */
function itemConcerned({ answers }: Contribution, { about }: Confirmation): string {
  const concerned = answers.filter(({ answer }) => answer.item === about || answer.citations.some(({ law }) => law === about));
  const [first = ''] = (concerned.length > 0 ? concerned : answers).map(({ answer }) => answer.item).sort();
  return first;
}

/** Over the target's text and its evidence: pairs of source revision and row fingerprint. */
function suggestionId({ rows }: Crosswalk, target: CompiledItem, sources: readonly SourceUse[], { byItem }: GatheredEvidence): string {
  const evidence = sources.flatMap((source) => {
    const revision = byItem.get(source.item)?.answer.revision ?? '';
    const fingerprints = source.rows.map((row) => rows.get(row)?.fingerprint ?? '');
    return fingerprints.length === 0 ? [`${revision}:`] : fingerprints.map((fingerprint) => `${revision}:${fingerprint}`);
  });
  return contentHash([target.textHash, [...new Set(evidence)].sort()]).slice(0, 32);
}
