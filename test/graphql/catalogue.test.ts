import { describe, expect, test } from 'vitest';
import { ask } from './harness/ask.ts';

const dataOf = async (query: string) => {
  const { data, errors } = await ask<Record<string, unknown>>(query);
  expect(errors).toEqual([]);
  return data;
};

describe('instruments and provisions', () => {
  test('an instrument has articles, questionnaires and mapping sets', async () => {
    expect(await dataOf('{ instrument(id: "lamp") { shortTitle articles { id } questionnaires { id } mappingSets { id } } }')).toEqual({
      instrument: {
        shortTitle: 'LAMP',
        articles: ids('lamp:1', 'lamp:2', 'lamp:3'),
        questionnaires: ids('lamp-form@2010'),
        mappingSets: ids('lamp-buoy'),
      },
    });
  });

  test('articles stand in treaty order, not in that of their letters', async () => {
    expect(await dataOf('{ instrument(id: "buoy") { articles { id } } }')).toEqual({
      instrument: { articles: ids('buoy:4', 'buoy:5', 'buoy:10') },
    });
  });

  test('a provision knows what is above, below and about it', async () => {
    const query =
      '{ provision(id: "lamp:1(a)") { number level parent { id childRule } article { id } children { id } items { id } mappings { id } } }';
    expect(await dataOf(query)).toEqual({
      provision: {
        number: '1(a)',
        level: 'MANDATORY',
        parent: { id: 'lamp:1', childRule: 'ALL' },
        article: { id: 'lamp:1' },
        children: [],
        items: ids('lamp-form@2010#lamp:1(a).law'),
        mappings: ids('lb-1-a', 'lb-joint-4'),
      },
    });
  });

  test('a provision tells the closest thing that another instrument has', async () => {
    const standing = (id: string, other: string) => dataOf(`{ provision(id: "${id}") { standing(in: "${other}") } }`);
    expect(await standing('lamp:1(a)', 'buoy')).toEqual({ provision: { standing: 'EQUAL' } });
    expect(await standing('buoy:10', 'lamp')).toEqual({ provision: { standing: 'NO_COUNTERPART' } });
    expect(await standing('lamp:3', 'buoy')).toEqual({ provision: { standing: 'UNREVIEWED' } });
  });

  test('what the catalogue does not have is null', async () => {
    const query = '{ instrument(id: "x") { id } provision(id: "x:1") { id } questionnaire(id: "x@2020") { id } item(id: "x") { id } }';
    expect(await dataOf(query)).toEqual({ instrument: null, provision: null, questionnaire: null, item: null });
  });
});

