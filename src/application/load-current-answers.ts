import type { Actor } from '../domain/actor.ts';
import type { ResponseContent } from '../domain/response.ts';
import type { Submission } from '../domain/submission.ts';
import { loadConfirmations } from '../persistence/confirmations.ts';
import { loadAuthorities, loadLegislation } from '../persistence/legal-records.ts';
import { loadResponses } from '../persistence/load-responses.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { CurrentAnswers } from './preview-import.ts';
import { onlyCited } from './read-legal-records.ts';
import { asOthersRead, hasReadablePart, loadReadable, readsAllOf } from './readable.ts';

/** What is stored of a State for a questionnaire, outside any review, with all of its records and confirmations. */
export interface StoredForm extends CurrentAnswers {
  readonly submission?: Submission;
}

/**
 * All of it for the persons of the State, for others what they may read of it.
 * @param questionnaire its id; a questionnaire that was not answered has no contents and no submission
 */
export async function loadCurrentAnswers(
  transaction: Transaction,
  actor: Actor,
  { state, questionnaire }: { readonly state: string; readonly questionnaire: string },
): Promise<StoredForm> {
  const among = await loadReadable(transaction, actor, [state]);
  const submissions = await loadSubmissions(transaction, { states: [state], questionnaires: [questionnaire] });
  const submission = submissions.find((each) => each.review === undefined && hasReadablePart(among, each));
  const found = submission === undefined ? [] : await loadResponses(transaction, { submissions: [submission.id], among });
  const [isOwn, states] = [readsAllOf(actor, state), [state]];
  const responses = isOwn ? found : found.map(asOthersRead);
  const laws = await onlyCited(transaction, actor, 'law', states, await loadLegislation(transaction, states));
  const authorities = await onlyCited(transaction, actor, 'authority', states, await loadAuthorities(transaction, states));
  const confirmations = isOwn ? await loadConfirmations(transaction, states) : [];
  return {
    contents: new Map(responses.map(({ item, content }): [string, ResponseContent] => [item, content])),
    laws: laws.map(({ state: _, ...law }) => law),
    authorities: authorities.map(({ state: _, ...authority }) => authority),
    confirmations: new Set(confirmations.map(({ id }) => id)),
    ...(submission === undefined ? {} : { submission }),
  };
}
