/** Takes down what a person of a State answers to one item. */

import { requireAllowed } from '../access/policy.ts';
import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import type { Actor } from '../domain/actor.ts';
import { authorityKey } from '../domain/authority-key.ts';
import { DomainError, invariant } from '../domain/errors.ts';
import { lawKey } from '../domain/law-key.ts';
import { normalizeContent } from '../domain/normalize-content.ts';
import type { ResponseContent } from '../domain/response.ts';
import type { Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadAuthorities, saveAuthorities } from '../persistence/legal-records.ts';
import { loadResponses, type StoredResponse } from '../persistence/load-responses.ts';
import { type ResponseToSave, saveResponses } from '../persistence/save-responses.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { type NamedSubmission, requireSubmission } from './find-submission.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { refuseAnswerFaults } from './refuse-answer-faults.ts';
import { withHint } from './require-known.ts';

/** An answer as a person gives it: laws and authorities by their names. What is absent is not said. */
export interface GivenAnswer extends Partial<Omit<ResponseContent, 'authority' | 'authorities'>> {
  /** Names of authorities, on items that ask for some; those not yet known are recorded. */
  readonly authorities?: readonly string[];
}

export interface RecordRequest extends NamedSubmission, Keyed {
  /** Full id of the item. */
  readonly item: string;
  readonly answer: GivenAnswer;
  /** The revision that the person has seen, 0 where there was no answer. */
  readonly expectedRevision: number;
}

export interface RecordedResponse {
  readonly response: StoredResponse;
  /** False where the answer is the one that is there: then no revision was made. */
  readonly isNew: boolean;
}

/**
 * The whole answer as it is to be: what is left out is not kept from before.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, UNKNOWN_ITEM, UNKNOWN_LAW, NOT_WRITABLE; INVALID_INPUT with
 *   `details.faults: { message, path, hint }[]`; CONFLICT with `details.lostRace` where somebody else was faster
 */
export async function recordResponse(
  actor: Actor,
  { catalogue: { crosswalk }, database }: Pick<Bridge, 'catalogue' | 'database'>,
  request: RecordRequest,
): Promise<RecordedResponse> {
  requireAllowed(actor, 'record_response', { state: request.state });
  const recorded = await database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'recordResponse', request, async () => {
      const submission = await requireSubmission(transaction, request);
      const item = requireItem(crosswalk, submission, request.item);
      const content = await readAnswer(transaction, submission, request.answer);
      refuseAnswerFaults(item, content, crosswalk.vocabulary, 'answer');
      return save(transaction, submission, {
        ...{ item: item.id, section: item.section.id, content, expectedRevision: request.expectedRevision },
      });
    }),
  );
  return withDates(recorded);
}

function requireItem({ items, questionnaires }: Crosswalk, { questionnaire }: Submission, id: string): CompiledItem {
  const item = items.get(id);
  if (item?.questionnaire === questionnaire) return item;
  const known = (questionnaires.get(questionnaire)?.items ?? []).map((each) => each.id);
  throw new DomainError('UNKNOWN_ITEM', withHint(`"${questionnaire}" has no item "${id}"`, didYouMean(id, known)), { path: ['item'] });
}

/** Names become keys; authorities that are new are recorded, as an imported form does. */
async function readAnswer(transaction: Transaction, { state }: Submission, answer: GivenAnswer): Promise<ResponseContent> {
  const { authorities: named = [], citations = [], links = [], appliesTo = 'unknown', ...rest } = answer;
  const known = new Set((await loadAuthorities(transaction, [state])).map(({ key }) => key));
  const records = new Map(named.map((name) => [authorityKey(name), { key: authorityKey(name), name: name.trim() }]));
  const added = [...records.values()].filter(({ key }) => key !== '' && !known.has(key));
  if (added.length > 0) await saveAuthorities(transaction, state, added);
  const [authority, ...further] = records.keys();
  return normalizeContent({
    ...rest,
    appliesTo,
    citations: citations.map(({ law, pinpoint }) => ({ law: lawKey(law), ...(pinpoint ? { pinpoint } : {}) })),
    links,
    ...(authority === undefined ? {} : { authority }),
    ...(further.length === 0 ? {} : { authorities: further }),
  });
}

async function save(
  transaction: Transaction,
  submission: Submission,
  toSave: Required<Pick<ResponseToSave, 'item' | 'content' | 'expectedRevision'>> & ResponseToSave,
): Promise<RecordedResponse> {
  const { state, id } = submission;
  const find = async () => (await loadResponses(transaction, { states: [state], submissions: [id], items: [toSave.item] }))[0];
  try {
    const { unchanged } = await saveResponses(transaction, submission, [toSave]);
    const response = await find();
    invariant(response !== undefined, 'an answer that was saved is there');
    const outcome = unchanged.length === 0 ? 'done' : 'unchanged';
    const { id: written, revision } = response;
    writeAudit(transaction, { action: 'record_response', outcome, ids: { state, submission: id, response: written, revision } });
    return { response, isNew: unchanged.length === 0 };
  } catch (error) {
    throw isLostRace(error) ? lostRace(error, toSave, await find()) : error;
  }
}

function isLostRace(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'CONFLICT';
}

function lostRace(
  error: DomainError,
  { content, expectedRevision }: { readonly content: ResponseContent; readonly expectedRevision: number },
  current: StoredResponse | undefined,
): DomainError {
  const race = {
    ...{ expectedRevision, currentRevision: current?.revision ?? 0, yours: content },
    ...(current === undefined ? {} : { current: current.content }),
  };
  return new DomainError('CONFLICT', error.message, { path: ['expectedRevision'], lostRace: race }, error);
}

/** A reply that was kept under a client's key has its times as text. */
function withDates({ response, isNew }: RecordedResponse): RecordedResponse {
  return { response: { ...response, createdAt: new Date(response.createdAt) }, isNew };
}
