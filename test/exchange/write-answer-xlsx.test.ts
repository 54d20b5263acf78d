import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import type { CompletedForm } from '../../src/domain/completed-form.ts';
import { writeAnswerTemplate } from '../../src/exchange/answer-template.ts';
import { parseAnswerXlsx } from '../../src/exchange/answer-xlsx.ts';
import { exportResponses } from '../../src/exchange/export-responses.ts';
import type { FormLanguage } from '../../src/exchange/form-words/form-words.ts';
import { writeWorkbook } from '../../src/exchange/xlsx/write-workbook.ts';
import { CATALOGUE, EVERY_TYPE } from './completed-forms.ts';

function template(language: FormLanguage = 'en'): Uint8Array {
  const questionnaire = CATALOGUE.questionnaires.get(EVERY_TYPE);
  if (questionnaire === undefined) throw new Error('the sample has no such questionnaire');
  return writeAnswerTemplate(questionnaire, CATALOGUE, language, 'xlsx');
}

/** Sheets as a reader that is not ours has them. */
async function readElsewhere(bytes: Uint8Array): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The XML of a sheet, by its place in the workbook. */
function xmlOf(bytes: Uint8Array, sheet: number): string {
  const part = unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`];
  if (part === undefined) throw new Error(`the workbook has no sheet ${sheet}`);
  return strFromU8(part);
}

const FORM: CompletedForm = {
  state: 'XAR',
  questionnaire: EVERY_TYPE,
  status: 'cleared',
  asOf: '2014-06-30',
  responses: [
    {
      item: `${EVERY_TYPE}#uncac:1.compliance`,
      content: {
        value: 'in_part',
        appliesTo: 'this_instrument',
        text: '=1+1\nand more',
        language: 'en',
        citations: [{ law: 'code', pinpoint: 's 1' }],
        links: [],
      },
      confirmations: [],
    },
    {
      item: `${EVERY_TYPE}#uncac:1.challenge`,
      content: { options: ['legal-system', 'resources', 'awareness'], appliesTo: 'unknown', citations: [], links: [] },
      confirmations: [],
    },
  ],
  laws: [{ key: 'code', name: 'Code', appliesTo: 'all_offences', changedOn: '2013-11-05', repealed: true }],
  authorities: [],
  confirmations: ['law-still-so:code'],
};

describe('a reader that is not ours finds', () => {
  test('questions with ids, titles and explanations, laws, and what holds for the whole form', async () => {
    const sheets = await readElsewhere(template());
    expect([...sheets.keys()]).toEqual(['Answers', 'Laws', 'About', 'Figures', 'Lists']);
    expect(sheets.get('Answers')?.slice(0, 4)).toEqual([
      ['item', 'prompt', 'help', 'value', 'text', 'applies_to', 'as_of', 'legislation', 'link', 'confirmations'],
      ['@titles', 'Question', 'Explanation', 'Answer', 'In words', 'For which offences', 'As of', 'Laws cited', 'Links', 'Confirmations'],
      ['@section', 'uncac', ...Array(8).fill(null)],
      ['uncac:1.compliance', 'uncac:1.compliance', 'In part: name what is missing.', ...Array(7).fill(null)],
    ]);
    expect(
      sheets
        .get('About')
        ?.map(([item, label, value]) => [item, label, value])
        .slice(2, 9),
    ).toEqual([
      ['@section', EVERY_TYPE, null],
      ['@questionnaire', 'Questionnaire', EVERY_TYPE],
      ['@state', 'State', null],
      ['@status', 'Status', 'Draft'],
      ['@as_of', 'As of', null],
      ['@language', 'Language', 'en'],
      ['@party', 'Party to', null],
    ]);
  });

  test('answers in words, formulas as text, and laws with what is known of them', async () => {
    const sheets = await readElsewhere(exportResponses(FORM, CATALOGUE, 'xlsx').bytes);
    const answer = (item: string) =>
      sheets
        .get('Answers')
        ?.find(([id]) => id === item)
        ?.slice(3, 8);
    expect(answer('uncac:1.compliance')).toEqual([
      'Yes, in part',
      '=1+1\nand more',
      'Offences of this convention only',
      null,
      'Code [s 1]',
    ]);
    // Two options are called the same, so that only their ids tell them apart.
    expect(answer('uncac:1.challenge')?.[0]).toBe('Legal system; "Means; staff"; awareness');
    expect(sheets.get('Laws')?.[2]).toEqual([null, 'Code', 'All offences', '2013-11-05', 'Repealed', null, 'law-still-so']);
  });

  test('the same words in the language asked for', async () => {
    const sheets = await readElsewhere(exportResponses(FORM, CATALOGUE, 'xlsx', 'ar').bytes);
    expect([...sheets.keys()]).toEqual(['الإجابات', 'القوانين', 'عن النموذج', 'الأرقام', 'Lists']);
    const answer = (item: string) => sheets.get('الإجابات')?.find(([id]) => id === item);
    expect(answer('uncac:1.compliance')?.slice(2, 4)).toEqual(['جزئياً: ما الناقص؟', 'نعم، جزئياً']);
    expect(answer('uncac:1.challenge')?.[3]).toBe('Legal system; الموارد; awareness');
  });
});

