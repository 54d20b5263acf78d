import { defineEntity, p } from '@mikro-orm/core';
import { CURRENT_ACTOR } from './current-actor.ts';
import { State } from './state.ts';

/** A review that States answer for. Which States are under it is no secret, so that it belongs to no State. */
export const Review = defineEntity({
  name: 'Review',
  tableName: 'review',
  properties: {
    id: p.text().collation('C').primary(),
    title: p.text(),
    mechanism: p.text().collation('C'),
    phase: p.text(),
    group: p.text().nullable(),
    opens: p.date(),
    due: p.date().nullable(),
    updatedAt: p.datetime().defaultRaw('now()'),
    updatedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  checks: [
    { name: 'review_id_is_a_word', expression: `id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'` },
    { name: 'review_is_due_after_it_opens', expression: 'due >= opens' },
  ],
});

/** The States under a review; one of which none are listed is open to all. */
export const ReviewedState = defineEntity({
  name: 'ReviewedState',
  tableName: 'reviewed_state',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary().deleteRule('no action').updateRule('no action'),
    review: () => p.manyToOne(Review).mapToPk().primary().deleteRule('no action').updateRule('no action'),
  },
});
