import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { advanceSubmission } from '../../src/application/advance-submission.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { readSubmissions } from '../../src/application/read-submissions.ts';
import type { CompletedForm, FormResponse } from '../../src/domain/completed-form.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA, fictionalStates, RURITANIA } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { FOCAL_POINT } from '../persistence/harness/people.ts';
import { testServer } from './harness/test-server.ts';

const LAMP = 'lamp-form@2010';

function answer(item: string, value: string, parts: Partial<FormResponse['content']> = {}): FormResponse {
  return { item: `${LAMP}#${item}`, content: { value, appliesTo: 'all_offences', citations: [], links: [], ...parts }, confirmations: [] };
}

function form(state: string, responses: readonly FormResponse[], parts: Partial<CompletedForm> = {}): CompletedForm {
  return {
    state,
    questionnaire: LAMP,
    status: 'cleared',
    asOf: '2025-01-31',
    responses,
    laws: [],
    authorities: [],
    confirmations: [],
    ...parts,
  };
}

const LAMP_ACT = { key: 'lamp act', name: 'Lamp Act', appliesTo: 'unknown', changedOn: '2024-05-01' } as const;

onEachDatabase('States and what they answered', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const store = (each: CompletedForm) => importAnswers({ ...FOCAL_POINT, state: each.state }, server().bridge, each);
  const dataOf = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await server().ask<Record<string, unknown>>(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  beforeAll(async () => {
    await testDatabase().run((transaction) => saveStates(transaction, [ARCADIA, RURITANIA]));
    const responses = [
      answer('lamp:1(a).law', 'yes', {
        text: 'Section 2 has lamps lit.',
        language: 'en',
        citations: [{ law: 'lamp act', pinpoint: 'section 2' }],
      }),
      answer('lamp:2.law', 'no'),
    ];
    await store(form('XAR', responses, { laws: [LAMP_ACT], confirmations: ['law-still-so:lamp act'] }));
  });

  test('States have names, groups and memberships', async () => {
    const query =
      '{ states { nodes { code name(language: FR) regionalGroup fictional memberships { instrumentId status signedOn instrument { id } } } } }';
    const unknown = ['buoy', 'fog', 'lamp'].map((id) => ({ instrumentId: id, status: 'UNKNOWN', signedOn: null, instrument: { id } }));
    expect(await dataOf(query)).toEqual({
      states: {
        nodes: [
          {
            code: 'XAR',
            name: 'Arcadie',
            regionalGroup: 'WESTERN_EUROPEAN_AND_OTHERS',
            fictional: true,
            memberships: [
              ...unknown,
              { instrumentId: 'uncac', status: 'PARTY', signedOn: '2003-12-10', instrument: null },
              { instrumentId: 'untoc', status: 'SIGNATORY', signedOn: '2000-12-13', instrument: null },
            ],
          },
          { code: 'XRU', name: 'Ruritania', regionalGroup: null, fictional: true, memberships: unknown },
        ],
      },
    });
  });

  test('States are found by group, membership and code', async () => {
    const codes = async (args: string) =>
      ((await dataOf(`{ states(${args}) { nodes { code } } }`)).states as { nodes: { code: string }[] }).nodes.map(({ code }) => code);
    expect(await codes('group: WESTERN_EUROPEAN_AND_OTHERS')).toEqual(['XAR']);
    expect(await codes('partyTo: "uncac"')).toEqual(['XAR']);
    expect(await codes('partyTo: "untoc"')).toEqual([]);
    expect(await codes('membership: { instrument: "untoc", status: SIGNATORY }')).toEqual(['XAR']);
    expect(await codes('membership: { instrument: "untoc", status: UNKNOWN }')).toEqual(['XRU']);
    expect(await codes('codes: ["XRU", "XXX"]')).toEqual(['XRU']);
    expect(await codes('fictional: false')).toEqual([]);
    expect(await codes('unitedNations: MEMBER')).toEqual([]);
    expect(await dataOf('{ state(code: "XXX") { code } }')).toEqual({ state: null });
  });

  test('an answer tells what it cites, who wrote it and where it belongs', async () => {
    const query = `{ responses(state: "XAR", item: "${LAMP}#lamp:1(a).law") { totalCount nodes { value status state { code } item { facet }
      submission { questionnaire { id } asOf } current { number text language author citations { pinpoint law { name changedOn } } } revisions { number } } } }`;
    expect(await dataOf(query)).toEqual({
      responses: {
        totalCount: 1,
        nodes: [
          {
            value: 'yes',
            status: 'CLEARED',
            state: { code: 'XAR' },
            item: { facet: 'LAW' },
            submission: { questionnaire: { id: LAMP }, asOf: '2025-01-31' },
            current: {
              number: 1,
              text: 'Section 2 has lamps lit.',
              language: 'en',
              author: FOCAL_POINT.id,
              citations: [{ pinpoint: 'section 2', law: { name: 'Lamp Act', changedOn: '2024-05-01' } }],
            },
            revisions: [{ number: 1 }],
          },
        ],
      },
    });
  });

  test('answers are narrowed as their items are, and read page by page', async () => {
    const found = async (args: string) => {
      const { responses } = (await dataOf(`{ responses(${args}) { nodes { itemId } pageInfo { endCursor hasNextPage } } }`)) as {
        responses: { nodes: { itemId: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
      return { items: responses.nodes.map(({ itemId }) => itemId.slice(LAMP.length + 1)), ...responses.pageInfo };
    };
    expect((await found('article: "lamp:1"')).items).toEqual(['lamp:1(a).law']);
    expect((await found('facet: CHALLENGE')).items).toEqual([]);
    expect((await found('text: "punish"')).items).toEqual(['lamp:2.law']);
    expect((await found('status: DRAFT')).items).toEqual([]);
    const first = await found('first: 1');
    expect(first).toMatchObject({ items: ['lamp:1(a).law'], hasNextPage: true });
    expect(await found(`first: 1, after: "${first.endCursor}"`)).toMatchObject({ items: ['lamp:2.law'], hasNextPage: false });
  });

  test('a pre-fill says what follows, from which answer, and why', async () => {
    const query = `{ prefill(state: "XAR", to: "buoy-form@2020") { counts { full none } from { id } suggestions {
      item { id } class value reason sources { item { id } value grade relation rows { id } } rows { id } explain { headline said } } } }`;
    const { prefill } = (await dataOf(query)) as { prefill: { suggestions: unknown[] } };
    expect(prefill).toMatchObject({ counts: { full: 2, none: 1 }, from: [{ id: LAMP }] });
    expect(prefill.suggestions[0]).toMatchObject({
      item: { id: 'buoy-form@2020#buoy:4.law' },
      class: 'FULL',
      value: 'yes',
      reason: null,
      sources: [{ item: { id: `${LAMP}#lamp:1(a).law` }, value: 'yes', grade: 'A', relation: ['EQUAL'], rows: [{ id: 'lb-1-a' }] }],
      rows: [{ id: 'lb-1-a' }],
      explain: { said: [expect.stringContaining('Arcadia answered “Yes” to Lighthouse review') as unknown] },
    });
    expect(prefill.suggestions[2]).toMatchObject({ class: 'NONE', value: null, reason: 'NO_COUNTERPART' });
  });

  test('a pre-fill is the same through its State, and can be asked for one item', async () => {
    const part = '{ counts { full } suggestions(item: "buoy-form@2020#buoy:5.law") { class value } }';
    const direct = await dataOf(`{ prefill(state: "XAR", to: "buoy-form@2020", from: ["${LAMP}"]) ${part} }`);
    const nested = await dataOf(`{ state(code: "XAR") { prefill(to: "buoy-form@2020") ${part} } }`);
    expect(direct).toEqual({ prefill: { counts: { full: 2 }, suggestions: [{ class: 'FULL', value: 'no' }] } });
    expect(nested).toEqual({ state: direct });
  });

  test.each([
    ['{ prefill(state: "XXX", to: "buoy-form@2020") { today } }', 'UNKNOWN_STATE', 'No State with the code "XXX"'],
    ['{ prefill(state: "XAR", to: "bouy-form@2020") { today } }', 'UNKNOWN_QUESTIONNAIRE', 'Did you mean "buoy-form@2020"?'],
    ['{ prefill(state: "XAR", to: "buoy-form@2020", from: ["x"]) { today } }', 'UNKNOWN_QUESTIONNAIRE', 'no questionnaire "x"'],
    ['{ coverage(to: "buoy-form@2020", states: ["XAR", "XXX"]) { stateCount } }', 'UNKNOWN_STATE', '"XXX"'],
    ['{ coverage(to: "x") { stateCount } }', 'UNKNOWN_QUESTIONNAIRE', 'no questionnaire "x"'],
  ])('%s is refused', async (query, code, said) => {
    const { errors } = await server().ask(query);
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringContaining(said) as unknown }]);
  });

  test('coverage counts each State and all together', async () => {
    const query = `{ coverage(to: "buoy-form@2020", states: ["XAR", "XRU"]) { stateCount
      sections { section { id } items classes { full none } reasons { noCounterpart sourceUnanswered } mappingGaps dataGaps }
      states { state { code } sections { classes { full none } } } } }`;
    expect(await dataOf(query)).toEqual({
      coverage: {
        stateCount: 2,
        sections: [
          {
            section: { id: 'lights' },
            items: 6,
            classes: { full: 2, none: 4 },
            reasons: { noCounterpart: 1, sourceUnanswered: 0 },
            mappingGaps: 4,
            dataGaps: 0,
          },
        ],
        states: [
          { state: { code: 'XAR' }, sections: [{ classes: { full: 2, none: 1 } }] },
          { state: { code: 'XRU' }, sections: [{ classes: { full: 0, none: 3 } }] },
        ],
      },
    });
    expect(await dataOf('{ coverage(to: "buoy-form@2020", group: AFRICAN) { stateCount sections { items } } }')).toEqual({
      coverage: { stateCount: 0, sections: [{ items: 0 }] },
    });
  });

  test('coverage follows every change of what a State has said', async () => {
    const fullOf = async () =>
      (await dataOf('{ coverage(to: "fog-form@2024", states: ["XRU"]) { sections { classes { full } } } }')).coverage;
    expect(await fullOf()).toEqual({ sections: [{ classes: { full: 0 } }] });
    await store(form('XRU', [answer('lamp:1(a).law', 'no')]));
    expect(await fullOf()).toEqual({ sections: [{ classes: { full: 1 } }] });
    expect(await fullOf()).toEqual({ sections: [{ classes: { full: 1 } }] });
    const [{ id: submission = '' } = {}] = await readSubmissions(THE_BRIDGE, server().bridge, ['XRU']);
    await advanceSubmission(THE_BRIDGE, server().bridge, { state: 'XRU', submission, event: 'reopen' });
    await store(form('XRU', [answer('lamp:1(a).law', 'unknown')]));
    expect(await fullOf()).toEqual({ sections: [{ classes: { full: 0 } }] });
  });

  describe('with many States', () => {
    const OPERATIONS = {
      states:
        '{ states(first: 200) { nodes { code memberships { status } submissions { id } legislation { name } authorities { name } confirmationsGiven } } }',
      'answers of States':
        '{ states(first: 200) { nodes { responses(first: 2) { totalCount nodes { state { code } submission { status } current { citations { law { name } } authority { name } } revisions { number } } } } } }',
      answers:
        '{ responses(first: 1000) { totalCount nodes { state { name } submission { asOf } current { citations { law { name } } } revisions { author } } } }',
      'pre-fills of States':
        '{ states(first: 200) { nodes { prefill(to: "buoy-form@2020") { counts { full } state { name } suggestions { explain { text } } } } } }',
      coverage: '{ coverage(to: "buoy-form@2020") { stateCount states { state { name } sections { classes { full } } } } }',
    } as const;

    const statementsFor = async (query: string) => {
      const before = testDatabase().statements.length;
      await dataOf(query);
      return testDatabase().statements.length - before;
    };
    const answeredBy = async (count: number) => {
      const states = fictionalStates(count);
      await testDatabase().run((transaction) => saveStates(transaction, states));
      const citing = answer('lamp:1(a).law', 'yes', { citations: [{ law: 'lamp act' }] });
      for (const { code } of states) await store(form(code, [citing, answer('lamp:2.law', 'no')], { laws: [LAMP_ACT] }));
    };

    const statementsForEach = async () => {
      const counted: Record<string, number> = {};
      for (const [name, query] of Object.entries(OPERATIONS)) counted[name] = await statementsFor(query);
      return counted;
    };

    test('an operation makes as many statements for 200 as for 4', { timeout: 120_000 }, async () => {
      await answeredBy(4);
      await dataOf(OPERATIONS.coverage);
      const few = await statementsForEach();
      await answeredBy(200);
      // What was never measured is read once, ten States at a time, so that no statement takes longer than it is given.
      expect(await statementsFor(OPERATIONS.coverage)).toBeLessThanOrEqual((few.coverage ?? 0) + (200 / 10 + 2) * 4);
      const many = await statementsForEach();
      expect(many).toEqual(few);
      expect(Math.max(...Object.values(many))).toBeLessThan(20);
    });

    test('of which many were never measured, everybody who asks at once is told the same, and next of what came since', async () => {
      const [late, ...new30] = fictionalStates(231).slice(200);
      const answered = async (code: string) => {
        await store(form(code, [answer('lamp:2.law', 'no')]));
        return code;
      };
      await testDatabase().run((transaction) => saveStates(transaction, fictionalStates(231)));
      for (const { code } of new30) await answered(code);
      const ask = async () => JSON.stringify(await dataOf(OPERATIONS.coverage));
      const [first = '', ...others] = await Promise.all(Array.from({ length: 6 }, ask));
      expect(new Set([first, ...others]).size).toBe(1);
      const told = JSON.parse(first) as { coverage: { stateCount: number } };
      await answered(late?.code ?? '');
      expect(JSON.parse(await ask())).toMatchObject({ coverage: { stateCount: told.coverage.stateCount + 1 } });
    });
  });
});
