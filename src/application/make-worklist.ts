/** What is left for a State to do, put together from everything that is stored of it. */

import { requireAllowed } from '../access/policy.ts';
import { findAnswerContradictions } from '../coverage/contradictions.ts';
import type { Actor } from '../domain/actor.ts';
import { isCleared, type Submission } from '../domain/submission.ts';
import { loadDecisions } from '../persistence/decisions.ts';
import { loadReviews } from '../persistence/reviews.ts';
import { loadSubmissions } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import { prefillQuestionnaire } from '../prefill/prefill-questionnaire.ts';
import { firingRoleOf } from '../review/workflow.ts';
import { type OpenSubmission, type Worklist, worklist } from '../review/worklist.ts';
import type { Bridge } from './bridge.ts';
import { pinnedCatalogue } from './pinned-catalogue.ts';
import { unknownState } from './prefill-state.ts';
import { loadStaleness } from './read-staleness.ts';

export interface MadeWorklist {
  readonly state: string;
  readonly answers: StateAnswers;
  readonly list: Worklist;
  /** Ids of the accepted responses by the full ids of their items. */
  readonly responses: ReadonlyMap<string, string>;
}

/**
 * For whoever of the State asks: what may be done with a submission depends on the role.
 * @throws DomainError FORBIDDEN, UNKNOWN_STATE
 */
export async function makeWorklist(actor: Actor, bridge: Bridge, state: string): Promise<MadeWorklist> {
  requireAllowed(actor, 'read_own_work', { state });
  const { crosswalk, plan } = bridge.catalogue;
  return bridge.database.inTransaction(
    actor,
    async (transaction) => {
      const [staleness] = await loadStaleness(transaction, bridge, [state]);
      if (staleness === undefined) throw unknownState(state);
      const { answers } = staleness;
      const decided = new Map((await loadDecisions(transaction, { states: [state] })).map((each) => [each.suggestion, each.kind]));
      const accepted = [...staleness.accepted.values()];
      const role = firingRoleOf(actor, state);
      const list = worklist({
        ...{ crosswalk, state: answers, decided, today: bridge.today },
        submissions: await openSubmissions(transaction, bridge, answers),
        marks: new Map(accepted.map(({ item, reasons }) => [item, reasons])),
        contradictions: findAnswerContradictions(plan, answers, { today: bridge.today }),
        ...(role === undefined ? {} : { role }),
      });
      return { state, answers, list, responses: new Map(accepted.map(({ item, response }) => [item, response])) };
    },
    { readOnly: true },
  );
}

/** What was cleared is done; each of the others is computed by the catalogue to which it is pinned. */
async function openSubmissions(transaction: Transaction, bridge: Bridge, answers: StateAnswers): Promise<OpenSubmission[]> {
  const submissions = await loadSubmissions(transaction, { states: [answers.state] });
  const reviews = new Map((await loadReviews(transaction)).map(({ id, due }) => [id, due]));
  const open: OpenSubmission[] = [];
  for (const submission of submissions.filter(({ status }) => !isCleared(status)))
    open.push(await toOpen(transaction, bridge, answers, { submission, due: reviews.get(submission.review ?? '') }));
  return open;
}

async function toOpen(
  transaction: Transaction,
  { catalogue, today }: Bridge,
  answers: StateAnswers,
  { submission, due }: { readonly submission: Submission; readonly due: string | undefined },
): Promise<OpenSubmission> {
  const { id, questionnaire, status, pins } = submission;
  const { plan } = await pinnedCatalogue(transaction, catalogue, pins);
  const suggestions = prefillQuestionnaire(plan, answers, questionnaire, { today });
  return { id, questionnaire, status, suggestions, ...(due === undefined ? {} : { due }) };
}