describe('lists are narrowed', () => {
  const found = async (list: string, args: string) => {
    const data = await dataOf(`{ ${list}(${args}) { totalCount nodes { id } } }`);
    return (data[list] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  };

  test('provisions by instrument, article, level and words in any order', async () => {
    expect(await found('provisions', 'instrument: "fog"')).toEqual(['fog:1', 'fog:2']);
    expect(await found('provisions', 'article: "lamp:1"')).toEqual(['lamp:1', 'lamp:1(a)', 'lamp:1(b)']);
    expect(await found('provisions', 'text: "NIGHT lit"')).toEqual(['buoy:4', 'fog:1', 'lamp:1(a)']);
    expect(await found('provisions', 'level: OPTIONAL')).toEqual([]);
  });

  test('an article is not taken for another whose number begins alike', async () => {
    expect(await found('provisions', 'article: "buoy:1"')).toEqual([]);
  });

  test('items by questionnaire, facet, article and words', async () => {
    expect(await found('items', 'facet: CHALLENGE')).toEqual(['lamp-form@2010#lamp:3.challenge']);
    expect(await found('items', 'article: "lamp:1"')).toEqual(['lamp-form@2010#lamp:1(a).law', 'lamp-form@2010#lamp:1(b).law']);
    expect(await found('items', 'questionnaire: "fog-form@2024", text: "horns"')).toEqual(['fog-form@2024#fog:2.law']);
  });

  test('mapping rows by instrument, provision, claim, scope and status', async () => {
    expect(await found('mappings', 'instrument: "fog"')).toEqual(['bf-4', 'bf-5']);
    expect(await found('mappings', 'provision: "lamp:1(b)"')).toEqual(['lb-joint-4', 'lb-1-b']);
    expect(await found('mappings', 'relation: RELATED, status: APPROVED')).toEqual(['lb-1-b']);
    expect(await found('mappings', 'scope: MUTATIS_MUTANDIS')).toEqual(['lb-2']);
    expect(await found('mappings', 'noCounterpart: true')).toEqual(['lb-none-10']);
  });

  test('a filter that is null does not narrow', async () => {
    expect(await found('provisions', 'instrument: "fog", level: null, after: null, text: null')).toEqual(['fog:1', 'fog:2']);
  });
});

describe('mapping rows', () => {
  test('a pair has a subject and an object', async () => {
    const query =
      '{ mappings(provision: "lamp:2") { nodes { kind subject { id } relation object { id } scope parts { id } rationale readByPerson set { id } } } }';
    expect(await dataOf(query)).toEqual({
      mappings: {
        nodes: [
          {
            kind: 'PAIR',
            subject: { id: 'lamp:2' },
            relation: 'EQUAL',
            object: { id: 'buoy:5' },
            scope: 'MUTATIS_MUTANDIS',
            parts: [],
            rationale: 'The same penalty, each for its own lights.',
            readByPerson: false,
            set: { id: 'lamp-buoy' },
          },
        ],
      },
    });
  });

  test('a joint row has parts in place of its subject', async () => {
    expect(await dataOf('{ mappings(text: "lb-joint-4") { nodes { kind subject { id } parts { id } relation object { id } } } }')).toEqual({
      mappings: {
        nodes: [{ kind: 'JOINT', subject: null, parts: ids('lamp:1(a)', 'lamp:1(b)'), relation: 'SUPERSET', object: { id: 'buoy:4' } }],
      },
    });
  });

  test('a row without counterpart names the instrument', async () => {
    expect(
      await dataOf('{ mappings(noCounterpart: true) { nodes { kind subject { id } relation object { id } absentFrom { id } } } }'),
    ).toEqual({
      mappings: {
        nodes: [{ kind: 'NO_COUNTERPART', subject: { id: 'buoy:10' }, relation: null, object: null, absentFrom: { id: 'lamp' } }],
      },
    });
  });
});

describe('correspondences', () => {
  test('are written or follow from others, with the rows they rest on', async () => {
    const query = '{ correspondences(of: "lamp:1(a)") { provision { id } relations rows { id } witness { id } } }';
    expect(await dataOf(query)).toEqual({
      correspondences: [
        { provision: { id: 'buoy:4' }, relations: ['EQUAL'], rows: ids('lb-1-a', 'lb-joint-4'), witness: ids('lb-1-a') },
        { provision: { id: 'fog:1' }, relations: ['EQUAL'], rows: [], witness: ids('bf-4', 'lb-1-a') },
      ],
    });
  });

  test('of measures alone carry no relation for each instrument’s own offences', async () => {
    expect(await dataOf('{ correspondences(of: "lamp:2", to: "buoy") { relations measureRelations } }')).toEqual({
      correspondences: [{ relations: [], measureRelations: ['EQUAL'] }],
    });
  });

  test('say that there is no counterpart, and are empty where nobody has looked', async () => {
    expect(await dataOf('{ correspondences(of: "buoy:10") { provision { id } instrument { id } rows { id } } }')).toEqual({
      correspondences: [{ provision: null, instrument: { id: 'lamp' }, rows: ids('lb-none-10') }],
    });
    expect(await dataOf('{ correspondences(of: "lamp:3") { provision { id } } }')).toEqual({ correspondences: [] });
  });

  test('of an item are those of the provisions it asks about', async () => {
    expect(await dataOf('{ correspondences(of: "lamp-form@2010#lamp:1(a).law", to: "fog") { of { id } provision { id } } }')).toEqual({
      correspondences: [{ of: { id: 'lamp:1(a)' }, provision: { id: 'fog:1' } }],
    });
  });

  test('of an id with a slip are refused with the one that was meant', async () => {
    const { errors } = await ask('{ correspondences(of: "lamp:1(c)") { provision { id } } }');
    expect(errors).toMatchObject([
      {
        message: 'There is no provision or item "lamp:1(c)". Did you mean "lamp:1(a)"?',
        extensions: { code: 'UNKNOWN_PROVISION', id: 'lamp:1(c)' },
      },
    ]);
  });
});

describe('overlap', () => {
  test('of instruments is a matrix of articles with totals', async () => {
    const query = `{ overlap(from: "lamp", to: "buoy") {
      provisions totals { equal subset superset noCounterpart children unreviewed } byLevel { level totals { equal } }
      cells { from { id title } to { id } rows { equal related } mutatisMutandis } } }`;
    expect(await dataOf(query)).toEqual({
      overlap: {
        provisions: 5,
        totals: { equal: 2, subset: 0, superset: 1, noCounterpart: 0, children: 0, unreviewed: 1 },
        byLevel: [{ level: 'MANDATORY', totals: { equal: 2 } }],
        cells: [
          { from: { id: 'lamp:1', title: 'Duty to light' }, to: { id: 'buoy:4' }, rows: { equal: 1, related: 3 }, mutatisMutandis: 0 },
          { from: { id: 'lamp:2', title: 'Penalties' }, to: { id: 'buoy:5' }, rows: { equal: 1, related: 0 }, mutatisMutandis: 1 },
        ],
      },
    });
  });

  test('of a questionnaire counts the provisions that its items ask about, by section', async () => {
    const query = `{ overlap(from: "lamp-form@2010", to: "buoy") {
      fromQuestionnaire { id } fromInstrument { id } provisions totals { equal unreviewed } cells { from { id title } to { id } rows { equal } } } }`;
    expect(await dataOf(query)).toEqual({
      overlap: {
        fromQuestionnaire: { id: 'lamp-form@2010' },
        fromInstrument: null,
        provisions: 4,
        totals: { equal: 2, unreviewed: 1 },
        cells: [
          { from: { id: 'lights', title: 'Lights' }, to: { id: 'buoy:4' }, rows: { equal: 1 } },
          { from: { id: 'lights', title: 'Lights' }, to: { id: 'buoy:5' }, rows: { equal: 1 } },
        ],
      },
    });
  });

  test.each([
    ['{ overlap(from: "lmap", to: "buoy") { provisions } }', 'Did you mean "lamp"?'],
    ['{ overlap(from: "lamp", to: "bouy") { provisions } }', 'Did you mean "buoy"?'],
    ['{ overlap(from: "lamp", to: "buoy-form@2020") { provisions } }', 'an overlap is measured with an instrument'],
  ])('%s is refused', async (query, said) => {
    const { errors } = await ask(query);
    expect(errors).toMatchObject([{ message: expect.stringContaining(said) as unknown, extensions: { code: 'UNKNOWN_INSTRUMENT' } }]);
  });
});

describe('questionnaires and items', () => {
  test('the structure says what could at best be reused', async () => {
    const query = `{ questionnaire(id: "fog-form@2024") { structure { section { id } other { id } provisions unreviewed
      bestClasses { full none } items { item { id } class } } } }`;
    expect(await dataOf(query)).toEqual({
      questionnaire: {
        structure: [
          {
            section: { id: 'lights' },
            other: { id: 'buoy' },
            provisions: 2,
            unreviewed: 0,
            bestClasses: { full: 1, none: 0 },
            items: [
              { item: { id: 'fog-form@2024#fog:1.law' }, class: 'FULL' },
              { item: { id: 'fog-form@2024#fog:2.law' }, class: 'CONTEXT' },
            ],
          },
        ],
      },
    });
  });

  test('an item has its scale, its options and its section', async () => {
    const query =
      '{ item(id: "lamp-form@2010#lamp:3.challenge") { type scale { token } options { id label } section { id questionnaire { id } } } }';
    expect(await dataOf(query)).toEqual({
      item: {
        type: 'LIST',
        scale: null,
        options: [
          { id: 'resources', label: 'Limited resources' },
          { id: 'weather', label: 'Weather' },
        ],
        section: { id: 'lights', questionnaire: { id: 'lamp-form@2010' } },
      },
    });
    expect(await dataOf('{ item(id: "fog-form@2024#fog:1.law") { relation scale { token values } } }')).toEqual({
      item: {
        relation: 'EQUAL',
        scale: [
          { token: 'yes', values: ['YES'] },
          { token: 'in_part', values: ['IN_PART'] },
          { token: 'no', values: ['NO'] },
        ],
      },
    });
  });

  test('a text that is missing in a language is given in English', async () => {
    expect(await dataOf('{ instrument(id: "fog") { title(language: FR) } }')).toEqual({
      instrument: { title: 'Invented Treaty on Signals in Fog' },
    });
  });
});

function ids(...all: string[]): { id: string }[] {
  return all.map((id) => ({ id }));
}
