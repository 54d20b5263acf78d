/** Reviews: why States are asked, and by when. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Review } from '../domain/review.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadReviews, saveReview } from '../persistence/reviews.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';

/** All reviews, by the day on which they open; everybody may know of them. */
export async function listReviews(actor: Actor, { database }: Pick<Bridge, 'database'>): Promise<Review[]> {
  requireAllowed(actor, 'read_reviews');
  return database.inTransaction(actor, (transaction) => loadReviews(transaction), { readOnly: true });
}

/**
 * Opens a review, or changes the one with its id.
 * @throws DomainError FORBIDDEN; INVALID_INPUT for an id, a title or days that cannot be; UNKNOWN_STATE
 */
export async function openReview(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: Omit<Review, 'states'> & { readonly states: readonly string[] } & Keyed,
): Promise<Review> {
  requireAllowed(actor, 'open_review');
  const { clientMutationKey: _, states, ...parts } = request;
  const review: Review = { ...parts, states: [...new Set(states)].sort() };
  refuseUnsound(review);
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'openReview', request, async () => {
      await saveReview(transaction, review);
      writeAudit(transaction, { action: 'open_review', ids: { review: review.id } });
      return review;
    }),
  );
}

/** Characters of an id: it is typed. */
const LONGEST_ID = 60;
/** Characters of what people read in lists. */
const LONGEST_TEXT = 500;

function refuseUnsound(review: Review): void {
  const { id, title, phase, mechanism, opens, due } = review;
  const isWord = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST_ID;
  if (!isWord(id))
    throw invalid('id', `"${id}" is no id of a review. Write lower-case words joined by hyphens, such as untoc-2027-group-1.`);
  if (!isWord(mechanism)) throw invalid('mechanism', `"${mechanism}" is no mechanism. Questionnaires name theirs: untoc-rm, uncac-irm.`);
  if (title.trim() === '') throw invalid('title', 'The review has no title. Write what people are to call it.');
  if (phase.trim() === '') throw invalid('phase', 'The review has no phase. Write it as the mechanism does.');
  for (const field of ['title', 'phase', 'group'] as const)
    if ((review[field] ?? '').length > LONGEST_TEXT) throw invalid(field, `The ${field} has more than ${LONGEST_TEXT} characters.`);
  if (due !== undefined && due < opens) throw invalid('due', `The review would be due on ${due}, before it opens on ${opens}.`);
}

function invalid(field: keyof Review, message: string): DomainError {
  return new DomainError('INVALID_INPUT', `${message} Nothing was stored.`, { path: [field] });
}
