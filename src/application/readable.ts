/** The first wall: what an actor may read is found out before anything is, and every use case reads within it. */

import { isOfState, mayRead } from '../access/may-read.ts';
import type { Actor } from '../domain/actor.ts';
import { responseHash } from '../domain/response-hash.ts';
import type { StoredRevision } from '../persistence/load-responses.ts';
import { loadReadingBases, type ReadableParts, type ReadingBasis } from '../persistence/readable-parts.ts';
import type { Transaction } from '../persistence/transaction.ts';

/** @param states codes; all States when absent */
export async function loadReadable(transaction: Transaction, actor: Actor, states?: readonly string[]): Promise<ReadableParts> {
  const own = ownState(actor);
  if (states?.every((state) => own.includes(state))) return { states: own, submissions: [], sections: [] };
  const bases = await loadReadingBases(transaction, states);
  return actor.role === 'bridge'
    ? { states: [...new Set(bases.map(({ state }) => state))], submissions: [], sections: [] }
    : partsFor(actor, bases);
}

/** Whether the actor reads everything of a State: former revisions, notes, confirmations and who wrote as well. */
export function readsAllOf(actor: Actor, state: string): boolean {
  return actor.role === 'bridge' || isOfState(actor, state);
}

/** Whether any part of a submission is among those that may be read. */
export function hasReadablePart(parts: ReadableParts, { id, state }: { readonly id: string; readonly state: string }): boolean {
  return parts.states.includes(state) || parts.submissions.includes(id) || parts.sections.some(({ submission }) => submission === id);
}

/** A revision as others than the persons of the State read it: what it says, and nothing of how it came about. */
export function asOthersRead<Revision extends StoredRevision>(revision: Revision) {
  const { note: _, ...content } = revision.content;
  const { derivedFrom: _from, provenance: _how, author: _who, ...rest } = revision;
  return { ...rest, content, contentHash: responseHash(content) };
}

function partsFor(actor: Actor, bases: readonly ReadingBasis[]): ReadableParts {
  const foreign = bases.filter(({ state }) => !isOfState(actor, state));
  const whole = foreign.filter((basis) => mayRead(actor, basis));
  return {
    states: ownState(actor),
    submissions: whole.map(({ id }) => id),
    sections: foreign
      .filter((basis) => !whole.includes(basis))
      .flatMap((basis) => [...new Set(basis.consents.map(({ section }) => section))].map((section) => ({ basis, section })))
      .filter(({ basis, section }) => section !== '' && mayRead(actor, basis, section))
      .map(({ basis, section }) => ({ submission: basis.id, section })),
  };
}

function ownState(actor: Actor): string[] {
  return actor.state !== undefined && isOfState(actor, actor.state) ? [actor.state] : [];
}
