import { CommandFailure } from '../failure.ts';
import type { Connection } from './connect.ts';

/** A submission as people name it. */
export interface WantedSubmission {
  readonly state: string;
  readonly questionnaire: string;
  /** Id of the review; outside any when absent. */
  readonly review?: string;
}

/** @returns its id @throws CommandFailure where there is none that the person may know of */
export async function findSubmission({ ask }: Connection, { state, questionnaire, review }: WantedSubmission): Promise<string> {
  const { state: told } = await ask<Told>(QUERY, { state });
  const found = told?.submissions.find((each) => each.questionnaireId === questionnaire && (each.reviewId ?? undefined) === review);
  if (found !== undefined) return found.id;
  const where = review === undefined ? questionnaire : `${questionnaire} for the review ${review}`;
  throw new CommandFailure('usage', `${state} has no submission to ${where}`, `"bridge submissions ${state}" lists those there are`);
}

interface Told {
  readonly state: {
    readonly submissions: readonly { readonly id: string; readonly questionnaireId: string; readonly reviewId: string | null }[];
  } | null;
}

const QUERY = 'query Submissions($state: ID!) { state(code: $state) { submissions { id questionnaireId reviewId } } }';
