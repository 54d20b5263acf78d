/** What a candidate catalogue changes: of the rows, and of what a State is offered. Computed beside the one in use, before it is taken. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import type { InferencePlan } from '../prefill/inference-plan.ts';
import { type PrefillOptions, prefillQuestionnaire } from '../prefill/prefill-questionnaire.ts';
import type { Suggestion, SuggestionClass } from '../prefill/suggestion.ts';

/** `appears` and `vanishes`: there was, or will be, nothing to offer. `rests_on_other` offers the same for other reasons. */
export const SUGGESTION_CHANGES = ['appears', 'vanishes', 'changes_class', 'changes_value', 'rests_on_other'] as const;
export type SuggestionChangeKind = (typeof SUGGESTION_CHANGES)[number];

export interface Offer {
  /** Id of the suggestion: decisions are kept under it. */
  readonly id: string;
  readonly class: SuggestionClass;
  readonly value: string | null;
}

export interface SuggestionChange {
  /** Full id of the item. */
  readonly item: string;
  readonly kind: SuggestionChangeKind;
  /** Absent where the catalogue in use does not have the item. */
  readonly now?: Offer;
  /** Absent where the candidate does not have the item. */
  readonly next?: Offer;
}

/** Ids of rows, sorted. */
export interface RowChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What the row says is another; a corrected rationale is no change. */
  readonly changed: readonly string[];
}

export function compareRows(current: Crosswalk, candidate: Crosswalk): RowChanges {
  const ids = [...new Set([...current.rows.keys(), ...candidate.rows.keys()])].sort();
  return {
    added: ids.filter((id) => !current.rows.has(id)),
    removed: ids.filter((id) => !candidate.rows.has(id)),
    changed: ids.filter((id) => {
      const [now, then] = [current.rows.get(id), candidate.rows.get(id)];
      return now !== undefined && then !== undefined && (now.fingerprint !== then.fingerprint || now.settled !== then.settled);
    }),
  };
}

/** Full ids of items, in the order of the questionnaire. */
export interface ItemChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** It is asked in other words. */
  readonly reworded: readonly string[];
}

/** @param to id of the questionnaire; one that a catalogue does not have has no items there */
export function compareItems(current: Crosswalk, candidate: Crosswalk, to: string): ItemChanges {
  const [now, then] = [current, candidate].map(
    (crosswalk) => new Map(crosswalk.questionnaires.get(to)?.items.map(({ id, textHash }) => [id, textHash])),
  ) as [Map<string, string>, Map<string, string>];
  return {
    added: [...then.keys()].filter((id) => !now.has(id)),
    removed: [...now.keys()].filter((id) => !then.has(id)),
    reworded: [...now].filter(([id, text]) => (then.get(id) ?? text) !== text).map(([id]) => id),
  };
}

/** One catalogue file in two versions; absent where a catalogue does not have it. */
export interface FileChange {
  readonly kind: 'instrument' | 'questionnaire' | 'mapping_set';
  readonly name: string;
  readonly now?: FileVersion;
  readonly next?: FileVersion;
}

export interface FileVersion {
  /** As the file numbers it. */
  readonly version: string;
  readonly hash: string;
}

/** The files of which the content is another, by kind and name. */
export function compareFiles(current: Crosswalk, candidate: Crosswalk): FileChange[] {
  const [now, then] = [filesOf(current), filesOf(candidate)];
  return [...new Map([...now, ...then])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { kind, name }]) => ({ kind, name, ...withVersions(now.get(key), then.get(key)) }))
    .filter((change) => change.now?.hash !== change.next?.hash);
}

function withVersions(now: FileVersion | undefined, next: FileVersion | undefined): Pick<FileChange, 'now' | 'next'> {
  const only = ({ version, hash }: FileVersion) => ({ version, hash });
  return { ...(now === undefined ? {} : { now: only(now) }), ...(next === undefined ? {} : { next: only(next) }) };
}

type CatalogueFile = Pick<FileChange, 'kind' | 'name'> & FileVersion;

function filesOf({ instruments, questionnaires, mappingSets }: Crosswalk): Map<string, CatalogueFile> {
  const files: CatalogueFile[] = [
    ...[...instruments].map(([name, { form, hash }]) => ({ kind: 'instrument' as const, name, version: form.version, hash })),
    ...[...questionnaires].map(([name, { form, hash }]) => ({ kind: 'questionnaire' as const, name, version: form.version, hash })),
    ...[...mappingSets].map(([name, { source, hash }]) => ({ kind: 'mapping_set' as const, name, version: source.form.version, hash })),
  ];
  return new Map(files.map((file) => [`${file.kind} ${file.name}`, file]));
}

/**
 * What changes for one State in one questionnaire, in the order of its items, those that only the candidate has last.
 * @param to id of the questionnaire; nothing changes in one that neither catalogue has
 */
export function compareSuggestions(
  current: InferencePlan,
  candidate: InferencePlan,
  state: StateAnswers,
  to: string,
  options: PrefillOptions,
): SuggestionChange[] {
  const now = offeredBy(current, state, to, options);
  const then = offeredBy(candidate, state, to, options);
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((item) => changeOf(item, now.get(item), then.get(item)));
}

function offeredBy(plan: InferencePlan, state: StateAnswers, to: string, options: PrefillOptions): Map<string, Suggestion> {
  return new Map(prefillQuestionnaire(plan, state, to, options).map((suggestion) => [suggestion.item, suggestion]));
}

function changeOf(item: string, now: Suggestion | undefined, then: Suggestion | undefined): SuggestionChange[] {
  const kind = kindOf(now, then);
  if (kind === undefined) return [];
  return [{ item, kind, ...(now === undefined ? {} : { now: tell(now) }), ...(then === undefined ? {} : { next: tell(then) }) }];
}

function kindOf(now: Suggestion | undefined, then: Suggestion | undefined): SuggestionChangeKind | undefined {
  const [isOffered, willBe] = [now, then].map((suggestion) => suggestion !== undefined && suggestion.class !== 'NONE');
  if (!isOffered && !willBe) return undefined;
  if (!isOffered) return 'appears';
  if (!willBe) return 'vanishes';
  if (now?.class !== then?.class) return 'changes_class';
  if (now?.value !== then?.value) return 'changes_value';
  return now?.id === then?.id ? undefined : 'rests_on_other';
}

function tell({ id, class: found, value }: Suggestion): Offer {
  return { id, class: found, value };
}
