import { beforeAll, describe, expect, test } from 'vitest';
import { confirmLaw } from '../../src/application/confirm.ts';
import { saveLegislation } from '../../src/persistence/legal-records.ts';
import { provJsonFaults } from '../exchange/harness/prov-json-faults.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST, NEIGHBOUR } from '../persistence/harness/people.ts';
import { BUOY, type Delegation, FOG, fictionalDelegation, LAMP } from './harness/fictional-delegation.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = `${BUOY}#buoy:4.law`;
const PENALTY = `${BUOY}#buoy:5.law`;
const SIGNALS = `${FOG}#fog:1.law`;
const STALENESS =
  'staleness { reasons changes { reason thing through } comparison { field moved asAccepted sourceNow answerNow } acknowledged { reason by } }';
const RESPONSE = `query ($state: ID!, $item: ID!) { responses(state: $state, item: $item) { nodes { id value text quotation(language: EN) ${STALENESS} } } }`;
const DECIDE = `mutation ($input: DecideSuggestionInput!) { decideSuggestion(input: $input) { decision { kind } errors { message } } }`;
const ACKNOWLEDGE = `mutation ($input: AcknowledgeStalenessInput!) { acknowledgeStaleness(input: $input) {
  acknowledgement { reason by } errors { code path } } }`;

interface Standing {
  readonly id: string;
  readonly value: string;
  readonly text: string | null;
  readonly quotation: string;
  readonly staleness: { readonly reasons: readonly string[]; readonly changes: readonly object[]; readonly comparison: readonly object[] };
}

