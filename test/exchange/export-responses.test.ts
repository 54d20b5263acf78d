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
      searchOptions(format === 'xlsx' ? 100 : 150),
    );
  });
});

describe('what the form cannot say', () => {
  const content = { appliesTo: 'unknown', citations: [], links: [] } as const;
  const form = (more: Partial<CompletedForm>): CompletedForm => ({
    ...{ state: 'XAR', questionnaire: EVERY_TYPE, status: 'draft', responses: [], laws: [], authorities: [], confirmations: [] },
    ...more,
  });
  const answer = (item: string, more: object) => ({ item: `${EVERY_TYPE}#${item}`, content: { ...content, ...more }, confirmations: [] });

  test.each(ANSWER_FORMATS)('is named and left out, and the rest is there: as %s', async (format) => {
    const responses = [
      answer('uncac:1.compliance', { value: 'yes' }),
      answer('uncac:2.compliance', { value: 'in_part' }),
      answer('uncac:9.compliance', { value: 'yes' }),
      answer('uncac:1.challenge', { options: ['an-option-of-before'] }),
      answer('uncac:1.law', { text: 'x'.repeat(200_001) }),
      answer('uncac:1.institution', { text: 'a text where an authority is asked for' }),
    ];
    const { leftOut, read } = await exportAndImport(form({ responses }), format);
    expect(leftOut.map((item) => item.split('#')[1])).toEqual([
      'uncac:2.compliance',
      'uncac:9.compliance',
      'uncac:1.challenge',
      'uncac:1.law',
      'uncac:1.institution',
    ]);
    expect(read.form?.responses).toEqual([responses[0]]);
  });

  test('of confirmations and memberships is passed over', async () => {
    const known = ['law-still-so:code', `settled:${EVERY_TYPE}#uncac:1.law`];
    const laws = [{ key: 'code', name: 'Code' }];
    const confirmations = [
      ...known,
      'law-still-so:another law',
      'correspondence:row-that-was',
      'condition:that-was',
      `settled:${EVERY_TYPE}#uncac:9.law`,
    ];
    const { read } = await exportAndImport(form({ laws, confirmations, party: { uncac: true } }), 'csv');
    expect(read.problems).toEqual([]);
    expect(sorted(read.form)).toEqual(form({ laws, confirmations: known.sort() }));
  });

  test('of white space is what nobody sees: around a text, and how its lines end', async () => {
    const { leftOut, read } = await exportAndImport(
      form({ responses: [answer('uncac:1.law', { text: ' two\r\nlines \n', language: 'en' })] }),
      'json',
    );
    expect(leftOut).toEqual([]);
    expect(read.form?.responses[0]?.content.text).toBe('two\nlines');
  });
});

describe('a file that is imported as something else', () => {
  const bytes = (format: AnswerFormat) =>
    exportResponses(
      {
        state: 'XAR',
        questionnaire: EVERY_TYPE,
        status: 'cleared',
        asOf: '2014-06-30',
        responses: [],
        laws: [],
        authorities: [],
        confirmations: [],
      },
      CATALOGUE,
      format,
    ).bytes;

  test.each([
    ['another State', { state: 'XRU' }, 'the file says "XAR", but it is imported as "XRU"'],
    ['another questionnaire', { questionnaire: 'another@2020' }, `the file says "${EVERY_TYPE}", but it is imported as "another@2020"`],
    ['another status', { status: 'published' }, 'the file says "cleared", but it is imported as "published"'],
    ['another day', { asOf: '2015-01-01' }, 'the file says "2014-06-30", but it is imported as "2015-01-01"'],
  ] as const)('is refused at the place where it says so: %s', async (_, expected, message) => {
    for (const format of ANSWER_FORMATS) {
      const { problems } = await parseAnswerFile(bytes(format), CATALOGUE, expected);
      expect(problems).toContainEqual(expect.objectContaining({ message, hint: 'correct the file, or import it as what it is' }));
    }
  });

  test('or whose items belong to another questionnaire is refused item by item', async () => {
    const csv = Buffer.from(`item,value\n@state,XAR\n${EVERY_TYPE}#uncac:1.compliance,yes\n`);
    const { problems } = await parseAnswerFile(csv, CATALOGUE, { questionnaire: 'another@2020' });
    expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      `3: the item "${EVERY_TYPE}#uncac:1.compliance" does not belong to another@2020`,
    ]);
  });

  test('may leave out what is known already', async () => {
    const csv = Buffer.from('item,value\nuncac:1.compliance,yes\n');
    const { form } = await parseAnswerFile(csv, CATALOGUE, {
      state: 'XAR',
      questionnaire: EVERY_TYPE,
      status: 'cleared',
      asOf: '2014-06-30',
    });
    expect(form).toMatchObject({
      state: 'XAR',
      questionnaire: EVERY_TYPE,
      status: 'cleared',
      asOf: '2014-06-30',
      responses: [{ content: { value: 'yes' } }],
    });
  });
});
