/** A person of a State decides what becomes of suggestions: accepts, rejects with a reason, or defers. Each is decided once. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError, invariant } from '../domain/errors.ts';
import { confirmationId } from '../domain/given-confirmation.ts';
import type { Submission } from '../domain/submission.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import type { StoredResponse } from '../persistence/load-responses.ts';
import { refuseUnlessWritable } from '../persistence/refuse-unless-writable.ts';
import type { Transaction } from '../persistence/transaction.ts';
import {
  type AcceptRequest,
  type Decided,
  type DecisionRequest,
  decideSuggestion as decide,
  mayBeAcceptedInBulk,
  type Refusal,
  type Refused,
} from '../prefill/decide-suggestion.ts';
import type { Suggestion } from '../prefill/suggestion.ts';
import type { Bridge } from './bridge.ts';
import { type NamedSubmission, requireSubmission } from './find-submission.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { type DecisionSituation, readDecisionSituation } from './read-decision-situation.ts';
import { storeDecided } from './store-decided.ts';
import { type TakenDecision, toTaken } from './taken-decision.ts';

export type { TakenDecision } from './taken-decision.ts';

/** Why nothing was decided: by the rules, or because the evidence has moved since it was looked at. */
export type DecisionRefusal = Refusal | 'SUGGESTION_CHANGED';

/** A suggestion as the person has seen it. */
export interface SeenSuggestion {
  /** Full id of the item. */
  readonly item: string;
  /** Id of the suggestion. */
  readonly suggestion: string;
  /** The value that was seen, where the person says it: another one is refused. */
  readonly value?: string | undefined;
}

/** `replaces` is the number of the revision that the person has seen, where the item has an answer. */
export type AcceptWish = Omit<AcceptRequest, 'replaces'> & { readonly replaces?: number | undefined };

/** What a person wants to become of one suggestion. */
export type DecisionWish = Exclude<DecisionRequest, AcceptRequest> | AcceptWish;

/** Plain data, so that it can be kept under a client's key. */
export interface DecisionOutcome {
  readonly item: string;
  /** What was decided now; absent where nothing was. */
  readonly decision?: TakenDecision;
  /** Ids of the confirmations that were given with it. */
  readonly confirmations: readonly string[];
  /** Why nothing was decided; absent where it was. */
  readonly refused?: RefusedDecision;
}

export interface RefusedDecision {
  readonly why: DecisionRefusal;
  /** What the refusal is about: ids of confirmations, positions of payloads or tokens. */
  readonly about: readonly string[];
  /** The suggestion as it is now; absent where the questionnaire has no such item. */
  readonly now?: Suggestion;
  /** What was decided before, where that is why. */
  readonly before?: TakenDecision;
}

/**
 * Decides one suggestion. It is computed anew: what a client sends is only which one it has seen.
 * @throws DomainError FORBIDDEN, UNKNOWN_SUBMISSION, NOT_WRITABLE; INVALID_INPUT, UNKNOWN_LAW and UNKNOWN_AUTHORITY for what
 *   is wrong with an edit
 */
export async function decideSuggestion(
  actor: Actor,
  bridge: Bridge,
  request: NamedSubmission & SeenSuggestion & Keyed & { readonly wish: DecisionWish },
): Promise<DecisionOutcome> {
  const { wish, ...seen } = request;
  const rule: Rule = ({ context, there }, suggestion) => decide(context, suggestion, toRequest(wish, there.get(suggestion.item)));
  const [outcome] = await decideEach(actor, bridge, { ...request, mutation: 'decideSuggestion' }, [seen], rule);
  invariant(outcome, 'each wish has an outcome');
  return outcome;
}

