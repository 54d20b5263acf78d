/** Why nothing was decided about a suggestion, in a sentence for the person who has to mend it. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Role } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { Suggestion } from '../prefill/suggestion.ts';
import type { DecisionRefusal, RefusedDecision } from './decide-suggestions.ts';
import type { TakenDecision } from './taken-decision.ts';

/** @param state code of the State, @param item full id of the item that the suggestion was for */
export function refusalOfDecision(
  crosswalk: Crosswalk,
  { state, item }: { readonly state: string; readonly item: string },
  refused: RefusedDecision,
): DomainError {
  const tokens = [...(crosswalk.items.get(item)?.scale?.keys() ?? []), 'not_applicable', 'unknown'];
  const message = SENTENCES[refused.why]({ ...refused, state, item, tokens });
  return new DomainError(refused.why, message, { path: [...PATHS[refused.why]], item });
}

interface Circumstances extends RefusedDecision {
  readonly state: string;
  readonly item: string;
  /** What the item can be answered. */
  readonly tokens: readonly string[];
}

const SENTENCES: Readonly<Record<DecisionRefusal, (circumstances: Circumstances) => string>> = {
  UNKNOWN_ITEM: ({ item }) =>
    `The questionnaire of this submission has no item "${item}". Its items are listed by the field "questionnaire".`,
  SUGGESTION_CHANGED: ({ item, now }) =>
    `What is suggested for ${item} is no longer what you have seen: its evidence has moved. ${describe(now)} Look at it and decide again.`,
  ALREADY_DECIDED: ({ state, before, about }) =>
    `This suggestion was ${words(about[0])}${before === undefined ? '' : ` on ${before.decidedAt.slice(0, 10)} by ${whoDecided(before)} of ${state}`}, so nothing was done. Other evidence would be offered anew.`,
  NOTHING_OFFERED: ({ item }) =>
    `Nothing is offered for ${item}, so there is nothing to decide. Write an answer of your own with "recordResponse".`,
  REASON_MISSING: () => 'A rejection needs a reason: it is shown from now on in place of the suggestion. Say in a few words why.',
  CONFLICT_UNSETTLED: ({ about }) =>
    `What was answered to ${about.join(' and ')} cannot both be true here. Mend one of them first, or write an answer of your own.`,
  NOT_ASKED_TO_CONFIRM: ({ about }) =>
    `The suggestion does not ask to confirm ${about.join(', ')}. Confirm only what its "confirmations" list.`,
  CONFIRMATIONS_MISSING: ({ about }) =>
    `The value follows only if this is confirmed: ${about.join(', ')}. If it is so, pass it in "confirm"; else answer otherwise.`,
  NOT_A_TOKEN: ({ item, about, tokens }) => `"${about.join(', ')}" is no answer to ${item}. It takes ${tokens.join(', ')}.`,
  NOT_OFFERED_FOR_USE: ({ about }) =>
    `Number ${about.join(', ')} of the payloads is not there, or is there for reading only. Take only those whose "use" is another than READING.`,
  NOTHING_TAKEN: () =>
    'Neither the value nor any payload of the suggestion is taken: that is an answer of your own. Write it with "recordResponse", and reject the suggestion.',
  ANSWERED_ALREADY: ({ item }) =>
    `${item} has an answer, and nothing is overwritten unseen. If the suggestion is to take its place, pass the number of the revision that you have seen in "replaces".`,
  ONLY_ONE_BY_ONE: ({ about, now }) =>
    now?.class === 'FULL'
      ? 'A "no" is never accepted together with others. Look at it and accept it by itself with "decideSuggestion".'
      : `Only what is FULL is accepted together with others, and this is ${about.join(', ')}. Decide it by itself with "decideSuggestion".`,
};

/** The field of the input that is to be mended. */
const PATHS: Readonly<Record<DecisionRefusal, readonly string[]>> = {
  UNKNOWN_ITEM: ['item'],
  SUGGESTION_CHANGED: ['suggestion'],
  ALREADY_DECIDED: ['suggestion'],
  NOTHING_OFFERED: ['suggestion'],
  REASON_MISSING: ['reason'],
  CONFLICT_UNSETTLED: ['suggestion'],
  NOT_ASKED_TO_CONFIRM: ['confirm'],
  CONFIRMATIONS_MISSING: ['confirm'],
  NOT_A_TOKEN: ['edits', 'value'],
  NOT_OFFERED_FOR_USE: ['take'],
  NOTHING_TAKEN: ['take'],
  ANSWERED_ALREADY: ['replaces'],
  ONLY_ONE_BY_ONE: ['suggestion'],
};

/** By role, since the name may not be for whoever is told. */
const ROLE_WORDS: Readonly<Partial<Record<Role, string>>> = {
  focal_point: 'the focal point',
  governmental_expert: 'a governmental expert',
};

function whoDecided({ decidedRole }: TakenDecision): string {
  return ROLE_WORDS[decidedRole] ?? 'somebody acting on behalf';
}

function describe(now: Suggestion | undefined): string {
  if (now === undefined || now.class === 'NONE') return 'Nothing is offered any more.';
  return now.value === null ? `It is ${now.class} now.` : `It is ${now.class} "${now.value}" now.`;
}

function words(kind: string | undefined): string {
  return (kind ?? 'decided').replaceAll('_', ' ');
}
