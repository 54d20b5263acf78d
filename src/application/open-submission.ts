/** Opens what a State answers to one edition of a questionnaire. */

import { requireAllowed } from '../access/policy.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Review } from '../domain/review.ts';
import type { Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { lockOpening } from '../persistence/lock-opening.ts';
import { loadReviews } from '../persistence/reviews.ts';
import { loadSubmissions, saveSubmission } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { pinsOf } from './pins-of.ts';
import { requireKnown, withHint } from './require-known.ts';

export interface OpenRequest extends Keyed {
  /** Code of the State. */
  readonly state: string;
  /** Id of the questionnaire, with its edition. */
  readonly questionnaire: string;
  /** Id of the review that it answers for; absent outside any. */
  readonly review?: string | undefined;
  /** The day as of which it answers (YYYY-MM-DD). */
  readonly asOf?: string | undefined;
}

export interface OpenedSubmission {
  readonly submission: Submission;
  /** False where the State had opened it before: then it is as it was. */
  readonly isNew: boolean;
}

/**
 * A State has one submission for each questionnaire and review, so that opening it again finds the one that is there.
 * It is pinned to the questionnaire and the mapping sets as they are now.
 * @throws DomainError FORBIDDEN, UNKNOWN_QUESTIONNAIRE, UNKNOWN_REVIEW, UNKNOWN_STATE; NOT_POSSIBLE where the review does
 *   not ask this State, or not with this questionnaire, or not yet
 */
export async function openSubmission(
  actor: Actor,
  { catalogue: { crosswalk }, database, today }: Bridge,
  request: OpenRequest,
): Promise<OpenedSubmission> {
  requireAllowed(actor, 'open_submission', { state: request.state });
  const { state, questionnaire, review, asOf } = request;
  const { form } = requireKnown('questionnaire', questionnaire, crosswalk.questionnaires);
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'openSubmission', request, async () => {
      if (review !== undefined)
        refuseWrongReview(await requireReview(transaction, review), { ...request, mechanism: form.mechanism, today });
      await lockOpening(transaction, state);
      const known = await loadSubmissions(transaction, { states: [state], questionnaires: [questionnaire] });
      const before = known.find((each) => each.review === review);
      if (before !== undefined) {
        writeAudit(transaction, { action: 'open_submission', outcome: 'unchanged', ids: { state, submission: before.id, questionnaire } });
        return { submission: before, isNew: false };
      }
      const submission = await saveSubmission(transaction, {
        ...{ state, questionnaire, status: 'draft', pins: pinsOf(crosswalk) },
        ...(review === undefined ? {} : { review }),
        ...(asOf === undefined ? {} : { asOf }),
      });
      writeAudit(transaction, { action: 'open_submission', ids: { state, submission: submission.id, questionnaire } });
      return { submission, isNew: true };
    }),
  );
}

async function requireReview(transaction: Transaction, id: string): Promise<Review> {
  const reviews = await loadReviews(transaction);
  const found = reviews.find((review) => review.id === id);
  if (found !== undefined) return found;
  const hint = didYouMean(
    id,
    reviews.map((review) => review.id),
  );
  throw new DomainError('UNKNOWN_REVIEW', withHint(`There is no review "${id}"`, hint ?? 'the field "reviews" lists them'), {
    path: ['review'],
  });
}

function refuseWrongReview(
  { id, mechanism: asked, opens, states }: Review,
  { state, mechanism, today, questionnaire }: OpenRequest & { readonly mechanism: string; readonly today: string },
): void {
  const reason =
    states.length > 0 && !states.includes(state)
      ? `The review "${id}" is not about ${state}; it is about ${states.join(', ')}.`
      : asked !== mechanism
        ? `The review "${id}" is one of ${asked}, and "${questionnaire}" belongs to ${mechanism}.`
        : opens > today
          ? `The review "${id}" opens on ${opens}.`
          : undefined;
  if (reason !== undefined)
    throw new DomainError('NOT_POSSIBLE', `${reason} Nothing was opened. Choose another review, or none.`, { path: ['review'] });
}
