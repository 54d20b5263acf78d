import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAnswerTemplate } from '../../src/exchange/answer-template.ts';
import { readCsv, writeCsv } from '../../src/exchange/csv.ts';
import { CATALOGUE, describe, QUESTIONNAIRE, read } from './answer-file.ts';

const questionnaire = CATALOGUE.questionnaires.get(QUESTIONNAIRE);
if (questionnaire === undefined) throw new Error('the sample has no such questionnaire');
const template = new TextDecoder().decode(writeAnswerTemplate(questionnaire, CATALOGUE));
const [header = [], ...rows] = readCsv(template).rows.map(({ cells }) => cells);

/** The template with some cells filled in, by item and column. */
function fill(cells: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  return writeCsv([header, ...rows.map((row) => row.map((cell, index) => cells[row[0] ?? '']?.[header[index] ?? ''] ?? cell))]);
}

test('the template has the head, then one row for each item in order, with its prompt and choices', () => {
  expect(header).toEqual(['item', 'prompt', 'value', 'text', 'applies_to', 'as_of', 'legislation', 'link', 'confirmations']);
  expect(rows.map(([item]) => item)).toEqual([
    '@questionnaire',
    '@state',
    '@status',
    '@as_of',
    '@language',
    '@party',
    '@law',
    'uncac:1.compliance',
    'uncac:2.compliance',
    'uncac:1.law',
    'uncac:1.challenge',
    'uncac:2.institution',
  ]);
  expect(rows.slice(7).map(([, prompt]) => prompt)).toEqual([
    'uncac:1.compliance [yes | in_part | no | not_applicable | unknown]',
    'uncac:2.compliance [yes | in_part | no | not_applicable | unknown]',
    'uncac:1.law',
    'uncac:1.challenge [resources | legal-system]',
    'uncac:2.institution',
  ]);
});

test('the keys of the head are written as they are, not as formulas', () => {
  expect(template).toContain('\r\n@state,');
});

test('an empty template lacks nothing but the State', () => {
  expect(describe(read(template))).toEqual([
    '3 value: the file does not say whose answers it holds (write the three letters of its code here)',
  ]);
  expect(read(fill({ '@state': { value: 'XAR' } })).stateAnswers).toEqual({ state: 'XAR', laws: [], answers: [] });
});

test('what is filled into the template comes back: every value, text, date and scope', () => {
  const text = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=SUM(A1)', "'=x", '-1', 'a,b', '"quoted"', 'two\nlines', 'نص', '@law'))
    .map((each) =>
      each
        .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ''))
        .normalize('NFC')
        .trim(),
    );
  const answer = fc.record({
    value: fc.constantFrom('yes', 'in_part', 'no', 'not_applicable', 'unknown'),
    text,
    applies_to: fc.constantFrom('all_offences', 'this_instrument', 'listed', 'unknown'),
    as_of: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  });
  fc.assert(
    fc.property(answer, answer, (first, second) => {
      const { stateAnswers, problems } = read(
        fill({ '@state': { value: 'XAR' }, 'uncac:1.compliance': first, 'uncac:2.compliance': second }),
      );
      expect(problems).toEqual([]);
      expect(
        stateAnswers?.answers.map((each) => ({ value: each.value, text: each.text ?? '', applies_to: each.appliesTo, as_of: each.asOf })),
      ).toEqual([first, second]);
    }),
  );
});
