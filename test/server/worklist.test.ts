import { beforeAll, describe, expect, test } from 'vitest';
import { importAnswers } from '../../src/application/import-answers.ts';
import { saveLegislation } from '../../src/persistence/legal-records.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { NEIGHBOUR, SECRETARIAT } from '../persistence/harness/people.ts';
import { BUOY, type Delegation, fictionalDelegation, LAMP } from './harness/fictional-delegation.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = `${BUOY}#buoy:4.law`;
const PENALTY = `${BUOY}#buoy:5.law`;
const COLOURS = `${BUOY}#buoy:10.law`;
const WORKLIST = `query ($state: ID!) { worklist(state: $state) {
  due { submission questionnaireId status due overdue left events }
  laws { about law makesFull helps confirmations { id sentence(language: EN) } } others { about }
  marks { itemId response reasons } conflicts { itemId } contradicted
  contradictions { node facet unless reasons rows { id } answers { itemId value asOf appliesTo } }
  left { itemId offered inBulk deferred } } }`;
const CONTRADICTIONS = 'query ($state: ID!) { contradictions(state: $state) { node reasons rows { id } answers { itemId value } } }';

onEachDatabase('the work list', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  let own: Delegation;
  const worklist = async (as = own.expert) =>
    (await own.ask<{ worklist: Record<string, unknown> }>(WORKLIST, { state: own.state }, as)).worklist;
  const decide = async (item: string, action: object) => {
    const query = `query ($state: ID!, $item: ID!) { prefill(state: $state, to: "${BUOY}") { suggestions(item: $item) { id } } }`;
    const { prefill } = await own.ask<{ prefill: { suggestions: { id: string }[] } }>(query, { state: own.state, item });
    const input = { state: own.state, submission: own.submission, item, suggestion: prefill.suggestions[0]?.id, ...action };
    await own.ask('mutation ($input: DecideSuggestionInput!) { decideSuggestion(input: $input) { errors { code } } }', { input });
  };

  describe('of a State that has begun', () => {
    beforeAll(async () => {
      own = await fictionalDelegation(
        { server: server(), database: testDatabase() },
        { 'lamp:1(a).law': {}, 'lamp:2.law': { citations: [{ law: 'lamp act' }] } },
      );
    });

    test('says what is left, what may be accepted together, and what a law would free', async () => {
      expect(await worklist()).toMatchObject({
        due: [{ questionnaireId: BUOY, status: 'DRAFT', due: null, overdue: false, left: 3, events: ['SEND_FOR_CLEARANCE'] }],
        laws: [
          {
            about: 'lamp act',
            law: 'Lamp Act',
            makesFull: [PENALTY],
            helps: [],
            confirmations: [{ id: 'law-covers-all-offences:lamp act', sentence: expect.stringContaining('Lamp Act') as unknown }],
          },
        ],
        others: [],
        marks: [],
        left: [
          { itemId: NIGHT, offered: 'FULL', inBulk: true, deferred: false },
          { itemId: PENALTY, offered: 'CONDITIONAL', inBulk: false, deferred: false },
          { itemId: COLOURS, offered: null, inBulk: false, deferred: false },
        ],
      });
    });

    test('knows what was decided, and what has changed under it', async () => {
      await decide(NIGHT, { action: 'ACCEPT' });
      await decide(PENALTY, { action: 'REJECT', reason: 'It is not punished here.' });
      await own.answer({ 'lamp:1(a).law': { value: 'in_part' } });
      expect(await worklist()).toMatchObject({
        laws: [],
        marks: [{ itemId: NIGHT, reasons: ['SOURCE_CHANGED'] }],
        left: [
          { itemId: PENALTY, offered: null },
          { itemId: COLOURS, offered: null },
        ],
      });
    });

    test('offers each person of the State what that person may do', async () => {
      expect(await worklist({ ...own.expert, role: 'observer' })).toMatchObject({ due: [{ events: [] }] });
    });

    test('is for persons of that State alone', async () => {
      for (const stranger of [NEIGHBOUR, SECRETARIAT])
        for (const query of [WORKLIST, CONTRADICTIONS]) {
          const { errors } = await server().ask(query, { state: own.state }, stranger);
          expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
        }
    });
  });

  describe('of a State whose answers cannot all be true', () => {
    beforeAll(async () => {
      own = await fictionalDelegation({ server: server(), database: testDatabase() }, { 'lamp:1(a).law': { asOf: '2024-05-01' } });
      const content = { value: 'no', appliesTo: 'unknown', citations: [], links: [] } as const;
      const responses = [{ item: NIGHT, content, confirmations: [] }];
      const form = {
        state: own.state,
        questionnaire: BUOY,
        status: 'cleared',
        asOf: '2026-05-01',
        laws: [],
        authorities: [],
        confirmations: [],
      } as const;
      await importAnswers(own.focalPoint, server().bridge, { ...form, responses });
    });

    test('names both, the path between them, and why that may be', async () => {
      const answers = [
        { itemId: NIGHT, value: 'no' },
        { itemId: `${LAMP}#lamp:1(a).law`, value: 'yes' },
      ];
      expect(await own.ask(CONTRADICTIONS, { state: own.state })).toEqual({
        contradictions: [
          {
            node: expect.any(String) as unknown,
            reasons: ['DIFFERENT_DATES', 'MAPPING_ERROR', 'INCONSISTENT_REPORTING'],
            rows: [{ id: 'lb-1-a' }],
            answers,
          },
        ],
      });
      expect(await worklist()).toMatchObject({ due: [], left: [], contradictions: [{ rows: [{ id: 'lb-1-a' }] }] });
    });

    test('makes as many statements however much there is', async () => {
      const statementsFor = async () => {
        const before = testDatabase().statements.length;
        await worklist();
        return testDatabase().statements.length - before;
      };
      const few = await statementsFor();
      await own.answer({ 'lamp:1(a).law': { asOf: '2025-05-01' }, 'lamp:2.law': {}, 'lamp:1(b).law': {} });
      await testDatabase().run((transaction) =>
        saveLegislation(transaction, own.state, [{ key: 'fog act', name: 'Fog Act', appliesTo: 'unknown', repealed: false }]),
      );
      expect(await statementsFor()).toBe(few);
    });
  });
});
