import { describe, expect, test } from 'vitest';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { send } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const QUESTIONS: readonly [string, Record<string, unknown>][] = [
  [
    'with aliases, fragments and variables',
    {
      query: 'query Q($id: ID!) { a: provision(id: $id) { ...F } b: provision(id: $id) { id } } fragment F on Provision { id level }',
      variables: { id: 'pax:1' },
    },
  ],
  [
    'with a field that is left out',
    { query: 'query Q($no: Boolean!) { provision(id: "pax:1") { id level @include(if: $no) } }', variables: { no: false } },
  ],
  ['with a variable that is not given', { query: 'query Q($id: ID) { states(first: 1, after: $id) { edges { node { code } } } }' }],
  [
    'with a value that its type does not have',
    { query: 'query Q($id: ID!) { provision(id: $id) { id } }', variables: { id: { no: 'text' } } },
  ],
  [
    'that is refused in one of its fields',
    { query: '{ known: provision(id: "pax:1") { id } prefill(state: "XZZ", to: "none@2020") { suggestions { id } } }' },
  ],
  ['about the schema', { query: '{ __type(name: "Provision") { name fields { name } } }' }],
  [
    'of several operations',
    { query: 'query A { provision(id: "pax:1") { id } } query B { provision(id: "pax:1") { level } }', operationName: 'B' },
  ],
  ['of an operation that is not there', { query: 'query A { provision(id: "pax:1") { id } }', operationName: 'B' }],
];

onEmbeddedDatabase('a question', (database) => {
  const server = testServer(database);
  const ask = async (body: Record<string, unknown>) => {
    const { status, text } = await send(server().address, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status, text: text.replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…') };
  };

  describe('is answered by its compiled form as it was field by field', () => {
    test.each(QUESTIONS)('%s', async (_, body) => {
      const fieldByField = await ask(body);
      expect(fieldByField.text).toMatch(/^\{"(data|errors)":/);
      for (let again = 0; again < 3; again++) expect(await ask(body)).toEqual(fieldByField);
    });
  });
});
