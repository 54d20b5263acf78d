/** What two catalogues have differently, as a list that people read and spreadsheets take. */

import type { ListingColumn } from './listing.ts';

/** One change, of whatever kind. */
export interface ChangeLine {
  /** What it is a change of, or the code of the State. */
  readonly of: string;
  readonly what: string;
  readonly change: string;
  readonly now: string;
  readonly next: string;
}

export const CHANGE_COLUMNS: readonly ListingColumn<ChangeLine>[] = [
  { key: 'of', title: 'Of', value: ({ of }) => of },
  { key: 'what', title: 'What', whole: true, value: ({ what }) => what },
  { key: 'change', title: 'Change', value: ({ change }) => change },
  { key: 'now', title: 'Now', value: ({ now }) => now },
  { key: 'next', title: 'Then', value: ({ next }) => next },
];

/** A file of which the content is another. @param now its version, absent or null where it is new; `next` likewise where it is gone */
export function fileLine(of: string, what: string, now: string | null | undefined, next: string | null | undefined): ChangeLine {
  const change = now == null ? 'added' : next == null ? 'removed' : 'changed';
  return { of, what, change, now: now ?? '', next: next ?? '' };
}

/** Ids by what became of them: `{ added: [...], removed: [...] }`. */
export function idLines(of: string, changes: Readonly<Record<string, readonly string[]>>): ChangeLine[] {
  return Object.entries(changes).flatMap(([change, ids]) => ids.map((what) => ({ of, what, change, now: '', next: '' })));
}

/** What is offered for an item: its class, and the value where there is one. */
export function offerText(offer: { readonly class: string; readonly value: string | null } | null | undefined): string {
  if (offer == null) return '';
  return offer.value === null ? offer.class : `${offer.class} ${offer.value}`;
}
