import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { countResponses, loadResponses } from '../../src/persistence/load-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST, EXPERT, FOCAL_POINT, OBSERVER, PUBLIC, REVIEWER, SECRETARIAT } from '../persistence/harness/people.ts';
import { type Answer, testServer } from './harness/test-server.ts';

const FORM = 'lamp-form@2010';
const NIGHT = `${FORM}#lamp:1(a).law`;
const KEEPERS = `${FORM}#lamp:3.challenge`;
const OPEN = 'mutation Open($input: OpenSubmissionInput!) { openSubmission(input: $input) { submission { id } } }';
const ADVANCE = 'mutation Advance($input: AdvanceSubmissionInput!) { advanceSubmission(input: $input) { errors { code } } }';
const RECORD = `mutation Record($input: RecordResponseInput!) { recordResponse(input: $input) {
  isNew
  response { itemId current {
    number value appliesTo text language asOf citations { pinpoint law { name } } links options examples note author contentHash
  } revisions { number value } }
  errors { code message path hint conflict { expectedRevision currentRevision yours current differences { field before after } } } } }`;
const LAW = `mutation Law($input: RecordLawInput!) { recordLaw(input: $input) {
  law { key name appliesTo changedOn repealed link } citedBy errors { code path } } }`;

interface Payload {
  readonly isNew?: boolean | null;
  readonly response?: { readonly current: Readonly<Record<string, unknown>>; readonly revisions: readonly unknown[] } | null;
  readonly submission?: { readonly id: string };
  readonly errors: readonly { readonly code: string; readonly message: string; readonly conflict: object | null }[];
}