/** Accepts many, each for itself: only FULL, never a FULL "no", never over an answer that is there. @throws as `decideSuggestion` */
export async function acceptSuggestions(
  actor: Actor,
  bridge: Bridge,
  request: NamedSubmission & Keyed & { readonly suggestions: readonly SeenSuggestion[] },
): Promise<DecisionOutcome[]> {
  if (request.suggestions.length === 0)
    throw new DomainError('INVALID_INPUT', 'No suggestion is named, so nothing was done. Name those to accept.', { path: ['suggestions'] });
  return decideEach(actor, bridge, { ...request, mutation: 'decideSuggestions' }, request.suggestions, ({ context }, suggestion) =>
    mayBeAcceptedInBulk(context.crosswalk.items.get(suggestion.item), suggestion)
      ? decide(context, suggestion, { kind: 'accept' })
      : { ok: false, why: 'ONLY_ONE_BY_ONE', about: [suggestion.class] },
  );
}

type Rule = (situation: DecisionSituation, suggestion: Suggestion) => Decided | Refused;

async function decideEach(
  actor: Actor,
  bridge: Bridge,
  { mutation, ...request }: NamedSubmission & Keyed & { readonly mutation: string },
  wishes: readonly SeenSuggestion[],
  rule: Rule,
): Promise<DecisionOutcome[]> {
  requireAllowed(actor, 'decide_suggestion', { state: request.state });
  return bridge.database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, mutation, request, async () => {
      const submission = await requireSubmission(transaction, request);
      refuseUnlessWritable(submission, submission.status);
      const situation = await readDecisionSituation(transaction, bridge, submission, itemsOf(wishes));
      return settle(
        transaction,
        situation,
        wishes.map((wish) => ({ wish, judged: judge(situation, wish, rule) })),
      );
    }),
  );
}

function itemsOf(wishes: readonly SeenSuggestion[]): string[] {
  return [...new Set(wishes.map(({ item }) => item))];
}

type Judged = Decided | ({ readonly ok: false } & RefusedDecision);

/** What has moved meanwhile is told first: a person can only decide on what they have seen. */
function judge(situation: DecisionSituation, { item, suggestion, value }: SeenSuggestion, rule: Rule): Judged {
  const now = situation.suggestions.get(item);
  if (now === undefined) return { ok: false, why: 'UNKNOWN_ITEM', about: [item] };
  if (now.id !== suggestion || (value !== undefined && value !== now.value))
    return { ok: false, why: 'SUGGESTION_CHANGED', about: [], now };
  const outcome = rule(situation, now);
  const before = situation.decisions.get(now.id);
  if (outcome.ok) return outcome;
  return { ...outcome, now, ...(outcome.why === 'ALREADY_DECIDED' && before !== undefined ? { before: toTaken(before) } : {}) };
}

async function settle(
  transaction: Transaction,
  situation: DecisionSituation,
  judged: readonly { readonly wish: SeenSuggestion; readonly judged: Judged }[],
): Promise<DecisionOutcome[]> {
  const decided = judged.flatMap((each) => (each.judged.ok ? each.judged : []));
  const stored = await storeDecided(transaction, situation, decided);
  for (const { judged: outcome } of judged) writeAudit(transaction, actOf(situation.submission, outcome));
  return judged.map(({ wish: { item }, judged: outcome }) => {
    if (!outcome.ok) {
      const { ok: _, ...refused } = outcome;
      return { item, confirmations: [], refused };
    }
    const decision = stored.get(outcome.decision.suggestion);
    invariant(decision, 'a decision that was stored is there');
    return { item, decision: toTaken(decision), confirmations: outcome.confirmations.map(confirmationId) };
  });
}

/** An item that is not known is whatever the caller typed: it is not kept. */
function actOf({ state, id: submission }: Submission, judged: Judged): Parameters<typeof writeAudit>[1] {
  const action = 'decide_suggestion';
  if (judged.ok) return { action, ids: { state, submission, item: judged.decision.item, kind: judged.decision.kind } };
  const item = judged.now === undefined ? {} : { item: judged.now.item };
  return { action, outcome: 'unchanged', ids: { state, submission, ...item, refused: judged.why } };
}

function toRequest(wish: DecisionWish, there: Pick<StoredResponse, 'revision' | 'contentHash'> | undefined): DecisionRequest {
  if (wish.kind !== 'accept') return wish;
  const { replaces, ...rest } = wish;
  return { ...rest, ...(there !== undefined && there.revision === replaces ? { replaces: there.contentHash } : {}) };
}
