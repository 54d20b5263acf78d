import { describe, expect, it } from 'vitest';
import type { TableForm } from '../../src/crosswalk/forms/questionnaire.ts';
import type { Vocabulary } from '../../src/crosswalk/forms/vocabulary.ts';
import type { RowRelation } from '../../src/domain/relation.ts';
import type { ItemSketch } from '../support/build-catalogue.ts';
import type { AnswerSketch, StateSketch } from '../support/build-state.ts';
import { prefillSketch } from '../support/prefill-sketch.ts';

const SOURCE = 'uncac-irm@2010';
const TARGET = 'untoc-rm@2020';

const COUNTED: Vocabulary = {
  statistics: {
    measures: [
      { id: 'arrests', label: { en: 'Arrests' } },
      { id: 'convictions', label: { en: 'Convictions' } },
    ],
    units: [{ id: 'persons', figures: 'whole', label: { en: 'persons' } }],
    populations: [{ id: 'this-offence', label: { en: 'All of this offence' } }],
  },
};

interface Asked {
  /** Read: the source RELATION the target. */
  readonly relation?: RowRelation;
  /** Id of the source item, without the provision. */
  readonly source?: string;
  readonly from?: ItemSketch;
  readonly target?: string;
  readonly to?: ItemSketch;
  readonly laws?: StateSketch['laws'];
  /** Both items ask for a part of their provision, and the row is between the items. */
  readonly betweenItems?: boolean;
}

/** What is offered of one answer to an item on the other side of one row. */
function offer(answer: AnswerSketch, asked: Asked = {}) {
  const { relation = 'equal', source = 'law', from = {}, target = 'law', to = {}, laws = {}, betweenItems = false } = asked;
  const [subject, object] = [`${SOURCE}#uncac:15.${source}`, `${TARGET}#untoc:8.${target}`];
  const part = (provision: string): ItemSketch => (betweenItems ? { asks: { provision, relation: 'subset' } } : {});
  const suggestions = prefillSketch(
    {
      provisions: { 'uncac:15': {}, 'untoc:8': {} },
      questionnaires: {
        [SOURCE]: { [`uncac:15.${source}`]: { ...part('uncac:15'), ...from } },
        [TARGET]: { [`untoc:8.${target}`]: { ...part('untoc:8'), ...to } },
      },
      ...(betweenItems
        ? { between: { subject: SOURCE, object: TARGET, rows: [{ subject, relation, object }] } }
        : { rows: [{ subject: 'uncac:15', relation, object: 'untoc:8' }] }),
      vocabulary: COUNTED,
    },
    { answers: { [subject]: answer }, laws },
    TARGET,
  );
  return suggestions[`untoc:8.${target}`];
}

function payloads(answer: AnswerSketch, asked: Asked = {}) {
  return offer(answer, asked)?.payloads.map(({ kind, use, caveat, content }) => ({ kind, use, caveat, content }));
}

const RELATIONS = ['equal', 'superset', 'subset', 'intersects', 'overlaps', 'related'] as const;
type Cell = string | undefined;

