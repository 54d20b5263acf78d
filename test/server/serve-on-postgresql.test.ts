import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dataFolder, isLocked, runServer } from '../end-to-end/harness/run-server.ts';
import { type CopiedDatabase, copyDatabase } from '../persistence/harness/copy-database.ts';
import { send } from './harness/send.ts';

const ask = async (address: string, query: string) => {
  const body = JSON.stringify({ query });
  const reply = await send(address, '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (JSON.parse(reply.text) as { data: unknown }).data;
};

describe.each(inject('testDatabases').filter((source) => 'url' in source))('bridge serve with DATABASE_URL, on $name', (source) => {
  let copy: CopiedDatabase;
  beforeAll(async () => {
    copy = await copyDatabase(source);
  });
  afterAll(() => copy?.drop());

  test('answers as on the embedded database, from several servers at once, and touches no folder', { timeout: 120_000 }, async () => {
    const folder = dataFolder();
    const environment = { DATABASE_URL: copy.settings.url ?? '', BRIDGE_DEMO: '1' };
    const servers = [runServer(folder, environment), runServer(folder, environment)];
    const addresses = await Promise.all(servers.map(({ ready }) => ready()));
    const question =
      '{ states { nodes { code } } prefill(state: "XAR", to: "untoc-rm/cluster-1@2020") { counts { full conditional partial } } }';
    const [one, other] = await Promise.all(addresses.map((address) => ask(address, question)));
    expect(one).toMatchObject({ prefill: { counts: { full: expect.any(Number) as unknown } } });
    expect(other).toEqual(one);
    expect(isLocked(folder)).toBe(false);
    const readiness = JSON.parse((await send(addresses[0] ?? '', '/readyz')).text) as unknown;
    expect(readiness).toMatchObject({ ready: true, database: { kind: 'postgresql', answers: true } });
    for (const { process } of servers) process.kill('SIGTERM');
    expect(await Promise.all(servers.map(async ({ ended }) => (await ended()).code))).toEqual([0, 0]);
  });
});
