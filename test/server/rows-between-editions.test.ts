import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA } from '../persistence/harness/fictional-states.ts';
import { NEWER_FORM, OLDER_FORM, twoEditionsFolder } from '../support/two-editions-folder.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const FOLDER = twoEditionsFolder();
afterAll(() => rmSync(FOLDER, { recursive: true }));

onEmbeddedDatabase('two editions that ask for parts of a provision', (database) => {
  const server = testServer(database, { catalogue: FOLDER });
  const dataOf = async (query: string) => {
    const { data, errors } = await server().ask<unknown>(query);
    expect(errors).toBeUndefined();
    return data;
  };
  beforeAll(async () => {
    await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [ARCADIA]));
    await importAnswers(THE_BRIDGE, server().bridge, {
      ...{ state: 'XAR', questionnaire: OLDER_FORM, status: 'cleared', asOf: '2026-01-31', laws: [], authorities: [], confirmations: [] },
      responses: ['lamp:2.law.2', 'lamp:2.law.3'].map((item) => ({
        item: `${OLDER_FORM}#${item}`,
        content: { value: 'yes', appliesTo: 'unknown', citations: [], links: [] },
        confirmations: [],
      })),
    });
  });

  test('pre-fill each other over a row between the items, which the explanation names', async () => {
    const offered = (item: string) =>
      dataOf(
        `{ prefill(state: "XAR", to: "${NEWER_FORM}") { suggestions(item: "${NEWER_FORM}#${item}") { class value rows { id } explain { related } } } }`,
      );
    expect(await offered('lamp:2.law.2')).toEqual({
      prefill: {
        suggestions: [
          {
            ...{ class: 'FULL', value: 'yes', rows: [{ id: 'ed-same' }] },
            explain: {
              related: [
                'lamp-form@2010#lamp:2.law.2 (question on LAMP article 2) and lamp-form@2027#lamp:2.law.2 (question on LAMP article 2) ask exactly the same (row ed-same): Both ask about the same part.',
              ],
            },
          },
        ],
      },
    });
    expect(await offered('lamp:2.law.4')).toMatchObject({ prefill: { suggestions: [{ class: 'FULL', rows: [{ id: 'ed-second' }] }] } });
  });

  test('have a mapping set without instruments', async () => {
    const query = `{ mappingSets { id subject { instrument } object { instrument } subjectQuestionnaire { questionnaire version contentHash } objectQuestionnaire { questionnaire } rowCount } }`;
    const { mappingSets } = (await dataOf(query)) as { mappingSets: { id: string }[] };
    expect(mappingSets.find(({ id }) => id === 'editions')).toEqual({
      ...{ id: 'editions', subject: null, object: null, rowCount: 4 },
      subjectQuestionnaire: { questionnaire: OLDER_FORM, version: '1.0.0', contentHash: null },
      objectQuestionnaire: { questionnaire: NEWER_FORM },
    });
    expect(mappingSets.find(({ id }) => id !== 'editions')).toMatchObject({
      subject: { instrument: expect.any(String) as unknown },
      subjectQuestionnaire: null,
    });
    const sets = (await dataOf('{ instrument(id: "lamp") { mappingSets { id } } }')) as { instrument: { mappingSets: object[] } };
    expect(sets.instrument.mappingSets).not.toContainEqual({ id: 'editions' });
  });

  test('have rows that name items in place of provisions', async () => {
    const query = `{ mappings(set: "editions", first: 9) { nodes { id kind subject { id } object { id } parts { id } subjectItem { id } objectItem { id } itemParts { id } } } }`;
    const nothing = { subject: null, object: null, parts: [] };
    const of = (form: string, n: number) => ({ id: `${form}#lamp:2.law.${n}` });
    const pair = (id: string, left: number, right: number) => ({
      ...{ id, kind: 'PAIR', ...nothing, itemParts: [] },
      ...{ subjectItem: of(OLDER_FORM, left), objectItem: of(NEWER_FORM, right) },
    });
    expect(await dataOf(query)).toEqual({
      mappings: {
        nodes: [
          pair('ed-same', 2, 2),
          {
            ...{ id: 'ed-split', kind: 'JOINT', ...nothing, subjectItem: of(OLDER_FORM, 3), objectItem: null },
            itemParts: [of(NEWER_FORM, 3), of(NEWER_FORM, 4)],
          },
          pair('ed-first', 3, 3),
          pair('ed-second', 3, 4),
        ],
      },
    });
  });

  test.each([
    [`item: "${NEWER_FORM}#lamp:2.law.4"`, ['ed-split', 'ed-second']],
    ['provision: "lamp:2", set: "editions"', ['ed-same', 'ed-split', 'ed-first', 'ed-second']],
    ['provision: "lamp:1(a)", set: "editions"', []],
    ['instrument: "lamp", set: "editions"', ['ed-same', 'ed-split', 'ed-first', 'ed-second']],
    ['instrument: "buoy", set: "editions"', []],
    ['article: "lamp:2", set: "editions", relation: SUPERSET', ['ed-first', 'ed-second']],
  ])('are found with %s', async (filter, ids) => {
    expect(await dataOf(`{ mappings(${filter}) { nodes { id } } }`)).toEqual({ mappings: { nodes: ids.map((id) => ({ id })) } });
  });

  test('leave provisions and their correspondences as they are, and stand beside the items', async () => {
    const query = `{ item(id: "${OLDER_FORM}#lamp:2.law.2") { mappings { id } } provision(id: "lamp:2") { mappings { id } correspondences { witness { id } } } }`;
    const found = (await dataOf(query)) as { item: object; provision: object };
    expect(found.item).toEqual({ mappings: [{ id: 'ed-same' }] });
    expect(JSON.stringify(found.provision)).not.toContain('ed-');
  });
});
