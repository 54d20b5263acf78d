import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INVENTED } from '../graphql/harness/invented.ts';
import { dataFolder, runServer } from './harness/run-server.ts';

/** Processes start, and two cores may be busy with other things. */
const SLOW = { timeout: 240_000 };

const bridge = (folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runServer(folder, environment, args).ended();

type Ended = Awaited<ReturnType<typeof bridge>>;

const DATA_COMMANDS = [
  ['states', '--format', 'json'],
  ['prefill', '--state', 'XAR', '--to', 'untoc-rm/cluster-1@2020', '--format', 'json'],
  ['coverage', '--to', 'untoc-rm/cluster-1@2020', '--format', 'csv'],
  ['query', '{ state(code: "XAR") { responses(first: 3) { nodes { itemId value } } } }'],
] as const;

describe('a data command', () => {
  test('prints the same whether a server holds the data or nobody does', SLOW, async () => {
    const folder = dataFolder();
    const server = runServer(folder);
    await server.ready();
    const through: Ended[] = [];
    for (const args of DATA_COMMANDS) through.push(await bridge(folder, args));
    server.process.kill('SIGTERM');
    await server.ended();
    const alone: Ended[] = [];
    for (const args of DATA_COMMANDS) alone.push(await bridge(folder, args));
    expect(through.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(through.every(({ out }) => out.length > 100)).toBe(true);
    expect(alone.map(({ code, out }) => ({ code, out }))).toEqual(through.map(({ code, out }) => ({ code, out })));
  });

  test('asks the server that BRIDGE_URL names, and says where there is none', SLOW, async () => {
    const server = runServer(dataFolder(), { BRIDGE_CATALOGUE: INVENTED });
    const address = await server.ready();
    const elsewhere = dataFolder();
    const asked = await bridge(elsewhere, ['query', '{ instruments { id } }'], { BRIDGE_URL: address });
    expect(JSON.parse(asked.out)).toEqual({ instruments: [{ id: 'buoy' }, { id: 'fog' }, { id: 'lamp' }] });
    const lost = await bridge(elsewhere, ['states'], { BRIDGE_URL: 'http://127.0.0.1:9876' });
    expect(lost).toMatchObject({ code: 3, out: '' });
    expect(lost.err).toContain('cannot ask the server at http://127.0.0.1:9876: connect ECONNREFUSED');
  });

  test('that is wrong is refused alike, with the server’s words', SLOW, async () => {
    const folder = dataFolder();
    const ask = () => bridge(folder, ['prefill', '--state', 'XXX', '--to', 'lamp-form@2010'], { BRIDGE_CATALOGUE: INVENTED });
    const alone = await ask();
    expect(alone).toMatchObject({ code: 2, out: '', err: 'error: no State "XXX" is stored\n  "bridge states" lists them\n' });
    await runServer(folder, { BRIDGE_CATALOGUE: INVENTED }).ready();
    expect(await ask()).toEqual(alone);
  });
});

test(
  'bridge reload brings a changed catalogue, keeps the old one where the new is broken, and bridge doctor tells both',
  SLOW,
  async () => {
    const folder = dataFolder();
    const catalogue = join(dirname(folder), 'catalogue');
    cpSync(INVENTED, catalogue, { recursive: true });
    const file = join(catalogue, 'mappings/buoy-fog.yaml');
    const before = readFileSync(file, 'utf8');
    const environment = { BRIDGE_CATALOGUE: catalogue };
    expect(await bridge(folder, ['--as', 'secretariat', 'reload'], environment)).toMatchObject({
      code: 3,
      err: expect.stringContaining('no server runs') as unknown,
    });
    await runServer(folder, environment).ready();
    const rationale = () => bridge(folder, ['query', '{ mappings(text: "bf-5") { nodes { rationale } } }'], environment);

    writeFileSync(file, before.replace('Neither says anything of the other.', 'Read them together.'));
    expect((await bridge(folder, ['--as', 'secretariat', 'reload'], environment)).out).toMatch(
      /^The server has a new catalogue: 10 provisions, 7 mapping rows/,
    );
    expect((await rationale()).out).toContain('Read them together.');

    writeFileSync(file, before.replace('"fog:2"', '"fog:3"'));
    const broken = await bridge(folder, ['--as', 'secretariat', 'reload'], environment);
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.err).toMatch(/the server goes on with what it has\n {2}mappings\/buoy-fog\.yaml:16:13 CB\d+ /);
    expect((await rationale()).out).toContain('Read them together.');

    const doctor = await bridge(folder, ['doctor', '--format', 'json'], environment);
    expect(doctor.code).toBe(1);
    expect(JSON.parse(doctor.out)).toMatchObject({
      checks: [
        { check: 'Node.js', state: 'fine' },
        { check: 'Catalogue', state: 'wrong', advice: '"bridge lint" shows them' },
        { check: 'Server', state: 'fine' },
        { check: 'Database', state: 'fine', found: 'embedded database answers' },
      ],
    });
  },
);
