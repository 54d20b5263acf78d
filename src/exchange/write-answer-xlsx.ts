/** A form as a workbook, with drop-downs, explanations and hidden ids. `answer-xlsx.ts` reads it back. */

import type { CompiledQuestionnaire, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { WrittenForm } from './answer-form/write-form.ts';
import { aboutSheet } from './answer-xlsx/about-sheet.ts';
import { answersSheet } from './answer-xlsx/answers-sheet.ts';
import { ChoiceLists } from './answer-xlsx/choice-lists.ts';
import { figuresSheet } from './answer-xlsx/figures-sheet.ts';
import { lawsSheet } from './answer-xlsx/laws-sheet.ts';
import type { Workbook } from './answer-xlsx/workbook.ts';
import type { FormLanguage } from './form-words/form-words.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

/** @param language of titles, labels and explanations; Arabic sheets run from right to left */
export function writeAnswerXlsx(
  form: WrittenForm,
  questionnaire: CompiledQuestionnaire | undefined,
  { vocabulary }: Pick<Crosswalk, 'vocabulary'>,
  language: FormLanguage,
): Uint8Array {
  const book: Workbook = { form, questionnaire, vocabulary, language, lists: new ChoiceLists() };
  const sheets = [answersSheet(book), lawsSheet(book), aboutSheet(book), ...optional(figuresSheet(book))].map((sheet) => ({
    ...sheet,
    rightToLeft: language === 'ar',
  }));
  return writeWorkbook([...sheets, book.lists.toSheet()]);
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
