/** Takes in what a file says: compares it with what is stored and, where nothing is refused, stores all of it. */

import { createHash } from 'node:crypto';
import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { CompletedForm } from '../domain/completed-form.ts';
import type { Origin } from '../domain/response.ts';
import { refuseUnlessWritable } from '../persistence/refuse-unless-writable.ts';
import { loadStates } from '../persistence/states.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { storeForm } from './import-answers.ts';
import { loadCurrentAnswers } from './load-current-answers.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { unknownState } from './prefill-state.ts';
import { type ImportPreview, previewImport, type ReadOutcome } from './preview-import.ts';

export interface ReceiveRequest<Problem> extends Keyed {
  /** Code of the State that the file is imported for. */
  readonly state: string;
  /** Id of the questionnaire that it answers. */
  readonly questionnaire: string;
  /** The file, whose hash is kept with every revision that it makes. */
  readonly bytes: Uint8Array;
  readonly read: ReadOutcome<Problem>;
  /** Only compares. */
  readonly dryRun: boolean;
}

export interface ReceivedForm<Problem> {
  readonly preview: ImportPreview<Problem>;
  /** False where something is refused, and where storing was not asked for. */
  readonly stored: boolean;
}

/**
 * Compared and stored in one transaction: what is told is what was done.
 * @throws DomainError UNKNOWN_STATE; NOT_WRITABLE where it would change answers that stand, also where it is only compared;
 *   NOT_POSSIBLE where the actor may not lead the submission as far as the form says; nothing is stored then
 */
export async function receiveForm<Problem>(
  actor: Actor,
  { catalogue, database }: Pick<Bridge, 'catalogue' | 'database'>,
  { state, questionnaire, bytes, read, dryRun, clientMutationKey }: ReceiveRequest<Problem>,
): Promise<ReceivedForm<Problem>> {
  requireAllowed(actor, dryRun ? 'preview_import' : 'import_answers', { state });
  const toStore: CompletedForm | null = dryRun ? null : read.form;
  const receive = async (transaction: Transaction): Promise<ReceivedForm<Problem>> => {
    if ((await loadStates(transaction, [state])).length === 0) throw unknownState(state);
    const stored = await loadCurrentAnswers(transaction, actor, { state, questionnaire });
    const preview = previewImport(stored, read);
    if (stored.submission !== undefined && preview.added.length + preview.changed.length > 0)
      refuseUnlessWritable(stored.submission, stored.submission.status);
    if (toStore !== null) await storeForm(transaction, actor, catalogue, toStore, originOf(bytes));
    return { preview, stored: toStore !== null };
  };
  if (toStore === null) return database.inTransaction(actor, receive, { readOnly: true });
  const request = { state, questionnaire, form: toStore, file: hashOf(bytes), clientMutationKey };
  return database.inTransaction(actor, (transaction) => onlyOnce(transaction, 'importResponses', request, () => receive(transaction)));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function originOf(bytes: Uint8Array): Origin {
  return { provenance: { file: { sha256: hashOf(bytes) } } };
}
