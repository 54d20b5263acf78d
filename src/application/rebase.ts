/** Takes a submission from the catalogue it was opened with to the one in use: shown first, done on request only. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { invariant } from '../domain/errors.ts';
import type { Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadStateAnswers } from '../persistence/load-state-answers.ts';
import { refuseUnlessWritable } from '../persistence/refuse-unless-writable.ts';
import { pinSubmission } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import {
  compareFiles,
  compareItems,
  compareRows,
  compareSuggestions,
  type FileChange,
  type ItemChanges,
  type RowChanges,
  type SuggestionChange,
} from '../review/compare-catalogues.ts';
import type { Bridge } from './bridge.ts';
import { type NamedSubmission, readSubmission, requireSubmission } from './find-submission.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { isCurrent, pinnedCatalogue } from './pinned-catalogue.ts';
import { pinsOf } from './pins-of.ts';

/** What another catalogue means for one submission. Everything is empty where nothing that counts is another. */
export interface RebasePreview {
  readonly submission: Submission;
  /** Whether the submission is computed from the catalogue in use already. */
  readonly isCurrent: boolean;
  readonly files: readonly FileChange[];
  readonly rows: RowChanges;
  readonly items: ItemChanges;
  /** Which suggestions appear, vanish, or are others. */
  readonly suggestions: readonly SuggestionChange[];
}

/**
 * Nothing is changed. Answers stay what they are in any case: only what is offered, and what is marked, may be another.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, UNKNOWN_VERSION
 */
export async function previewRebase(actor: Actor, bridge: Bridge, request: NamedSubmission): Promise<RebasePreview> {
  requireAllowed(actor, 'read_own_work', { state: request.state });
  return bridge.database.inTransaction(
    actor,
    async (transaction) => compare(transaction, bridge, await readSubmission(transaction, request)),
    { readOnly: true },
  );
}

/**
 * Pins the submission to the catalogue in use, and says what that meant. Doing it again changes nothing.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, UNKNOWN_VERSION, NOT_WRITABLE
 */
export async function rebaseSubmission(actor: Actor, bridge: Bridge, request: NamedSubmission & Keyed): Promise<RebasePreview> {
  requireAllowed(actor, 'rebase_submission', { state: request.state });
  return bridge.database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'rebaseSubmission', request, async () => {
      const before = await requireSubmission(transaction, request);
      refuseUnlessWritable(before, before.status);
      const preview = await compare(transaction, bridge, before);
      const submission = preview.isCurrent ? before : await pinSubmission(transaction, before, pinsOf(bridge.catalogue.crosswalk));
      const { state, questionnaire } = submission;
      writeAudit(transaction, {
        action: 'rebase_submission',
        ids: { state, submission: submission.id, questionnaire },
        hashes: { catalogue: bridge.catalogue.crosswalk.hash },
      });
      return { ...preview, submission };
    }),
  );
}

async function compare(transaction: Transaction, { catalogue, today }: Bridge, submission: Submission): Promise<RebasePreview> {
  const pinned = await pinnedCatalogue(transaction, catalogue, submission.pins);
  const [state] = await loadStateAnswers(transaction, { states: [submission.state] });
  invariant(state, 'a State that has a submission is stored');
  const [now, next] = [pinned.crosswalk, catalogue.crosswalk];
  return {
    submission,
    isCurrent: isCurrent(catalogue, submission.pins),
    files: compareFiles(now, next),
    rows: compareRows(now, next),
    items: compareItems(now, next, submission.questionnaire),
    suggestions: compareSuggestions(pinned.plan, catalogue.plan, state, submission.questionnaire, { today }),
  };
}
