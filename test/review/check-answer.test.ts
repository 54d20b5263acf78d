import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/application/catalogue.ts';
import type { CompiledItem, Crosswalk } from '../../src/crosswalk/crosswalk.ts';
import type { ResponseContent } from '../../src/domain/response.ts';
import { checkAnswer } from '../../src/review/check-answer.ts';
import { INVENTED } from '../graphql/harness/invented.ts';

type Type = CompiledItem['form']['type'];

const EMPTY: ResponseContent = { appliesTo: 'unknown', citations: [], links: [] };

/** What only items of one type take, and the type. */
const ONLY: readonly [Partial<ResponseContent>, keyof ResponseContent, Type][] = [
  [{ number: 0 }, 'number', 'number'],
  [{ date: '2026-01-01' }, 'date', 'date'],
  [{ table: {} }, 'table', 'statistics'],
  [{ authority: 'ministry' }, 'authority', 'authority'],
  [{ authority: 'ministry', authorities: ['coast guard'] }, 'authorities', 'authority'],
  [{ options: ['weather'] }, 'options', 'list'],
];

const TYPES = ['value', 'text', 'number', 'date', 'statistics', 'authority', 'list'] as const;

describe('an answer', () => {
  let crosswalk: Crosswalk;
  beforeAll(async () => {
    crosswalk = (await openCatalogue(INVENTED)).crosswalk;
  });
  /** The question about keepers, as if it were of another type. */
  const itemOf = (type: Type): CompiledItem => {
    const item = crosswalk.items.get(type === 'value' ? 'lamp-form@2010#lamp:2.law' : 'lamp-form@2010#lamp:3.challenge');
    if (item === undefined) throw new TypeError('the invented catalogue has both items');
    return { ...item, form: { ...item.form, type } };
  };
  const faults = (type: Type, parts: Partial<ResponseContent>) =>
    checkAnswer(itemOf(type), { ...EMPTY, ...parts }, crosswalk.vocabulary).map(({ field }) => field);

  describe.each(ONLY)('that gives %o', (parts, field, type) => {
    it(`is taken by items of type ${type}`, () => {
      expect(faults(type, parts)).toEqual([]);
    });
    it.each(TYPES.filter((other) => other !== type))('is not taken by items of type %s', (other) => {
      expect(faults(other, parts)).toContain(field);
    });
  });

  it.each(['not_applicable', 'unknown'])('may be "%s" to items of every type', (value) => {
    for (const type of ['value', 'text', 'number', 'list'] as const) expect(faults(type, { value })).toEqual([]);
  });

  it.each([
    ['yes', []],
    ['Yes', ['value']],
    ['partly', ['value']],
  ])('to a question with a scale is one of its tokens: "%s"', (value, expected) => {
    expect(faults('value', { value })).toEqual(expected);
  });

  it.each([
    [{ text: 'x' }],
    [{ examples: ['a case'] }],
    [{ links: ['https://laws.example'] }],
    [{ citations: [{ law: 'lamp act' }] }],
  ] as const)('says something with %o alone', (parts) => {
    expect(faults('text', parts)).toEqual([]);
  });

  it.each([[{}], [{ note: 'for you' }], [{ language: 'fr' }], [{ asOf: '2026-01-01' }], [{ appliesTo: 'all_offences' }]] as const)(
    'says nothing with %o alone',
    (parts) => {
      expect(faults('text', parts)).toEqual(['value']);
    },
  );

  it('is told of each fault by itself, in the order of the fields', () => {
    expect(faults('text', { value: 'x', number: 1, links: ['y'], language: '1', examples: ['', 'z'] })).toEqual([
      ...['value', 'number', 'links', 'language', 'examples'],
    ]);
  });
});
