import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletedForm } from '../../src/domain/completed-form.ts';
import { ANSWER_FORMATS, type AnswerFormat, parseAnswerFile } from '../../src/exchange/answer-file.ts';
import { exportResponses } from '../../src/exchange/export-responses.ts';
import type { FormLanguage } from '../../src/exchange/form-words/form-words.ts';
import { searchOptions } from '../support/property-runs.ts';
import { CATALOGUE, completedForm, EVERY_TYPE } from './completed-forms.ts';

async function exportAndImport(form: CompletedForm, format: AnswerFormat, language: FormLanguage = 'en') {
  const { bytes, leftOut } = exportResponses(form, CATALOGUE, format, language);
  return { leftOut, read: await parseAnswerFile(bytes, CATALOGUE, { format, state: 'XAR', questionnaire: EVERY_TYPE }) };
}

/** Confirmations have no order. */
function sorted(form: CompletedForm | null): CompletedForm | null {
  return form === null ? null : { ...form, confirmations: [...form.confirmations].sort() };
}

describe('what is exported is imported unchanged', () => {
  test.each(ANSWER_FORMATS)('as %s: every value, text, law, link, confirmation and setting', async (format) => {
    const languages = fc.constantFrom<FormLanguage>('en', 'ar', 'zh', 'fr', 'ru', 'es');
    await fc.assert(
      fc.asyncProperty(completedForm, languages, async (form, language) => {
        const { read, leftOut } = await exportAndImport(form, format, language);
        expect(read.problems).toEqual([]);
        expect(leftOut).toEqual([]);
        expect(sorted(read.form)).toEqual(sorted(form));
      }),
      searchOptions(format === 'xlsx' ? 150 : 300),
    );
  });
});
