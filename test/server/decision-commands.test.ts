import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { saveLegislation } from '../../src/persistence/legal-records.ts';
import { type Ended, runBridge } from '../cli/run-bridge.ts';
import { provJsonFaults } from '../exchange/harness/prov-json-faults.ts';
import { BUOY, type Delegation, fictionalDelegation, LAMP } from './harness/fictional-delegation.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = `${BUOY}#buoy:4.law`;
const PENALTY = `${BUOY}#buoy:5.law`;
const COLOURS = `${BUOY}#buoy:10.law`;

onEmbeddedDatabase('the commands of a delegation', (database) => {
  const server = testServer(database);
  let own: Delegation;
  const run = <T>(work: Parameters<ReturnType<typeof database>['inTransaction']>[1]) =>
    database().inTransaction(THE_BRIDGE, work) as Promise<T>;
  const bridge = (...args: string[]): Promise<Ended> => {
    const settings = { bridgeUrl: server().address, bridgeToken: server().tokenOf(own.expert) };
    return runBridge(args, { settings, terminal: { columns: 90 } });
  };
  const decide = (action: string, item: string, ...options: string[]) =>
    bridge('decide', action, '--state', own.state, '--item', item, ...options);

  beforeAll(async () => {
    own = await fictionalDelegation(
      { server: server(), database: { run: (work) => database().inTransaction(THE_BRIDGE, work) } },
      { 'lamp:1(a).law': { citations: [{ law: 'lamp act' }] }, 'lamp:2.law': { citations: [{ law: 'lamp act' }] } },
    );
  });

  test('bridge worklist shows on one screen what is left', async () => {
    expect(await bridge('worklist', own.state)).toMatchObject({
      code: 0,
      out: `State ${own.state}: what is left to do
Due  1
  ${BUOY}  draft, 3 without an answer
Confirm of a law, once  1
  Lamp Act  answers 1
Accept, together if you like  1
  ${NIGHT}  follows
Decide one by one  1
  ${PENALTY}  conditional
Answer  1
  ${COLOURS}  nothing is offered
`,
    });
  });

  test('bridge worklist gives programs all of it, and word processors a page', async () => {
    const json = await bridge('worklist', own.state, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ laws: [{ law: 'Lamp Act', makesFull: [PENALTY] }] });
    const csv = await bridge('worklist', own.state, '--format', 'csv');
    expect(csv.out).toContain(`Answer,${COLOURS},nothing is offered`);
    const html = await bridge('worklist', own.state, '--format', 'html');
    expect(html.out).toContain(`<h2>Due (1)</h2>\n<ul>\n<li>${BUOY} – draft, 3 without an answer</li>`);
  });

  test('bridge decide accepts together what follows without a doubt', async () => {
    expect(await bridge('decide', 'accept', '--state', own.state, '--all-full', BUOY)).toMatchObject({
      code: 0,
      out: 'accepted 1 of 1 that follow\n',
    });
  });

  test('bridge decide says what is still to be confirmed, and takes it in the same action', async () => {
    const refused = await decide('accept', PENALTY);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('law-covers-all-offences:lamp act') as unknown });
    const accepted = await decide(
      'accept',
      PENALTY,
      '--confirm',
      'law-covers-all-offences:lamp act',
      '--text',
      'As is.',
      '--language',
      'en',
    );
    expect(accepted).toMatchObject({
      code: 0,
      out: `accepted with edits: ${PENALTY}\n  yes  from LAMP, 2026, article 2\n  confirmed law-covers-all-offences:lamp act\n`,
    });
  });

  test('bridge provenance tells it for people, for programs and in the format of W3C', async () => {
    const text = await bridge('provenance', own.state, PENALTY);
    expect(text.out).toMatch(/^from LAMP, 2026, article 2\naccepted on \d{4}-\d\d-\d\d by expert@/);
    expect(text.out).toContain(`written by the person: text, language\ntaken from\n  ${LAMP}#lamp:2.law  yes  2026-05-01  over lb-2\n`);
    const json = await bridge('provenance', own.state, PENALTY, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ rule: 'CONDITIONAL', confirmations: ['law-covers-all-offences:lamp act'] });
    const prov = await bridge('provenance', own.state, PENALTY, '--format', 'prov-json');
    expect(provJsonFaults(JSON.parse(prov.out))).toEqual([]);
    expect(await bridge('provenance', own.state, COLOURS)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no answer of') as unknown,
    });
  });

  test('bridge acknowledge lets an answer stand once something has changed under it', async () => {
    const acknowledge = (reason: string) => bridge('acknowledge', '--state', own.state, '--item', NIGHT, '--reason', reason);
    expect(await acknowledge('Nothing to see.')).toMatchObject({ code: 2, err: expect.stringContaining('Nothing has changed') as unknown });
    const changed = { key: 'lamp act', name: 'Lamp Act', appliesTo: 'unknown', changedOn: '2026-11-01', repealed: false } as const;
    await run((transaction) => saveLegislation(transaction, own.state, [changed]));
    expect((await bridge('worklist', own.state)).out).toContain(`Changed since it was accepted  2\n  ${NIGHT}  law changed\n`);
    expect(await acknowledge('Another section was changed.')).toMatchObject({ code: 0, out: `${NIGHT} stands, although law changed.\n` });
    expect((await bridge('worklist', own.state)).out).toContain(`Changed since it was accepted  1\n  ${PENALTY}  law changed\n`);
  });

  describe('are used wrongly', () => {
    test.each([
      ['without saying what is decided', ['decide', 'accept', '--state', 'XAR'], 'say what is decided'],
      ['with all rejected at once', ['decide', 'reject', '--state', 'XAR', '--all-full', BUOY], 'say what is decided'],
      ['for a State that is not stored', ['decide', 'defer', '--state', 'XXX', '--item', NIGHT], 'no State "XXX"'],
      ['with a position that is none', ['decide', 'accept', '--state', 'XAR', '--item', NIGHT, '--take', 'first'], 'Write a number'],
    ])('%s', async (_, args, said) => {
      expect(await bridge(...args)).toMatchObject({ code: 2, err: expect.stringContaining(said) as unknown });
    });
  });
});
