/** What a State consents to, and takes back: of a whole submission, or of one section of it. */

import { type Action, requireAllowed } from '../access/policy.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import type { Actor } from '../domain/actor.ts';
import type { ConsentKind } from '../domain/consent.ts';
import { DomainError } from '../domain/errors.ts';
import { isCleared, type Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { giveConsents, loadConsents, withdrawConsents } from '../persistence/consents.ts';
import { moveSubmission } from '../persistence/move-submission.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { type NamedSubmission, requireSubmission } from './find-submission.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { withHint } from './require-known.ts';

export interface ConsentRequest extends NamedSubmission, Keyed {
  readonly kind: ConsentKind;
  /** Id of the section it is limited to; the whole submission when absent. */
  readonly section?: string | undefined;
}

/**
 * Consent to publication publishes what is cleared, at once.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, INVALID_INPUT for a section that the questionnaire does not have;
 *   NOT_POSSIBLE for publication of what is not cleared
 */
export async function giveConsent(
  actor: Actor,
  bridge: Pick<Bridge, 'catalogue' | 'database'>,
  request: ConsentRequest,
): Promise<Submission> {
  return change(actor, bridge, 'give_consent', request, async (transaction, submission, { kind, section }) => {
    if (kind === 'publish' && !isCleared(submission.status)) throw notCleared(submission);
    await giveConsents(transaction, submission, [{ kind, section }]);
    return kind === 'publish' && submission.status === 'cleared'
      ? moveSubmission(transaction, submission, { event: 'publish', to: 'published' })
      : submission;
  });
}

/**
 * What is taken back can be read no more once this returns. Taking back the whole takes back every section; taking back one
 * section of what was consented to as a whole leaves the others as they were. What was not given is passed over.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, INVALID_INPUT for a section that the questionnaire does not have
 */
export async function withdrawConsent(
  actor: Actor,
  bridge: Pick<Bridge, 'catalogue' | 'database'>,
  request: ConsentRequest,
): Promise<Submission> {
  return change(actor, bridge, 'withdraw_consent', request, async (transaction, submission, { kind, section, sections }) => {
    const given = await consentsOf(transaction, submission, kind);
    if (section === '') await withdrawConsents(transaction, submission, kind);
    else {
      await withdrawConsents(transaction, submission, kind, [section, '']);
      const others = given.includes('') ? sections.filter((each) => each !== section) : [];
      await giveConsents(
        transaction,
        submission,
        others.map((each) => ({ kind, section: each })),
      );
    }
    const isPublished = kind === 'publish' && submission.status === 'published';
    return isPublished && (await consentsOf(transaction, submission, kind)).length === 0
      ? moveSubmission(transaction, submission, { event: 'withdraw', to: 'cleared' })
      : submission;
  });
}

type Change = (
  transaction: Transaction,
  submission: Submission,
  /** `section` is empty for the whole. */
  wanted: { readonly kind: ConsentKind; readonly section: string; readonly sections: readonly string[] },
) => Promise<Submission>;

async function change(
  actor: Actor,
  { catalogue, database }: Pick<Bridge, 'catalogue' | 'database'>,
  action: Extract<Action, 'give_consent' | 'withdraw_consent'>,
  request: ConsentRequest,
  work: Change,
): Promise<Submission> {
  requireAllowed(actor, action, { state: request.state });
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, action, request, async () => {
      const submission = await requireSubmission(transaction, request);
      const { kind, section = '' } = request;
      const sections = (catalogue.crosswalk.questionnaires.get(submission.questionnaire)?.form.sections ?? []).map(({ id }) => id);
      if (request.section !== undefined) refuseUnknownSection(request.section, submission, sections);
      const changed = await work(transaction, submission, { kind, section, sections });
      writeAudit(transaction, { action, ids: { state: changed.state, submission: changed.id, kind, section, status: changed.status } });
      return changed;
    }),
  );
}

async function consentsOf(transaction: Transaction, { state, id }: Submission, kind: ConsentKind): Promise<string[]> {
  const consents = await loadConsents(transaction, [state]);
  return consents.filter((each) => each.submission === id && each.kind === kind).map(({ section }) => section);
}

function refuseUnknownSection(section: string, { questionnaire }: Submission, sections: readonly string[]): void {
  if (sections.includes(section)) return;
  const hint = didYouMean(section, sections) ?? (sections.length === 0 ? undefined : `there are ${sections.join(', ')}`);
  throw new DomainError('INVALID_INPUT', withHint(`"${questionnaire}" has no section "${section}"`, hint), { path: ['section'] });
}

function notCleared({ state, id, status }: Submission): DomainError {
  return new DomainError(
    'NOT_POSSIBLE',
    `The submission is ${status.replaceAll('_', ' ')}, and only what the focal point has cleared can be published. Nothing was done. Clear it first; docs/WORKFLOW.md says how.`,
    { state, submission: id, status, path: ['kind'] },
  );
}
