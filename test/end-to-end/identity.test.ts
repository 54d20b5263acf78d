import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { INVENTED } from '../graphql/harness/invented.ts';
import { AUDIENCE, SUBJECT, startIssuer } from '../graphql/harness/issuer.ts';
import { send } from '../server/harness/send.ts';
import { dataFolder, runServer } from './harness/run-server.ts';

/** Processes start, and two cores may be busy with other things. */
const SLOW = { timeout: 180_000 };

async function viewer(address: string, token?: string) {
  const { status, text, headers } = await send(address, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: '{ viewer { role stateCode } }' }),
  });
  const { data, errors } = JSON.parse(text) as { data?: { viewer: unknown }; errors?: { extensions: { code: string } }[] };
  return { status, viewer: data?.viewer, code: errors?.[0]?.extensions.code, challenge: headers.get('www-authenticate') };
}

async function tokenOf(address: string, person: string) {
  const body = JSON.stringify({ person });
  const reply = await send(address, '/demonstration/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: reply.status, token: (JSON.parse(reply.text) as { token?: string }).token };
}

describe('a server with an issuer', () => {
  test('takes the role from the assignment made on its machine, and nothing from the token', SLOW, async () => {
    const issuer = await startIssuer();
    onTestFinished(() => issuer.stop());
    const folder = dataFolder();
    const environment = {
      BRIDGE_OIDC_ISSUER: issuer.address,
      BRIDGE_OIDC_AUDIENCE: AUDIENCE,
      BRIDGE_CATALOGUE: INVENTED,
      BRIDGE_LOG: 'debug',
    };
    const assigned = await runServer(folder, environment, ['assign', '--subject', SUBJECT, '--role', 'secretariat']).ended();
    expect({ code: assigned.code, out: assigned.out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^clerk is secretariat from now on/) as unknown,
    });

    const server = runServer(folder, environment);
    const address = await server.ready();
    const [good, stranger, expired] = [
      await issuer.giveToken(),
      await issuer.sign({ sub: 'nobody', role: 'secretariat' }),
      await issuer.sign({}, 900),
    ];
    expect(await viewer(address, good)).toMatchObject({ status: 200, viewer: { role: 'SECRETARIAT', stateCode: null } });
    expect(await viewer(address, stranger)).toMatchObject({ status: 200, viewer: { role: 'PUBLIC' } });
    expect(await viewer(address)).toMatchObject({ status: 200, viewer: { role: 'PUBLIC' } });
    for (const token of [expired, `${good}x`, 'demonstration.secretariat.9999999999999.AAAA'])
      expect(await viewer(address, token)).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
        challenge: 'Bearer error="invalid_token"',
      });
    expect(await tokenOf(address, 'secretariat')).toMatchObject({ status: 404 });

    server.process.kill('SIGTERM');
    const { out, err } = await server.ended();
    expect(err.length).toBeGreaterThan(200);
    for (const token of [good, stranger, expired]) expect(`${out}${err}`).not.toContain(token.split('.')[2]);
  });

  test('tells nobody of its settings, and its log nothing that is secret', SLOW, async () => {
    const issuer = await startIssuer();
    onTestFinished(() => issuer.stop());
    const [audience, secret] = ['https://canary-audience.example', 'canary-token-5d1e'];
    const environment = { BRIDGE_OIDC_ISSUER: issuer.address, BRIDGE_OIDC_AUDIENCE: audience, BRIDGE_TOKEN: secret };
    const folder = join(dataFolder(), 'canary-folder');
    const server = runServer(folder, { ...environment, BRIDGE_CATALOGUE: INVENTED, BRIDGE_LOG: 'debug' });
    const address = await server.ready();
    const ask = (body: string, headers: Record<string, string> = {}, path = '/graphql') =>
      send(address, path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const replies = [
      ...(await Promise.all(['/readyz', '/healthz', '/graphql', '/nowhere', '/%00'].map((path) => send(address, path)))),
      await ask('{ "query": "{ states(first: 5) { nodes { code } } }" }'),
      await ask('{ "query": "{ state(code: \\"XXX\\") { names { text } } nothing }" }'),
      await ask('no JSON'),
      await ask('{ "query": "{ viewer { role } }" }', { authorization: `Bearer ${await issuer.giveToken()}` }),
      await ask('{ "query": "{ viewer { role } }" }', { authorization: 'Bearer canary' }),
      await ask('{ "query": "mutation { reloadCatalogue { changed } }" }'),
      await ask('{}', {}, '/demonstration/token'),
    ];
    const told = replies.map(({ status, headers, text }) => [status, ...headers, text].join('\n')).join('\n');
    expect(replies.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 400, 401, 404]));
    for (const setting of ['canary', issuer.address, INVENTED]) expect(told).not.toContain(setting);
    server.process.kill('SIGTERM');
    const { out, err } = await server.ended();
    expect(`${out}${err}`).toContain('"level"');
    expect(`${out}${err}`).not.toContain(secret);
  });

  test.each([
    [{ BRIDGE_OIDC_ISSUER: 'https://login.example' }, 'BRIDGE_OIDC_AUDIENCE is not set'],
    [{ BRIDGE_OIDC_ISSUER: 'http://login.example', BRIDGE_OIDC_AUDIENCE: AUDIENCE }, 'write its address, with https'],
  ])('does not start with half of it, or with one that could be impersonated: %o', SLOW, async (environment, message) => {
    const { code, err } = await runServer(dataFolder(), { ...environment, BRIDGE_CATALOGUE: INVENTED }).ended();
    expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true });
  });
});

describe('a demonstration', () => {
  test('is announced, and gives tokens that its own process alone takes', SLOW, async () => {
    const server = runServer(dataFolder(), { BRIDGE_CATALOGUE: INVENTED });
    const address = await server.ready();
    const { token = '' } = await tokenOf(address, 'arcadia-observer');
    expect(await viewer(address, token)).toMatchObject({ viewer: { role: 'OBSERVER', stateCode: 'XAR' } });
    expect(await viewer(address, token.replace('observer', 'expert'))).toMatchObject({ status: 401 });
    expect(await tokenOf(address, 'bridge')).toMatchObject({ status: 400 });
    const other = await runServer(dataFolder(), { BRIDGE_CATALOGUE: INVENTED }).ready();
    expect(await viewer(other, token)).toMatchObject({ status: 401 });
    server.process.kill('SIGTERM');
    expect((await server.ended()).out).toContain('ANYBODY MAY ACT AS ANYBODY');
  });

  test('is off with BRIDGE_DEMO=0', SLOW, async () => {
    const address = await runServer(dataFolder(), { BRIDGE_DEMO: '0', BRIDGE_CATALOGUE: INVENTED }).ready();
    expect(await tokenOf(address, 'secretariat')).toMatchObject({ status: 404 });
    expect(JSON.parse((await send(address, '/demonstration/persons')).text)).toEqual({ persons: [] });
  });
});
