/** What a person may do with a suggestion, and what follows: rules only, nothing is stored here. */

import type { CompiledItem } from '../crosswalk/crosswalk.ts';
import { NO } from '../domain/answer-values.ts';
import type { Decision, DecisionKind } from '../domain/decision.ts';
import type { GivenConfirmation } from '../domain/given-confirmation.ts';
import type { ResponseContent } from '../domain/response.ts';
import { type AcceptContext, type Accepted, acceptSuggestion } from './accept-suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** Why nothing was decided. Codes are promises. */
export const REFUSALS = [
  'UNKNOWN_ITEM',
  'ALREADY_DECIDED',
  'NOTHING_OFFERED',
  'REASON_MISSING',
  'CONFLICT_UNSETTLED',
  'NOT_ASKED_TO_CONFIRM',
  'CONFIRMATIONS_MISSING',
  'NOT_A_TOKEN',
  'NOT_OFFERED_FOR_USE',
  'NOTHING_TAKEN',
  'ANSWERED_ALREADY',
  'ONLY_ONE_BY_ONE',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface AcceptRequest {
  readonly kind: 'accept';
  /** Ids of confirmations given in the same action. */
  readonly confirm?: readonly string[];
  /** Positions of the payloads taken; none by default, since a person must have looked at each. */
  readonly take?: readonly number[];
  /** What the person writes in place of what is offered. */
  readonly edits?: Partial<ResponseContent>;
  /** Revision of the answer that is there and that the person has seen; nothing is ever overwritten unseen. */
  readonly replaces?: string;
}

export type DecisionRequest =
  | AcceptRequest
  | { readonly kind: 'reject'; readonly reason: string }
  | { readonly kind: 'defer'; readonly reason?: string };

export interface DecisionContext extends AcceptContext {
  /** What was decided before, by id of the suggestion. */
  readonly decided: ReadonlyMap<string, DecisionKind>;
}

export interface Decided {
  readonly ok: true;
  readonly decision: Decision;
  /** Confirmations to record with it. */
  readonly confirmations: readonly GivenConfirmation[];
  /** The answer to record; absent on a rejection or deferral. */
  readonly accepted?: Accepted;
}

export interface Refused {
  readonly ok: false;
  readonly why: Refusal;
  /** What the refusal is about: ids of confirmations, positions of payloads, tokens; empty where it is about the whole. */
  readonly about: readonly string[];
}

/** Decides one suggestion. What was accepted or rejected before is decided for good; what was deferred is open. */
export function decideSuggestion(context: DecisionContext, suggestion: Suggestion, request: DecisionRequest): Decided | Refused {
  const before = context.decided.get(suggestion.id);
  if (before !== undefined && before !== 'deferred') return refuse('ALREADY_DECIDED', [before]);
  if (suggestion.class === 'NONE') return refuse('NOTHING_OFFERED');
  if (request.kind === 'accept') return accept(context, suggestion, request);
  const reason = request.reason?.trim() ?? '';
  if (request.kind === 'reject' && reason === '') return refuse('REASON_MISSING');
  const kind = request.kind === 'reject' ? 'rejected' : 'deferred';
  const decision: Decision = { suggestion: suggestion.id, item: suggestion.item, kind, ...(reason === '' ? {} : { reason }) };
  return { ok: true, decision, confirmations: [] };
}

/** Accepts many at once, each for itself: only FULL, never a FULL "no", never over an answer that is there. */
export function decideInBulk(
  context: DecisionContext,
  suggestions: readonly Suggestion[],
): readonly { readonly suggestion: Suggestion; readonly outcome: Decided | Refused }[] {
  return suggestions.map((suggestion) => ({
    suggestion,
    outcome: mayBeAcceptedInBulk(context.crosswalk.items.get(suggestion.item), suggestion)
      ? decideSuggestion(context, suggestion, { kind: 'accept' })
      : refuse('ONLY_ONE_BY_ONE', [suggestion.class]),
  }));
}

/** A "no" is whatever may stand for no: on an inverted scale that is the token "yes". */
export function mayBeAcceptedInBulk(item: CompiledItem | undefined, { class: found, value }: Pick<Suggestion, 'class' | 'value'>): boolean {
  const values = item?.scale?.get(value ?? '');
  return found === 'FULL' && values !== undefined && (values & NO) === 0;
}

function accept(context: DecisionContext, suggestion: Suggestion, request: AcceptRequest): Decided | Refused {
  const item = context.crosswalk.items.get(suggestion.item);
  if (item === undefined) return refuse('UNKNOWN_ITEM', [suggestion.item]);
  const refused = CHECKS.map((check) => check(context, item, suggestion, request)).find((each) => each !== undefined);
  if (refused !== undefined) return refused;
  const confirmed = suggestion.confirmations.filter(({ id }) => request.confirm?.includes(id));
  const accepted = acceptSuggestion(context, suggestion, { ...request, confirm: confirmed });
  if (accepted === undefined) return refuse('NOTHING_TAKEN');
  const kind = accepted.acceptance.edited.length > 0 ? 'accepted_with_edits' : 'accepted';
  return {
    ok: true,
    decision: { suggestion: suggestion.id, item: suggestion.item, kind },
    confirmations: confirmed.map(({ kind: given, about }) => ({ kind: given, about })),
    accepted,
  };
}

type Check = (context: DecisionContext, item: CompiledItem, suggestion: Suggestion, request: AcceptRequest) => Refused | undefined;

/** In the order in which a person would want to be told. */
const CHECKS: readonly Check[] = [
  (_, __, suggestion) =>
    suggestion.class === 'CONFLICT'
      ? refuse(
          'CONFLICT_UNSETTLED',
          suggestion.sources.map(({ item }) => item),
        )
      : undefined,
  ({ state }, _, suggestion, { replaces }) => {
    const there = state.answers.find(({ item }) => item === suggestion.item);
    return there !== undefined && there.revision !== replaces ? refuse('ANSWERED_ALREADY', [there.revision]) : undefined;
  },
  (_, __, { confirmations }, { confirm = [] }) =>
    refuseAny(
      'NOT_ASKED_TO_CONFIRM',
      missingFrom(
        confirm,
        confirmations.map(({ id }) => id),
      ),
    ),
  (_, __, suggestion, { confirm = [], edits = {} }) =>
    takesValue(suggestion, edits)
      ? refuseAny(
          'CONFIRMATIONS_MISSING',
          missingFrom(
            suggestion.confirmations.map(({ id }) => id),
            confirm,
          ),
        )
      : undefined,
  (_, { scale }, __, { edits: { value } = {} }) =>
    value === undefined || scale?.has(value) || OUTSIDE_EVERY_SCALE.has(value) ? undefined : refuse('NOT_A_TOKEN', [value]),
  (_, __, { payloads }, { take = [] }) =>
    refuseAny('NOT_OFFERED_FOR_USE', take.filter((at) => payloads[at] === undefined || payloads[at].use === 'reading').map(String)),
];

const OUTSIDE_EVERY_SCALE: ReadonlySet<string> = new Set(['not_applicable', 'unknown']);

/** Whether what is suggested stands as the value of the answer. */
function takesValue({ value }: Suggestion, edits: Partial<ResponseContent>): boolean {
  return value !== null && (edits.value === undefined || edits.value === value);
}

function missingFrom(wanted: readonly string[], there: readonly string[]): string[] {
  return wanted.filter((each) => !there.includes(each));
}

function refuseAny(why: Refusal, about: readonly string[]): Refused | undefined {
  return about.length === 0 ? undefined : refuse(why, about);
}

function refuse(why: Refusal, about: readonly string[] = []): Refused {
  return { ok: false, why, about };
}
