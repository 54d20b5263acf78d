import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INVENTED } from '../graphql/harness/invented.ts';
import { send } from '../server/harness/send.ts';
import { dataFolder, holderOf, isLocked, runServer } from './harness/run-server.ts';

/** Processes start, and two cores may be busy with other things. */
const SLOW = { timeout: 120_000 };

const ask = async (address: string, query: string) => {
  const reply = await send(address, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (JSON.parse(reply.text) as { data: unknown }).data;
};

const COUNT = '{ states(fictional: true) { nodes { code responses { totalCount } } } }';

describe('bridge serve', () => {
  test('answers with the demonstration States, holds its folder alone, ends in order and begins again', SLOW, async () => {
    const folder = dataFolder();
    const first = runServer(folder);
    const address = await first.ready();
    expect((await send(address, '/readyz')).status).toBe(200);
    const stored = await ask(address, COUNT);
    expect(stored).toMatchObject({
      states: { nodes: expect.arrayContaining([{ code: 'XAR', responses: { totalCount: expect.any(Number) as unknown } }]) as unknown },
    });
    expect(holderOf(folder).address).toBe(address);

    const before = fingerprintOf(folder);
    const second = await runServer(folder).ended();
    expect(second).toMatchObject({ code: 3, out: '' });
    expect(second.err).toContain(`is in use by process ${first.pid()}`);
    expect(second.err).toContain(`it answers at ${address}`);
    expect(fingerprintOf(folder)).toBe(before);

    first.process.kill('SIGTERM');
    expect(await first.ended()).toMatchObject({ code: 0, err: '' });
    expect(isLocked(folder)).toBe(false);

    const again = runServer(folder);
    expect(await ask(await again.ready(), COUNT)).toEqual(stored);
  });

  test('takes over the folder of a server that was killed, with all it had acknowledged', SLOW, async () => {
    const folder = dataFolder();
    const killed = runServer(folder);
    const stored = await ask(await killed.ready(), COUNT);
    process.kill(killed.pid(), 'SIGKILL');
    await killed.ended();
    expect(isLocked(folder)).toBe(true);
    const next = runServer(folder);
    expect(await ask(await next.ready(), COUNT)).toEqual(stored);
    expect(holderOf(folder).pid).not.toBe(killed.process.pid);
  });

  test('finishes the requests that it has when it is told to end', SLOW, async () => {
    const server = runServer(dataFolder());
    const address = await server.ready();
    const running = ask(address, '{ coverage(to: "untoc-rm/cluster-1@2020") { stateCount } }');
    await new Promise((resolve) => setTimeout(resolve, 5));
    server.process.kill('SIGTERM');
    expect(await running).toMatchObject({ coverage: { stateCount: expect.any(Number) as unknown } });
    expect((await server.ended()).code).toBe(0);
  });

  test('leaves an empty database empty with BRIDGE_DEMO=0, and serves another catalogue', SLOW, async () => {
    const server = runServer(dataFolder(), { BRIDGE_DEMO: '0', BRIDGE_CATALOGUE: INVENTED });
    expect(await ask(await server.ready(), '{ states { nodes { code } } instruments { id } }')).toEqual({
      states: { nodes: [] },
      instruments: [{ id: 'buoy' }, { id: 'fog' }, { id: 'lamp' }],
    });
  });

  describe('does not start', () => {
    test('where the port is taken, and gives the folder back', SLOW, async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const port = String((other.address() as AddressInfo).port);
      const folder = dataFolder();
      const { code, err } = await runServer(folder, { PORT: port, BRIDGE_CATALOGUE: INVENTED }).ended();
      other.close();
      expect({ code, err }).toEqual({
        code: 3,
        err: `error: cannot answer at 127.0.0.1, port ${port}: another program does already\n  set HOST and PORT to others\n`,
      });
      expect(isLocked(folder)).toBe(false);
    });

    test.each([
      ['PORT', 'http'],
      ['PORT', '65536'],
      ['BRIDGE_LOG', 'loud'],
      ['BRIDGE_COST_PER_MINUTE', '-1'],
    ])('where %s is "%s"', SLOW, async (variable, value) => {
      const folder = dataFolder();
      const { code, err } = await runServer(folder, { [variable]: value }).ended();
      expect(code).toBe(2);
      expect(err).toContain(`${variable} is "${value}"`);
      expect(isLocked(folder)).toBe(false);
    });

    test('where the catalogue has an error, whose place it names', SLOW, async () => {
      const folder = dataFolder();
      const { code, err } = await runServer(folder, { BRIDGE_CATALOGUE: join(INVENTED, 'seeds') }).ended();
      expect(code).toBe(1);
      expect(err).toContain('nothing is computed from it');
      expect(isLocked(folder)).toBe(false);
    });

    test('where DATABASE_URL leads nowhere, without telling its password', SLOW, async () => {
      const { code, err } = await runServer(dataFolder(), { DATABASE_URL: 'postgresql://bridge:canary@127.0.0.1:1/bridge' }).ended();
      expect(code).toBe(3);
      expect(err).toContain('The database bridge on 127.0.0.1:1 cannot be used');
      expect(err).not.toContain('canary');
    });
  });

  test('prints its schema', SLOW, async () => {
    const { code, out } = await runServer(dataFolder(), {}, ['schema', 'print']).ended();
    expect({ code, out }).toEqual({ code: 0, out: readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8') });
  });
});

/** Changes with any byte of any file of the folder. Only while nobody writes. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const file = join(folder, name);
    hash.update(name);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
