/** One confirmation as a sentence asking a person of the State. */

import type { StateAnswers } from './answer.ts';
import { dayIn } from './messages/day-in.ts';
import { message, textIn, textOrEnglish } from './messages/message.ts';
import { citeItem, type Speaker } from './messages/speaker.ts';
import type { Confirmation } from './suggestion.ts';

export function explainConfirmation(speaker: Speaker, state: StateAnswers, { kind, about }: Confirmation): string {
  const { crosswalk, language } = speaker;
  const item = crosswalk.items.get(about);
  const law = state.laws.find(({ id }) => id === about);
  const cited = state.answers.filter(({ citations }) => citations.some((citation) => citation.law === about));
  const answer = state.answers.find((each) => each.item === about);
  const day = answer?.asOf ?? oldest(cited.flatMap(({ asOf }) => asOf ?? []));
  const source = item ?? crosswalk.items.get(cited[0]?.item ?? '');
  const undated = kind === 'answer-still-so' && day === undefined;
  return message(language, undated ? 'confirm.answer-still-so.undated' : `confirm.${kind}`, {
    about: law?.name ?? about,
    state: speaker.state,
    provisions: citeItem(speaker, about),
    instrument: textIn(language, crosswalk.instruments.get(source?.section.instrument ?? '')?.form.short_title),
    day: dayIn(language, day ?? ''),
    text: conditionText(speaker, about),
  });
}

/** A condition is declared in the vocabulary, or written on a row. */
function conditionText({ crosswalk, language }: Speaker, about: string): string {
  const declared = crosswalk.vocabulary.conditions?.find(({ id }) => id === about)?.text;
  return textOrEnglish(language, declared ?? crosswalk.rows.get(about)?.form.condition?.text);
}

function oldest(days: readonly string[]): string | undefined {
  return [...days].sort()[0];
}
