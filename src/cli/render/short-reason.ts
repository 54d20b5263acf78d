/** Why a suggestion is what it is, in one line: for lists, where the full explanation would be too long. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { Law } from '../../prefill/answer.ts';
import type { Confirmation, NoneReason, SourceUse, Suggestion } from '../../prefill/suggestion.ts';

/** What lists need to name items and laws. */
export interface Names {
  readonly crosswalk: Pick<Crosswalk, 'items' | 'vocabulary'>;
  readonly laws: readonly Law[];
}

export function shortReason(names: Names, suggestion: Suggestion): string {
  switch (suggestion.class) {
    case 'FULL':
      return carriers(names, suggestion);
    case 'CONDITIONAL':
      return `${carriers(names, suggestion)}; if ${suggestion.confirmations.map((each) => shortConfirmation(names, each)).join(', and ')}`;
    case 'PARTIAL':
      return partialReason(names, suggestion);
    case 'CONFLICT':
      return `${carriers(names, suggestion, ' against ')}: settle which one stands`;
    case 'CONTEXT':
      return `read beside ${several(suggestion.sources.map(({ item }) => shortItem(names, item)))}`;
    case 'NONE':
      return NONE_WORDS[suggestion.reason ?? 'NOT_REVIEWED'];
  }
}

/** A confirmation as the end of "if …". */
export function shortConfirmation({ crosswalk, laws }: Names, { kind, about }: Confirmation): string {
  const item = shortItem({ crosswalk, laws }, about);
  const law = `“${laws.find(({ id }) => id === about)?.name ?? about}”`;
  const words: Readonly<Record<Confirmation['kind'], string>> = {
    'law-covers-all-offences': `${law} covers all offences`,
    'answer-covers-all-offences': `the answer on ${item} holds for all offences`,
    'law-still-so': `${law} is still so today`,
    'answer-still-so': `the answer on ${item} is still so today`,
    'answer-final': `the answer on ${item} is final`,
    'same-question': `${item} asks the same in the edition answered`,
    correspondence: `the draft row ${about} is right`,
    condition: `this is so: ${crosswalk.vocabulary.conditions?.find(({ id }) => id === about)?.text.en ?? about}`,
    settled: `the answer on ${item} stands`,
  };
  return words[kind];
}

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
  const from = several([...new Set(suggestion.sources.map(({ item }) => shortItem(names, item)))]);
  return `${[...excluded, ...offered, ...warned].join('; ') || 'narrowed when confirmed'}, from ${from}`;
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