/** Section 6 of the semantics: the source RELATION the target, `use` or `use + caveat`. */
const TABLE: Readonly<Record<string, { readonly answer: AnswerSketch; readonly asked: Asked; readonly cells: readonly Cell[] }>> = {
  'a narrative': {
    answer: { text: 'Bribery is an offence' },
    asked: {},
    cells: ['draft', 'draft + goes_beyond', 'draft + covers_only', 'reading', 'reading', 'reading'],
  },
  'a law': {
    answer: { laws: ['code'] },
    asked: {},
    cells: [...Array<Cell>(5).fill('link + confirm_relevance'), 'reading'],
  },
  'a link': {
    answer: { links: ['https://example.org/code'] },
    asked: {},
    cells: [...Array<Cell>(5).fill('link + confirm_relevance'), 'reading'],
  },
  statistics: {
    answer: { text: '12 cases' },
    asked: { source: 'statistics', from: { type: 'statistics' }, target: 'statistics', to: { type: 'statistics' } },
    cells: [...Array<Cell>(5).fill('reading'), undefined],
  },
  'an authority': {
    answer: { authority: 'ministry-of-justice' },
    asked: { source: 'institution', from: { type: 'authority' }, target: 'institution', to: { type: 'authority' } },
    cells: [...Array<Cell>(3).fill('link + designated_here'), 'reading', 'reading', 'reading'],
  },
  'a list of examples': {
    answer: { text: 'State v. Doe' },
    asked: { source: 'example', from: { type: 'text' }, target: 'example', to: { type: 'text' } },
    cells: [...Array<Cell>(5).fill('list'), 'reading'],
  },
  'a chosen option': {
    answer: { options: ['training'] },
    asked: { source: 'assistance_need', from: { type: 'list' }, target: 'assistance_need', to: { type: 'list' } },
    cells: [...Array<Cell>(5).fill('list'), 'reading'],
  },
};

describe.each(Object.entries(TABLE))('%s', (_, { answer, asked, cells }) => {
  it.each(RELATIONS.map((relation, i) => [relation, cells[i]] as const))('from a source that is %s is offered as %s', (relation, cell) => {
    const offered = payloads(answer, { ...asked, relation }) ?? [];
    expect(offered.map(({ use, caveat }) => (caveat === undefined ? use : `${use} + ${caveat}`))).toEqual(cell === undefined ? [] : [cell]);
  });

  it.each(RELATIONS.map((relation, i) => [relation, cells[i]] as const))(
    'over a row between the items themselves, from one that is %s, is offered as %s',
    (relation, cell) => {
      const offered = payloads(answer, { ...asked, relation, betweenItems: true }) ?? [];
      expect(offered.map(({ use, caveat }) => (caveat === undefined ? use : `${use} + ${caveat}`))).toEqual(
        cell === undefined ? [] : [cell],
      );
    },
  );

  it('from a source that is disjoint is not offered', () => {
    expect(payloads(answer, { ...asked, relation: 'disjoint' })).toEqual([]);
  });
});

