/** What accepting would give today, taking what was taken then: the side of the sources in a three-way comparison. */

import type { Acceptance } from '../domain/acceptance.ts';
import { CONTENT_FIELDS, type ContentField, compareContents } from '../domain/compare-contents.ts';
import type { ResponseContent } from '../domain/response.ts';
import { type AcceptContext, acceptSuggestion, payloadHash } from './accept-suggestion.ts';
import type { PayloadDraft, Suggestion } from './suggestion.ts';

export interface AcceptedContent {
  readonly acceptance: Acceptance;
  readonly asAccepted: ResponseContent;
  /** The day on which it was accepted (YYYY-MM-DD). */
  readonly acceptedOn: string;
}

/**
 * Counts as confirmed what the suggestion still asks, as the person who accepted had confirmed it.
 * @param suggestion for the same item, computed from how things stand now; absent where no questionnaire asks it any more
 * @returns an empty content where nothing is offered any more
 */
export function sourceNow(context: AcceptContext, suggestion: Suggestion | undefined, accepted: AcceptedContent): ResponseContent {
  const { acceptance } = accepted;
  if (suggestion === undefined) return NOTHING;
  const tookValue = acceptance.suggestedValue !== null && !acceptance.edited.includes('value');
  const take = suggestion.payloads.flatMap((payload, at) => (isTakenStill(payload, acceptance) ? [at] : []));
  const offered = acceptSuggestion(context, tookValue ? suggestion : { ...suggestion, value: null }, {
    confirm: suggestion.confirmations,
    take,
  });
  return underEdits(offered?.content ?? NOTHING, accepted, context.today);
}

const NOTHING: ResponseContent = { appliesTo: 'unknown', citations: [], links: [] };

/** Of what the person took something, all is taken but what was left then: a law newly cited is news, one that was left is none. */
function isTakenStill(payload: PayloadDraft, { payloads }: Acceptance): boolean {
  const alike = payloads.filter(({ kind, from }) => kind === payload.kind && from === payload.from);
  const wasLeft = alike.some(({ taken, hash }) => !taken && hash === payloadHash(payload));
  return payload.use !== 'reading' && alike.some(({ taken }) => taken) && !wasLeft;
}

/** What the person wrote stands for as long as what it was written in place of has not moved. */
function underEdits(now: ResponseContent, { acceptance, asAccepted, acceptedOn }: AcceptedContent, today: string): ResponseContent {
  const offeredThen = fieldsOf(now, (field) => (acceptance.edited.includes(field) ? acceptance.offered : now));
  const moved = new Set(compareContents(offeredThen, now).map(({ field }) => field));
  // Confirmed to be still so, an answer takes the day on which one looks: by itself that is no news.
  const sameDay = now.asOf === today && asAccepted.asOf === acceptedOn;
  const stands = (field: ContentField) => (acceptance.edited.includes(field) && !moved.has(field)) || (sameDay && field === 'asOf');
  return fieldsOf(now, (field) => (stands(field) ? asAccepted : now));
}

/** A content put together field by field; the required ones are always said by one side. */
function fieldsOf(base: ResponseContent, side: (field: ContentField) => Partial<ResponseContent>): ResponseContent {
  const fields = CONTENT_FIELDS.map((field) => [field, side(field)[field]] as const);
  const { appliesTo, citations, links } = base;
  return { appliesTo, citations, links, ...Object.fromEntries(fields.filter(([, said]) => said !== undefined)) };
}
