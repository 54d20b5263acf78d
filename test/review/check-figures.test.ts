import { expect, test } from 'vitest';
import { checkAnswer } from '../../src/review/check-answer.ts';
import { CATALOGUE, EVERY_TYPE } from '../exchange/completed-forms.ts';

function faultsOf(table: Record<string, unknown>, id = 'uncac:1.statistics.2'): string[] {
  const item = CATALOGUE.items.get(`${EVERY_TYPE}#${id}`);
  if (item === undefined) throw new TypeError('the sample has no such item');
  return checkAnswer(item, { appliesTo: 'unknown', citations: [], links: [], table }, CATALOGUE.vocabulary).map(({ message }) => message);
}

const row = (figure: unknown) => ({
  period: '2021',
  by: { basis: 'treaty', offence: 'fraud' },
  figures: { 'requests-made:requests': figure },
});

test('a table that its item declares is stored', () => expect(faultsOf({ rows: [row(12)] })).toEqual([]));
test('an item that declares none takes figures as they come', () => expect(faultsOf({ 2021: 14 }, 'uncac:1.statistics')).toEqual([]));
test('a figure that cannot stand is named by row and column', () =>
  expect(faultsOf({ rows: [row(12), row('many')] })).toEqual([
    'Row 2, column requests-made:requests: "many" is not a whole number.',
    'Row 2, column period: the row counts the same as row 1 of the table.',
  ]));
test('what is no table of rows says which columns it has', () =>
  expect(faultsOf({ 2021: 14 })).toEqual([
    'It is not a table of rows with the columns period, basis, offence, currency, requests-made:requests, seized:money.',
  ]));
