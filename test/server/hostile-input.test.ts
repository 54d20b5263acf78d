import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { type Reply, send, sendBytes } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: JSON_TYPE,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const query = (text: string, variables?: unknown) => post({ query: text, variables });

const nested = (depth: number) => `{ provision(id: "lamp:1") ${'{ parent '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
const doubling = Array.from(
  { length: 30 },
  (_, i) => `fragment F${i} on Provision { a: article { ...F${i + 1} } b: article { ...F${i + 1} } }`,
);
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What is sent, with the status and the code that answer it. */
const HOSTILE: readonly (readonly [what: string, init: RequestInit, status: number, code: string])[] = [
  ['fields nested too deep', query(nested(20)), 400, 'TOO_DEEP'],
  ['fields nested deep enough to overflow a stack', query(nested(1_500)), 400, 'TOO_DEEP'],
  [
    'lists nested deep enough to overflow a stack',
    query(`{ states(codes: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { nodes { code } } }`),
    400,
    'TOO_DEEP',
  ],
  [
    'brackets nested deep that only stand in a text',
    query(`{ provisions(text: "${'{['.repeat(200)}") { totalCount } } # ${'{'.repeat(200)}`),
    200,
    '',
  ],
  [
    'variables nested deep enough to overflow a stack',
    post(`{"query":"{ a }","variables":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
    400,
    'BAD_REQUEST',
  ],
  [
    'too many aliases',
    query(`{ ${Array.from({ length: 101 }, (_, i) => `a${i}: instruments { id }`).join(' ')} }`),
    400,
    'TOO_MANY_ALIASES',
  ],
  [
    'fragments that double each other',
    query(`{ provision(id: "lamp:1") { ...F0 } } ${doubling.join(' ')} fragment F30 on Provision { id }`),
    400,
    'TOO_DEEP',
  ],
  [
    'fragments in a circle',
    query('{ provision(id: "x") { ...A } } fragment A on Provision { parent { ...A } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['too many tokens', query(`{ ${'instruments { id } '.repeat(2_000)} }`), 400, 'GRAPHQL_PARSE_FAILED'],
  ['the same field thousands of times', query(`{ ${'__typename '.repeat(4_990)} }`), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'too dear a page',
    query(
      '{ provisions(first: 1000) { nodes { mappings { subject { mappings { id rationale } } } } } states { nodes { code } } a: coverage(to: "x") { stateCount } b: coverage(to: "x") { stateCount } c: coverage(to: "x") { stateCount } }',
    ),
    400,
    'TOO_COSTLY',
  ],
  [
    'introspection without end',
    query(`{ __schema { types ${'{ fields { type '.repeat(9)}{ name }${' } }'.repeat(9)} } }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a forged cursor', query(`{ responses(after: "${cursor(['XAR', 'x', "' or 1=1 --"])}") { totalCount } }`), 200, 'BAD_USER_INPUT'],
  ['a cursor that is not one', query('{ responses(after: "\\u2028%") { totalCount } }'), 200, 'BAD_USER_INPUT'],
  ['SQL in a filter', query(`{ responses(state: "XAR'; drop table response; --") { totalCount } }`), 200, ''],
  ['__proto__ as an argument', query('{ provision(__proto__: "x") { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    '__proto__ as a variable',
    post('{"query":"query ($id: ID!) { provision(id: $id) { id } }","variables":{"__proto__":{"id":"lamp:1"}}}'),
    400,
    'BAD_USER_INPUT',
  ],
  [
    '__proto__ as an id',
    query('{ provision(id: "__proto__") { id } state(code: "constructor") { code } instrument(id: "toString") { id } }'),
    200,
    '',
  ],
  ['__proto__ as an alias', query('{ __proto__: catalogue { instrumentCount } constructor: themes { id } }'), 200, ''],
  ['__proto__ as a fragment', query('{ ...__proto__ } fragment __proto__ on Query { themes { id } }'), 200, ''],
  ['a NUL in a literal', query('{ state(code: "X\\u0000R") { code } }'), 400, 'BAD_USER_INPUT'],
  ['a NUL in a variable', query('query ($code: ID!) { state(code: $code) { code } }', { code: 'X\0R' }), 400, 'BAD_USER_INPUT'],
  [
    'half a character in a variable',
    post('{"query":"query ($c: ID!) { state(code: $c) { code } }","variables":{"c":"\\ud800"}}'),
    400,
    'BAD_USER_INPUT',
  ],
  ['half a character in a filter', query('{ provisions(text: "\\uDFFF") { totalCount } }'), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a batch', post([{ query: '{ themes { id } }' }, { query: '{ themes { id } }' }]), 400, 'BAD_REQUEST'],
  ['a subscription', query('subscription { themes { id } }'), 400, 'OPERATION_RESOLUTION_FAILURE'],
  ['a number that is none', query('{ provisions(first: 1e400) { totalCount } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a persisted query',
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  ['an unknown operation', post({ query: 'query A { themes { id } }', operationName: 'B' }), 400, 'OPERATION_RESOLUTION_FAILURE'],
  ['an empty object', post({}), 400, 'BAD_REQUEST'],
  ['no JSON', post('{"query": "{ themes'), 400, 'BAD_REQUEST'],
  ['nothing', post(''), 400, 'BAD_REQUEST'],
  ['no UTF-8', { method: 'POST', headers: JSON_TYPE, body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) }, 400, 'BAD_REQUEST'],
  [
    'another content type',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ themes { id } }"}' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a form',
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={themes{id}}' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'another encoding',
    { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-16' }, body: '{}' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a body that is too large', post({ query: `{ themes { id } } # ${'x'.repeat(LIMITS.bodyBytes)}` }), 413, 'BODY_TOO_LARGE'],
  ['another method', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
];

