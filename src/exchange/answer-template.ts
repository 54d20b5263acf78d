/** The empty form of a questionnaire, to be filled in with a spreadsheet, an editor or a program. */

import type { CompiledQuestionnaire, Crosswalk } from '../crosswalk/crosswalk.ts';
import { APPLIES_TO } from '../domain/applies-to.ts';
import type { AnswerFormat } from './answer-file.ts';
import { STANDINGS } from './answer-form/laws.ts';
import { writeForm } from './answer-form/write-form.ts';
import { writeFormAs } from './export-responses.ts';
import { type FormLanguage, formWord } from './form-words/form-words.ts';
import { markOfficial } from './mark-official.ts';
import { markVoluntary } from './mark-voluntary.ts';

/** Languages in which catalogue texts may be written. */
export type TextLanguage = FormLanguage;

/**
 * A file that `parseAnswerFile` reads back; questions in the language asked for, or in English where there is none.
 * @param party whether the State is a party, by instrument: sections that are open to it without being asked of it are marked
 */
export function writeAnswerTemplate(
  questionnaire: CompiledQuestionnaire,
  catalogue: Pick<Crosswalk, 'items' | 'vocabulary' | 'instruments'>,
  language: FormLanguage = 'en',
  format: AnswerFormat = 'csv',
  party?: Readonly<Record<string, boolean>>,
): Uint8Array {
  const form = markVoluntary(
    markOfficial(writeForm(questionnaire, party === undefined ? {} : { party }, catalogue, language), language),
    party,
    catalogue,
    language,
  );
  const choices = { standings: STANDINGS.join(' | '), scopes: APPLIES_TO.join(' | ') };
  const emptyLaw = { item: '@law', prompt: formWord(language, 'setting.law.help', choices) };
  // A workbook has a sheet with empty rows for laws; JSON says in its schema what a law is.
  const laws = format === 'csv' ? [emptyLaw] : [];
  return writeFormAs(format, { ...form, laws }, questionnaire, catalogue, language);
}
