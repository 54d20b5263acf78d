/** The closed lists of answers, suggestions and States. */

import type { AppliesTo as AppliesToWord } from '../../domain/applies-to.ts';
import type { ConfirmationKind as ConfirmationKindWord } from '../../domain/given-confirmation.ts';
import type { RegionalGroup as GroupWord, MembershipStatus as MembershipWord } from '../../domain/state-party.ts';
import type { SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import type {
  Cap,
  SuggestionClass as ClassWord,
  PayloadDraft,
  PayloadKind as PayloadWord,
  NoneReason as ReasonWord,
  SourceUse,
  PayloadUse as UseWord,
} from '../../prefill/suggestion.ts';
import { enumeration } from './enumeration.ts';

export const RegionalGroup = enumeration<GroupWord>('RegionalGroup', 'The regional groups of the General Assembly.', {
  african: 'African States.',
  asia_pacific: 'Asia-Pacific States.',
  eastern_european: 'Eastern European States.',
  latin_american_and_caribbean: 'Latin American and Caribbean States.',
  western_european_and_others: 'Western European and other States.',
});

export const MembershipStatus = enumeration<MembershipWord>('MembershipStatus', 'What a State is to an instrument.', {
  party: 'It is bound by it.',
  signatory: 'It has signed and is not yet bound.',
  neither: 'It has not signed.',
  unknown: 'Nobody has recorded it.',
});

export const SubmissionStatus = enumeration<SubmissionWord>('SubmissionStatus', 'How far a submission has come.', {
  draft: 'Being written.',
  for_clearance: 'Before the focal point.',
  returned: 'Sent back by the focal point.',
  cleared: 'Cleared by the focal point.',
  published: 'Open to all.',
});

export const AppliesTo = enumeration<AppliesToWord>(
  'AppliesTo',
  'For which offences a measure is in place; of a law, what the law itself is limited to.',
  {
    all_offences: 'For every offence, or for none.',
    this_instrument: 'Only for the offences of the instrument that the question is about.',
    listed: 'Only for listed offences.',
    unknown: 'Nobody has said.',
  },
);

export const SuggestionClass = enumeration<ClassWord>('SuggestionClass', 'How much an answer given elsewhere says about an item.', {
  CONFLICT: 'The answers contradict each other: both are shown, and nothing is offered.',
  FULL: 'The answer follows, and one action accepts it.',
  CONDITIONAL: 'The answer follows once a person confirms what is listed.',
  PARTIAL: 'Some answers are excluded, or a text, a law or a list may be reused; nothing is preselected.',
  CONTEXT: 'Something answered elsewhere is worth reading beside it.',
  NONE: 'Nothing; the reason says why.',
});

export const NoneReason = enumeration<ReasonWord>('NoneReason', 'Why nothing is offered for an item: the first that holds.', {
  NOT_PARTY: 'The State is not a party to the instrument that the item asks about.',
  POSSIBLY_DISJOINT: 'What was answered may share nothing with it.',
  SOURCE_NOT_APPLICABLE: 'The corresponding question was answered with “not applicable”.',
  SOURCE_UNANSWERED: 'The corresponding question was not answered.',
  NO_COMMON_FACET: 'What corresponds was asked about another side of the matter.',
  NO_COUNTERPART: 'Nothing in the other instrument corresponds.',
  NOT_REVIEWED: 'Nobody has compared it yet.',
});

export const PayloadKind = enumeration<PayloadWord>('PayloadKind', 'What may be reused of an answer besides its value.', {
  narrative: 'A text.',
  legislation: 'A law that is cited.',
  statistics: 'Figures.',
  authority: 'An authority.',
  list: 'An entry to choose.',
  link: 'An address where something can be read.',
});

export const PayloadUse = enumeration<UseWord>('PayloadUse', 'How it may be reused.', {
  draft: 'As a draft to edit.',
  link: 'As a reference to the same record.',
  list: 'As an entry to choose.',
  reading: 'For reading beside the question only.',
});

export const PayloadCaveat = enumeration<NonNullable<PayloadDraft['caveat']>>('PayloadCaveat', 'What must be known when it is reused.', {
  goes_beyond: 'It goes beyond the question.',
  covers_only: 'It covers only a part of the question.',
  confirm_relevance: 'A person has to confirm that it is relevant here.',
  designated_here: 'A person has to say whether it is also designated under this treaty.',
});

export const Grade = enumeration<SourceUse['grade']>('Grade', 'How far an answer counts.', {
  A: 'As it is.',
  B: 'Once what is listed is confirmed.',
  C: 'For reading only.',
});

export const ConfirmationKind = enumeration<ConfirmationKindWord>('ConfirmationKind', 'What a person of the State is asked to confirm.', {
  'law-covers-all-offences': 'The law is not limited to the offences of one instrument.',
  'answer-covers-all-offences': 'The answer holds for every offence.',
  'law-still-so': 'The law is still so today.',
  'answer-still-so': 'The answer is still so today.',
  'answer-final': 'The answer, which the focal point has not cleared, is final.',
  'same-question': 'The question of the other edition is the same.',
  correspondence: 'The correspondence, which is not yet approved, holds.',
  condition: 'The condition is met.',
  settled: 'The conflict about the answer is settled.',
});

export const CapReason = enumeration<Cap['why']>('CapReason', 'What keeps an answer from counting as it is.', {
  'law-covers-all-offences': 'It is not known whether the law is limited to some offences.',
  'answer-covers-all-offences': 'It is not known whether the answer holds for every offence.',
  'law-still-so': 'The law has changed since.',
  'answer-still-so': 'The answer is old.',
  'answer-final': 'The answer is not cleared.',
  'same-question': 'It was given under another edition.',
  correspondence: 'The mapping row is not yet approved.',
  condition: 'It is not known whether the condition is met.',
  settled: 'The answer is in conflict with another.',
  limited_offences: 'The measure is in place for some offences only.',
  facet: 'It is about another side of the matter.',
  legal_act: 'It was done under one treaty alone.',
  related: 'The two are only worth reading side by side.',
});
