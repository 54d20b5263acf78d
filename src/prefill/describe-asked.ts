import type { Section } from '../crosswalk/forms/questionnaire.ts';
import type { Asked } from '../domain/state-party.ts';
import { message, textIn } from './messages/message.ts';
import type { Speaker } from './messages/speaker.ts';

/** Of whom a section is asked, as a sentence to a State that is no party, or of which that is not known; empty for a party. */
export function describeAsked({ crosswalk, language, state }: Speaker, { instrument }: Section, asked: Asked): string {
  if (asked === 'asked') return '';
  const name = textIn(language, crosswalk.instruments.get(instrument)?.form.short_title) || instrument;
  return message(language, `asked.${asked}`, { state, instrument: name });
}
