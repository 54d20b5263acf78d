/** The empty form of a questionnaire, to be filled in with a spreadsheet or an editor. */

import type { CompiledQuestionnaire, Crosswalk } from '../crosswalk/crosswalk.ts';
import { APPLIES_TO } from '../domain/applies-to.ts';
import { STANDINGS } from './answer-form/laws.ts';
import { writeForm } from './answer-form/write-form.ts';
import { type FormLanguage, formWord } from './form-words/form-words.ts';
import { writeAnswerCsv } from './write-answer-csv.ts';

/** Languages in which catalogue texts may be written. */
export type TextLanguage = FormLanguage;

/** A CSV file that `parseAnswerCsv` reads back; prompts in the language asked for, or in English where there is none. */
export function writeAnswerTemplate(
  questionnaire: CompiledQuestionnaire,
  catalogue: Pick<Crosswalk, 'items' | 'vocabulary'>,
  language: TextLanguage = 'en',
): string {
  const form = writeForm(questionnaire, {}, catalogue, language);
  const choices = { standings: STANDINGS.join(' | '), scopes: APPLIES_TO.join(' | ') };
  const emptyLaw = { item: '@law', prompt: formWord(language, 'setting.law.help', choices) };
  return writeAnswerCsv({ ...form, laws: [emptyLaw] }, catalogue);
}
