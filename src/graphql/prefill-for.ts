import { pinnedBridge } from '../application/pinned-catalogue.ts';
import { type PrefillRequest, prefillState, unknownState } from '../application/prefill-state.ts';
import { type Submission, WRITABLE_STATUSES } from '../domain/submission.ts';
import type { RequestContext } from './request-context.ts';
import { Prefill } from './types/prefill.ts';

/**
 * From the catalogue that the submission is pinned to, where one is open. Several pre-fills of one request share statements.
 * @throws DomainError UNKNOWN_STATE, UNKNOWN_QUESTIONNAIRE
 */
export async function prefillFor({ actor, bridge, loaders }: RequestContext, state: string, request: PrefillRequest): Promise<Prefill> {
  const [answers, submissions] = await Promise.all([loaders.answers.load(state), loaders.submissions.load(state)]);
  if (answers === undefined) throw unknownState(state);
  const pinned = await pinnedBridge(actor, bridge, submissionFor(submissions, request.to)?.pins);
  return new Prefill(prefillState(pinned, answers, request), bridge.today);
}

/** Of several, for several reviews, the one that is still being written. */
function submissionFor(submissions: readonly Submission[], to: string): Submission | undefined {
  const found = submissions.filter(({ questionnaire }) => questionnaire === to);
  return found.find(({ status }) => WRITABLE_STATUSES.includes(status)) ?? found[0];
}
