/** What a person of the State may be asked to confirm, and what was confirmed already. */

import type { StateAnswers } from './answer.ts';
import { CONFIRMATION_KINDS, type Confirmation, type ConfirmationKind } from './suggestion.ts';

export function confirmation(kind: ConfirmationKind, about: string): Confirmation {
  return { id: `${kind}:${about}`, kind, about };
}

/** Reads `kind:about`; undefined when the kind is unknown or nothing is named. */
export function parseConfirmation(id: string): Confirmation | undefined {
  const cut = id.indexOf(':');
  const kind = CONFIRMATION_KINDS.find((known) => known === id.slice(0, cut));
  const about = id.slice(cut + 1);
  return kind === undefined || about === '' ? undefined : { id, kind, about };
}

/** Every confirmation a State has given, on whichever answer it was written. */
export function confirmationsGiven(state: StateAnswers): ReadonlySet<string> {
  return new Set([...(state.confirmations ?? []), ...state.answers.flatMap((answer) => answer.confirmations)]);
}

/** Those not yet given, each once, in the order of their ids. */
export function outstanding(needed: readonly Confirmation[], given: ReadonlySet<string>): Confirmation[] {
  if (needed.length === 0) return [];
  const open = new Map(needed.filter(({ id }) => !given.has(id)).map((each) => [each.id, each]));
  return [...open.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
