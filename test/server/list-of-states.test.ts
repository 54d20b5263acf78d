import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { loadStateList } from '../../src/application/load-state-list.ts';
import { readStateList } from '../../src/cli/serve/read-state-list.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ROOT } from '../toolchain/run-tool.ts';
import { testServer } from './harness/test-server.ts';

interface Page {
  readonly nodes: readonly { readonly code: string; readonly name: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

onEachDatabase('the list of States', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const dataOf = async <T>(query: string) => {
    const { data, errors } = await server().ask<T>(query);
    expect(errors).toBeUndefined();
    return data as T;
  };
  const page = async (args: string, language = 'EN') =>
    (
      await dataOf<{ states: Page }>(
        `{ states(language: ${language} ${args}) { totalCount nodes { code name(language: ${language}) } pageInfo { endCursor hasNextPage } } }`,
      )
    ).states;

  beforeAll(async () => {
    const listed = await readStateList(ROOT);
    await loadStateList(THE_BRIDGE, server().bridge, listed);
    await testDatabase().run((transaction) => saveStates(transaction, [ARCADIA]));
    await loadStateList(THE_BRIDGE, server().bridge, listed);
  });

  test('is loaded once, however often, beside what is there', async () => {
    expect((await page('fictional: false')).totalCount).toBe(198);
    expect((await page('unitedNations: MEMBER')).totalCount).toBe(193);
    expect((await page('unitedNations: MEMBER, group: EASTERN_EUROPEAN')).totalCount).toBe(23);
    expect((await page('fictional: true')).nodes).toEqual([{ code: 'XAR', name: 'Arcadia' }]);
  });

  test('says of no State more than is recorded: what it is to an instrument is unknown', async () => {
    const query = '{ states(codes: ["ISL"]) { nodes { unitedNations correspondenceLanguage memberships { instrumentId status } } } }';
    const memberships = ['buoy', 'fog', 'lamp'].map((instrumentId) => ({ instrumentId, status: 'UNKNOWN' }));
    expect(await dataOf(query)).toEqual({ states: { nodes: [{ unitedNations: 'MEMBER', correspondenceLanguage: null, memberships }] } });
    expect((await page('membership: { instrument: "lamp", status: UNKNOWN }')).totalCount).toBe(199);
    expect((await page('partyTo: "lamp"')).totalCount).toBe(0);
  });

  test('says of a language of correspondence that it is presumed, and by whom', async () => {
    const query =
      '{ states(codes: ["SEN", "CAN"]) { nodes { code correspondenceLanguage correspondenceBasis { kind bySoftware source } } } }';
    const { states } = await dataOf<{ states: { nodes: object[] } }>(query);
    expect(states.nodes).toEqual([
      { code: 'CAN', correspondenceLanguage: null, correspondenceBasis: null },
      {
        ...{ code: 'SEN', correspondenceLanguage: 'FR' },
        correspondenceBasis: { kind: 'OFFICIAL_LANGUAGE', bySoftware: true, source: null },
      },
    ]);
  });

  test('has each name in six languages, and says which ones no person has read', async () => {
    const query = '{ state(code: "ISL") { names { language text bySoftware } } }';
    const { state } = await dataOf<{ state: { names: readonly { language: string; text: string; bySoftware: boolean }[] } }>(query);
    expect(state.names.map(({ language }) => language)).toEqual(['AR', 'ZH', 'EN', 'FR', 'RU', 'ES']);
    expect(state.names.find(({ language }) => language === 'EN')).toEqual({ language: 'EN', text: 'Iceland', bySoftware: false });
    expect(state.names.find(({ language }) => language === 'ES')).toEqual({ language: 'ES', text: 'Islandia', bySoftware: true });
  });

  test.each(['EN', 'FR', 'ES', 'RU', 'AR', 'ZH'])('stands in the order of the names in %s, page after page', async (language) => {
    const pages: Page[] = [];
    for (let after = ''; pages.at(-1)?.pageInfo.hasNextPage !== false; after = `, after: "${pages.at(-1)?.pageInfo.endCursor}"`)
      pages.push(await page(`first: 60${after}`, language));
    const names = pages.flatMap(({ nodes }) => nodes.map(({ name }) => name));
    expect(pages.map(({ nodes }) => nodes.length)).toEqual([60, 60, 60, 19]);
    expect(names).toEqual([...names].sort(new Intl.Collator(language.toLowerCase()).compare));
  });

  test('orders accented letters as the language does, not by their codes', async () => {
    const french = (await page('first: 250', 'FR')).nodes.map(({ code }) => code);
    expect(french.indexOf('EGY')).toBeLessThan(french.indexOf('FRA'));
    expect(french.indexOf('XAR')).toBeLessThan(french.indexOf('ARG'));
  });

  describe('in a coverage', () => {
    const LAMP_ANSWER = { value: 'yes', appliesTo: 'all_offences', citations: [], links: [] } as const;
    const statesOf = async (args: string) => {
      const { coverage } = await dataOf<{ coverage: { states: { state: { code: string } }[] } }>(
        `{ coverage(to: "buoy-form@2020" ${args}) { states { state { code } } } }`,
      );
      return coverage.states.map(({ state }) => state.code);
    };

    test('those that have answered nothing are left out, unless they are asked for', async () => {
      expect(await statesOf('')).toEqual([]);
      expect(await statesOf('states: ["ISL"]')).toEqual(['ISL']);
      await importAnswers(THE_BRIDGE, server().bridge, {
        ...{ state: 'XAR', questionnaire: 'lamp-form@2010', laws: [], authorities: [], confirmations: [] },
        responses: [{ item: 'lamp-form@2010#lamp:1(a).law', content: LAMP_ANSWER, confirmations: [] }],
      });
      expect(await statesOf('')).toEqual(['XAR']);
      expect(await statesOf('group: AFRICAN')).toEqual([]);
      expect(await statesOf('states: ["ISL"]')).toEqual(['ISL']);
    });
  });
});
