import type { WrittenForm } from './answer-form/write-form.ts';
import type { FormLanguage } from './form-words/form-words.ts';

/** The form with the numbers of the official edition before the questions, and its wording in place of ours where it has one in the language. */
export function markOfficial(form: WrittenForm, language: FormLanguage): WrittenForm {
  const questions = form.questions.map(({ item, cells }) => {
    const { number, wording } = item.form.official ?? {};
    const question = wording?.[language] ?? cells.prompt ?? '';
    return { item, cells: { ...cells, prompt: number === undefined ? question : `${number}. ${question}` } };
  });
  return { ...form, questions };
}
