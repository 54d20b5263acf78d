import { describe, expect, test } from 'vitest';
import { parseAnswerCsv } from '../../src/exchange/answer-csv.ts';
import { describePlace } from '../../src/exchange/answer-form/problems.ts';
import type { ReadForm } from '../../src/exchange/answer-form/read-form.ts';
import { parseAnswerJson } from '../../src/exchange/answer-json.ts';
import { writeAnswerTemplate } from '../../src/exchange/answer-template.ts';
import { parseAnswerXlsx } from '../../src/exchange/answer-xlsx.ts';
import { readWorkbook } from '../../src/exchange/xlsx/read-workbook.ts';
import { CATALOGUE, EVERY_TYPE } from './completed-forms.ts';
import { rows, workbook } from './workbook.ts';

const ITEM = 'uncac:1.statistics.2';
const HEAD = 'period | basis | offence | currency | requests-made:requests | seized:money';
const TABLE = {
  rows: [
    { period: '2021', by: { basis: 'treaty', offence: 'fraud' }, figures: { 'requests-made:requests': 12 } },
    { period: '2022', by: { basis: 'law', offence: 'fraud', currency: 'EUR' }, figures: { 'seized:money': 0.5 } },
  ],
};

function told({ form, problems }: ReadForm) {
  return form === null
    ? problems.map((each) => `${describePlace(each)}: ${each.message}`)
    : form.responses.map(({ content }) => content.table);
}

const csv = (...lines: string[]) =>
  told(
    parseAnswerCsv(`item,table\n${ITEM},"${lines.join('\n')}"\n`, CATALOGUE, {
      state: 'XAR',
      questionnaire: EVERY_TYPE,
    }),
  );

describe('figures in CSV', () => {
  test('stand in one cell: the names of the columns, then a line for each row', () => {
    expect(csv(HEAD, '2021 | treaty | fraud | | 12 |', '2022 | The law | fraud | EUR | | 0.5')).toEqual([TABLE]);
  });

  test('that cannot stand are named by row and column of the table', () => {
    expect(csv(HEAD, '2021 | treaty | fraud | | many |', '22 | treaty | fraud | | 1 |')).toEqual([
      'row 2, column B (table): row 1 of the table, column requests-made:requests: "many" is not a whole number',
      'row 2, column B (table): row 2 of the table, column period: "22" is not a year',
    ]);
  });

  test('need the names of their columns, which the template shows', () => {
    expect(csv('2021: 12')).toEqual(['row 2, column B (table): "2021: 12" is not the table that this item takes']);
    expect(template('csv')).toContain(`[${HEAD}]`);
  });
});

test('figures in JSON are rows, and named by their place', () => {
  const read = (table: unknown) =>
    told(parseAnswerJson(JSON.stringify({ state: 'XAR', questionnaire: EVERY_TYPE, answers: [{ item: ITEM, table }] }), CATALOGUE));
  expect(read(TABLE)).toEqual([TABLE]);
  expect(read({ rows: [{ period: '2021', by: { basis: 'treaty', offence: 'x' }, figures: { 'requests-made:requests': -1 } }] })).toEqual([
    'line 1 (answers[0].table): row 1 of the table, column requests-made:requests: "-1" is not a whole number',
  ]);
});

describe('figures in a workbook', () => {
  const QUESTIONS = rows(['item', 'value'], ['@state', 'XAR'], ['@questionnaire', EVERY_TYPE]);
  const NAMES = ['item', 'prompt', 'period', 'by_1', 'by_2', 'by_3', 'figure_1', 'figure_2'];
  const read = async (...lines: (readonly (string | null)[])[]) =>
    told(
      await parseAnswerXlsx(
        workbook({ sheets: { Answers: QUESTIONS, Figures: rows(NAMES, ['@section', 'Question'], ...lines) } }),
        CATALOGUE,
      ),
    );

  test('stand on a sheet of their own; rows that were left empty say nothing', async () => {
    expect(
      await read(
        [ITEM, null, '2021', 'treaty', 'fraud', null, '12', null],
        [ITEM, null, '2022', 'law', 'fraud', 'EUR', null, '0.5'],
        [ITEM, null, null, null, null, null, null, null],
      ),
    ).toEqual([TABLE]);
  });

  test('that cannot stand are named by sheet, row and column', async () => {
    expect(
      await read([ITEM, null, '2021', 'custom', 'fraud', null, '12', null], [ITEM, null, '2022', 'law', 'fraud', null, null, '5']),
    ).toEqual([
      'sheet "Figures", row 3, column D (by_1): "custom" is none of its options',
      'sheet "Figures", row 4, column F (by_3): the cell is empty',
    ]);
  });

  test('need an item that takes them', async () => {
    expect(await read([null, null, '2021', 'law', 'x', null, '1', null])).toEqual([
      'sheet "Figures", row 3, column A (item): the row names no item',
    ]);
    expect(await read(['uncac:1.law', null, '2021', 'law', 'x', null, '1', null])).toEqual([
      'sheet "Figures", row 3: the item of this row takes no table',
    ]);
  });

  test('have a heading with the names of their columns in the language of the form', async () => {
    const written = await readWorkbook(templateBytes('xlsx', 'ar'));
    if ('fault' in written) throw new TypeError(written.fault);
    const texts = written.sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)));
    expect(texts).toContain('الطلبات المقدَّمة (requests)');
    expect(texts).toContain('السنة');
  });
});

function templateBytes(format: 'csv' | 'xlsx', language: 'en' | 'ar' = 'en'): Uint8Array {
  const questionnaire = CATALOGUE.questionnaires.get(EVERY_TYPE);
  if (questionnaire === undefined) throw new TypeError('the sample has no such questionnaire');
  return writeAnswerTemplate(questionnaire, CATALOGUE, language, format);
}

function template(format: 'csv'): string {
  return Buffer.from(templateBytes(format)).toString('utf8');
}
