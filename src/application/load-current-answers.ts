import type { ResponseContent } from '../domain/response.ts';
import type { Submission } from '../domain/submission.ts';
import { loadConfirmations } from '../persistence/confirmations.ts';
import { loadAuthorities, loadLegislation } from '../persistence/legal-records.ts';
import { loadResponses } from '../persistence/load-responses.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { CurrentAnswers } from './preview-import.ts';

/** What is stored of a State for a questionnaire, outside any review, with all of its records and confirmations. */
export interface StoredForm extends CurrentAnswers {
  readonly submission?: Submission;
}

/** @param questionnaire its id; a questionnaire that was not answered has no contents and no submission */
export async function loadCurrentAnswers(transaction: Transaction, state: string, questionnaire: string): Promise<StoredForm> {
  const submissions = await loadSubmissions(transaction, { states: [state], questionnaires: [questionnaire] });
  const submission = submissions.find(({ review }) => review === undefined);
  const responses = submission === undefined ? [] : await loadResponses(transaction, { submissions: [submission.id] });
  return {
    contents: new Map(responses.map(({ item, content }): [string, ResponseContent] => [item, content])),
    laws: (await loadLegislation(transaction, [state])).map(({ state: _, ...law }) => law),
    authorities: (await loadAuthorities(transaction, [state])).map(({ state: _, ...authority }) => authority),
    confirmations: new Set((await loadConfirmations(transaction, [state])).map(({ id }) => id)),
    ...(submission === undefined ? {} : { submission }),
  };
}
