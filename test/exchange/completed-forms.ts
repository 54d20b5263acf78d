/** Completed forms with everything that an answer can hold, drawn at random, and a catalogue that asks for it. */

import fc from 'fast-check';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../../src/crosswalk/crosswalk.ts';
import { APPLIES_TO } from '../../src/domain/applies-to.ts';
import { authorityKey } from '../../src/domain/authority-key.ts';
import type { CompletedForm, FormLaw, FormResponse } from '../../src/domain/completed-form.ts';
import { lawKey } from '../../src/domain/law-key.ts';
import type { ResponseContent } from '../../src/domain/response.ts';
import { SUBMISSION_STATUSES } from '../../src/domain/submission.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';

export const EVERY_TYPE = 'every-type@2020';

export const CATALOGUE: Crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: { 'uncac:1': {}, 'uncac:2': {}, 'untoc:1': {} },
    questionnaires: {
      [EVERY_TYPE]: {
        'uncac:1.compliance': { help: { en: 'In part: name what is missing.', ar: 'جزئياً: ما الناقص؟' } },
        'uncac:2.compliance': { scale: 'yes_no' },
        'uncac:1.law': { type: 'text' },
        'uncac:1.challenge': { type: 'list', list: 'challenges' },
        'uncac:1.institution': { type: 'authority' },
        'uncac:1.statistics': { type: 'statistics' },
        'uncac:1.statistics.2': {
          type: 'statistics',
          table: {
            figures: [
              { measure: 'requests-made', unit: 'requests' },
              { measure: 'seized', unit: 'money' },
            ],
            population: 'all-requests',
            period: 'calendar_year',
            by: ['basis', 'offence', 'currency'],
          },
        },
        'uncac:2.statistics': { type: 'number' },
        'uncac:2.legal_act': { type: 'date' },
      },
    },
    rows: [{ id: 'row-a', subject: 'uncac:1', object: 'untoc:1', relation: 'equal', status: 'draft' }],
    vocabulary: {
      conditions: [{ id: 'by-treaty', text: { en: 'By treaty' } }],
      statistics: {
        measures: [
          { id: 'requests-made', label: { en: 'Requests made', ar: 'الطلبات المقدَّمة' } },
          { id: 'seized', label: { en: 'Seized' } },
        ],
        units: [
          { id: 'requests', figures: 'whole', label: { en: 'requests' } },
          { id: 'money', figures: 'decimal', label: { en: 'units of the currency' } },
        ],
        populations: [{ id: 'all-requests', label: { en: 'All requests' } }],
        breakdowns: [
          {
            id: 'basis',
            label: { en: 'Legal basis' },
            options: [
              { id: 'treaty', label: { en: 'A treaty', ar: 'معاهدة' } },
              { id: 'law', label: { en: 'The law' } },
            ],
          },
          { id: 'offence', label: { en: 'Offence' } },
          { id: 'currency', written: 'currency_code', label: { en: 'Currency' } },
        ],
      },
      lists: [
        {
          id: 'challenges',
          title: { en: 'Challenges' },
          options: [
            { id: 'resources', label: { en: 'Means; staff', ar: 'الموارد', zh: '资源' } },
            { id: 'legal-system', label: { en: 'Legal system' } },
            { id: 'awareness', label: { en: 'The same word' } },
            { id: 'coordination', label: { en: 'The same word' } },
          ],
        },
      ],
    },
  }),
);

const TROUBLESOME = [
  ...[
    '=SUM(A1:A9)',
    "'=x",
    "''",
    '+1',
    '-1',
    '@state',
    '@law',
    '\t tab',
    'a,b;c',
    '"quoted"',
    'say "so"',
    'two\nlines',
    '<b>&amp;</b>',
    ']]>',
  ],
  ...[
    'نص من اليمين إلى اليسار؛ وبعد',
    '中文；句子。',
    'Ünïcödé e\u0301',
    '👩‍⚖️',
    '_x000D_',
    '_x005F_',
    '[section 4',
    'x]',
    'yes',
    'TRUE',
    '1e5',
    '2014-06-30',
    '00042',
    ' ',
  ],
];

/** What a person might type, in the form in which it is stored; not empty. */
const prose = fc
  .oneof(
    fc.constantFrom(...TROUBLESOME),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.array(fc.constantFrom(...TROUBLESOME), { minLength: 2 }).map((parts) => parts.join('')),
  )
  // Drawn at random, control characters would only be refused; they have tests of their own.
  .map((text) =>
    text
      .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '');

