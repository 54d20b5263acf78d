/** What a State is asked to confirm, once for each law, answer, row or condition, with all that it serves. */

import type { Law, StateAnswers } from '../prefill/answer.ts';
import type { Confirmation, ConfirmationKind, Suggestion } from '../prefill/suggestion.ts';

const ABOUT_LAWS: ReadonlySet<ConfirmationKind> = new Set(['law-covers-all-offences', 'law-still-so']);

export interface ConfirmationEntry {
  /** The record, where it is about a law. */
  readonly law?: Law;
  /** Key of a law, full id of an item, id of a row or of a condition. */
  readonly about: string;
  /** All that is asked about it, in the order of their ids. */
  readonly confirmations: readonly Confirmation[];
  /** Items whose suggestion becomes FULL by these alone. */
  readonly makesFull: readonly string[];
  /** Items whose suggestion needs something else confirmed too. */
  readonly helps: readonly string[];
}

/** First what makes most suggestions FULL, then what helps most, then by name; what serves no item is not asked. */
export function listConfirmations(suggestions: readonly Suggestion[], { laws }: Pick<StateAnswers, 'laws'>): ConfirmationEntry[] {
  const byId = new Map(laws.map((law) => [law.id, law]));
  const conditional = suggestions.filter(({ class: found }) => found === 'CONDITIONAL');
  const asked = new Map(conditional.flatMap(({ confirmations }) => confirmations.map((each) => [subjectOf(each), each] as const)));
  return [...asked]
    .map(([subject, { kind, about }]) => toEntry(subject, about, conditional, lawOf(kind, about, byId)))
    .sort(compareEntries);
}

/** An item and a condition might have the same id as a law: what is asked of laws is kept apart. */
function subjectOf({ kind, about }: Confirmation): string {
  return `${ABOUT_LAWS.has(kind) ? 'law' : 'other'}:${about}`;
}

/** Of a law without a record its key is all that is known. */
function lawOf(kind: ConfirmationKind, about: string, laws: ReadonlyMap<string, Law>): Law | undefined {
  if (!ABOUT_LAWS.has(kind)) return undefined;
  return laws.get(about) ?? { id: about, name: about, appliesTo: 'unknown' };
}

function toEntry(subject: string, about: string, conditional: readonly Suggestion[], law: Law | undefined): ConfirmationEntry {
  const isAbout = (each: Confirmation) => subjectOf(each) === subject;
  const served = conditional.filter(({ confirmations }) => confirmations.some(isAbout));
  const alone = served.filter(({ confirmations }) => confirmations.every(isAbout));
  const asked = new Map(served.flatMap(({ confirmations }) => confirmations.filter(isAbout).map((each) => [each.id, each] as const)));
  return {
    ...(law === undefined ? {} : { law }),
    about,
    confirmations: [...asked.values()].sort((a, b) => compareText(a.id, b.id)),
    makesFull: alone.map(({ item }) => item),
    helps: served.filter((each) => !alone.includes(each)).map(({ item }) => item),
  };
}

function compareEntries(a: ConfirmationEntry, b: ConfirmationEntry): number {
  return (
    b.makesFull.length - a.makesFull.length ||
    b.helps.length - a.helps.length ||
    compareText(a.law?.name ?? a.about, b.law?.name ?? b.about)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
