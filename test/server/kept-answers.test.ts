import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST } from '../persistence/harness/people.ts';
import { BUOY, fictionalDelegation } from './harness/fictional-delegation.ts';
import { type Reply, send } from './harness/send.ts';
import { type TestServer, testServer } from './harness/test-server.ts';

const PREFILL =
  'query ($state: ID!, $to: ID!) { prefill(state: $state, to: $to) { state { name(language: EN) } suggestions { class value } } }';
const COVERAGE = 'query ($to: ID!) { coverage(to: $to) { states { state { code } } } }';
const CATALOGUE = '{ instruments { id } }';

onEachDatabase('an answer that is kept', (testDatabase) => {
  const keeping = testServer(() => testDatabase().database, { keepsAnswers: true });
  const forgetful = testServer(() => testDatabase().database);
  const begin = () => fictionalDelegation({ server: keeping(), database: testDatabase() }, { 'lamp:1(a).law': {} });
  const statementsOf = async (work: () => Promise<unknown>) => {
    const before = testDatabase().statements.length;
    await work();
    return testDatabase().statements.slice(before);
  };

  test('is given again after one statement has shown that nothing has changed, beside the one that says who asks', async () => {
    const { state, expert } = await begin();
    const asked = () => post(keeping(), expert, PREFILL, { state, to: BUOY });
    const first = await asked();
    let second = first;
    const statements = await statementsOf(async () => {
      second = await asked();
    });
    expect(second.text).toBe(first.text);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(statements).toEqual([expect.stringContaining('set_config'), expect.stringContaining('as fingerprint')]);
  });

  test('of the catalogue alone needs no statement', async () => {
    await post(keeping(), ANALYST, CATALOGUE);
    expect(await statementsOf(() => post(keeping(), ANALYST, CATALOGUE))).toEqual([]);
  });

  test('is made anew once the State answers otherwise', async () => {
    const { state, expert, answer } = await begin();
    const asked = () => post(keeping(), expert, PREFILL, { state, to: BUOY });
    const before = await asked();
    await answer({ 'lamp:1(a).law': { value: 'no' } });
    const after = await asked();
    expect(after.text).not.toBe(before.text);
    expect(after.text).toBe((await post(forgetful(), expert, PREFILL, { state, to: BUOY })).text);
  });

  test('is made anew once the State is called otherwise', async () => {
    const { state, expert } = await begin();
    const asked = () => post(keeping(), expert, PREFILL, { state, to: BUOY });
    await asked();
    await testDatabase().run((transaction) => saveStates(transaction, [{ ...freshState(), code: state, names: { en: 'Lampland' } }]));
    expect((await asked()).text).toContain('Lampland');
  });

  test('is not given to whoever may read less, nor to another person of the State', async () => {
    const { state, expert, focalPoint } = await begin();
    const asked = async (person: Actor) => (await post(keeping(), person, PREFILL, { state, to: BUOY })).text;
    const [own, foreign] = [await asked(expert), await asked(ANALYST)];
    expect(foreign).not.toBe(own);
    expect(foreign).toBe((await post(forgetful(), ANALYST, PREFILL, { state, to: BUOY })).text);
    const who = async (person: Actor) => (await post(keeping(), person, '{ viewer { id } }')).text;
    expect(await who(expert)).toContain(expert.id);
    expect(await who(focalPoint)).toContain(focalPoint.id);
  });

  test('of all States counts one that was added since', async () => {
    const to = { to: BUOY };
    const first = await begin();
    const before = await post(keeping(), first.expert, COVERAGE, to);
    const { state, expert } = await begin();
    expect(before.text).not.toContain(state);
    expect((await post(keeping(), first.expert, COVERAGE, to)).text).toBe((await post(forgetful(), first.expert, COVERAGE, to)).text);
    expect((await post(keeping(), expert, COVERAGE, to)).text).toContain(state);
  });

  test('is not sent by GET to whoever has it, until it is another one', async () => {
    const { state, expert, answer } = await begin();
    const search = new URLSearchParams({ query: PREFILL, variables: JSON.stringify({ state, to: BUOY }) });
    const get = (tag = '') =>
      send(keeping().address, `/graphql?${search}`, {
        headers: { ...bearer(keeping(), expert), 'apollo-require-preflight': '1', 'if-none-match': tag },
      });
    const tag = (await get()).headers.get('etag') ?? '';
    expect(await get(tag)).toMatchObject({ status: 304, text: '' });
    await answer({ 'lamp:1(a).law': { value: 'no' } });
    expect(await get(tag)).toMatchObject({ status: 200 });
  });

  describe('is none', () => {
    test.each(['mutation { reloadCatalogue { changed } }', '{ auditHead { hash } }', '{ prefill(state: "XZZ", to: "none") { today } }'])(
      'of %s',
      async (query) => {
        const { headers } = await post(keeping(), { id: 'keeper@un.example', role: 'secretariat' }, query);
        expect(headers.get('etag')).toBeNull();
      },
    );

    test('where that is switched off', async () => {
      expect((await post(forgetful(), ANALYST, CATALOGUE)).headers.get('etag')).toBeNull();
    });
  });
});

function bearer(server: TestServer, person: Actor): Record<string, string> {
  return { authorization: `Bearer ${server.tokenOf(person)}` };
}

function post(server: TestServer, person: Actor, query: string, variables?: object): Promise<Reply> {
  const headers = { ...bearer(server, person), 'content-type': 'application/json' };
  return send(server.address, '/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}
