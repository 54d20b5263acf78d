/** Who reads what of a submission. Row-level security in the database upholds the same rule a second time. */

import { type Actor, STATE_ROLES } from '../domain/actor.ts';
import type { Consent, ConsentKind } from '../domain/consent.ts';
import { isCleared, type Submission } from '../domain/submission.ts';

/** What reading is decided by. */
export interface Readable extends Pick<Submission, 'state' | 'status' | 'review'> {
  readonly consents: readonly Consent[];
}

/**
 * Whether the actor may read the answers of a submission, or those to one of its sections.
 * @param section its id; the whole submission when absent
 */
export function mayRead(actor: Actor, submission: Readable, section = ''): boolean {
  const has = (kind: ConsentKind) =>
    submission.consents.some((each) => each.kind === kind && (each.section === '' || each.section === section));
  if (actor.role === 'bridge' || isOfState(actor, submission.state)) return true;
  if (submission.status === 'published' && has('publish')) return true;
  if (actor.role === 'secretariat') return has('share');
  return actor.role === 'reviewer' && isAssigned(actor, submission) && isCleared(submission.status);
}

/** Whether the actor is a person of the State: these alone see former revisions, notes and who wrote. */
export function isOfState(actor: Actor, state: string): boolean {
  return STATE_ROLES.some((role) => role === actor.role) && actor.state === state;
}

/** Two actors with the same key read the same of a State: what is computed for one may be kept for the other. */
export function viewKey(actor: Actor, state: string): string {
  if (actor.role === 'bridge' || isOfState(actor, state)) return 'everything';
  if (actor.role === 'reviewer') return `reviews ${[...(actor.reviews ?? [])].sort().join(' ')}`;
  return actor.role === 'secretariat' ? 'shared' : 'published';
}

function isAssigned({ reviews = [] }: Actor, { review }: Readable): boolean {
  return review !== undefined && reviews.includes(review);
}
