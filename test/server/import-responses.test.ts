import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { advanceSubmission } from '../../src/application/advance-submission.ts';
import type { Bridge } from '../../src/application/bridge.ts';
import { readSubmissions } from '../../src/application/read-submissions.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { loadConfirmations } from '../../src/persistence/confirmations.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { testServer } from './harness/test-server.ts';

const FORM = 'lamp-form@2010';
const NIGHT = `${FORM}#lamp:1(a).law`;
const FOG = `${FORM}#lamp:1(b).law`;
const PENALTY = `${FORM}#lamp:2.law`;

const IMPORT = `mutation Import($input: ImportResponsesInput!) {
  importResponses(input: $input) {
    stored added changed { item changes { field before after } } unchanged untouched lawsAdded confirmations status asOf unread
    refused { message hint place sheet row column letters } errors { code message path }
  }
}`;
const EXPORT = `query Export($state: ID!, $format: AnswerFormat!) {
  exportResponses(state: $state, questionnaire: "${FORM}", format: $format) { contentBase64 leftOut }
}`;
const RESPONSES = `query Responses($state: ID!) {
  responses(state: $state) { nodes { id itemId value revisions { number value provenance } } }
}`;

interface Outcome {
  readonly stored: boolean;
  readonly added: readonly string[];
  readonly changed: readonly { readonly item: string; readonly changes: readonly object[] }[];
  readonly unchanged: readonly string[];
  readonly untouched: readonly string[];
  readonly refused: readonly object[];
  readonly errors: readonly { readonly code: string }[];
}

interface ListedResponse {
  readonly id: string;
  readonly itemId: string;
  readonly value: string;
  readonly revisions: readonly { readonly number: number; readonly value: string; readonly provenance: object }[];
}

const csv = (...rows: string[]) => `item,value,legislation,applies_to\n${rows.map((row) => `${row}\n`).join('')}`;
const COMPLETE = csv('@law,in_force,Lamp Act,unknown', 'lamp:1(a).law,yes,Lamp Act [section 3],', 'lamp:2.law,no,Lamp Act,');
const base64 = (text: string) => Buffer.from(text).toString('base64');

