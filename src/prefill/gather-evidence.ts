/** Turns a State's answers into evidence: what each says, of which node, for which offences, and how far it counts. */

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { ANY_VALUE, IN_PART, NO, type ValueSet, YES } from '../domain/answer-values.ts';
import { type Facet, VALUE_FACETS } from '../domain/facet.ts';
import type { Answer, Law, StateAnswers } from './answer.ts';
import { confirmation, confirmationsGiven, outstanding } from './confirmation.ts';
import type { Confirmation } from './suggestion.ts';

/** One thing an answer says. Grade A when nothing is left to confirm, else B. */
export interface Evidence {
  readonly source: ReadAnswer;
  readonly node: number;
  /** Index into `VALUE_FACETS`. */
  readonly facet: number;
  readonly values: ValueSet;
  readonly confirmations: readonly Confirmation[];
}

/** An answer found in the catalogue. */
export interface ReadAnswer {
  readonly answer: Answer;
  readonly item: CompiledItem;
  /** What stands between this answer and grade A wherever it is used. */
  readonly confirmations: readonly Confirmation[];
  /** The answer itself or a law it cites is limited to some offences: nothing crosses `mutatis_mutandis`. */
  readonly limited: boolean;
  /** What else has to be confirmed before it counts across `mutatis_mutandis`. */
  readonly measureNeeds: readonly Confirmation[];
  /** Something was answered: a value on the scale, a text, a list. */
  readonly hasContent: boolean;
  /** Full ids of the items it was accepted from, directly or through others. */
  readonly acceptedFrom: ReadonlySet<string>;
  /** The nodes of those items: it is never evidence for them. */
  readonly restsOn: ReadonlySet<number>;
}

export interface GatheredEvidence {
  readonly answers: readonly ReadAnswer[];
  readonly byItem: Pick<ReadonlyMap<string, ReadAnswer>, 'get'>;
  /** Speaks of measure × offences. */
  readonly own: readonly Evidence[];
  /** Speaks of the measures for every offence. */
  readonly measures: readonly Evidence[];
  readonly given: ReadonlySet<string>;
}

export interface EvidenceOptions {
  /** The day of the reading, YYYY-MM-DD. */
  readonly today: string;
  /** After how many years an answer is aged; 5 by default. */
  readonly ageLimitYears?: number;
}

/** Answers to items that the catalogue does not have are passed over: they are kept elsewhere and used for nothing. */
export function gatherEvidence(crosswalk: Crosswalk, state: StateAnswers, options: EvidenceOptions): GatheredEvidence {
  const given = confirmationsGiven(state);
  const agedBefore = yearsBefore(options.today, options.ageLimitYears ?? 5);
  const laws = new Map(state.laws.map((law) => [law.id, law]));
  const origins = originsByItem(state.answers);
  const answers = state.answers.flatMap((answer): ReadAnswer[] => {
    const item = crosswalk.items.get(answer.item);
    if (item === undefined) return [];
    return [
      {
        answer,
        item,
        confirmations: outstanding(generalDoubts(answer, item, laws, agedBefore), given),
        limited: isLimited(answer, laws, given),
        measureNeeds: measureNeeds(answer, laws, given),
        hasContent: hasContent(answer, item),
        acceptedFrom: origins.get(answer.item) ?? NOWHERE,
        restsOn: nodesOf(crosswalk, origins.get(answer.item) ?? NOWHERE),
      },
    ];
  });
  return {
    answers,
    byItem: new Map(answers.map((each) => [each.answer.item, each])),
    own: answers.flatMap((source) => toEvidence(source, [{ values: valuesOf(source), needs: [] }], given)),
    measures: answers.flatMap((source) => toEvidence(source, measureReadings(source, laws, given), given)),
    given,
  };
}

/** What an answer's token may stand for; everything when it lies outside the scale. */
function valuesOf({ answer, item }: Pick<ReadAnswer, 'answer' | 'item'>): ValueSet {
  return item.scale?.get(answer.value ?? '') ?? ANY_VALUE;
}

interface Reading {
  readonly values: ValueSet;
  readonly needs: readonly Confirmation[];
}

function toEvidence(source: ReadAnswer, readings: readonly Reading[], given: ReadonlySet<string>): Evidence[] {
  const facet = (VALUE_FACETS as readonly Facet[]).indexOf(source.item.facet);
  if (facet < 0 || source.item.scale === undefined) return [];
  return readings
    .filter(({ values }) => values !== ANY_VALUE)
    .map(({ values, needs }) => ({
      source,
      node: source.item.node,
      facet,
      values,
      confirmations: outstanding([...source.confirmations, ...needs], given),
    }));
}

