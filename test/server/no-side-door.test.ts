/** Nobody learns from any reply whether a State has said something that they may not read. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { CompletedForm } from '../../src/domain/completed-form.ts';
import { FIELD_ACTIONS, TYPES_OF_THE_CATALOGUE } from '../../src/graphql/field-actions.ts';
import { buildBridgeSchema } from '../../src/graphql/schema.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA, RURITANIA } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST, FOCAL_POINT, NEIGHBOUR, PUBLIC, REVIEWER, SECRETARIAT } from '../persistence/harness/people.ts';
import { questionsAbout } from './harness/questions-about.ts';
import { send } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const CANARY = 'canary-8f3a';
const STRANGERS: Readonly<Record<string, Actor>> = { PUBLIC, ANALYST, SECRETARIAT, NEIGHBOUR, REVIEWER };
/** What the secretariat is told: how far submissions have come. */
const OVERSIGHT = ['HowFarArcadiaIs as SECRETARIAT', 'WhoSubmittedWhat as SECRETARIAT'];
/** What is everybody's, whatever States say. */
const OF_THE_CATALOGUE = Object.keys(FIELD_ACTIONS).filter((field) => FIELD_ACTIONS[field] === 'read_catalogue');
const EXAMPLES = readFileSync(new URL('../../src/web/graphiql/examples.graphql', import.meta.url), 'utf8');
const EXAMPLE_NAMES = parse(EXAMPLES).definitions.flatMap((each) =>
  each.kind === Kind.OPERATION_DEFINITION ? (each.name?.value ?? []) : [],
);

function form(state: string, questionnaire: string, item: string, parts: Partial<CompletedForm> & { text: string }): CompletedForm {
  const { text, ...rest } = parts;
  const law = { key: `${text} act`.toLowerCase(), name: `${text} Act` };
  const content = {
    value: 'yes',
    appliesTo: 'all_offences',
    text,
    note: text,
    language: 'en',
    links: [],
    citations: [{ law: law.key }],
  } as const;
  return {
    ...{ state, questionnaire, status: 'draft', asOf: '2025-01-31', laws: [law], authorities: [] },
    responses: [{ item: `${questionnaire}#${item}`, content, confirmations: [] }],
    confirmations: [`law-still-so:${law.key}`],
    ...rest,
  };
}

/** The named examples and every question of the schema, about Arcadia and about whatever id is given. */
function questions(id: string): Record<string, { readonly query: string; readonly operationName?: string }> {
  const values = {
    ...{
      state: '"XAR"',
      code: '"XAR"',
      states: '["XAR"]',
      to: '"buoy-form@2020"',
      questionnaire: '"lamp-form@2010"',
      from: '"lamp-form@2010"',
    },
    ...{
      item: '"buoy-form@2020#buoy:4.law"',
      id: `"${id}"`,
      response: `"${id}"`,
      submission: `"${id}"`,
      before: '1',
      after: '1',
      first: '5',
    },
    ...{ format: 'JSON', 'prefill.from': '["lamp-form@2010"]', 'responses.questionnaire': '"buoy-form@2020"', files: '[]' },
  };
  const asked = questionsAbout(buildBridgeSchema(), {
    values,
    leavesOnly: TYPES_OF_THE_CATALOGUE,
    // The secretariat oversees how far submissions have come; that is told below by itself.
    except: [...OF_THE_CATALOGUE, 'State.submissions', 'Response.submission', 'Review.states', 'StateCoverage.state'],
  });
  return {
    ...Object.fromEntries(EXAMPLE_NAMES.map((name) => [name, { query: EXAMPLES, operationName: name }])),
    ...Object.fromEntries(Object.entries(asked).map(([name, query]) => [name, { query }])),
  };
}