onEachDatabase('an accepted answer', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  let own: Delegation;
  const begin = async () => {
    own = await fictionalDelegation(
      { server: server(), database: testDatabase() },
      {
        'lamp:1(a).law': { text: 'Section 2 has lamps lit.', language: 'en', citations: [{ law: 'lamp act', pinpoint: 'section 2' }] },
        'lamp:2.law': { citations: [{ law: 'lamp act', pinpoint: 'section 9' }] },
      },
    );
  };
  const accept = async (item: string, more: object = {}, submission = own.submission) => {
    const query = 'query ($state: ID!, $to: ID!, $item: ID!) { prefill(state: $state, to: $to) { suggestions(item: $item) { id } } }';
    const asked = { state: own.state, to: item.split('#')[0], item };
    const { prefill } = await own.ask<{ prefill: { suggestions: { id: string }[] } }>(query, asked);
    const input = { state: own.state, submission, item, suggestion: prefill.suggestions[0]?.id, action: 'ACCEPT', ...more };
    expect(await own.ask(DECIDE, { input })).toMatchObject({ decideSuggestion: { errors: [] } });
  };
  const standing = async (item: string, as = own.expert): Promise<Standing> => {
    const data = await own.ask<{ responses: { nodes: Standing[] } }>(RESPONSE, { state: own.state, item }, as);
    const [response] = data.responses.nodes;
    if (response === undefined) throw new TypeError(`nobody has answered ${item}`);
    return response;
  };
  const acknowledge = async (item: string, reason = 'We looked at it.') => {
    const input = { state: own.state, response: (await standing(item)).id, reason };
    return (await own.ask<{ acknowledgeStaleness: object }>(ACKNOWLEDGE, { input })).acknowledgeStaleness;
  };
  const changeLaw = (parts: object) =>
    testDatabase().run((transaction) =>
      saveLegislation(transaction, own.state, [{ key: 'lamp act', name: 'Lamp Act', appliesTo: 'unknown', repealed: false, ...parts }]),
    );
  const openFog = async () => {
    const mutation = 'mutation ($input: OpenSubmissionInput!) { openSubmission(input: $input) { submission { id } } }';
    const data = await own.ask<{ openSubmission: { submission: { id: string } } }>(mutation, {
      input: { state: own.state, questionnaire: FOG },
    });
    return data.openSubmission.submission.id;
  };

  describe('just accepted', () => {
    beforeAll(async () => {
      await begin();
      await accept(NIGHT, { take: [0] });
    });

    test('is fresh, and says where it is from', async () => {
      expect(await standing(NIGHT)).toMatchObject({
        quotation: 'from LAMP, 2026, article 1 (a)',
        staleness: { reasons: [], changes: [], comparison: [], acknowledged: null },
      });
    });

    test('has nothing to acknowledge, and no answer of another does', async () => {
      expect(await acknowledge(NIGHT)).toEqual({ acknowledgement: null, errors: [{ code: 'NOTHING_TO_ACKNOWLEDGE', path: ['response'] }] });
      const input = { state: own.state, response: crypto.randomUUID(), reason: 'Whatever.' };
      expect(await own.ask(ACKNOWLEDGE, { input })).toMatchObject({ acknowledgeStaleness: { errors: [{ code: 'UNKNOWN_RESPONSE' }] } });
    });

    test('tells its provenance in full, and as PROV-JSON', async () => {
      const query = `query ($state: ID!, $item: ID!) { responses(state: $state, item: $item) { nodes { provenance {
        revision rule suggestedValue edited offered payloads { kind from taken } sources { itemId value asOf rows } mappingSets { id version rows }
        confirmations engine decidedBy provJson } } } }`;
      const data = await own.ask<{ responses: { nodes: { provenance: { provJson: object } }[] } }>(query, {
        state: own.state,
        item: NIGHT,
      });
      const provenance = data.responses.nodes[0]?.provenance;
      const source = `${LAMP}#lamp:1(a).law`;
      expect(provenance).toMatchObject({
        ...{ revision: 1, rule: 'FULL', suggestedValue: 'yes', edited: [], offered: {}, confirmations: [], engine: '0.1.0' },
        payloads: [
          { kind: 'narrative', from: source, taken: true },
          { kind: 'legislation', from: source, taken: false },
        ],
        sources: [{ itemId: source, value: 'yes', asOf: '2026-05-01', rows: ['lb-1-a'] }],
        mappingSets: [{ id: 'lamp-buoy', version: '1.0.0', rows: ['lb-1-a'] }],
        decidedBy: own.expert.id,
      });
      expect(provJsonFaults(provenance?.provJson)).toEqual([]);
      expect(provenance?.provJson).toMatchObject({ agent: { [`bridge:state/${own.state}`]: {} } });
    });
  });

  describe('under which something changes', () => {
    test('is marked when its source says something else, and shows all three sides', async () => {
      await begin();
      await accept(NIGHT, { take: [0] });
      await own.answer({ 'lamp:1(a).law': { value: 'in_part', text: 'Section 2 has some lamps lit.', language: 'en' } });
      expect(await standing(NIGHT)).toMatchObject({
        value: 'yes',
        staleness: {
          reasons: ['SOURCE_CHANGED'],
          changes: [{ reason: 'SOURCE_CHANGED', thing: `source:${LAMP}#lamp:1(a).law`, through: NIGHT }],
          comparison: [
            { field: 'value', moved: 'SOURCE', asAccepted: 'yes', sourceNow: 'in_part', answerNow: 'yes' },
            { field: 'text', moved: 'SOURCE', sourceNow: 'Section 2 has some lamps lit.', answerNow: 'Section 2 has lamps lit.' },
          ],
        },
      });
    });

    test('is marked when a law that its source cites is changed, until that is acknowledged', async () => {
      await begin();
      await accept(NIGHT);
      await changeLaw({ changedOn: '2026-10-01' });
      expect(await standing(NIGHT)).toMatchObject({ staleness: { reasons: ['LAW_CHANGED'], changes: [{ thing: 'law:lamp act' }] } });
      expect(await acknowledge(NIGHT, ' ')).toMatchObject({
        acknowledgement: null,
        errors: [{ code: 'REASON_MISSING', path: ['reason'] }],
      });
      expect(await acknowledge(NIGHT, 'Section 2 stayed as it was.')).toEqual({
        acknowledgement: { reason: 'Section 2 stayed as it was.', by: own.expert.id },
        errors: [],
      });
      expect(await standing(NIGHT)).toMatchObject({ staleness: { reasons: [], acknowledged: { reason: 'Section 2 stayed as it was.' } } });
      await changeLaw({ changedOn: '2026-11-01' });
      expect(await standing(NIGHT)).toMatchObject({ staleness: { reasons: ['LAW_CHANGED'] } });
    });

    test('is not marked for a corrected title of a law, nor for a confirmation of it', async () => {
      await begin();
      await accept(NIGHT);
      await changeLaw({ name: 'The Lamp Act', link: 'https://laws.example/lamp-act' });
      await confirmLaw(own.expert, server().bridge, { state: own.state, law: 'lamp act', kinds: ['law-still-so'] });
      expect(await standing(NIGHT)).toMatchObject({ staleness: { reasons: [], changes: [] } });
    });

    test('passes it on to what was derived from it, and nothing more once it is acknowledged', async () => {
      await begin();
      await accept(NIGHT);
      await accept(SIGNALS, {}, await openFog());
      await own.answer({ 'lamp:1(a).law': { value: 'in_part' } });
      expect(await standing(SIGNALS)).toMatchObject({ staleness: { reasons: ['SOURCE_CHANGED'] } });
      await acknowledge(NIGHT);
      await acknowledge(SIGNALS);
      expect(await standing(SIGNALS)).toMatchObject({ staleness: { reasons: [] } });
    });
  });

  test('tells strangers nothing of where it came from and how it stands', async () => {
    await begin();
    await accept(NIGHT);
    const query = `query ($state: ID!) { responses(state: $state) { nodes { provenance { rule } staleness { reasons } } } }`;
    for (const stranger of [NEIGHBOUR, ANALYST]) {
      const data = await own.ask<{ responses: { nodes: object[] } }>(query, { state: own.state }, stranger);
      for (const response of data.responses.nodes) expect(response).toEqual({ provenance: null, staleness: null });
      const { errors } = await server().ask(ACKNOWLEDGE, { input: { state: own.state, response: 'x', reason: 'y' } }, stranger);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  test('costs no statement of its own, however many there are', async () => {
    await begin();
    const statementsFor = async () => {
      const before = testDatabase().statements.length;
      const query = `query ($state: ID!) { responses(state: $state) { nodes { quotation ${STALENESS} provenance { rule } } } }`;
      await own.ask(query, { state: own.state });
      return testDatabase().statements.length - before;
    };
    await accept(NIGHT);
    const forOne = await statementsFor();
    await accept(PENALTY, { confirm: ['law-covers-all-offences:lamp act'] });
    expect(await statementsFor()).toBe(forOne);
  });
});
