/** Stores what a completed form says: all of it or nothing. What is the same as before makes no new revision. */

import { requireAllowed } from '../access/policy.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { CompletedForm, FormResponse } from '../domain/completed-form.ts';
import { DomainError } from '../domain/errors.ts';
import type { GivenConfirmation } from '../domain/given-confirmation.ts';
import { mergeLaw } from '../domain/merge-law.ts';
import type { Origin } from '../domain/response.ts';
import { responseHash } from '../domain/response-hash.ts';
import { isFurther, type Submission, type SubmissionStatus } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { giveConfirmations, loadAllConfirmations } from '../persistence/confirmations.ts';
import { loadAuthorities, loadLegislation, saveAuthorities, saveLegislation } from '../persistence/legal-records.ts';
import { lockOpening } from '../persistence/lock-opening.ts';
import { lockSubmission } from '../persistence/move-submission.ts';
import { refuseUnlessWritable } from '../persistence/refuse-unless-writable.ts';
import { type SavedResponses, saveResponses } from '../persistence/save-responses.ts';
import { loadSubmissions, saveSubmission } from '../persistence/submissions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { parseConfirmation } from '../prefill/confirmation.ts';
import { firingRoleOf, wayTo } from '../review/workflow.ts';
import type { Bridge } from './bridge.ts';
import type { Catalogue } from './catalogue.ts';
import { fireEvent } from './fire-event.ts';
import { pinsOf } from './pins-of.ts';

/** Full ids of items by what became of their answers, in the order of the form. */
export type ImportOutcome = SavedResponses;

/** @throws DomainError UNKNOWN_STATE when the State is not stored, and as `storeForm` does; nothing is stored then */
export async function importAnswers(actor: Actor, { catalogue, database }: Bridge, form: CompletedForm): Promise<ImportOutcome> {
  requireAllowed(actor, 'import_answers', form);
  return database.inTransaction(actor, (transaction) => storeForm(transaction, actor, catalogue, form));
}

/**
 * The same within a transaction that does more.
 * @param origin kept with every revision that is made
 * @throws DomainError NOT_WRITABLE where it would change answers that stand, NOT_POSSIBLE where the actor may not lead the
 *   submission as far as the form says it has come
 */
export async function storeForm(
  transaction: Transaction,
  actor: Actor,
  { crosswalk }: Catalogue,
  form: CompletedForm,
  origin: Origin = {},
): Promise<ImportOutcome> {
  await storeRecords(transaction, form);
  const saved: SavedResponses[] = [];
  for (const [questionnaire, responses] of byQuestionnaire(crosswalk, form)) {
    const submission = await openSubmission(transaction, crosswalk, form, questionnaire);
    const toSave = responses.map(({ item, content }) => ({ item, section: crosswalk.items.get(item)?.section.id, content, origin }));
    saved.push(await saveResponses(transaction, submission, toSave));
    if (form.status !== undefined) await leadTo(transaction, actor, submission, form.status);
  }
  await storeConfirmations(transaction, form);
  const outcome = {
    added: saved.flatMap(({ added }) => added),
    changed: saved.flatMap(({ changed }) => changed),
    unchanged: saved.flatMap(({ unchanged }) => unchanged),
  };
  tellTrail(transaction, form, outcome);
  return outcome;
}

/** How many answers, not which: the trail is read by others than the State. */
function tellTrail(transaction: Transaction, { state, questionnaire }: CompletedForm, { added, changed, unchanged }: ImportOutcome): void {
  const counts = { added: added.length, changed: changed.length, unchanged: unchanged.length };
  writeAudit(transaction, {
    action: 'import_answers',
    ids: { state, ...(questionnaire === undefined ? {} : { questionnaire }), ...counts },
  });
}

/** What a form does not say of a law or an authority stays as it is stored. */
async function storeRecords(transaction: Transaction, { state, laws, authorities }: CompletedForm): Promise<void> {
  const knownLaws = new Map((await loadLegislation(transaction, [state])).map((law) => [law.key, law]));
  await saveLegislation(
    transaction,
    state,
    laws.map((law) => mergeLaw(knownLaws.get(law.key), law)),
  );
  const knownAuthorities = new Map((await loadAuthorities(transaction, [state])).map((authority) => [authority.key, authority]));
  await saveAuthorities(
    transaction,
    state,
    authorities.map((authority) => ({ ...knownAuthorities.get(authority.key), ...authority })),
  );
}

/** A form may answer items of several questionnaires, each with a submission of its own. */
export function byQuestionnaire({ items }: Crosswalk, { questionnaire, responses }: CompletedForm): Map<string, FormResponse[]> {
  const groups = Map.groupBy(responses, ({ item }) => items.get(item)?.questionnaire ?? questionnaire ?? '');
  if (questionnaire !== undefined && !groups.has(questionnaire)) groups.set(questionnaire, []);
  return groups;
}

/** A day that the form does not say stays as it is; a new submission is a draft, however far the form says it has come. */
async function openSubmission(
  transaction: Transaction,
  crosswalk: Crosswalk,
  { state, asOf }: CompletedForm,
  questionnaire: string,
): Promise<Submission> {
  await lockOpening(transaction, state);
  const stored = await loadSubmissions(transaction, { states: [state], questionnaires: [questionnaire] });
  const found = stored.find(({ review }) => review === undefined);
  // Somebody may be moving it: how far it has come is only known once nobody else can.
  const before = found === undefined ? undefined : await lockSubmission(transaction, found);
  const day = asOf ?? before?.asOf;
  if (before !== undefined && day !== before.asOf) refuseUnlessWritable(before, before.status);
  return saveSubmission(transaction, {
    ...{ state, questionnaire, status: before?.status ?? 'draft', pins: pinsOf(crosswalk) },
    ...(day === undefined ? {} : { asOf: day }),
  });
}

/** A form leads forward only: that it was written when less had been done takes nothing back. */
async function leadTo(transaction: Transaction, actor: Actor, submission: Submission, status: SubmissionStatus): Promise<void> {
  if (!isFurther(status, submission.status)) return;
  const way = wayTo(submission.status, status, firingRoleOf(actor, submission.state));
  if (way === undefined)
    throw new DomainError(
      'NOT_POSSIBLE',
      `The form says that it is ${status.replaceAll('_', ' ')}, and you may not lead a submission there, so nothing was stored. Import it as a draft, or have the focal point import it.`,
      { state: submission.state, submission: submission.id, status },
    );
  let moved = submission;
  for (const event of way) moved = await fireEvent(transaction, actor, moved, { event });
}

async function storeConfirmations(transaction: Transaction, form: CompletedForm): Promise<void> {
  const confirmations = confirmationsOf(form, new Set((await loadAllConfirmations(transaction, [form.state])).map(({ id }) => id)));
  if (confirmations.length > 0) await giveConfirmations(transaction, form.state, confirmations);
}

/** What the form confirms and is not yet given: a second import is no second confirmation. @param given their ids */
export function confirmationsOf(form: CompletedForm, given: ReadonlySet<string>): GivenConfirmation[] {
  const contents = new Map(form.responses.map(({ item, content }) => [item, responseHash(content)]));
  const written = new Set([...form.confirmations, ...form.responses.flatMap(({ confirmations }) => confirmations)]);
  return [...written].flatMap((id): GivenConfirmation[] => {
    const parsed = given.has(id) ? undefined : parseConfirmation(id);
    if (parsed === undefined) return [];
    const contentHash = contents.get(parsed.about);
    return [{ kind: parsed.kind, about: parsed.about, ...(contentHash === undefined ? {} : { contentHash }) }];
  });
}