onEachDatabase('a file that is sent to the server', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  let state: StateParty;

  const send = async (text: string, input: Record<string, unknown> = {}) => {
    const sent = { state: state.code, questionnaire: FORM, contentBase64: base64(text), ...input };
    const { data, errors } = await server().ask<{ importResponses: Outcome }>(IMPORT, { input: sent });
    return { outcome: data?.importResponses, errors };
  };
  const responses = async () =>
    (await server().ask<{ responses: { nodes: ListedResponse[] } }>(RESPONSES, { state: state.code })).data.responses.nodes;

  beforeAll(async () => {
    state = freshState();
    await testDatabase().run((transaction) => saveStates(transaction, [state]));
  });

  test('is told what would become of it, and nothing is stored', async () => {
    const { outcome } = await send(COMPLETE, { dryRun: true });
    expect(outcome).toMatchObject({
      stored: false,
      added: [NIGHT, PENALTY],
      changed: [],
      unchanged: [],
      refused: [],
      lawsAdded: ['Lamp Act'],
    });
    expect(await responses()).toEqual([]);
  });

  test('with one cell that cannot be read is refused as a whole, with row and column', async () => {
    const { outcome } = await send(csv('lamp:1(a).law,yes,,', 'lamp:2.law,perhaps,,'));
    expect(outcome).toMatchObject({ stored: false, added: [NIGHT], refused: [{ row: 3, column: 'value', letters: 'B', sheet: null }] });
    expect(await responses()).toEqual([]);
  });

  test('is stored as what it is imported as, and changes nothing a second time', async () => {
    const as = { status: 'CLEARED', asOf: '2025-03-01', format: 'CSV' };
    expect((await send(COMPLETE, as)).outcome).toMatchObject({
      stored: true,
      added: [NIGHT, PENALTY],
      status: 'CLEARED',
      asOf: '2025-03-01',
    });
    expect((await send(COMPLETE, as)).outcome).toMatchObject({
      ...{ stored: true, added: [], changed: [], unchanged: [NIGHT, PENALTY], lawsAdded: [], status: null, asOf: null },
    });
    const provenance = { file: { sha256: createHash('sha256').update(COMPLETE).digest('hex') } };
    expect((await responses()).map(({ revisions }) => revisions)).toMatchObject([[{ provenance }], [{ provenance }]]);
  });

  test.each([true, false])(
    'with another answer is refused while the answers stand cleared, whether only compared is %s',
    async (dryRun) => {
      const { outcome } = await send(csv('lamp:2.law,in_part,Lamp Act,'), { dryRun });
      const message = expect.stringContaining('reopen it first') as string;
      expect(outcome).toMatchObject({ stored: false, errors: [{ code: 'NOT_WRITABLE', message }] });
    },
  );

  test('under a key of the client is stored once, and the key is good for no other file', async () => {
    const clientMutationKey = `file of ${state.code}`;
    const text = csv('lamp:1(b).law,yes,,');
    await reopen(server().bridge, state.code);
    const first = await send(text, { clientMutationKey });
    expect(first.outcome).toMatchObject({ stored: true, added: [FOG] });
    expect(await Promise.all([1, 2].map(() => send(text, { clientMutationKey })))).toEqual([first, first]);
    expect((await send(COMPLETE, { clientMutationKey })).outcome).toMatchObject({ stored: false, errors: [{ code: 'CONFLICT' }] });
  });

  test('with another answer makes a new revision, which can be compared with the old', async () => {
    const { outcome } = await send(csv('lamp:2.law,in_part,Lamp Act,'));
    const changes = [{ field: 'value', before: 'no', after: 'in_part' }];
    expect(outcome).toMatchObject({ added: [], changed: [{ item: PENALTY, changes }], untouched: [NIGHT, FOG] });
    const penalty = (await responses()).find(({ itemId }) => itemId === PENALTY);
    expect(penalty?.revisions.map(({ value }) => value)).toEqual(['no', 'in_part']);
    const compared = await server().ask<object>(
      `query Compare($response: ID!) { compareRevisions(response: $response, before: 1, after: 2) {
        before { value } after { value } changes { field before after }
      } }`,
      { response: penalty?.id },
    );
    expect(compared.data).toEqual({ compareRevisions: { before: { value: 'no' }, after: { value: 'in_part' }, changes } });
  });

  test.each(['XLSX', 'CSV', 'JSON'])('as the server wrote it, in %s, changes nothing', async (format) => {
    const { data } = await server().ask<{ exportResponses: { contentBase64: string; leftOut: string[] } }>(EXPORT, {
      ...{ state: state.code, format },
    });
    expect(data.exportResponses.leftOut).toEqual([]);
    const sent = { contentBase64: data.exportResponses.contentBase64, format };
    expect((await send('', sent)).outcome).toMatchObject({
      ...{ stored: true, refused: [], added: [], changed: [], untouched: [], lawsAdded: [], status: null, asOf: null },
      unchanged: [NIGHT, FOG, PENALTY],
    });
  });

  describe('is refused', () => {
    test.each([
      ['of an unknown State', { state: 'XXX' }, 'UNKNOWN_STATE'],
      ['to an unknown questionnaire', { questionnaire: 'lamp-from@2010' }, 'UNKNOWN_QUESTIONNAIRE'],
    ])('%s', async (_, input, code) => {
      expect((await send(COMPLETE, input)).outcome).toMatchObject({ stored: false, added: [], errors: [{ code }] });
    });

    test('in no Base64', async () => {
      const { errors } = await send(COMPLETE, { contentBase64: 'data:text/csv,item' });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    test('in another format than it was sent as', async () => {
      expect((await send(COMPLETE, { format: 'XLSX' })).outcome).toMatchObject({ stored: false, refused: [{ row: 1 }] });
    });

    test.each([
      ['revisions of no answer', { response: 'none', after: 2 }, 'UNKNOWN_RESPONSE'],
      ['a revision that there is not', { after: 9 }, 'UNKNOWN_REVISION'],
    ])('with %s to compare', async (_, variables, code) => {
      const { errors } = await server().ask(
        'query Compare($response: ID!, $after: Int!) { compareRevisions(response: $response, before: 1, after: $after) { changes { field } } }',
        { response: (await responses())[0]?.id, ...variables },
      );
      expect(errors?.[0]?.extensions.code).toBe(code);
    });
  });
});

/** The focal point reopens what was cleared. */
async function reopen(bridge: Bridge, state: string): Promise<void> {
  const [{ id: submission = '' } = {}] = await readSubmissions(THE_BRIDGE, bridge, [state]);
  await advanceSubmission(THE_BRIDGE, bridge, { state, submission, event: 'reopen' });
}

onEachDatabase('a confirmation', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  let state: string;
  const confirmLaw = (input: object) =>
    server().ask<{ confirmLaw: object }>(
      'mutation Confirm($input: ConfirmLawInput!) { confirmLaw(input: $input) { law { name } confirmations citedBy state { confirmationsGiven } errors { code path } } }',
      { input: { state, ...input } },
    );

  beforeAll(async () => {
    const fresh = freshState();
    state = fresh.code;
    await testDatabase().run((transaction) => saveStates(transaction, [fresh]));
    const form = `${COMPLETE}@law,in_force,Harbour Act,this_instrument\n@law,repealed,Beacon Act,all_offences\n`;
    await server().ask(IMPORT, { input: { state, questionnaire: FORM, contentBase64: base64(form) } });
  });

  test('of a law is given once for all answers that cite it', async () => {
    const id = 'law-covers-all-offences:lamp act';
    const expected = {
      confirmLaw: { law: { name: 'Lamp Act' }, confirmations: [id], citedBy: 2, state: { confirmationsGiven: [id] }, errors: [] },
    };
    expect((await confirmLaw({ law: 'LAMP  Act' })).data).toEqual(expected);
    expect((await confirmLaw({ law: 'lamp act' })).data).toEqual(expected);
  });

  test('that an answer is still so is kept beside it', async () => {
    const { data } = await server().ask<object>(
      'mutation Still($input: ConfirmStillSoInput!) { confirmStillSo(input: $input) { confirmations state { confirmationsGiven } } }',
      { input: { state, item: NIGHT } },
    );
    const id = `answer-still-so:${NIGHT}`;
    expect(data).toEqual({
      confirmStillSo: { confirmations: [id], state: { confirmationsGiven: [id, 'law-covers-all-offences:lamp act'] } },
    });
  });

  test.each([
    ['a law that the State does not have', { law: 'Lamb Act' }, 'UNKNOWN_LAW'],
    ['a law recorded as limited', { law: 'Harbour Act' }, 'CONFLICT'],
    ['a repealed law', { law: 'Beacon Act', stillSo: true }, 'CONFLICT'],
    ['a State that is not there', { state: 'XXX', law: 'Lamp Act' }, 'UNKNOWN_STATE'],
  ])('of %s is refused', async (_, input, code) => {
    expect((await confirmLaw(input)).data.confirmLaw).toMatchObject({ state: null, law: null, confirmations: [], errors: [{ code }] });
  });

  test('of nothing is refused', async () => {
    const { errors } = await confirmLaw({ law: 'Lamp Act', coversAllOffences: false });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('under a key of the client is given once: asked again, its day stays', async () => {
    const givenAt = async () =>
      (await testDatabase().run((transaction) => loadConfirmations(transaction, [state]), { readOnly: true })).map((each) => each.givenAt);
    const input = { law: 'Lamp Act', clientMutationKey: state };
    const first = await confirmLaw(input);
    const before = await givenAt();
    expect(await Promise.all([confirmLaw(input), confirmLaw(input)])).toEqual([first, first]);
    expect(await givenAt()).toEqual(before);
    expect((await confirmLaw({ ...input, stillSo: true })).data.confirmLaw).toMatchObject({ errors: [{ code: 'CONFLICT' }] });
  });

  test('of an answer that was not given is refused', async () => {
    const { data } = await server().ask<object>(
      'mutation Still($input: ConfirmStillSoInput!) { confirmStillSo(input: $input) { state { code } confirmations errors { code path } } }',
      { input: { state, item: `${FORM}#lamp:9.law` } },
    );
    const errors = [{ code: 'UNKNOWN_RESPONSE', path: ['item'] }];
    expect(data).toEqual({ confirmStillSo: { state: null, confirmations: [], errors } });
  });
});
