/** The answer that a suggestion becomes when a person accepts it: its content, what it rests on, and where it came from. */

import { contentHash } from '../crosswalk/content-hash.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Acceptance, AcceptedSource, OfferedPayload, UsedMappingSet } from '../domain/acceptance.ts';
import { compareContents } from '../domain/compare-contents.ts';
import { normalizeContent } from '../domain/normalize-content.ts';
import type { ResponseContent } from '../domain/response.ts';
import type { Answer, StateAnswers } from './answer.ts';
import { basisNow, situationOf } from './basis.ts';
import { type EvidenceOptions, gatherEvidence } from './gather-evidence.ts';
import { offeredContent, type TakenEvidence } from './offered-content.ts';
import { quotationMark } from './quotation-mark.ts';
import type { Confirmation, PayloadDraft, Suggestion } from './suggestion.ts';

export interface AcceptContext extends EvidenceOptions {
  readonly crosswalk: Crosswalk;
  /** What the suggestion was computed from. */
  readonly state: StateAnswers;
  /** Version of the program. */
  readonly engine: string;
}

/** What a person takes of a suggestion, once it is sure that it may be taken. */
export interface Taking {
  readonly confirm: readonly Confirmation[];
  /** Positions of payloads. */
  readonly take?: readonly number[];
  readonly edits?: Partial<ResponseContent>;
}

export interface Accepted {
  readonly content: ResponseContent;
  /** Full ids of the items whose answers it was taken from: it is never evidence for them, nor for what they rest on. */
  readonly derivedFrom: readonly string[];
  readonly acceptance: Acceptance;
}

/** @returns undefined where the person takes neither the value nor any payload: that is an answer of their own */
export function acceptSuggestion(
  context: AcceptContext,
  suggestion: Suggestion,
  { confirm, take = [], edits = {} }: Taking,
): Accepted | undefined {
  const target = context.crosswalk.items.get(suggestion.item);
  const payloads = take.flatMap((at) => suggestion.payloads[at] ?? []);
  const carriesValue = suggestion.value !== null && (edits.value ?? suggestion.value) === suggestion.value;
  const carrying = carriesValue ? suggestion.sources.filter(({ leaves }) => leaves.length > 0).map(({ item }) => item) : [];
  const derivedFrom = [...new Set([...carrying, ...payloads.map(({ from }) => from)])].sort();
  if (target === undefined || derivedFrom.length === 0) return undefined;
  const evidence = evidenceFor(context, derivedFrom, confirm);
  const { crosswalk, state, today } = context;
  const laws = new Map(state.laws.map((law) => [law.id, law]));
  const value = carriesValue ? suggestion.value : null;
  const offered = offeredContent({ crosswalk, laws, today }, target, { value, carrying, payloads, evidence });
  const content = normalizeContent({ ...offered, ...edits });
  const changes = compareContents(offered, content);
  const edited = changes.map(({ field }) => field);
  const instead = Object.fromEntries(changes.flatMap(({ field, before }) => (before === undefined ? [] : [[field, before]])));
  return { content, derivedFrom, acceptance: record(context, suggestion, { evidence, content, edited, offered: instead, take }) };
}

/** A payload as it is kept: by its hash, since texts are kept with the answers that say them. */
export function payloadHash({ content }: Pick<PayloadDraft, 'content'>): string {
  return contentHash(content);
}

function evidenceFor(
  { crosswalk, state, ...options }: AcceptContext,
  items: readonly string[],
  confirm: readonly Confirmation[],
): TakenEvidence {
  const confirmations = [...(state.confirmations ?? []), ...confirm.map(({ id }) => id)];
  const answers = items.flatMap((item) => state.answers.find((answer) => answer.item === item) ?? []);
  return { answers, gathered: gatherEvidence(crosswalk, { ...state, confirmations }, options) };
}

interface Recorded {
  readonly evidence: TakenEvidence;
  readonly content: ResponseContent;
  readonly edited: Acceptance['edited'];
  readonly offered: Acceptance['offered'];
  readonly take: readonly number[];
}

function record({ crosswalk, state, engine }: AcceptContext, suggestion: Suggestion, recorded: Recorded): Acceptance {
  const { evidence, content, edited, offered, take } = recorded;
  const sources = evidence.answers.map((answer) => sourceOf(answer, suggestion));
  const rows = [...new Set(sources.flatMap((source) => source.rows))].sort();
  const laws = [...evidence.answers, content].flatMap(({ citations }) => citations.map(({ law }) => law));
  return {
    suggestion: suggestion.id,
    rule: suggestion.class,
    suggestedValue: suggestion.value,
    edited,
    offered,
    payloads: payloadsOf(suggestion, take),
    sources,
    mappingSets: mappingSetsOf(crosswalk, rows),
    confirmations: reliedOn(crosswalk, suggestion, evidence, new Set([...sources.map(({ item }) => item), ...laws, ...rows])),
    engine,
    catalogue: crosswalk.hash,
    quotation: quotationMark({ crosswalk, language: 'en' }, sources),
    basis: basisNow(situationOf(crosswalk, state), suggestion.item, { sources: sources.map(({ item }) => item), laws, rows }),
  };
}

/** All that may be used, so that what was left is not taken for new later. */
function payloadsOf({ payloads }: Suggestion, take: readonly number[]): OfferedPayload[] {
  return payloads.flatMap((payload, at) => {
    const { kind, from, use } = payload;
    return use === 'reading' ? [] : [{ kind, from, hash: payloadHash(payload), taken: take.includes(at) }];
  });
}

function sourceOf({ item, revision, value, asOf }: Answer, { sources }: Suggestion): AcceptedSource {
  const rows = sources.filter((source) => source.item === item).flatMap((source) => source.rows);
  return {
    item,
    revision,
    ...(value === undefined ? {} : { value }),
    ...(asOf === undefined ? {} : { asOf }),
    rows: [...new Set(rows)].sort(),
  };
}

function mappingSetsOf({ mappingSets, rows }: Crosswalk, ids: readonly string[]): UsedMappingSet[] {
  const sets = [...new Set(ids.flatMap((id) => rows.get(id)?.set ?? []))].sort();
  return sets.flatMap((id) => {
    const set = mappingSets.get(id);
    if (set === undefined) return [];
    return [{ id, version: set.source.form.version, hash: set.hash, rows: ids.filter((row) => rows.get(row)?.set === id) }];
  });
}

/** The confirmations given, now or before, about what it rests on. */
function reliedOn(
  { nodes, items }: Crosswalk,
  { item }: Suggestion,
  { answers, gathered }: TakenEvidence,
  about: ReadonlySet<string>,
): string[] {
  const condition = nodes[items.get(item)?.node ?? -1]?.condition;
  const written = answers.flatMap(({ confirmations }) => confirmations);
  const concerned = [...gathered.given].filter((id) => {
    const subject = id.slice(id.indexOf(':') + 1);
    return about.has(subject) || subject === condition;
  });
  return [...new Set([...written, ...concerned])].sort();
}