onEmbeddedDatabase('a server that is sent anything', (database) => {
  const server = testServer(database);
  const isAlive = async () => (await send(server().address, '/graphql', query('{ catalogue { instrumentCount } }'))).text;
  const codeOf = ({ errors }: Reply) => errors?.[0]?.extensions.code ?? '';

  test.each(HOSTILE)('%s', async (_, init, status, code) => {
    const began = performance.now();
    const reply = await send(server().address, '/graphql', init);
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status, code });
    expect(reply.text).not.toMatch(/node_modules|at \w+ \(|stack/);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await isAlive()).toContain('{"data":{"catalogue":{"instrumentCount":3}}}');
  });

  test.each([
    ['a GET without the header that proves a same-origin page', '/graphql?query={themes{id}}', {}, 400, 'BAD_REQUEST'],
    ['a mutation by GET', '/graphql?query=mutation{reloadCatalogue{changed}}', { 'apollo-require-preflight': '1' }, 405, 'BAD_REQUEST'],
    ['an unknown address', '/admin', {}, 404, 'NOT_FOUND'],
    ['an address that climbs', '/graphiql/../../package.json', {}, 404, 'NOT_FOUND'],
    ['an address that climbs in disguise', '/graphiql/%2e%2e/%2e%2e/package.json', {}, 404, 'NOT_FOUND'],
    ['an address of an object’s own', '/__proto__', {}, 404, 'NOT_FOUND'],
  ])('%s', async (_, path, headers, status, code) => {
    const reply = await send(server().address, path, { headers });
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status, code });
  });

  test('a query by GET is answered where a header proves a same-origin page', async () => {
    const reply = await send(server().address, '/graphql?query={themes{id}}', { headers: { 'apollo-require-preflight': '1' } });
    expect({ status: reply.status, text: reply.text.trim() }).toEqual({ status: 200, text: '{"data":{"themes":[{"id":"lights"}]}}' });
  });

  test('a body that never stops is cut off, whatever its length was said to be', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    expect(await sendBytes(server().address, head + chunk.repeat(20))).toContain('413');
  });

  test('what is no HTTP ends the connection', async () => {
    expect(await sendBytes(server().address, '\x16\x03\x01 not http\r\n\r\n')).toContain('400 Bad Request');
  });

  describe('has room for', () => {
    test('the questions that GraphiQL asks of the schema', async () => {
      const reply = await send(
        server().address,
        '/graphql',
        query(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true })),
      );
      expect({ status: reply.status, errors: reply.errors }).toEqual({ status: 200, errors: undefined });
    });
  });
});
