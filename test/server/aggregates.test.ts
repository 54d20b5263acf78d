import { beforeAll, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { fictionalStates } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { FOCAL_POINT, PUBLIC, SECRETARIAT } from '../persistence/harness/people.ts';
import { testServer } from './harness/test-server.ts';

const FORM = 'lamp-form@2010';
const ITEM = `${FORM}#lamp:1(a).law`;

interface Told {
  readonly step: number;
  readonly items: readonly {
    readonly itemId: string;
    readonly figures: readonly {
      readonly grouping: string;
      readonly cell: string;
      readonly suppressed: boolean;
      readonly published: readonly { readonly value: string; readonly states: number }[];
      readonly counted: readonly { readonly value: string; readonly states: number }[] | null;
    }[];
  }[];
}

const FIGURES = '{ step items { itemId figures { grouping cell suppressed published { value states } counted { value states } } } }';

onEachDatabase('figures', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const states: StateParty[] = fictionalStates(8).map((state) => ({ ...state, regionalGroup: 'african' }));

  /** Stores a cleared answer, and consents to what is named. */
  const answer = async ({ code }: StateParty, value: string, consent: 'PUBLISH' | 'COUNT' | undefined) => {
    const { bridge } = server();
    const content = { value, appliesTo: 'unknown', citations: [], links: [] } as const;
    await importAnswers(THE_BRIDGE, bridge, {
      ...{ state: code, questionnaire: FORM, status: 'cleared', laws: [], authorities: [], confirmations: [] },
      responses: [{ item: ITEM, content, confirmations: [] }],
    });
    const found = await server().ask<{ state: { submissions: { id: string }[] } }>(`{ state(code: "${code}") { submissions { id } } }`);
    if (consent === undefined) return;
    const input = { state: code, submission: found.data.state.submissions[0]?.id, kind: consent };
    const mutation = 'mutation Give($input: ConsentInput!) { giveConsent(input: $input) { errors { message } } }';
    const { data, errors } = await server().ask<{ giveConsent: { errors: unknown[] } }>(
      mutation,
      { input },
      { ...FOCAL_POINT, state: code },
    );
    expect({ errors, refused: data?.giveConsent.errors }).toEqual({ errors: undefined, refused: [] });
  };
  const publish = (as = SECRETARIAT) =>
    server().ask<{ publishAggregates: { aggregates: Told } }>(
      `mutation Publish($input: PublishAggregatesInput!) { publishAggregates(input: $input) { errors { message } aggregates ${FIGURES} } }`,
      { input: { questionnaire: FORM } },
      as,
    );
  const read = async (step = '') => {
    const { data } = await server().ask<{ aggregates: Told | null }>(
      `{ aggregates(questionnaire: "${FORM}"${step}) ${FIGURES} }`,
      undefined,
      PUBLIC,
    );
    return data.aggregates;
  };
  const ofAll = (told: Told | null) => told?.items[0]?.figures.find(({ grouping }) => grouping === 'all');

  beforeAll(async () => {
    await testDatabase().database.inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, states));
    const [first, second, third, fourth, fifth, published, silent] = states as [
      StateParty,
      StateParty,
      StateParty,
      StateParty,
      StateParty,
      StateParty,
      StateParty,
    ];
    for (const state of [first, second, third, fourth]) await answer(state, 'yes', 'COUNT');
    await answer(fifth, 'no', 'COUNT');
    await answer(published, 'no', 'PUBLISH');
    await answer(silent, 'no', undefined);
  }, 120_000);

  test('are there once the secretariat takes a step, and not before; nobody else takes one', async () => {
    expect(await read()).toBeNull();
    expect((await publish(PUBLIC)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await publish({ ...FOCAL_POINT, state: 'XAA' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await publish()).data.publishAggregates.aggregates).toMatchObject({ step: 1 });
  });

  test('rest on published answers and on those that may be counted, and on nothing else', async () => {
    expect(ofAll(await read())).toEqual({
      ...{ grouping: 'all', cell: '', suppressed: false },
      published: [{ value: 'no', states: 1 }],
      counted: [
        { value: 'no', states: 1 },
        { value: 'yes', states: 4 },
      ],
    });
  });

  test('stand as they were frozen, and let nobody in while fewer than five wait', async () => {
    const [, , , , , , , last] = states;
    const before = await read();
    if (last !== undefined) await answer(last, 'no', 'COUNT');
    expect(await read()).toEqual(before);
    expect((await publish()).data.publishAggregates.aggregates.step).toBe(2);
    expect(ofAll(await read())?.counted).toEqual(ofAll(before)?.counted);
    expect(await read(', step: 1')).toEqual(before);
    expect(await read(', step: 3')).toBeNull();
  });
});