describe('what is offered', () => {
  it('keeps the language of the text, and the item that it comes from', () => {
    expect(offer({ text: 'La corruption est une infraction', language: 'fr' })?.payloads).toEqual([
      { kind: 'narrative', from: `${SOURCE}#uncac:15.law`, content: 'La corruption est une infraction', use: 'draft', language: 'fr' },
    ]);
  });

  it('names a law by its name and the provisions cited, or by its key where it is not recorded', () => {
    const citations = [{ law: 'code', pinpoint: 'sections 4-9' }, { law: 'act' }, { law: 'lost' }];
    const laws = { code: { name: 'Penal Code' }, act: { name: 'Anti-Corruption Act' } };
    expect(payloads({ citations }, { laws })?.map(({ content }) => content)).toEqual([
      'Penal Code [sections 4-9]',
      'Anti-Corruption Act',
      'lost',
    ]);
  });

  it('is everything that the answer holds', () => {
    const answer = { text: 'See the code', laws: ['code'], links: ['https://example.org'], options: ['training'] };
    expect(
      payloads(answer, { source: 'example', from: { type: 'text' }, target: 'example', to: { type: 'text' } })?.map(({ kind }) => kind),
    ).toEqual(['list', 'legislation', 'link', 'list']);
  });

  it.each<[ItemSketch['type'], string[]]>([
    ['value', ['narrative', 'legislation', 'link']],
    ['text', ['narrative', 'legislation', 'link', 'list']],
    ['list', ['list']],
    ['authority', ['authority']],
    ['statistics', []],
    ['number', []],
    ['date', []],
  ])('to an item of type %s is what it can take', (type, kinds) => {
    const answer = { text: 'See the code', laws: ['code'], links: ['https://example.org'], options: ['training'], authority: 'ministry' };
    expect(payloads(answer, { to: { type } as ItemSketch })?.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('of statistics goes to numbers too', () => {
    const asked: Asked = { source: 'statistics', from: { type: 'statistics' }, target: 'statistics', to: { type: 'number' } };
    expect(payloads({ text: '12 cases' }, asked)?.map(({ kind }) => kind)).toEqual(['statistics']);
  });

  it.each(['example', 'challenge', 'assistance_need'])('of an item about the facet %s is a list to choose from', (facet) => {
    const asked: Asked = { source: facet, from: { type: 'text' }, target: facet, to: { type: 'text' } };
    expect(payloads({ text: 'Lack of staff' }, asked)?.map(({ kind }) => kind)).toEqual(['list']);
  });

  it('is nothing where nothing was answered, or an empty text', () => {
    expect(payloads('yes')).toEqual([]);
    expect(payloads({ text: '', value: 'yes' })).toEqual([]);
    expect(payloads({})).toEqual([]);
  });

  it('makes an item without a value PARTIAL where it can be used, and CONTEXT where it is for reading', () => {
    const asked: Asked = { source: 'example', from: { type: 'text' }, target: 'example', to: { type: 'text' } };
    expect(offer({ text: 'State v. Doe' }, asked)).toMatchObject({ class: 'PARTIAL', value: null, reason: null });
    expect(offer({ text: 'State v. Doe' }, { ...asked, relation: 'related' })).toMatchObject({ class: 'CONTEXT', value: null });
  });

  it('makes an item with a value PARTIAL where the value says nothing', () => {
    expect(offer({ text: 'See the code' })).toMatchObject({ class: 'PARTIAL', excluded: [], cappedBy: [] });
    expect(offer({ text: 'See the code' }, { relation: 'overlaps' })).toMatchObject({ class: 'CONTEXT' });
  });
});

describe('figures', () => {
  const both: TableForm = {
    figures: [
      { measure: 'arrests', unit: 'persons' },
      { measure: 'convictions', unit: 'persons' },
    ],
    population: 'this-offence',
    period: 'calendar_year',
  };
  const convictions: TableForm = { ...both, figures: [{ measure: 'convictions', unit: 'persons' }] };
  const table = { rows: [{ period: '2021', by: {}, figures: { 'arrests:persons': 5, 'convictions:persons': 2 } }] };
  const asked = (to: TableForm | undefined, relation: RowRelation = 'equal'): Asked => ({
    relation,
    ...{ source: 'statistics', from: { type: 'statistics', table: both }, target: 'statistics' },
    to: { type: 'statistics', ...(to === undefined ? {} : { table: to }) },
  });

  it('are a draft where the same is asked and the same is counted', () => {
    const found = offer({ table }, asked(convictions));
    expect(found?.class).toBe('PARTIAL');
    expect(found?.payloads).toEqual([
      {
        kind: 'statistics',
        use: 'draft',
        from: `${SOURCE}#uncac:15.statistics`,
        content: 'period | convictions:persons\n2021 | 2',
        table: { rows: [{ period: '2021', by: {}, figures: { 'convictions:persons': 2 } }] },
      },
    ]);
  });

  it.each([
    ['another population', asked({ ...convictions, population: 'some' })],
    ['another period', asked({ ...convictions, period: 'fiscal_year' })],
    ['what nobody declared', asked(undefined)],
    ['a part only', asked(convictions, 'superset')],
    ['more', asked(convictions, 'subset')],
  ])('are for reading where the target counts %s', (_title, other) => {
    const found = offer({ table }, other);
    expect(found?.class).toBe('CONTEXT');
    expect(found?.payloads.map((payload) => ({ use: payload.use, hasTable: payload.table !== undefined }))).toEqual([
      { use: 'reading', hasTable: false },
    ]);
  });

  it('that no longer fit what the item declares are not offered', () => {
    expect(offer({ table: { 2021: 14 } }, asked(convictions))?.payloads).toEqual([]);
  });
});
