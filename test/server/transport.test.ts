import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/application/bridge.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA } from '../persistence/harness/fictional-states.ts';
import { KEEPER } from '../persistence/harness/people.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { send } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const SECRET = 'password=canary';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

onEmbeddedDatabase('the server', (database) => {
  const server = testServer(database);

  describe('as a website', () => {
    test('opens GraphiQL where a browser asks, and answers GraphQL where a program does', async () => {
      const page = await send(server().address, '/graphql', { headers: BROWSER });
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.text).toContain('<title>Convention bridge – GraphiQL</title>');
      expect((await send(server().address, '/graphql')).headers.get('content-type')).toContain('application/json');
    });

    test('lets its page load from nowhere else', async () => {
      const { headers, text } = await send(server().address, '/graphql', { headers: BROWSER });
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(text).not.toMatch(/https?:/);
    });

    test('gives every file that the page names', async () => {
      const { text } = await send(server().address, '/graphql', { headers: BROWSER });
      const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
      expect(named.length).toBeGreaterThan(4);
      for (const path of [...named, '/graphiql/read-examples.js', '/graphiql/examples.graphql'])
        expect({ path, status: (await send(server().address, path)).status }).toEqual({ path, status: 200 });
    });

    test('does not send again what a browser has', async () => {
      const first = await send(server().address, '/graphiql/page.js');
      const again = await send(server().address, '/graphiql/page.js', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
      expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    });

    test('leads from its root to the page, and sends heads without bodies', async () => {
      const root = await send(server().address, '/');
      expect({ status: root.status, location: root.headers.get('location') }).toEqual({ status: 302, location: '/graphql' });
      const head = await send(server().address, '/graphql', { method: 'HEAD', headers: BROWSER });
      expect({ status: head.status, text: head.text }).toEqual({ status: 200, text: '' });
    });
  });

  describe('tells supervisors', () => {
    test('that it lives', async () => {
      expect(JSON.parse((await send(server().address, '/healthz')).text)).toEqual({ alive: true });
    });

    test('whether it can answer, and nothing of what States answered', async () => {
      const reply = await send(server().address, '/readyz');
      expect(reply.status).toBe(200);
      expect(JSON.parse(reply.text)).toMatchObject({
        ready: true,
        database: { kind: 'embedded', answers: true },
        catalogue: { instruments: 3, questionnaires: 3, mappings: 7, droppedDrafts: [] },
      });
      expect(reply.text).not.toContain('orphaned');
    });
  });

  test('numbers every request, for caller and log alike', async () => {
    const one = await send(server().address, '/graphql', { headers: BROWSER });
    const other = await send(server().address, '/nowhere');
    const numbers = [one, other].map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(numbers).size).toBe(2);
    expect(server().log).toContainEqual(expect.objectContaining({ requestId: numbers[1], code: 'NOT_FOUND', status: 404 }));
  });

  test('logs no argument of a caller', async () => {
    await server().ask('query Look($id: ID!) { provision(id: $id) { id } }', { id: SECRET });
    await server().ask(`{ correspondences(of: "${SECRET}") { relations } }`);
    expect(server().log.some(({ operationName }) => operationName === 'Look')).toBe(true);
    expect(JSON.stringify(server().log)).not.toContain(SECRET);
  });
});

onEmbeddedDatabase('a server with a fault of its own', (database) => {
  const server = testServer(() => ({ ...database(), inTransaction: failingLater(database()) }));

  test.each([undefined, 'development', 'production'])('masks it where NODE_ENV is %s, and logs all there is', async (environment) => {
    const before = process.env.NODE_ENV;
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    const { errors, data } = await server().ask<unknown>('{ states { nodes { code } } themes { id } }');
    process.env.NODE_ENV = before;
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Something went wrong on our side\. Please report it with the number [0-9a-f-]{36}\.$/) as unknown,
        path: ['states'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) as unknown },
      },
    ]);
    const logged = server().log.find(({ requestId, level }) => level === 50 && requestId === errors?.[0]?.extensions.requestId);
    expect(JSON.stringify(logged)).toContain(SECRET);
  });

  test('says that it is not ready, without saying why', async () => {
    const reply = await send(server().address, '/readyz');
    expect(reply.status).toBe(503);
    expect(JSON.parse(reply.text)).toMatchObject({ ready: false, database: { answers: false } });
    expect(reply.text).not.toContain(SECRET);
  });

  test('goes on answering what needs no database', async () => {
    expect((await server().ask('{ themes { id } }')).data).toEqual({ themes: [{ id: 'lights' }] });
  });
});

/** Lets the catalogue be archived; fails from then on. */
function failingLater(database: Bridge['database']): Bridge['database']['inTransaction'] {
  let calls = 0;
  return (actor, work, options) => {
    calls += 1;
    return calls === 1 ? database.inTransaction(actor, work, options) : Promise.reject(new Error(`cannot connect: ${SECRET}`));
  };
}

onEmbeddedDatabase('a caller who asks for much', (database) => {
  const server = testServer(database, { costPerMinute: 30_000 });

  test('is told to wait, with status 429, once the budget is spent', async () => {
    await database().inTransaction(KEEPER, (transaction) => saveStates(transaction, [ARCADIA]));
    const ask = () => server().ask('{ prefill(state: "XAR", to: "buoy-form@2020") { today } }');
    const replies = [await ask(), await ask(), await ask(), await ask()];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(replies[3]?.errors).toMatchObject([
      { extensions: { code: 'BUDGET_SPENT' }, message: expect.stringMatching(/^You have asked for much/) as unknown },
    ]);
  });
});
