/** What an accepted answer rests on, and how the same things stand now: each thing by "kind:id" with a fingerprint. */

import { contentHash } from '../crosswalk/content-hash.ts';
import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Basis } from '../domain/acceptance.ts';
import { EQUAL } from '../domain/relation.ts';
import type { Law, StateAnswers } from './answer.ts';

/** `source` is an answered item, `item` how a question hangs on its provisions, `edition` the newest one that asks the same. */
export const THING_KINDS = ['source', 'law', 'row', 'item', 'instrument', 'edition'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** How the things stand on which a State's answers may rest. */
export interface Situation {
  readonly crosswalk: Crosswalk;
  /** Current revision by full id of each item that the State has answered. */
  readonly revisions: ReadonlyMap<string, string>;
  /** Laws of the State by key. */
  readonly laws: ReadonlyMap<string, Law>;
}

/** What an answer rests on, by id. */
export interface Rests {
  /** Full ids of the items it was accepted from; none where it was written by hand. */
  readonly sources: readonly string[];
  /** Keys of the laws that it or its sources cite. */
  readonly laws: readonly string[];
  /** Ids of the rows of the witness. */
  readonly rows: readonly string[];
}

/** How things stand for a State under a catalogue. */
export function situationOf(crosswalk: Crosswalk, { answers, laws }: StateAnswers): Situation {
  return {
    crosswalk,
    revisions: new Map(answers.map(({ item, revision }) => [item, revision])),
    laws: new Map(laws.map((law) => [law.id, law])),
  };
}

/** "kind:id". */
export function thing(kind: ThingKind, id: string): string {
  return `${kind}:${id}`;
}

/** The kind and the id of a thing; undefined where it is of no known kind. */
export function parseThing(id: string): { kind: ThingKind; id: string } | undefined {
  const cut = id.indexOf(':');
  const kind = THING_KINDS.find((known) => known === id.slice(0, cut));
  return kind === undefined ? undefined : { kind, id: id.slice(cut + 1) };
}

/** What an answer to an item rests on if it is accepted as things stand. */
export function basisNow(situation: Situation, item: string, { sources, laws, rows }: Rests): Basis {
  const items = [item, ...sources];
  const things = [
    ...sources.map((id) => thing('source', id)),
    ...laws.map((id) => thing('law', id)),
    ...rows.map((id) => thing('row', id)),
    ...items.map((id) => thing('item', id)),
    ...instrumentsBehind(situation.crosswalk, items, rows).map((id) => thing('instrument', id)),
    thing('edition', item),
  ];
  return { item, restsOn: Object.fromEntries([...new Set(things)].sort().map((each) => [each, fingerprintNow(situation, each)])) };
}

/** Empty where the thing is not there, or where its kind is not known. */
export function fingerprintNow(situation: Situation, each: string): string {
  const parsed = parseThing(each);
  return parsed === undefined ? '' : (FINGERPRINT[parsed.kind](situation, parsed.id) ?? '');
}

/** The full ids of the answers that a basis names as its sources. */
export function sourcesOf({ restsOn }: Basis): string[] {
  return Object.keys(restsOn).flatMap((each) => {
    const parsed = parseThing(each);
    return parsed?.kind === 'source' ? [parsed.id] : [];
  });
}

const FINGERPRINT: Readonly<Record<ThingKind, (situation: Situation, id: string) => string | undefined>> = {
  source: ({ revisions }, id) => revisions.get(id),
  law: ({ laws }, id) => lawFingerprint(laws.get(id)),
  row: ({ crosswalk }, id) => crosswalk.rows.get(id)?.fingerprint,
  item: ({ crosswalk }, id) => itemFingerprint(crosswalk.items.get(id)),
  instrument: ({ crosswalk }, id) => crosswalk.instruments.get(id)?.hash,
  edition: ({ crosswalk }, id) => newestEdition(crosswalk, id),
};

/** Not its name or where it can be read: a corrected title changes no law. */
function lawFingerprint(law: Law | undefined): string | undefined {
  if (law === undefined) return undefined;
  return contentHash({ appliesTo: law.appliesTo, changedOn: law.changedOn, repealed: law.repealed ?? false });
}

/** Not its wording: a corrected prompt asks the same. */
function itemFingerprint(item: CompiledItem | undefined): string | undefined {
  if (item === undefined) return undefined;
  return contentHash({ asks: item.form.asks, facet: item.facet, scale: item.scale === undefined ? undefined : [...item.scale] });
}

/** Of the items and of the rows, since a row may lead over a third instrument. */
function instrumentsBehind({ items, rows }: Crosswalk, itemIds: readonly string[], rowIds: readonly string[]): string[] {
  return [...itemIds.flatMap((id) => items.get(id)?.section.instrument ?? []), ...rowIds.flatMap((id) => rows.get(id)?.instruments ?? [])];
}

/** The newest later edition of the same questionnaire that asks the same: as the provisions say, or an approved row between items. */
function newestEdition({ items, itemsAt, approved }: Crosswalk, id: string): string | undefined {
  const item = items.get(id);
  if (item === undefined) return undefined;
  const [name, edition] = splitEdition(item.questionnaire);
  const equal = [...approved.own.neighbours(item.node)].filter(([, relations]) => relations === EQUAL).map(([node]) => node);
  const later = [item.node, ...equal]
    .flatMap((node) => itemsAt.get(node) ?? [])
    .filter((other) => other.facet === item.facet)
    .map((other) => splitEdition(other.questionnaire))
    .filter(([otherName, otherEdition]) => otherName === name && otherEdition > edition)
    .map(([, otherEdition]) => otherEdition);
  return later.sort().at(-1);
}

/** "untoc-rm/cluster-1@2020" → its name and the year of its edition. */
function splitEdition(questionnaire: string): [string, string] {
  const cut = questionnaire.lastIndexOf('@');
  return cut < 0 ? [questionnaire, ''] : [questionnaire.slice(0, cut), questionnaire.slice(cut + 1)];
}
