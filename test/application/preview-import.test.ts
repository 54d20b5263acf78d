import { describe, expect, test } from 'vitest';
import { type CurrentAnswers, previewImport } from '../../src/application/preview-import.ts';
import type { CompletedForm, FormResponse } from '../../src/domain/completed-form.ts';
import type { ResponseContent } from '../../src/domain/response.ts';

const content = (more: Partial<ResponseContent> = {}): ResponseContent => ({ appliesTo: 'unknown', citations: [], links: [], ...more });
const response = (item: string, more: Partial<ResponseContent> = {}, confirmations: string[] = []): FormResponse => ({
  item,
  content: content(more),
  confirmations,
});
const form = (more: Partial<CompletedForm> = {}): CompletedForm => ({
  state: 'XAR',
  responses: [],
  laws: [],
  authorities: [],
  confirmations: [],
  ...more,
});
const CODE = { key: 'code', name: 'Code', appliesTo: 'all_offences', changedOn: '2013-11-05', repealed: false } as const;

const stored = (more: Partial<CurrentAnswers> = {}): CurrentAnswers => ({
  contents: new Map(),
  laws: [],
  authorities: [],
  confirmations: new Set(),
  ...more,
});
const preview = (current: Partial<CurrentAnswers>, file: Partial<CompletedForm>) =>
  previewImport(stored(current), { form: form(file), problems: [] });

describe('an answer', () => {
  test('is added, changed or unchanged, and one that the form leaves out stays untouched', () => {
    const contents = new Map([
      ['a', content({ value: 'yes', text: 'As it was.' })],
      ['b', content({ value: 'no' })],
      ['c', content({ value: 'yes' })],
    ]);
    const responses = [
      response('a', { value: 'in_part', text: 'As it was.', asOf: '2014-06-30' }),
      response('b', { value: 'no' }),
      response('d', { value: 'yes' }),
    ];
    expect(preview({ contents }, { responses })).toMatchObject({
      added: ['d'],
      changed: [
        {
          item: 'a',
          changes: [
            { field: 'value', before: 'yes', after: 'in_part' },
            { field: 'asOf', after: '2014-06-30' },
          ],
        },
      ],
      unchanged: ['b'],
      untouched: ['c'],
    });
  });

  test('is unchanged when only the order of what it is kept in differs', () => {
    const contents = new Map([['a', { links: [], citations: [{ pinpoint: 's 1', law: 'code' }], appliesTo: 'unknown' } as const]]);
    expect(preview({ contents }, { responses: [response('a', { citations: [{ law: 'code', pinpoint: 's 1' }] })] }).unchanged).toEqual([
      'a',
    ]);
  });

  test.each([
    ['a law it cites', { citations: [{ law: 'code' }] }, 'citations'],
    ['a provision', { citations: [{ law: 'law', pinpoint: 's 2' }] }, 'citations'],
    ['the order of links', { links: ['https://b.example', 'https://a.example'] }, 'links'],
    ['its language', { language: 'fr' }, 'language'],
    ['a table', { table: { 2023: 14 } }, 'table'],
    ['the offences it holds for', { appliesTo: 'listed' as const }, 'appliesTo'],
  ])('is changed by %s', (_, change, field) => {
    const before = content({
      citations: [{ law: 'law', pinpoint: 's 1' }],
      links: ['https://a.example', 'https://b.example'],
      language: 'en',
      table: { 2023: 13 },
    });
    const { changed } = preview(
      { contents: new Map([['a', before]]) },
      { responses: [{ ...response('a'), content: { ...before, ...change } }] },
    );
    expect(changed.map(({ changes }) => changes.map((each) => each.field))).toEqual([[field]]);
  });
});

describe('a law', () => {
  test('is added where it is new, changed in what the form says, and else unchanged', () => {
    const laws = [
      { key: 'new', name: 'New' },
      { key: 'code', name: 'Code', repealed: true, changedOn: '2013-11-05' },
      { key: 'act', name: 'Act' },
    ];
    expect(preview({ laws: [CODE, { ...CODE, key: 'act', name: 'Act' }] }, { laws }).laws).toEqual({
      added: [{ key: 'new', name: 'New' }],
      changed: [{ law: laws[1], changes: [{ field: 'repealed', before: false, after: true }] }],
      unchanged: [{ key: 'act', name: 'Act' }],
    });
  });

  test('keeps its name where it is only cited, and takes the one by which it is described', () => {
    const cited = preview({ laws: [CODE] }, { laws: [{ key: 'code', name: 'CODE' }] });
    expect(cited.laws.changed).toEqual([]);
    const described = preview({ laws: [CODE] }, { laws: [{ key: 'code', name: 'CODE', appliesTo: 'all_offences' }] });
    expect(described.laws.changed[0]?.changes).toEqual([{ field: 'name', before: 'Code', after: 'CODE' }]);
  });
});

test('authorities and confirmations are listed where they are new', () => {
  const outcome = preview(
    { authorities: [{ key: 'ministry', name: 'Ministry' }], confirmations: new Set(['law-still-so:code']) },
    {
      authorities: [
        { key: 'ministry', name: 'Ministry' },
        { key: 'agency', name: 'Agency' },
      ],
      confirmations: ['law-still-so:code', 'condition:by-treaty'],
      responses: [response('a', {}, ['answer-still-so:a', 'condition:by-treaty'])],
    },
  );
  expect(outcome.authorities.added).toEqual([{ key: 'agency', name: 'Agency' }]);
  expect(outcome.confirmations).toEqual(['condition:by-treaty', 'answer-still-so:a']);
});

test.each([
  [undefined, { status: 'cleared', asOf: '2014-06-30' }, { status: 'cleared', asOf: '2014-06-30' }],
  [{ status: 'cleared', asOf: '2014-06-30' }, { status: 'cleared', asOf: '2014-06-30' }, {}],
  [{ status: 'draft' }, { status: 'cleared' }, { status: 'cleared' }],
  [{ status: 'cleared', asOf: '2014-06-30' }, {}, {}],
] as const)('of a submission %o a form that says %o changes %o', (submission, said, changes) => {
  expect(preview(submission === undefined ? {} : { submission }, said).submission).toEqual(changes);
});

test('what is refused is shown beside what is sound, and a file that cannot be read at all previews nothing', () => {
  const sound = form({ responses: [response('a', { value: 'yes' })] });
  const problems = ['row 3: "ja" is not one of yes, no'];
  expect(previewImport(stored(), { form: null, sound, problems })).toMatchObject({ refused: problems, added: ['a'] });
  expect(previewImport(stored(), { form: null, sound: null, problems })).toMatchObject({
    refused: problems,
    added: [],
    changed: [],
    unchanged: [],
  });
});
