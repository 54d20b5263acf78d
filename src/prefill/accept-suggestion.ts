/** The answer that a suggestion becomes when a person accepts it: its content, what it rests on, and where it came from. */

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Acceptance, AcceptedSource, UsedMappingSet } from '../domain/acceptance.ts';
import { authorityKey } from '../domain/authority-key.ts';
import { compareContents } from '../domain/compare-contents.ts';
import { normalizeContent } from '../domain/normalize-content.ts';
import type { ResponseContent } from '../domain/response.ts';
import type { Answer, Citation, Law, StateAnswers } from './answer.ts';
import { basisNow, situationOf } from './basis.ts';
import { type EvidenceOptions, type GatheredEvidence, gatherEvidence } from './gather-evidence.ts';
import { citationText } from './offer-payloads.ts';
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
  const offered = offeredContent(context, target, { value: carriesValue ? suggestion.value : null, payloads, evidence });
  const content = normalizeContent({ ...offered, ...edits });
  const edited = compareContents(offered, content).map(({ field }) => field);
  return { content, derivedFrom, acceptance: record(context, suggestion, { evidence, content, edited }) };
}

/** The answers that an accepted one is taken from. */
interface TakenEvidence {
  readonly answers: readonly Answer[];
  readonly gathered: GatheredEvidence;
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

interface Offered {
  readonly value: string | null;
  readonly payloads: readonly PayloadDraft[];
  readonly evidence: TakenEvidence;
}

function offeredContent({ crosswalk, state, today }: AcceptContext, target: CompiledItem, offered: Offered): ResponseContent {
  const { value, payloads, evidence } = offered;
  const laws = new Map(state.laws.map((law) => [law.id, law]));
  const isForAll = value !== null && evidence.answers.every((answer) => isOfAllOffences(evidence.gathered, answer));
  const authority = payloads.find(({ kind }) => kind === 'authority');
  const asOf = asOfOf(evidence, today);
  return normalizeContent({
    ...(value === null ? {} : { value }),
    appliesTo: isForAll ? 'all_offences' : 'unknown',
    ...textsAndOptions(payloads, new Set(optionsOf(crosswalk, target))),
    ...(asOf === undefined ? {} : { asOf }),
    citations: payloads.filter(({ kind }) => kind === 'legislation').flatMap((payload) => citationOf(payload, evidence.answers, laws)),
    links: [...new Set(payloads.filter(({ kind }) => kind === 'link').map(({ content }) => content))],
    ...(authority === undefined ? {} : { authority: authorityKey(authority.content) }),
  });
}

/** Texts one below the other, as they are; what is an option of the question's own list is chosen there. */
function textsAndOptions(
  payloads: readonly PayloadDraft[],
  options: ReadonlySet<string>,
): Pick<ResponseContent, 'text' | 'language' | 'options'> {
  const isOption = ({ kind, content }: PayloadDraft) => kind === 'list' && options.has(content);
  const chosen = new Set(payloads.filter(isOption).map(({ content }) => content));
  const texts = payloads.filter((each) => TEXTS.has(each.kind) && !isOption(each));
  const languages = new Set(texts.map(({ language }) => language));
  const [language] = languages.size === 1 ? languages : [];
  return {
    ...(texts.length === 0 ? {} : { text: texts.map(({ content }) => content).join('\n\n') }),
    ...(language === undefined ? {} : { language }),
    ...(chosen.size === 0 ? {} : { options: [...chosen] }),
  };
}

const TEXTS: ReadonlySet<PayloadDraft['kind']> = new Set(['narrative', 'statistics', 'list']);

function optionsOf({ vocabulary }: Crosswalk, { form }: CompiledItem): string[] {
  return vocabulary.lists?.find(({ id }) => id === form.list)?.options.map(({ id }) => id) ?? [];
}

/** The citation behind a payload: the same record is linked, never a copied string. */
function citationOf({ from, content }: PayloadDraft, answers: readonly Answer[], laws: ReadonlyMap<string, Law>): Citation[] {
  const citations = answers.find(({ item }) => item === from)?.citations ?? [];
  return citations.filter((citation) => citationText(citation, laws) === content).slice(0, 1);
}

/** An answer counts for every offence where all that it says is evidence about the measures, with nothing left to confirm. */
function isOfAllOffences({ measures, byItem }: GatheredEvidence, { item }: Answer): boolean {
  const source = byItem.get(item);
  const said = source?.item.scale?.get(source.answer.value ?? '');
  return source !== undefined && measures.some((each) => each.source === source && each.confirmations.length === 0 && each.values === said);
}

/** No younger than the oldest of what it was taken from, unless that was confirmed to be still so. */
function asOfOf({ answers, gathered: { given } }: TakenEvidence, today: string): string | undefined {
  const days = answers.map(({ item, asOf, citations }) => {
    const lawsStand = citations.length > 0 && citations.every(({ law }) => given.has(`law-still-so:${law}`));
    return lawsStand || given.has(`answer-still-so:${item}`) ? today : asOf;
  });
  return days.includes(undefined) ? undefined : days.sort()[0];
}

interface Recorded {
  readonly evidence: TakenEvidence;
  readonly content: ResponseContent;
  readonly edited: Acceptance['edited'];
}

function record({ crosswalk, state, engine }: AcceptContext, suggestion: Suggestion, { evidence, content, edited }: Recorded): Acceptance {
  const sources = evidence.answers.map((answer) => sourceOf(answer, suggestion));
  const rows = [...new Set(sources.flatMap((source) => source.rows))].sort();
  const laws = [...evidence.answers, content].flatMap(({ citations }) => citations.map(({ law }) => law));
  return {
    suggestion: suggestion.id,
    rule: suggestion.class,
    suggestedValue: suggestion.value,
    edited,
    sources,
    mappingSets: mappingSetsOf(crosswalk, rows),
    confirmations: reliedOn(crosswalk, suggestion, evidence, new Set([...sources.map(({ item }) => item), ...laws, ...rows])),
    engine,
    catalogue: crosswalk.hash,
    quotation: quotationMark({ crosswalk, language: 'en' }, sources),
    basis: basisNow(situationOf(crosswalk, state), suggestion.item, { sources: sources.map(({ item }) => item), laws, rows }),
  };
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
