import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { describePlace } from '../../src/exchange/answer-form/problems.ts';
import { answersSchema } from '../../src/exchange/answer-json/answers-schema.ts';
import { parseAnswerJson } from '../../src/exchange/answer-json.ts';
import { writeAnswerTemplate } from '../../src/exchange/answer-template.ts';
import { CATALOGUE, QUESTIONNAIRE } from './answer-file.ts';

const ITEM = `${QUESTIONNAIRE}#uncac:1.compliance`;
const HEAD = { questionnaire: QUESTIONNAIRE, state: 'XAR' };

const read = (form: object | string) => parseAnswerJson(typeof form === 'string' ? form : JSON.stringify(form, null, 2), CATALOGUE);

/** What is wrong, as `place: message (hint)`. */
function problemsOf(form: object | string): string[] {
  return read(form).problems.map(
    ({ message, hint, ...place }) => `${describePlace(place)}: ${message}${hint === null ? '' : ` (${hint})`}`,
  );
}

test('a form says everything that a spreadsheet can say', () => {
  const { form, problems } = read({
    ...HEAD,
    status: 'cleared',
    as_of: '2014-06-30',
    language: 'en',
    party: [],
    laws: [
      {
        name: 'Act; as amended [2009]',
        applies_to: 'all_offences',
        changed_on: '2013-11-05',
        standing: 'repealed',
        link: 'https://laws.example/a b',
        confirmations: ['law-still-so'],
      },
    ],
    confirmations: ['condition:by-treaty'],
    answers: [
      {
        item: 'uncac:1.compliance',
        prompt: 'not read',
        choices: ['not', 'read'],
        value: 'in_part',
        text: '  As the act has it.\r\nIn two lines. ',
        applies_to: 'listed',
        as_of: '2015-01-01',
        legislation: [{ law: 'Act; as amended [2009]', pinpoint: 's 4 [b]; 5' }, { law: 'Criminal Code' }],
        link: ['https://laws.example/x;y', 'https://laws.example/z'],
        confirmations: ['answer-still-so', 'law-still-so:Criminal Code'],
        note: 'Ask the ministry.',
        table: { 2023: [1, 2] },
      },
      { item: `${QUESTIONNAIRE}#uncac:1.challenge`, value: ['resources', 'legal-system'], language: 'fr' },
    ],
  });
  expect(problems).toEqual([]);
  expect(form).toEqual({
    ...HEAD,
    status: 'cleared',
    asOf: '2014-06-30',
    party: { uncac: false, untoc: false },
    laws: [
      {
        key: 'act; as amended [2009]',
        name: 'Act; as amended [2009]',
        appliesTo: 'all_offences',
        changedOn: '2013-11-05',
        repealed: true,
        link: 'https://laws.example/a b',
      },
      { key: 'criminal code', name: 'Criminal Code' },
    ],
    authorities: [],
    confirmations: ['condition:by-treaty', 'law-still-so:act; as amended [2009]'],
    responses: [
      {
        item: ITEM,
        content: {
          value: 'in_part',
          text: 'As the act has it.\nIn two lines.',
          language: 'en',
          appliesTo: 'listed',
          asOf: '2015-01-01',
          citations: [{ law: 'act; as amended [2009]', pinpoint: 's 4 [b]; 5' }, { law: 'criminal code' }],
          links: ['https://laws.example/x;y', 'https://laws.example/z'],
          note: 'Ask the ministry.',
          table: { 2023: [1, 2] },
        },
        confirmations: [`answer-still-so:${ITEM}`, 'law-still-so:criminal code'],
      },
      {
        item: `${QUESTIONNAIRE}#uncac:1.challenge`,
        content: { options: ['resources', 'legal-system'], language: 'fr', appliesTo: 'unknown', citations: [], links: [] },
        confirmations: [],
      },
    ],
  });
});

