import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { textIn } from '../prefill/messages/message.ts';
import type { WrittenForm } from './answer-form/write-form.ts';
import { type FormLanguage, formWord } from './form-words/form-words.ts';

/** The form with a word before each question about an instrument to which the State is no party: it is not asked of it, and open to it. */
export function markVoluntary(
  form: WrittenForm,
  party: Readonly<Record<string, boolean>> | undefined,
  { instruments }: Pick<Crosswalk, 'instruments'>,
  language: FormLanguage,
): WrittenForm {
  const questions = form.questions.map(({ item, cells }) => {
    const { instrument } = item.section;
    if (party?.[instrument] !== false) return { item, cells };
    const name = textIn(language, instruments.get(instrument)?.form.short_title) || instrument;
    const word = formWord(language, 'question.voluntary', { instrument: name });
    return { item, cells: { ...cells, prompt: `${word} ${cells.prompt ?? ''}` } };
  });
  return { ...form, questions };
}
