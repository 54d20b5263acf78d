import { describe, expect, test } from 'vitest';
import type { TableForm } from '../../../src/crosswalk/forms/questionnaire.ts';
import type { Vocabulary } from '../../../src/crosswalk/forms/vocabulary.ts';
import { sharedFigures } from '../../../src/crosswalk/tables/figures-table.ts';
import { readStoredTable, readTableNotation, tableHeader, writeTableNotation } from '../../../src/crosswalk/tables/table-notation.ts';

const entry = (id: string) => ({ id, label: { en: id } });
const VOCABULARY: Vocabulary = {
  statistics: {
    measures: [entry('requests-made'), entry('seized')],
    units: [
      { ...entry('requests'), figures: 'whole' },
      { ...entry('money'), figures: 'decimal' },
    ],
    populations: [entry('all-requests')],
    breakdowns: [
      { id: 'basis', label: { en: 'Legal basis' }, options: [{ id: 'treaty', label: { en: 'Treaty', fr: 'Traité' } }, entry('law')] },
      { ...entry('offence') },
      { ...entry('currency'), written: 'currency_code' },
    ],
  },
};
const REQUESTS: TableForm = {
  figures: [{ measure: 'requests-made', unit: 'requests' }],
  population: 'all-requests',
  period: 'calendar_year',
  by: ['basis', 'offence'],
};
const MONEY: TableForm = {
  figures: [
    { measure: 'requests-made', unit: 'requests' },
    { measure: 'seized', unit: 'money' },
  ],
  population: 'all-requests',
  period: 'fiscal_year',
  by: ['currency'],
};
const HEAD = 'period | basis | offence | requests-made:requests';

function faults(form: TableForm, text: string): string[] {
  const read = readTableNotation(form, VOCABULARY, text);
  return read === undefined ? ['no table'] : read.faults.map(({ row, column, message }) => `row ${row + 1}, ${column}: ${message}`);
}

test('the form shows the names of the columns', () => expect(tableHeader(REQUESTS)).toBe(HEAD));

describe('a table is read', () => {
  test('from its lines, and written back alike', () => {
    const text = `${HEAD}\n2021 | treaty | fraud | 12\n2022 | law | fraud | 0`;
    const read = readTableNotation(REQUESTS, VOCABULARY, text);
    expect(read?.faults).toEqual([]);
    expect(read?.table.rows[0]).toEqual({
      period: '2021',
      by: { basis: 'treaty', offence: 'fraud' },
      figures: { 'requests-made:requests': 12 },
    });
    expect(writeTableNotation(REQUESTS, read?.table ?? { rows: [] })).toBe(text);
    expect(readStoredTable(REQUESTS, VOCABULARY, read?.table)).toEqual(read?.table);
    expect(readTableNotation(REQUESTS, VOCABULARY, JSON.stringify(read?.table))?.table).toEqual(read?.table);
  });

  test('with columns in any order, options by their name in any language, and Arabic digits', () => {
    const read = readTableNotation(REQUESTS, VOCABULARY, 'requests-made:requests|offence|basis|period\n١٢|fraud|Traité|٢٠٢١');
    expect(read).toEqual({
      faults: [],
      table: { rows: [{ period: '2021', by: { basis: 'treaty', offence: 'fraud' }, figures: { 'requests-made:requests': 12 } }] },
    });
  });

  test('with figures that are not available, which are no zeros; a currency only where there is money', () => {
    const text = 'period | currency | requests-made:requests | seized:money\n2021/22 | EUR |  | 10.5\n2021/22 |  | 3';
    expect(faults(MONEY, text)).toEqual([]);
    expect(readTableNotation(MONEY, VOCABULARY, text)?.table.rows.map(({ figures }) => figures)).toEqual([
      { 'seized:money': 10.5 },
      { 'requests-made:requests': 3 },
    ]);
  });
});

describe('a table is refused, with row and column,', () => {
  test.each([
    ['for a year that is none', `${HEAD}\n21 | treaty | fraud | 1`, 'row 1, period: "21" is not a year'],
    ['without a period', `${HEAD}\n | treaty | fraud | 1`, 'row 1, period: the row names no period'],
    ['for words as a figure', `${HEAD}\n2021 | treaty | fraud | many`, 'row 1, requests-made:requests: "many" is not a whole number'],
    ['for separators', `${HEAD}\n2021 | treaty | fraud | 1,250`, 'row 1, requests-made:requests: "1,250" is not a whole number'],
    ['for decimals of what is whole', `${HEAD}\n2021 | treaty | fraud | 1.5`, 'row 1, requests-made:requests: "1.5" is not a whole number'],
    ['for less than nothing', `${HEAD}\n2021 | treaty | fraud | -1`, 'row 1, requests-made:requests: "-1" is not a whole number'],
    ['for an unknown option', `${HEAD}\n2021 | custom | fraud | 1`, 'row 1, basis: "custom" is none of its options'],
    ['for an empty breakdown', `${HEAD}\n2021 | treaty |  | 1`, 'row 1, offence: the cell is empty'],
    ['for a row without figures', `${HEAD}\n2021 | treaty | fraud |`, 'row 1, requests-made:requests: the row has no figure'],
    ['for a column it does not have', `${HEAD} | total\n2021 | treaty | fraud | 1 | 1`, 'row 1, total: the table has no column "total"'],
    [
      'for a row that counts the same as another',
      `${HEAD}\n2021 | treaty | fraud | 1\n2022 | treaty | fraud | 1\n2021 | treaty | fraud | 2`,
      'row 3, period: the row counts the same as row 1 of the table',
    ],
    ['without the names of its columns', '2021: 14', 'no table'],
    ['as JSON that cannot be read', '{"rows": ', 'no table'],
  ])('%s', (_title, text, fault) => expect(faults(REQUESTS, text)).toEqual([fault]));

  test('for money without a currency, or with a sign for one', () => {
    const head = 'period | currency | seized:money';
    expect(faults(MONEY, `${head}\n2021 |  | 5`)).toEqual(['row 1, currency: the cell is empty']);
    expect(faults(MONEY, `${head}\n2021 | € | 5`)).toEqual(['row 1, currency: "€" is not the code of a currency']);
  });
});

describe('figures may stand in another table', () => {
  const from: TableForm = { ...MONEY, period: 'calendar_year', by: ['basis'] };
  const table = { rows: [{ period: '2021', by: { basis: 'law' }, figures: { 'requests-made:requests': 4, 'seized:money': 9 } }] };

  test('where they count the same; the others stay behind', () => {
    expect(sharedFigures(table, from, { ...from, figures: REQUESTS.figures })).toEqual({
      rows: [{ period: '2021', by: { basis: 'law' }, figures: { 'requests-made:requests': 4 } }],
    });
  });

  test.each([
    ['of another population', { population: 'some-requests' }],
    ['of another period', { period: 'fiscal_year' as const }],
    ['told apart otherwise', { by: ['offence'] }],
    ['not told apart', { by: [] }],
    ['of another measure', { figures: [{ measure: 'arrests', unit: 'requests' }] }],
    ['in another unit', { figures: [{ measure: 'requests-made', unit: 'money' }] }],
  ])('never %s', (_title, other) => expect(sharedFigures(table, from, { ...from, ...other })).toBeUndefined());
});