const day = fc
  .date({ min: new Date('1904-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const link = prose.map((text) => `https://laws.example/${text}`).filter((text) => URL.canParse(text));
const language = fc.constantFrom('en', 'ar', 'zh-Hant', 'fr');
const optional = { requiredKeys: [] };

const law: fc.Arbitrary<FormLaw> = fc
  .tuple(prose, fc.record({ appliesTo: fc.constantFrom(...APPLIES_TO), changedOn: day, repealed: fc.boolean(), link }, optional))
  .map(([name, rest]) => ({ key: lawKey(name), name, ...rest }))
  .filter(({ key }) => key !== '');

const laws = fc.uniqueArray(law, { maxLength: 4, selector: ({ key }) => key });

/** A row of the declared table; every row is told apart by its period. */
const figuresRow = fc
  .record({
    basis: fc.constantFrom('treaty', 'law'),
    offence: prose.filter((text) => text.length <= 200 && !/[|\n]/.test(text)),
    requests: fc.option(fc.nat(), { nil: undefined }),
    seized: fc.option(
      fc.nat().map((cents) => cents / 100),
      { nil: undefined },
    ),
  })
  .filter(({ requests, seized }) => requests !== undefined || seized !== undefined);

function toTable(drawn: readonly (typeof figuresRow extends fc.Arbitrary<infer Row> ? Row : never)[]) {
  const rows = drawn.map(({ basis, offence, requests, seized }, index) => ({
    period: String(2010 + index),
    by: { basis, offence, ...(seized === undefined ? {} : { currency: 'EUR' }) },
    figures: {
      ...(requests === undefined ? {} : { 'requests-made:requests': requests }),
      ...(seized === undefined ? {} : { 'seized:money': seized }),
    },
  }));
  return { rows };
}

/** What each type of item is answered with, beside what every answer may have. */
const ANSWERS: Readonly<Record<string, fc.Arbitrary<Partial<ResponseContent>>>> = {
  'uncac:1.compliance': fc.record({ value: fc.constantFrom('yes', 'in_part', 'no', 'not_applicable', 'unknown'), text: prose }, optional),
  'uncac:2.compliance': fc.record({ value: fc.constantFrom('yes', 'no', 'unknown'), text: prose }, optional),
  'uncac:1.law': fc.record({ text: prose, value: fc.constant('not_applicable') }, optional),
  'uncac:1.challenge': fc.oneof(
    fc.record(
      { options: fc.subarray(['resources', 'legal-system', 'awareness', 'coordination'], { minLength: 1 }), text: prose },
      optional,
    ),
    fc.constant({ value: 'unknown' }),
  ),
  'uncac:1.institution': fc.record(
    { authority: prose, authorities: fc.array(prose, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ['authority'] },
  ),
  'uncac:1.statistics': fc.record(
    {
      text: prose,
      table: fc.dictionary(
        fc.string({ unit: 'grapheme-ascii' }).filter((key) => key !== '__proto__'),
        fc.oneof(fc.integer(), prose),
        { minKeys: 1 },
      ),
    },
    optional,
  ),
  'uncac:1.statistics.2': fc.record({ text: prose, table: fc.array(figuresRow, { minLength: 1, maxLength: 4 }).map(toTable) }, optional),
  'uncac:2.statistics': fc.record(
    { number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)) },
    optional,
  ),
  'uncac:2.legal_act': fc.record({ date: day }, optional),
};

function response(item: string, known: readonly FormLaw[]): fc.Arbitrary<FormResponse & { readonly named: readonly string[] }> {
  const citation =
    known.length === 0
      ? undefined
      : fc.record({ law: fc.constantFrom(...known.map(({ key }) => key)), pinpoint: prose }, { requiredKeys: ['law'] });
  const shared = fc.record({
    appliesTo: fc.constantFrom(...APPLIES_TO),
    citations: citation === undefined ? fc.constant([]) : fc.array(citation, { maxLength: 3 }),
    links: fc.array(link, { maxLength: 2 }),
  });
  const extras = fc.record({ asOf: day, note: prose, language, examples: fc.array(prose, { minLength: 1, maxLength: 3 }) }, optional);
  const full = `${EVERY_TYPE}#${item}`;
  return fc
    .tuple(ANSWERS[item] ?? fc.constant({}), shared, extras, fc.subarray([`answer-still-so:${full}`, `settled:${full}`]))
    .map(([answer, rest, more, confirmations]) => {
      const { authority, authorities = [], ...content }: ResponseContent = { ...rest, ...more, ...answer };
      const named = authority === undefined ? [] : [authority, ...authorities];
      const [first, ...further] = new Set(named.map(authorityKey));
      const keys = { ...(first === undefined ? {} : { authority: first }), ...(further.length === 0 ? {} : { authorities: further }) };
      return { item: full, content: { ...content, ...keys }, confirmations, named };
    });
}

/** A form in which nothing is missing that an export would add. */
export const completedForm: fc.Arbitrary<CompletedForm> = laws.chain((known) =>
  fc
    .record({
      responses: fc.tuple(...Object.keys(ANSWERS).map((item) => fc.option(response(item, known), { nil: undefined }))),
      asOf: fc.option(day, { nil: undefined }),
      status: fc.constantFrom(...SUBMISSION_STATUSES),
      party: fc.option(fc.record({ uncac: fc.boolean(), untoc: fc.boolean() }), { nil: undefined }),
      confirmations: fc.subarray([...known.map(({ key }) => `law-still-so:${key}`), 'correspondence:row-a', 'condition:by-treaty']),
    })
    .map(({ responses, asOf, status, party, confirmations }): CompletedForm => {
      const given = responses.flatMap((each) => each ?? []);
      const names = given.flatMap(({ named }) => named);
      const authorities = [...new Map(names.toReversed().map((name) => [authorityKey(name), name]))]
        .map(([key, name]) => ({ key, name }))
        .toReversed();
      return {
        state: 'XAR',
        questionnaire: EVERY_TYPE,
        status,
        ...(asOf === undefined ? {} : { asOf }),
        ...(party === undefined ? {} : { party }),
        responses: given.map(({ item, content, confirmations }) => ({ item, content, confirmations })),
        laws: known,
        authorities,
        confirmations,
      };
    }),
);
