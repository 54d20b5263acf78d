import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { writeOfficial } from '../../src/crosswalk/write-official.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { INVENTED } from '../graphql/harness/invented.ts';
import { ARCADIA } from '../persistence/harness/fictional-states.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'bridge-official-'));
cpSync(INVENTED, FOLDER, { recursive: true });
const LAMP = join(FOLDER, 'seeds/questionnaires/lamp.yaml');
const OFFICIAL = new Map([
  ['lamp:2.law', { number: '2', wording: { fr: 'Qui éteint un feu est-il puni ?' }, source: 'an invented edition' }],
  ['lamp:1(b).law', { number: '10', source: 'an invented edition' }],
]);
writeFileSync(LAMP, writeOfficial(readFileSync(LAMP, 'utf8'), OFFICIAL));
mkdirSync(join(FOLDER, 'seeds/wording'));
writeFileSync(
  join(FOLDER, 'seeds/wording/lamp.fr.yaml'),
  'wording_of: lamp\nlanguage: fr\nsource: an invented collection\ntexts: [{ provision: "lamp:2", text: "Quiconque éteint un feu est puni." }]\n',
);
writeFileSync(
  join(FOLDER, 'seeds/questionnaires/lamp-form.2027.yaml'),
  readFileSync(LAMP, 'utf8').replace('lamp-form@2010', 'lamp-form@2027').replace('Lighthouse review', 'Lighthouse review, second phase'),
);
afterAll(() => rmSync(FOLDER, { recursive: true }));

onEmbeddedDatabase('an official edition', (database) => {
  const server = testServer(database, { catalogue: FOLDER });
  const dataOf = async (query: string) => {
    const { data, errors } = await server().ask<unknown>(query);
    expect(errors).toBeUndefined();
    return data;
  };

  test('is asked by its numbers, in its words', async () => {
    const item = {
      id: 'lamp-form@2010#lamp:2.law',
      fr: 'Qui éteint un feu est-il puni ?',
      es: null,
      officialSource: 'an invented edition',
    };
    expect(
      await dataOf(
        '{ item(officialNumber: "2", questionnaire: "lamp-form@2010") { id fr: officialWording(language: FR) es: officialWording(language: ES) officialSource } }',
      ),
    ).toEqual({ item });
    expect(await dataOf('{ item(officialNumber: "3", questionnaire: "lamp-form@2010") { id } }')).toEqual({ item: null });
  });

  test('orders a questionnaire by them', async () => {
    const query = `{ questionnaire(id: "lamp-form@2010") {
      own: items { nodes { officialNumber } } official: items(byOfficialNumber: true) { nodes { officialNumber } } } }`;
    const numbers = (...list: (string | null)[]) => ({ nodes: list.map((officialNumber) => ({ officialNumber })) });
    expect(await dataOf(query)).toEqual({
      questionnaire: { own: numbers(null, '10', '2', null), official: numbers('2', '10', null, null) },
    });
  });

  test.each([
    '{ item { id } }',
    '{ item(officialNumber: "2") { id } }',
    '{ item(id: "x", officialNumber: "2", questionnaire: "lamp-form@2010") { id } }',
  ])('%s names no item', async (query) => {
    const { errors } = await server().ask<unknown>(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('and the text of a treaty stand beside ours, in the languages in which they were imported', async () => {
    const query =
      '{ provision(id: "lamp:2") { fr: officialText(language: FR) { language text source } es: officialText(language: ES) { text } } other: provision(id: "lamp:3") { officialText(language: FR) { text } } }';
    expect(await dataOf(query)).toEqual({
      provision: { fr: { language: 'FR', text: 'Quiconque éteint un feu est puni.', source: 'an invented collection' }, es: null },
      other: { officialText: null },
    });
  });

  test('stands beside the one before: both are answered, neither answer touches the other, and one pre-fills the other', async () => {
    await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [ARCADIA]));
    const answer = (questionnaire: string, value: string) =>
      importAnswers(THE_BRIDGE, server().bridge, {
        ...{ state: 'XAR', questionnaire, status: 'cleared', asOf: '2026-01-31', laws: [], authorities: [], confirmations: [] },
        responses: [
          {
            item: `${questionnaire}#lamp:2.law`,
            content: { value, appliesTo: 'all_offences', citations: [], links: [] },
            confirmations: [],
          },
        ],
      });
    await answer('lamp-form@2010', 'in_part');
    const offered =
      '{ prefill(state: "XAR", to: "lamp-form@2027") { from { id } suggestions(item: "lamp-form@2027#lamp:2.law") { class value } } }';
    expect(await dataOf(offered)).toEqual({
      prefill: { from: [{ id: 'lamp-form@2010' }], suggestions: [{ class: 'FULL', value: 'in_part' }] },
    });
    await answer('lamp-form@2027', 'yes');
    expect(await dataOf('{ responses(state: "XAR") { nodes { itemId value } } }')).toEqual({
      responses: {
        nodes: [
          { itemId: 'lamp-form@2010#lamp:2.law', value: 'in_part' },
          { itemId: 'lamp-form@2027#lamp:2.law', value: 'yes' },
        ],
      },
    });
  });
});