describe('the workbook', () => {
  const answers = xmlOf(template(), 1);

  test('offers drop-downs, refuses what is not on a scale and leaves lists open for several', async () => {
    const rules = [...answers.matchAll(/<dataValidation ([^>]*)>(?:<formula1>([^<]*))?/g)].map(([, attributes = '', choices]) => ({
      cells: /sqref="([^"]*)"/.exec(attributes)?.[1],
      choices,
      strict: attributes.includes('showErrorMessage="1"'),
    }));
    expect(rules).toEqual([
      { cells: 'D4', choices: 'Lists!$A$1:$A$5', strict: true },
      { cells: 'D5', choices: 'Lists!$B$1:$B$4', strict: true },
      { cells: 'D7', choices: 'Lists!$C$1:$C$4', strict: false },
      { cells: 'F4:F12', choices: 'Lists!$D$1:$D$4', strict: true },
      { cells: 'G4:G12', choices: undefined, strict: false },
    ]);
    const lists = (await readElsewhere(template())).get('Lists');
    expect(lists?.map((row) => row[0])).toEqual(['Yes', 'Yes, in part', 'No', 'Not applicable', 'Unknown']);
  });

  test('hides ids and the names of columns, keeps titles in view, and locks all but what is filled in', () => {
    expect(answers).toContain('<col min="1" max="1" width="36" customWidth="1" hidden="1"/>');
    expect(answers).toMatch(/<row r="1"[^>]* hidden="1"/);
    expect(answers).toContain('<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>');
    expect(answers).toContain('<sheetProtection sheet="1"');
    expect(answers).not.toContain('rightToLeft');
  });

  test.each([1, 2, 3])('runs from right to left in Arabic: sheet %i', (sheet) => {
    expect(xmlOf(template('ar'), sheet)).toContain('<sheetView rightToLeft="1"');
  });

  test('is the same bytes whenever it is written', () => {
    expect(Buffer.from(template()).equals(Buffer.from(template()))).toBe(true);
  });

  test.each(LANGUAGES)('in %s is read back as an empty form that lacks nothing but the State', async (language) => {
    const { problems, unread } = await parseAnswerXlsx(template(language), CATALOGUE);
    expect(problems.map(({ message }) => message)).toEqual(['the file does not say whose answers it holds']);
    expect(unread).toEqual([]);
  });
});

test('a text longer than a cell goes on in the next column, whole letters each', async () => {
  const text = `${'a'.repeat(32_766)}👩‍⚖️ ${'b'.repeat(40_000)}`;
  const long = {
    ...FORM,
    responses: FORM.responses.map((response) => ({ ...response, content: { ...response.content, text, language: 'en' } })),
  };
  const { bytes, leftOut } = exportResponses(long, CATALOGUE, 'xlsx');
  expect(leftOut).toEqual([]);
  const cells = [...(await readElsewhere(bytes)).values()].flat(2).filter((cell) => typeof cell === 'string');
  expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(32_767);
  expect(cells.every((cell) => cell.isWellFormed())).toBe(true);
  const { form } = await parseAnswerXlsx(bytes, CATALOGUE);
  expect(form?.responses.map(({ content }) => content.text)).toEqual([text, text]);
});

test('what XML cannot hold is written so that it comes back', async () => {
  const text = 'a\u0001b\ud83dc\ufffe_x0041_ <&>"\'';
  const bytes = writeWorkbook([{ name: 'S', columns: [{ width: 10 }], rows: [{ cells: [{ text, style: 'plain' }] }] }]);
  expect(strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
    "a_x0001_b_xD83D_c_xFFFE__x005F_x0041_ &lt;&amp;&gt;&quot;'",
  );
});