onEachDatabase('an answer', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const send = async (query: string, input: object, as: Actor): Promise<Payload & { refused: string | undefined }> => {
    const { data, errors }: Answer<Record<string, Payload> | null> = await server().ask(query, { input }, as);
    const [payload] = Object.values(data ?? {});
    return { ...payload, errors: payload?.errors ?? [], refused: errors?.[0]?.extensions.code as string | undefined };
  };
  /** A new State with a draft. */
  const begin = async () => {
    const fresh = freshState();
    await testDatabase().run((transaction) => saveStates(transaction, [fresh]));
    const state = fresh.code;
    const [expert, focalPoint] = [
      { ...EXPERT, state },
      { ...FOCAL_POINT, state },
    ];
    const { submission } = await send(OPEN, { state, questionnaire: FORM }, expert);
    const named = { state, submission: submission?.id ?? '' };
    const record = (answer: object, more: object = {}, as: Actor = expert) =>
      send(RECORD, { ...named, item: NIGHT, expectedRevision: 0, answer, ...more }, as);
    return { ...named, named, expert, focalPoint, record };
  };
  const stored = (state: string) =>
    testDatabase().run((transaction) => countResponses(transaction, { states: [state] }), { readOnly: true });

  test('is taken down whole, with its author and revisions, for the persons of the State', async () => {
    const { state, named, expert, record } = await begin();
    await send(LAW, { state, law: 'Lamp  Act' }, expert);
    const answer = {
      ...{ value: 'in_part', appliesTo: 'ALL_OFFENCES', text: 'Le phare\nest allumé. المنارة', language: 'fr', asOf: '2026-01-31' },
      ...{ citations: [{ law: 'LAMP act', pinpoint: 'sections 4-9' }], links: ['https://laws.example/lamp'] },
      ...{ examples: ['The case of 2013; with two parts', 'Another.'], note: 'Ask the coast guard.' },
    };
    const first = await record(answer);
    expect(first).toMatchObject({ isNew: true, errors: [] });
    expect(first.response?.current).toMatchObject({
      ...answer,
      ...{ number: 1, author: expert.id, citations: [{ pinpoint: 'sections 4-9', law: { name: 'Lamp Act' } }] },
    });
    const second = await record({ value: 'yes' }, { expectedRevision: 1 });
    expect(second.response).toMatchObject({
      current: { number: 2, value: 'yes', text: null, examples: [], citations: [] },
      revisions: [
        { number: 1, value: 'in_part' },
        { number: 2, value: 'yes' },
      ],
    });
    expect(await record({ value: 'yes' }, { expectedRevision: 2 })).toMatchObject({ isNew: false, response: { current: { number: 2 } } });
    expect(await send(RECORD, { ...named, item: KEEPERS, expectedRevision: 0, answer: { options: ['weather'] } }, expert)).toMatchObject({
      errors: [],
      response: { current: { options: ['weather'] } },
    });
    const [{ section } = { section: '' }] = await testDatabase().run(
      (transaction) => transaction.execute<{ section: string }[]>('select section from response where state_id = ?', [state]),
      { readOnly: true },
    );
    expect(section).toBe('lights');
  });

  test('that loses a race is shown to its author beside the one that won', async () => {
    const { record, focalPoint } = await begin();
    await record({ value: 'no', text: 'Not yet.' }, {}, focalPoint);
    const { errors, response } = await record({ value: 'yes', text: 'Since May.' });
    expect(response).toBeNull();
    expect(errors).toMatchObject([
      {
        ...{ code: 'CONFLICT', path: ['expectedRevision'] },
        conflict: {
          ...{ expectedRevision: 0, currentRevision: 1 },
          ...{ yours: { value: 'yes', text: 'Since May.' }, current: { value: 'no', text: 'Not yet.' } },
          differences: [
            { field: 'value', before: 'no', after: 'yes' },
            { field: 'text', before: 'Not yet.', after: 'Since May.' },
          ],
        },
      },
    ]);
  });

  test('of twenty who answer at the same moment is that of one; nineteen are shown it', async () => {
    const { state, record } = await begin();
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => record({ text: `writer ${index}` })));
    const losers = all.flatMap(({ errors }) => errors);
    expect(losers.map(({ code }) => code)).toEqual(Array(19).fill('CONFLICT'));
    const [winner] = await testDatabase().run((transaction) => loadResponses(transaction, { states: [state] }), { readOnly: true });
    expect(losers.every(({ conflict }) => JSON.stringify(conflict).includes(`"current":${JSON.stringify(winner?.content)}`))).toBe(true);
  });

  describe('under a key of the client', () => {
    test('is taken down once, however often and however many at once ask', async () => {
      const { state, record } = await begin();
      const ask = () => record({ value: 'yes' }, { clientMutationKey: state });
      const replies = await Promise.all(Array.from({ length: 20 }, ask));
      expect(replies[0]).toMatchObject({ isNew: true, errors: [], response: { current: { number: 1 } } });
      for (const reply of [...replies, await ask()]) expect(reply).toEqual(replies[0]);
    });

    test('is refused where the key was used for another request, and the key is each person’s own', async () => {
      const { state: clientMutationKey, record, focalPoint } = await begin();
      await record({ value: 'yes' }, { clientMutationKey });
      const other = await record({ value: 'no' }, { clientMutationKey, expectedRevision: 1 });
      expect(other.errors).toMatchObject([{ code: 'CONFLICT', path: ['clientMutationKey'], conflict: null }]);
      const theirs = await record({ value: 'no' }, { clientMutationKey, expectedRevision: 1 }, focalPoint);
      expect(theirs).toMatchObject({ isNew: true, errors: [] });
    });

    test('leaves the key unused where nothing was stored', async () => {
      const { state: clientMutationKey, record } = await begin();
      expect((await record({ value: 'perhaps' }, { clientMutationKey })).errors).toHaveLength(1);
      expect(await record({ value: 'yes' }, { clientMutationKey })).toMatchObject({ isNew: true });
    });

    test.each(['', ' \t', 'x'.repeat(201)])('is refused where the key is none: "%s"', async (clientMutationKey) => {
      const { record } = await begin();
      expect((await record({ value: 'yes' }, { clientMutationKey })).errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    });
  });

  test.each([
    ['for_clearance', ['SEND_FOR_CLEARANCE'], 'return it first'],
    ['cleared', ['SEND_FOR_CLEARANCE', 'CLEAR'], 'reopen it first'],
    ['published', ['SEND_FOR_CLEARANCE', 'CLEAR', 'PUBLISH'], 'withdraw its publication and reopen it first'],
  ])('to a submission that is %s is refused with what to do', async (_, events, advice) => {
    const { state, named, record, focalPoint } = await begin();
    await record({ value: 'yes' });
    for (const event of events) await send(ADVANCE, { ...named, event }, focalPoint);
    expect((await record({ value: 'no' }, { expectedRevision: 1 }, focalPoint)).errors).toMatchObject([
      { code: 'NOT_WRITABLE', message: expect.stringContaining(advice) },
    ]);
    expect(await record({ value: 'yes' }, { expectedRevision: 1 })).toMatchObject({ isNew: false, errors: [] });
    expect(await stored(state)).toBe(1);
  });

  test.each([OBSERVER, SECRETARIAT, REVIEWER, ANALYST, PUBLIC, { ...FOCAL_POINT, state: 'XZZ' }])(
    'is taken down for nobody else: $role',
    async (person) => {
      const { state, record } = await begin();
      const as = person.role === 'observer' ? { ...person, state } : person;
      expect(await record({ value: 'yes' }, {}, as)).toMatchObject({ refused: 'FORBIDDEN' });
      expect(await send(LAW, { state, law: 'Lamp Act' }, as)).toMatchObject({ refused: 'FORBIDDEN' });
      expect(await stored(state)).toBe(0);
    },
  );

  describe('is refused', () => {
    const [LONE, DEEP] = ['\ud800', Object.fromEntries([['a', 'x'.repeat(10)]])];
    const cases: readonly [string, object, object, string, string | undefined][] = [
      ['a token that there is not', { value: 'yess' }, {}, 'INVALID_INPUT', 'did you mean "yes"?'],
      ['nothing', {}, {}, 'INVALID_INPUT', undefined],
      ['only blanks', { text: ' \n\t ' }, {}, 'INVALID_INPUT', undefined],
      ['options on a question of yes or no', { options: ['weather'] }, {}, 'INVALID_INPUT', undefined],
      ['a number on a question of yes or no', { quantity: 3 }, {}, 'INVALID_INPUT', undefined],
      ['a table on a question of yes or no', { table: DEEP }, {}, 'INVALID_INPUT', undefined],
      ['an option that there is not', { options: ['whether'] }, { item: KEEPERS }, 'INVALID_INPUT', 'did you mean "weather"?'],
      ['an option twice', { options: ['weather', 'weather'] }, { item: KEEPERS }, 'INVALID_INPUT', undefined],
      ['a script for a link', { links: ['javascript:alert(1)'] }, {}, 'INVALID_INPUT', undefined],
      ['a link with a line in it', { links: ['https://a.example/\nx'] }, {}, 'INVALID_INPUT', undefined],
      ['a language that is none', { text: 'x', language: "en'; drop table response" }, {}, 'INVALID_INPUT', undefined],
      ['a law that the State does not have', { citations: [{ law: 'Lamb Act' }] }, {}, 'UNKNOWN_LAW', undefined],
      ['a law without a name', { citations: [{ law: ' ' }] }, {}, 'INVALID_INPUT', undefined],
      ['too long a text', { text: 'x'.repeat(200_001) }, {}, 'INVALID_INPUT', undefined],
      ['an item of another questionnaire', { value: 'yes' }, { item: 'buoy-form@2020#buoy:4.law' }, 'UNKNOWN_ITEM', undefined],
      ['an item that there is not', { value: 'yes' }, { item: '../../etc/passwd' }, 'UNKNOWN_ITEM', undefined],
      ['a revision that never was', { value: 'yes' }, { expectedRevision: -1 }, 'CONFLICT', undefined],
    ];
    test.each(cases)('%s', async (_, answer, more, code, hint) => {
      const { state, record } = await begin();
      expect((await record(answer, more)).errors).toMatchObject([{ code, ...(hint === undefined ? {} : { hint }) }]);
      expect(await stored(state)).toBe(0);
    });

    test.each([
      ['half a character', { text: LONE }],
      ['a NUL', { text: 'a\0b' }],
      ['a day that is none', { asOf: '2026-02-30' }],
      ['a number beyond numbers', { quantity: '1e999' }],
      ['a field that there is not', { secret: true }],
    ])('%s, as a malformed request', async (_, answer) => {
      const { state, record } = await begin();
      expect((await record(answer)).refused).toBe('BAD_USER_INPUT');
      expect(await stored(state)).toBe(0);
    });

    test('each of several faults by itself', async () => {
      const { record } = await begin();
      const { errors } = await record({ value: 'yess', language: '?', links: ['x'] });
      expect(errors).toMatchObject([{ path: ['answer', 'value'] }, { path: ['answer', 'links'] }, { path: ['answer', 'language'] }]);
    });
  });

  test('in a submission of another State is refused in the same words as in one that is nowhere', async () => {
    const [own, other] = [await begin(), await begin()];
    const told = async (submission: string) => {
      const { errors } = await own.record({ value: 'yes' }, { submission });
      return errors.map(({ code, message }) => `${code} ${message.replace(submission, 'ID')}`);
    };
    const foreign = await told(other.submission);
    expect(foreign).toEqual([expect.stringContaining('UNKNOWN_SUBMISSION')]);
    expect(await told('00000000-0000-4000-8000-000000000000')).toEqual(foreign);
    expect(await told("x' or '1'='1")).toEqual(foreign);
  });

  test('that cites a law counts when the law is repealed', async () => {
    const { state, expert, record } = await begin();
    await send(LAW, { state, law: 'Lamp Act', appliesTo: 'ALL_OFFENCES' }, expert);
    await record({ value: 'yes', citations: [{ law: 'Lamp Act' }] });
    expect(await send(LAW, { state, law: 'lamp act', repealed: true, changedOn: '2026-05-01' }, expert)).toMatchObject({
      citedBy: 1,
      law: { key: 'lamp act', name: 'lamp act', appliesTo: 'ALL_OFFENCES', changedOn: '2026-05-01', repealed: true },
    });
  });

  test.each([
    ['without a name', { law: ' ' }, ['law']],
    ['with a link that is none', { law: 'Act', link: 'ftp://x' }, ['link']],
    ['changed on a day to come', { law: 'Act', changedOn: '2026-11-23' }, ['changedOn']],
  ])('cites no law %s: it is refused', async (_, input, path) => {
    const { state, expert } = await begin();
    expect((await send(LAW, { state, ...input }, expert)).errors).toMatchObject([{ code: 'INVALID_INPUT', path }]);
  });
});
