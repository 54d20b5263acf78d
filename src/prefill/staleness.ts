/** What has changed under an accepted answer since it was accepted: a set of reasons, empty when it is fresh. */

import type { Basis } from '../domain/acceptance.ts';
import { fingerprintNow, parseThing, type Situation, sourcesOf, type ThingKind, thing } from './basis.ts';

export const STALENESS_REASONS = [
  'SOURCE_CHANGED',
  'SOURCE_WITHDRAWN',
  'LAW_CHANGED',
  'MAPPING_CHANGED',
  'INSTRUMENT_CHANGED',
  'SUPERSEDED',
] as const;
export type StalenessReason = (typeof STALENESS_REASONS)[number];

/** A person has looked at what changed and lets the answer stand, until something changes further. */
export interface Acknowledgement {
  readonly reason: string;
  /** Fingerprint of each thing that had changed, as it was then. */
  readonly seen: Readonly<Record<string, string>>;
}

export interface AcceptedAnswer {
  readonly basis: Basis;
  /** The last one; absent where none was given. */
  readonly acknowledged?: Acknowledgement;
}

/** How things stand now, with every answer of the State that rests on something, by full item id. */
export interface Present extends Situation {
  readonly accepted: ReadonlyMap<string, AcceptedAnswer>;
}

/** One thing that an answer rests on, itself or through an answer it was derived from, and that is no longer as it was. */
export interface Change {
  readonly reason: StalenessReason;
  /** "kind:id". */
  readonly thing: string;
  /** Fingerprint when accepted; empty where it was not there. */
  readonly asAccepted: string;
  /** Fingerprint now; empty where it is gone. */
  readonly now: string;
  /** Full id of the item whose answer rests on it directly. */
  readonly through: string;
}

/** By full item id; an item without reasons is fresh. */
export type Marks = ReadonlyMap<string, readonly StalenessReason[]>;

/** The reasons for which an answer is no longer fresh, in the order of `STALENESS_REASONS`. */
export function stalenessOf(answer: AcceptedAnswer, present: Present): StalenessReason[] {
  const reasons = new Set(changesUnder(answer, present).map(({ reason }) => reason));
  return STALENESS_REASONS.filter((reason) => reasons.has(reason));
}

/**
 * What has changed and was not acknowledged: under the answer itself, and under those it was derived from. Where one of
 * those was acknowledged, it passes nothing on.
 */
export function changesUnder(answer: AcceptedAnswer, present: Present): Change[] {
  const changes = new Map(openChanges(answer, present, new Set()).map((change) => [`${change.through} ${change.thing}`, change]));
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** Every answer's marks from scratch. */
export function markAll(present: Present): Marks {
  return new Map([...present.accepted].map(([item, answer]) => [item, stalenessOf(answer, present)]));
}

/**
 * Marks after an edit, looking only at what it may concern: what rests on the things touched, and what was derived from that.
 * @param touched things by "kind:id"; an answer that was accepted, acknowledged, changed or withdrawn counts as its `source`
 * @param present how things stand after the edit
 */
export function markTouched(marks: Marks, touched: ReadonlySet<string>, present: Present): Marks {
  const updated = new Map(marks);
  for (const item of concernedBy(touched, present)) {
    const answer = present.accepted.get(item);
    if (answer === undefined) updated.delete(item);
    else updated.set(item, stalenessOf(answer, present));
  }
  return updated;
}

/**
 * Lets an answer stand as it is under everything that has changed so far.
 * @returns undefined where no reason is given, or where there is nothing to acknowledge
 */
export function acknowledge(answer: AcceptedAnswer, present: Present, reason: string): Acknowledgement | undefined {
  const changes = changesUnder(answer, present);
  if (reason.trim() === '' || changes.length === 0) return undefined;
  const seen = Object.fromEntries(changes.map((change) => [change.thing, change.now]));
  return { reason: reason.trim(), seen: { ...answer.acknowledged?.seen, ...seen } };
}

const REASON_OF: Readonly<Record<ThingKind, StalenessReason>> = {
  source: 'SOURCE_CHANGED',
  law: 'LAW_CHANGED',
  row: 'MAPPING_CHANGED',
  item: 'MAPPING_CHANGED',
  instrument: 'INSTRUMENT_CHANGED',
  edition: 'SUPERSEDED',
};

/** @param above items on the way here, lest two answers that rest on each other never end */
function openChanges(answer: AcceptedAnswer, present: Present, above: ReadonlySet<string>): Change[] {
  const { item } = answer.basis;
  if (above.has(item)) return [];
  const sources = sourcesOf(answer.basis).flatMap((source) => present.accepted.get(source) ?? []);
  const passedOn = sources.flatMap((source) => openChanges(source, present, new Set([...above, item])));
  return [...ownChanges(answer, present), ...passedOn].filter((change) => !isSeen(change, answer));
}

function ownChanges({ basis }: AcceptedAnswer, present: Present): Change[] {
  return Object.entries(basis.restsOn).flatMap(([each, asAccepted]): Change[] => {
    const now = fingerprintNow(present, each);
    const kind = parseThing(each)?.kind;
    if (kind === undefined || now === asAccepted) return [];
    const reason = kind === 'source' && now === '' ? 'SOURCE_WITHDRAWN' : REASON_OF[kind];
    return [{ reason, thing: each, asAccepted, now, through: basis.item }];
  });
}

function isSeen({ thing: changed, now }: Change, { acknowledged }: AcceptedAnswer): boolean {
  const seen = acknowledged?.seen ?? {};
  return Object.hasOwn(seen, changed) && seen[changed] === now;
}

function concernedBy(touched: ReadonlySet<string>, { accepted }: Present): Set<string> {
  const derived = itemsByThing(accepted);
  const concerned = new Set<string>();
  const open = [...touched];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const parsed = parseThing(at);
    const itself = parsed?.kind === 'source' ? [parsed.id] : [];
    for (const item of [...itself, ...(derived.get(at) ?? [])]) {
      if (concerned.has(item)) continue;
      concerned.add(item);
      open.push(thing('source', item));
    }
  }
  return concerned;
}

function itemsByThing(accepted: Present['accepted']): Map<string, string[]> {
  const items = new Map<string, string[]>();
  for (const [item, { basis }] of accepted)
    for (const each of Object.keys(basis.restsOn)) {
      const known = items.get(each);
      if (known === undefined) items.set(each, [item]);
      else known.push(item);
    }
  return items;
}