/** How an answer reads of the measures alone. A law says only what it contains; the answer itself can say more. */
function measureReadings(source: ReadAnswer, laws: ReadonlyMap<string, Law>, given: ReadonlySet<string>): Reading[] {
  const { answer } = source;
  const values = valuesOf(source);
  if (source.limited) return [];
  if (answer.appliesTo === 'all_offences') return [{ values, needs: [] }];
  const ofItself = confirmation('answer-covers-all-offences', answer.item);
  if (given.has(ofItself.id)) return [{ values, needs: [] }];
  if (answer.citations.length === 0) return [{ values, needs: [ofItself] }];
  const throughLaws = { values: asLawsSay(values), needs: measureNeeds(answer, laws, given) };
  return values === YES ? [throughLaws] : [throughLaws, { values, needs: [ofItself] }];
}

/** Asked once per law where laws are cited, of the answer itself where none is. */
function measureNeeds(answer: Answer, laws: ReadonlyMap<string, Law>, given: ReadonlySet<string>): Confirmation[] {
  if (answer.appliesTo === 'all_offences') return [];
  const ofItself = confirmation('answer-covers-all-offences', answer.item);
  if (given.has(ofItself.id)) return [];
  if (answer.citations.length === 0) return [ofItself];
  return answer.citations
    .filter(({ law }) => laws.get(law)?.appliesTo !== 'all_offences')
    .map(({ law }) => confirmation('law-covers-all-offences', law));
}

/** Yes stays yes; in part may be more, since another act may add to the law; no says nothing. */
function asLawsSay(values: ValueSet): ValueSet {
  return (values & YES ? YES : 0) | (values & IN_PART ? YES | IN_PART : 0) | (values & NO ? ANY_VALUE : 0);
}

function isLimited(answer: Answer, laws: ReadonlyMap<string, Law>, given: ReadonlySet<string>): boolean {
  if (answer.appliesTo === 'this_instrument' || answer.appliesTo === 'listed') return true;
  if (answer.appliesTo === 'all_offences') return false;
  return answer.citations.some(({ law }) => {
    const scope = laws.get(law)?.appliesTo ?? 'unknown';
    return (scope === 'this_instrument' || scope === 'listed') && !given.has(`law-covers-all-offences:${law}`);
  });
}

function generalDoubts(answer: Answer, item: CompiledItem, laws: ReadonlyMap<string, Law>, agedBefore: string): Confirmation[] {
  return [
    ...(answer.cleared ? [] : [confirmation('answer-final', answer.item)]),
    ...(answer.otherEdition === undefined ? [] : [confirmation('same-question', answer.item)]),
    ...ageDoubts(answer, item, laws, agedBefore),
  ];
}

/** Asked of the law where a "yes" rests on laws in force; of the answer itself otherwise. */
function ageDoubts(answer: Answer, item: CompiledItem, laws: ReadonlyMap<string, Law>, agedBefore: string): Confirmation[] {
  const cited = answer.citations.flatMap(({ law }) => laws.get(law) ?? []);
  const old = answer.asOf === undefined || answer.asOf < agedBefore;
  const changed = cited.filter((law) => law.repealed || (answer.asOf !== undefined && (law.changedOn ?? '') > answer.asOf));
  if (!old && changed.length === 0) return [];
  const lawsTell = item.scale?.get(answer.value ?? '') === YES && cited.length > 0 && !cited.some((law) => law.repealed);
  if (!lawsTell) return [confirmation('answer-still-so', answer.item)];
  return (old ? cited : changed).map((law) => confirmation('law-still-so', law.id));
}

/** The same day that many years earlier. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

function hasContent(answer: Answer, item: CompiledItem): boolean {
  if (item.scale?.has(answer.value ?? '')) return true;
  return (
    Boolean(answer.text || answer.authority || answer.table) ||
    answer.citations.length + answer.links.length + (answer.options?.length ?? 0) > 0
  );
}

const NOWHERE: ReadonlySet<never> = new Set();

function nodesOf({ items }: Crosswalk, origins: ReadonlySet<string>): ReadonlySet<number> {
  return origins.size === 0 ? NOWHERE : new Set([...origins].flatMap((origin) => items.get(origin)?.node ?? []));
}

/** For each item whose answer was accepted from others: those, and what they were accepted from in turn. */
function originsByItem(answers: readonly Answer[]): Map<string, Set<string>> {
  const derivedFrom = new Map(answers.flatMap(({ item, derivedFrom: from = [] }) => (from.length === 0 ? [] : [[item, from] as const])));
  const origins = new Map<string, Set<string>>();
  for (const [item, sources] of derivedFrom) {
    const reached = new Set<string>();
    const open = [...sources];
    for (let source = open.pop(); source !== undefined; source = open.pop()) {
      if (reached.has(source)) continue;
      reached.add(source);
      open.push(...(derivedFrom.get(source) ?? []));
    }
    origins.set(item, reached);
  }
  return origins;
}