onEachDatabase('what a State has not published', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const ask = async (person: Actor, question: { readonly query: string }) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${server().tokenOf(person)}` };
    const { status, text } = await send(server().address, '/graphql', { method: 'POST', headers, body: JSON.stringify(question) });
    return `${status} ${text}`;
  };
  const askAll = async (id: string) => {
    const replies: Record<string, string> = {};
    for (const [who, person] of Object.entries(STRANGERS))
      for (const [name, question] of Object.entries(questions(id)))
        replies[`${name} as ${who}`] = (await ask(person, question)).replaceAll(id, 'ID');
    return replies;
  };
  let before: Record<string, string>;
  let after: Record<string, string>;
  let secretId: string;

  beforeAll(async () => {
    const { bridge } = server();
    await bridge.database.inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [ARCADIA, RURITANIA]));
    await importAnswers(THE_BRIDGE, bridge, form('XAR', 'lamp-form@2010', 'lamp:1(a).law', { text: 'Lamps are lit', status: 'published' }));
    before = await askAll(randomUUID());
    await importAnswers(THE_BRIDGE, bridge, form('XAR', 'buoy-form@2020', 'buoy:4.law', { text: CANARY }));
    const { data } = await server().ask<{ responses: { nodes: { id: string }[] } }>(
      '{ responses(item: "buoy-form@2020#buoy:4.law") { nodes { id } } }',
    );
    secretId = data.responses.nodes[0]?.id ?? '';
    after = await askAll(secretId);
  }, 240_000);

  test('changes no byte of any reply to those who may not read it', () => {
    expect(Object.keys(before).length).toBeGreaterThan(80);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name] && !OVERSIGHT.includes(name));
    expect(changed.map((name) => ({ name, before: before[name], after: after[name] }))).toEqual([]);
  });

  test('was asked about by questions that are answered', () => {
    const spoilt = Object.entries(before).filter(([, reply]) => /TOO_|GRAPHQL_|INTERNAL|BUDGET/.test(reply));
    expect(spoilt).toEqual([]);
    expect(before['state as PUBLIC']).toContain('Lamps are lit Act');
  });

  test('is seen by those who may, in the same questions', async () => {
    const own = questions(secretId);
    for (const name of ['responses', 'state'])
      expect({ name, reply: await ask(FOCAL_POINT, own[name] ?? { query: '' }) }).toEqual({
        name,
        reply: expect.stringContaining(CANARY) as unknown,
      });
  });

  test('is told to the secretariat as a status, and to nobody else', async () => {
    const query = '{ state(code: "XAR") { submissions { questionnaireId status } } }';
    expect(await ask(SECRETARIAT, { query })).toContain('DRAFT');
    for (const person of [PUBLIC, ANALYST, NEIGHBOUR, REVIEWER]) expect(await ask(person, { query })).not.toContain('buoy-form');
  });

  test('a note and who wrote an answer are told with a published answer to the State alone', async () => {
    const query = '{ responses(state: "XAR") { nodes { current { author contentHash derivedFrom } } } }';
    expect(await ask(PUBLIC, { query })).toContain('"author":null');
    expect(await ask(FOCAL_POINT, { query })).toContain('"author":"bridge"');
  });

  test('stands in no reply to a stranger and in no line of the log, and no token does', async () => {
    const found = Object.entries(after).filter(([, reply]) => reply.toLowerCase().includes(CANARY));
    expect(found.map(([name]) => name)).toEqual([]);
    await fetch(`${server().address}/graphql`, { headers: { authorization: `Bearer ${CANARY}`, 'apollo-require-preflight': '1' } });
    const log = server()
      .log.map((line) => JSON.stringify(line))
      .join('\n');
    expect(log.length).toBeGreaterThan(1000);
    expect(log).not.toContain(CANARY);
    expect(log).not.toContain(server().tokenOf(NEIGHBOUR));
  });
});

onEachDatabase(
  'a thousand interleaved requests of three States over two connections',
  (testDatabase) => {
    const server = testServer(() => testDatabase().database);
    const codes = ['XAR', 'XRU', 'XAZ'] as const;

    beforeAll(async () => {
      const { bridge } = server();
      const states = [ARCADIA, RURITANIA, { ...RURITANIA, code: 'XAZ', names: { en: 'Azania' } }];
      await bridge.database.inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, states));
      for (const code of codes)
        await importAnswers(THE_BRIDGE, bridge, form(code, 'lamp-form@2010', 'lamp:1(a).law', { text: `secret of ${code}` }));
    });

    test('give each what is its own, and nothing of another', { timeout: 240_000 }, async () => {
      const query =
        '{ responses { totalCount nodes { state { code } text } } states(fictional: true) { nodes { code confirmationsGiven } } }';
      const wrong: string[] = [];
      const one = async (code: string) => {
        const person: Actor = { id: `expert of ${code}`, role: 'governmental_expert', state: code };
        const { data } = await server().ask<{ responses: { totalCount: number } }>(query, undefined, person);
        const text = JSON.stringify(data);
        const others = codes.filter((each) => each !== code && text.includes(`secret of ${each}`));
        if (others.length > 0 || data.responses.totalCount !== 1 || !text.includes(`secret of ${code}`)) wrong.push(`${code}: ${text}`);
      };
      for (let round = 0; round < 20; round += 1)
        await Promise.all(Array.from({ length: 50 }, (_, index) => one(codes[(index * 7 + round) % codes.length] ?? 'XAR')));
      expect(wrong).toEqual([]);
    });
  },
  { connections: 2 },
);