describe('a problem names its line and the way to the value', () => {
  const answer = (more: object) => ({ ...HEAD, answers: [{ item: 'uncac:2.compliance' }, { item: 'uncac:1.compliance', ...more }] });

  test.each([
    [
      'an unknown value',
      answer({ value: 'ja' }),
      'line 10 (answers[1].value): "ja" is not one of yes, in_part, no, not_applicable, unknown',
    ],
    [
      'a day that no calendar has',
      answer({ as_of: '2014-02-30' }),
      'line 10 (answers[1].as_of): "2014-02-30" is not a day (write year, month and day as in 2014-06-30; format the column as text, or the spreadsheet changes it)',
    ],
    ['an unknown key', answer({ vaule: 'yes' }), 'line 10 (answers[1].vaule): unknown key "vaule" (did you mean "value"?)'],
    [
      'a value of another type',
      answer({ text: 12 }),
      'line 10 (answers[1].text): expected a text, found the number 12 (write it in quotes: "12")',
    ],
    [
      'a prototype',
      `{"state": "XAR", "answers": [{"item": "uncac:1.compliance", "__proto__": {}}]}`,
      /^line 1 \(answers\[0\].__proto__\): unknown key "__proto__"/,
    ],
    [
      'an item twice',
      { ...HEAD, answers: [{ item: 'uncac:1.compliance' }, { item: 'uncac:1.compliance' }] },
      'line 9 (answers[1].item): the item "uncac:1.compliance" stands here a second time (the first is answers[0])',
    ],
    [
      'a law without a name',
      { ...HEAD, laws: [{ name: '', standing: 'repealed' }], answers: [] },
      'line 6 (laws[0].name): the row describes a law and does not name it (write its name, or delete the row)',
    ],
    [
      'an unknown State',
      { state: 'Arcadia', answers: [] },
      'line 2 (state): "Arcadia" is not the code of a State (it has three capital letters (ISO 3166 alpha-3))',
    ],
    [
      'no State',
      { answers: [] },
      'line 1 (state): the file does not say whose answers it holds (write the three letters of its code here)',
    ],
    ['no answers', { state: 'XAR' }, 'line 1: the key "answers" is missing'],
    ['a list instead of a form', [], /^line 1: expected a map, found an empty list/],
    [
      'a key twice',
      '{\n"state": "XAR",\n"state": "XRU",\n"answers": []\n}',
      'line 3 (state): the key stands here a second time (keep one of them)',
    ],
    ['what is no JSON', '{\n  "state": "XAR",\n}', /^line 3: the file is not JSON \(Expected double-quoted property name\)$/],
    ['a string left open', '{"state": "XA', /^line 1: the file is not JSON/],
    [
      'a control character',
      answer({ text: 'a\u0000b' }),
      'line 10 (answers[1].text): the control character U+0000 stands in the cell (delete it)',
    ],
    [
      'half of a surrogate pair',
      answer({ text: 'a\ud800' }),
      'line 10 (answers[1].text): half of a surrogate pair U+D800 stands in the cell (delete it)',
    ],
  ])('%s', (_, form, problem) => {
    expect(problemsOf(form)).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
  });

  test('in whatever way the text is written', () => {
    const minified = JSON.stringify(answer({ value: 'ja', text: '{"[:}\\" and \n more' }));
    expect(problemsOf(minified)[0]).toMatch(/^line 1 \(answers\[1\].value\)/);
    expect(problemsOf(minified.replaceAll(',', '\r\n,\n'))[0]).toMatch(/^line \d+ \(answers\[1\].value\)/);
  });

  test('and what is sound is there for a preview, also in one line', () => {
    const outcome = read(
      JSON.stringify({
        ...HEAD,
        answers: [
          { item: 'uncac:1.compliance', value: 'yes' },
          { item: 'uncac:2.compliance', value: 'ja' },
        ],
      }),
    );
    expect(outcome.form === null && outcome.sound?.responses.map(({ item }) => item)).toEqual([ITEM]);
  });
});

test('the template is valid against the schema, lacks nothing but the State and says what may be chosen', () => {
  const questionnaire = CATALOGUE.questionnaires.get(QUESTIONNAIRE);
  if (questionnaire === undefined) throw new Error('the sample has no such questionnaire');
  const text = new TextDecoder().decode(writeAnswerTemplate(questionnaire, CATALOGUE, 'en', 'json'));
  const validate = new Ajv({ strict: false }).compile(JSON.parse(answersSchema()) as object);
  expect(validate(JSON.parse(text))).toBe(true);
  expect(validate({ answers: [{ itme: 'x' }] })).toBe(false);
  expect(problemsOf(text)).toEqual([
    'line 3 (state): the file does not say whose answers it holds (write the three letters of its code here)',
  ]);
  expect(JSON.parse(text)).toMatchObject({
    questionnaire: QUESTIONNAIRE,
    state: '',
    answers: [
      { item: 'uncac:1.compliance', prompt: 'uncac:1.compliance', choices: ['yes', 'in_part', 'no', 'not_applicable', 'unknown'] },
      {},
      {},
      {},
      {},
    ],
  });
});
