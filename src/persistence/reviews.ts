/** Reviews, and the States that are under them. */

import type { Review as ReviewNoun } from '../domain/review.ts';
import { Review } from './entities/review.ts';
import { groupBy } from './group-by.ts';
import { refuseUnknownStates } from './refuse-unknown-states.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { insertMissingRows, type Table, upsertRows } from './write-rows.ts';

const REVIEW: Table = {
  name: 'review',
  key: ['id'],
  content: ['title', 'mechanism', 'phase', 'group', 'opens', 'due'],
  stamps: ['updated_at', 'updated_by'],
};
const REVIEWED_STATE: Table = { name: 'reviewed_state', key: ['state_id', 'review_id'], content: [] };

/** Adds the review, or changes the one with its id; States that are no longer listed are removed. @throws DomainError UNKNOWN_STATE */
export async function saveReview(transaction: Transaction, { states, ...review }: ReviewNoun): Promise<void> {
  await refuseUnknownStates(transaction, states);
  await upsertRows(transaction, REVIEW, [review]);
  await transaction.execute('delete from reviewed_state where review_id = ? and state_id not in (select jsonb_array_elements_text(?))', [
    review.id,
    JSON.stringify(states),
  ]);
  await insertMissingRows(
    transaction,
    REVIEWED_STATE,
    states.map((state) => ({ state_id: state, review_id: review.id })),
  );
}

/** By the day on which they open, and id. @param ids which reviews; all when absent. Unknown ids are passed over */
export async function loadReviews(transaction: Transaction, ids?: readonly string[]): Promise<ReviewNoun[]> {
  const reviews = await transaction
    .createQueryBuilder(Review, 'r')
    .select(['r.id', 'r.title', 'r.mechanism', 'r.phase', 'r.group', 'r.opens', 'r.due'])
    .where(ids === undefined ? {} : { id: { $in: [...ids] } })
    .orderBy({ opens: 'asc', id: 'asc' })
    .execute('all');
  const reviewed = await transaction.execute<{ review_id: string; state_id: string }[]>(
    `select review_id, state_id from reviewed_state
    where review_id in (select jsonb_array_elements_text(?)) order by review_id, state_id`,
    [JSON.stringify(reviews.map(({ id }) => id))],
  );
  const states = groupBy(reviewed, ({ review_id }) => review_id);
  return reviews.map((review) => ({ ...withoutNulls(review), states: (states.get(review.id) ?? []).map(({ state_id }) => state_id) }));
}
