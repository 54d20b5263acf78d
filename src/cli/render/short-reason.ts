/** Why a suggestion is what it is, in one line: for lists, where the full explanation would be too long. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { Law } from '../../prefill/answer.ts';
import { textIn } from '../../prefill/messages/message.ts';
import type { Confirmation, NoneReason, SourceUse, Suggestion } from '../../prefill/suggestion.ts';

/** What lists need to name items and laws. */
export interface Names {
  readonly crosswalk: Pick<Crosswalk, 'items' | 'vocabulary'>;
  readonly laws: readonly Law[];
}

/** @returns one line without a full stop, of whatever length */
export function shortReason(names: Names, suggestion: Suggestion): string {
  switch (suggestion.class) {
    case 'FULL':
      return carriers(names, suggestion);
    case 'CONDITIONAL':
      return `${carriers(names, suggestion)}; if ${shortConfirmations(names, suggestion.confirmations)}`;
    case 'PARTIAL':
      return partialReason(names, suggestion);
    case 'CONFLICT':
      return `${carriers(names, suggestion, ' against ')}: settle which one stands`;
    case 'CONTEXT':
      return `read beside ${several(sourceItems(names, suggestion))}`;
    case 'NONE':
      return NONE_WORDS[suggestion.reason ?? 'NOT_REVIEWED'];
  }
}

/** Confirmations as the end of "if …"; what concerns the same law or answer is said together. */
function shortConfirmations(names: Names, confirmations: readonly Confirmation[]): string {
  const abouts = [...new Set(confirmations.map(({ about }) => about))];
  return abouts
    .map((about) => {
      const own = confirmations.filter((each) => each.about === about);
      const subject = CONFIRMATION_SUBJECT[own[0]?.kind ?? 'settled'](names, about);
      return `${subject} ${own.map(({ kind }) => CONFIRMATION_WORDS[kind]).join(' and ')}`;
    })
    .join(', and if ');
}

const law = ({ laws }: Names, about: string) => `“${laws.find(({ id }) => id === about)?.name ?? about}”`;
const answer = (names: Names, about: string) => `the answer on ${shortItem(names, about)}`;
const condition = ({ crosswalk }: Names, about: string) =>
  `“${textIn('en', crosswalk.vocabulary.conditions?.find(({ id }) => id === about)?.text) || about}”`;

const CONFIRMATION_SUBJECT: Readonly<Record<Confirmation['kind'], (names: Names, about: string) => string>> = {
  'law-covers-all-offences': law,
  'answer-covers-all-offences': answer,
  'law-still-so': law,
  'answer-still-so': answer,
  'answer-final': answer,
  'same-question': answer,
  correspondence: (_, about) => `the row ${about}`,
  condition,
  settled: answer,
};

const CONFIRMATION_WORDS: Readonly<Record<Confirmation['kind'], string>> = {
  'law-covers-all-offences': 'covers all offences',
  'answer-covers-all-offences': 'holds for all offences',
  'law-still-so': 'is still so today',
  'answer-still-so': 'is still so today',
  'answer-final': 'is final',
  'same-question': 'was given to the same question',
  correspondence: 'is right',
  condition: 'is so',
  settled: 'stands',
};

/** The provisions an item asks about, without the questionnaire. */
function shortItem({ crosswalk }: Names, item: string): string {
  const provisions = crosswalk.items.get(item)?.provisions ?? [];
  return provisions.length === 0 ? item.slice(item.indexOf('#') + 1) : several(provisions);
}

function partialReason(names: Names, suggestion: Suggestion): string {
  const excluded = suggestion.excluded.length === 0 ? [] : [`cannot be ${suggestion.excluded.map(tokenWords).join(' or ')}`];
  const usable = [...new Set(suggestion.payloads.filter(({ use }) => use !== 'reading').map(({ kind }) => PAYLOAD_WORDS[kind]))];
  const offered = usable.length === 0 ? [] : [`${usable.join(', ')} to take over`];
  const warned = suggestion.warning === null ? [] : ['confirmations would contradict each other'];
  return `${[...excluded, ...offered, ...warned].join('; ') || 'narrowed when confirmed'}, from ${several(sourceItems(names, suggestion))}`;
}

/** The sources by the provisions they ask about, each once. */
function sourceItems(names: Names, { sources }: Suggestion): string[] {
  return [...new Set(sources.map(({ item }) => shortItem(names, item)))];
}

/** The sources that carry the value, with what was said and when. */
function carriers(names: Names, { sources }: Suggestion, joint = ' and '): string {
  const carrying = sources.filter(({ leaves }) => leaves.length > 0);
  const told = [...new Set((carrying.length === 0 ? sources : carrying).map((source) => said(names, source)))];
  return several(told, joint);
}

function said(names: Names, { item, value, asOf }: SourceUse): string {
  const year = asOf === undefined ? '' : ` (${asOf.slice(0, 4)})`;
  return `${shortItem(names, item)} ${value === undefined ? 'answered' : `“${tokenWords(value)}”`}${year}`;
}

function several(words: readonly string[], joint = ' and '): string {
  if (words.length <= 2) return words.join(joint);
  return `${words.slice(0, 2).join(', ')} and ${words.length - 2} more`;
}

/** `in_part` as people read it. */
export function tokenWords(token: string): string {
  return token.replaceAll('_', ' ');
}

const PAYLOAD_WORDS = {
  narrative: 'text',
  legislation: 'laws',
  statistics: 'figures',
  authority: 'authority',
  list: 'list',
  link: 'links',
} as const;

const NONE_WORDS: Readonly<Record<NoneReason, string>> = {
  NOT_PARTY: 'not a party to the instrument',
  POSSIBLY_DISJOINT: 'what was answered may have nothing in common with this',
  SOURCE_NOT_APPLICABLE: 'the corresponding question was “not applicable”',
  SOURCE_UNANSWERED: 'a corresponding question was not answered',
  NO_COMMON_FACET: 'what corresponds asks about another side of the matter',
  NO_COUNTERPART: 'reviewed: the other instrument has nothing that corresponds',
  NOT_REVIEWED: 'not yet compared with the other instrument',
};
