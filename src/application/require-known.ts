/** Ids that a caller typed: found, or refused with the one that was probably meant. */

import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { DomainError, type DomainErrorCode } from '../domain/errors.ts';

/** What may be unknown, as sentences name it, with the code of the error. */
const KINDS = {
  instrument: 'UNKNOWN_INSTRUMENT',
  provision: 'UNKNOWN_PROVISION',
  questionnaire: 'UNKNOWN_QUESTIONNAIRE',
} as const satisfies Record<string, DomainErrorCode>;

const MOST_LISTED = 10;

/** @throws DomainError UNKNOWN_… when there is none with this id; its `details` hold the id */
export function requireKnown<T>(kind: keyof typeof KINDS, id: string, known: ReadonlyMap<string, T>): T {
  const found = known.get(id);
  if (found !== undefined) return found;
  const hint = didYouMean(id, known.keys()) ?? (known.size <= MOST_LISTED ? `there are ${[...known.keys()].join(', ')}` : undefined);
  throw new DomainError(KINDS[kind], withHint(`There is no ${kind} "${id}"`, hint), { id });
}

/** A statement as a sentence, with what to do in another: `There is no instrument "untco". Did you mean "untoc"?` */
export function withHint(statement: string, hint: string | undefined): string {
  if (hint === undefined) return `${statement}.`;
  return `${statement}. ${hint.charAt(0).toUpperCase()}${hint.slice(1)}${hint.endsWith('?') ? '' : '.'}`;
}
