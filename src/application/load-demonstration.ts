/** Fills a database without answers with the demonstration: fictional States, the reviews they are under, what they answered. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { CompletedForm } from '../domain/completed-form.ts';
import type { Review } from '../domain/review.ts';
import type { StateParty } from '../domain/state-party.ts';
import { saveReview } from '../persistence/reviews.ts';
import { loadStates, saveStates } from '../persistence/states.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Bridge } from './bridge.ts';
import { storeForms } from './store-forms.ts';

export interface Demonstration {
  readonly states: readonly StateParty[];
  readonly reviews: readonly Review[];
  /** One for each State and questionnaire at most; a form that is published is so with consent to the whole. */
  readonly forms: readonly CompletedForm[];
}

/** @returns whether it was loaded: a database that has fictional States, or an answer of any, stays as it is */
export async function loadDemonstration(actor: Actor, { catalogue, database }: Bridge, demonstration: Demonstration): Promise<boolean> {
  requireAllowed(actor, 'load_demonstration');
  const { states, reviews, forms } = demonstration;
  return database.inTransaction(actor, async (transaction) => {
    if ((await loadStates(transaction)).some(({ fictional }) => fictional)) return false;
    await saveStates(transaction, states);
    // Another server may have begun at the same moment: saving the States waited for it, and what it stored is here now.
    if ((await loadSubmissions(transaction)).length > 0) return false;
    for (const review of reviews) await saveReview(transaction, review);
    await storeForms(transaction, catalogue, reviews, forms);
    return true;
  });
}
