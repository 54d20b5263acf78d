/**
 * Stores the forms of States that have answered nothing yet, in a few statements however many forms there are.
 * What comes of it is what importing them one by one comes to; a test compares the two.
 */

import type { CompletedForm } from '../domain/completed-form.ts';
import type { Authority, Legislation } from '../domain/legal-record.ts';
import { mergeLaw } from '../domain/merge-law.ts';
import type { Review } from '../domain/review.ts';
import { giveConfirmationsOfStates } from '../persistence/confirmations.ts';
import { insertSubmissions, type WholeSubmission } from '../persistence/insert-submissions.ts';
import { insertLegalRecords, type OfState } from '../persistence/legal-records.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { WORKFLOW, wayTo } from '../review/workflow.ts';
import type { Catalogue } from './catalogue.ts';
import { byQuestionnaire, confirmationsOf } from './import-answers.ts';
import { pinsOf } from './pins-of.ts';

/**
 * @param reviews a form answers for the review of its mechanism that its State is under, if there is one
 * @param forms one for each State and questionnaire at most
 */
export async function storeForms(
  transaction: Transaction,
  { crosswalk }: Catalogue,
  reviews: readonly Review[],
  forms: readonly CompletedForm[],
): Promise<void> {
  await insertLegalRecords(transaction, lawsOf(forms), authoritiesOf(forms));
  const pins = pinsOf(crosswalk);
  const submissions = forms.flatMap((form) =>
    [...byQuestionnaire(crosswalk, form)].map(([questionnaire, responses]): WholeSubmission => {
      const mechanism = crosswalk.questionnaires.get(questionnaire)?.form.mechanism;
      const review = reviews.find((each) => each.mechanism === mechanism && each.states.includes(form.state));
      return {
        ...{ state: form.state, questionnaire, pins, ...standingOf(form) },
        ...(review === undefined ? {} : { review: review.id }),
        ...(form.asOf === undefined ? {} : { asOf: form.asOf }),
        responses: responses.map(({ item, content }) => ({ item, section: crosswalk.items.get(item)?.section.id, content })),
      };
    }),
  );
  await insertSubmissions(transaction, submissions);
  await giveConfirmationsOfStates(
    transaction,
    forms.flatMap((form) => confirmationsOf(form, new Set()).map((each) => ({ ...each, state: form.state }))),
  );
}

/** How far a form has come, how it came there, and the consent without which nothing is published. */
function standingOf({ status = 'draft' }: CompletedForm): Pick<WholeSubmission, 'status' | 'moves' | 'consents'> {
  let from: WholeSubmission['status'] = 'draft';
  const moves = (wayTo('draft', status, 'focal_point') ?? []).map((event) => {
    const move = { event, from, to: WORKFLOW[from][event]?.to ?? status };
    from = move.to;
    return move;
  });
  return { status, moves, consents: status === 'published' ? [{ kind: 'publish', section: '' }] : [] };
}

/** Each law once for each State, as its forms describe it one after the other. */
function lawsOf(forms: readonly CompletedForm[]): OfState<Legislation>[] {
  const laws = new Map<string, OfState<Legislation>>();
  for (const { state, laws: said } of forms)
    for (const law of said) {
      const id = `${state} ${law.key}`;
      laws.set(id, { ...mergeLaw(laws.get(id), law), state });
    }
  return [...laws.values()];
}

function authoritiesOf(forms: readonly CompletedForm[]): OfState<Authority>[] {
  const named = forms.flatMap(({ state, authorities }) => authorities.map((authority) => ({ ...authority, state })));
  return [...new Map(named.map((authority) => [`${authority.state} ${authority.key}`, authority])).values()];
}
