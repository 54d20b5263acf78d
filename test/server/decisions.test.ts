import { beforeAll, describe, expect, test } from 'vitest';
import { advanceSubmission } from '../../src/application/advance-submission.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { NEIGHBOUR, SECRETARIAT } from '../persistence/harness/people.ts';
import { BUOY, type Delegation, fictionalDelegation, LAMP, type LampAnswers } from './harness/fictional-delegation.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = `${BUOY}#buoy:4.law`;
const PENALTY = `${BUOY}#buoy:5.law`;
const COVERS_ALL = 'law-covers-all-offences:lamp act';
/** Answered in the questionnaire on lighthouses: one FULL "yes" for buoys, and one that is asked of a law first. */
const ANSWERS: LampAnswers = {
  'lamp:1(a).law': { text: 'Section 2 has lamps lit.', language: 'en' },
  'lamp:2.law': { citations: [{ law: 'lamp act', pinpoint: 'section 9' }] },
};

interface Offered {
  readonly id: string;
  readonly class: string;
  readonly value: string | null;
  readonly decision: object | null;
}

const PREFILL = `query ($state: ID!, $item: ID!) { prefill(state: $state, to: "${BUOY}") {
  suggestions(item: $item) { id class value decision { kind reason role decidedBy } } } }`;
const DECIDE = `mutation ($input: DecideSuggestionInput!) { decideSuggestion(input: $input) {
  decision { kind reason role decidedBy }
  response { itemId value text current { number appliesTo citations { law { name } } derivedFrom } }
  confirmations suggestion { id class value } before { kind role decidedBy } errors { code message path } } }`;
const DECIDE_ALL = `mutation ($input: DecideSuggestionsInput!) { decideSuggestions(input: $input) {
  accepted { itemId decision { kind } response { value } } left { itemId error { code message } suggestion { class } } errors { code } } }`;

onEachDatabase('deciding about suggestions', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  let own: Delegation;
  const begin = async (answers = ANSWERS) => {
    own = await fictionalDelegation({ server: server(), database: testDatabase() }, answers);
  };
  const offered = async (item: string, as = own.expert) => {
    const data = await own.ask<{ prefill: { suggestions: Offered[] } }>(PREFILL, { state: own.state, item }, as);
    const [suggestion] = data.prefill.suggestions;
    if (suggestion === undefined) throw new TypeError(`the questionnaire has no item ${item}`);
    return suggestion;
  };
  const send = async (input: object, as = own.expert) => {
    const named = { state: own.state, submission: own.submission };
    return (await own.ask<{ decideSuggestion: Record<string, unknown> }>(DECIDE, { input: { ...named, ...input } }, as)).decideSuggestion;
  };
  const decide = async (item: string, input: object) => send({ item, suggestion: (await offered(item)).id, ...input });
  const decisionsOf = async () => {
    const rows = await testDatabase().run((transaction) =>
      transaction.execute<{ kind: string }[]>('select kind from decision where state_id = ?', [own.state]),
    );
    return rows.map(({ kind }) => kind);
  };
  const revisionsOf = async (item: string) => {
    const query = 'query ($state: ID!, $item: ID!) { responses(state: $state, item: $item) { nodes { revisions { number } } } }';
    const data = await own.ask<{ responses: { nodes: { revisions: object[] }[] } }>(query, { state: own.state, item });
    return data.responses.nodes.flatMap(({ revisions }) => revisions);
  };

  describe('one by one:', () => {
    beforeAll(() => begin());

    test('accepting makes it the answer, which says what it was taken from', async () => {
      expect(await decide(NIGHT, { action: 'ACCEPT', value: 'yes', take: [0] })).toEqual({
        decision: { kind: 'ACCEPTED', reason: null, role: 'governmental_expert', decidedBy: own.expert.id },
        response: {
          itemId: NIGHT,
          value: 'yes',
          text: 'Section 2 has lamps lit.',
          current: { number: 1, appliesTo: 'UNKNOWN', citations: [], derivedFrom: [`${LAMP}#lamp:1(a).law`] },
        },
        confirmations: [],
        suggestion: null,
        before: null,
        errors: [],
      });
    });

    test('the second to decide is told what was decided, and nothing is done', async () => {
      expect(await decide(NIGHT, { action: 'REJECT', reason: 'Too late.' })).toMatchObject({
        decision: null,
        before: { kind: 'ACCEPTED', role: 'governmental_expert', decidedBy: own.expert.id },
        errors: [{ code: 'ALREADY_DECIDED', path: ['suggestion'], message: expect.stringContaining('accepted on 2') as unknown }],
      });
      expect(await decisionsOf()).toEqual(['accepted']);
    });

    test('what has to be confirmed is confirmed in the same action, or nothing is accepted', async () => {
      expect(await decide(PENALTY, { action: 'ACCEPT' })).toMatchObject({
        errors: [{ code: 'CONFIRMATIONS_MISSING', path: ['confirm'], message: expect.stringContaining(COVERS_ALL) as unknown }],
        suggestion: { class: 'CONDITIONAL' },
      });
      expect(
        await decide(PENALTY, { action: 'ACCEPT', confirm: [COVERS_ALL], edits: { text: 'In our words.', language: 'en' } }),
      ).toMatchObject({
        decision: { kind: 'ACCEPTED_WITH_EDITS' },
        response: { value: 'yes', text: 'In our words.', current: { appliesTo: 'ALL_OFFENCES' } },
        confirmations: [COVERS_ALL],
        errors: [],
      });
      const query = 'query ($code: ID!) { state(code: $code) { confirmationsGiven } }';
      expect(await own.ask(query, { code: own.state })).toEqual({ state: { confirmationsGiven: [COVERS_ALL] } });
    });
  });

  describe('a rejection', () => {
    beforeAll(() => begin());

    test('needs a reason', async () => {
      expect(await decide(NIGHT, { action: 'REJECT', reason: ' ' })).toMatchObject({
        errors: [{ code: 'REASON_MISSING', path: ['reason'] }],
      });
    });

    test('is remembered with it', async () => {
      expect(await decide(NIGHT, { action: 'REJECT', reason: 'The section was never applied.' })).toMatchObject({
        decision: { kind: 'REJECTED', reason: 'The section was never applied.' },
        response: null,
        errors: [],
      });
      expect(await offered(NIGHT)).toMatchObject({
        class: 'FULL',
        decision: { kind: 'REJECTED', reason: 'The section was never applied.' },
      });
      expect(await decide(NIGHT, { action: 'ACCEPT' })).toMatchObject({ errors: [{ code: 'ALREADY_DECIDED' }] });
    });

    test('does not stand in the way of other evidence, which is offered anew', async () => {
      const rejected = await offered(NIGHT);
      await own.answer({ 'lamp:1(a).law': { value: 'in_part' } });
      expect(await offered(NIGHT)).toMatchObject({ value: 'in_part', decision: null });
      expect(await send({ item: NIGHT, suggestion: rejected.id, action: 'ACCEPT' })).toMatchObject({
        errors: [{ code: 'SUGGESTION_CHANGED', message: expect.stringContaining('"in_part" now') as unknown }],
        suggestion: { id: (await offered(NIGHT)).id, class: 'FULL', value: 'in_part' },
      });
      expect(await decide(NIGHT, { action: 'ACCEPT' })).toMatchObject({ response: { value: 'in_part' }, errors: [] });
    });
  });

  describe('before it is decided', () => {
    beforeAll(() => begin());

    test('it can be left for later, and taken up again', async () => {
      expect(await decide(NIGHT, { action: 'DEFER' })).toMatchObject({ decision: { kind: 'DEFERRED' }, response: null });
      expect(await decide(NIGHT, { action: 'ACCEPT' })).toMatchObject({ decision: { kind: 'ACCEPTED' } });
      expect(await decisionsOf()).toEqual(['accepted']);
    });

    test.each([
      ['another value than was seen', { item: PENALTY, action: 'ACCEPT', value: 'no' }, 'SUGGESTION_CHANGED'],
      ['an item of another questionnaire', { item: `${LAMP}#lamp:2.law`, suggestion: 'x', action: 'ACCEPT' }, 'UNKNOWN_ITEM'],
      ['where nothing is offered', { item: `${BUOY}#buoy:10.law`, action: 'ACCEPT' }, 'NOTHING_OFFERED'],
      ['what is no answer', { item: PENALTY, action: 'ACCEPT', confirm: [COVERS_ALL], edits: { value: 'perhaps' } }, 'NOT_A_TOKEN'],
      ['a payload that is not there', { item: PENALTY, action: 'ACCEPT', confirm: [COVERS_ALL], take: [7] }, 'NOT_OFFERED_FOR_USE'],
      ['a confirmation that nobody asked for', { item: PENALTY, action: 'ACCEPT', confirm: ['law-still-so:x'] }, 'NOT_ASKED_TO_CONFIRM'],
      ['a submission of another State', { item: PENALTY, action: 'ACCEPT', submission: crypto.randomUUID() }, 'UNKNOWN_SUBMISSION'],
      [
        'a language that is none',
        { item: PENALTY, action: 'ACCEPT', confirm: [COVERS_ALL], edits: { text: 'As is.', language: 'in our own' } },
        'INVALID_INPUT',
      ],
      [
        'a law that is not recorded',
        { item: PENALTY, action: 'ACCEPT', confirm: [COVERS_ALL], edits: { citations: [{ law: 'x' }] } },
        'UNKNOWN_LAW',
      ],
    ])('%s is refused', async (_, input, code) => {
      const suggestion = input.item.startsWith(BUOY) ? (await offered(input.item)).id : 'x';
      expect(await send({ suggestion, ...input })).toMatchObject({ decision: null, response: null, errors: [{ code }] });
    });

    test('an answer of one’s own is replaced only by who has seen it', async () => {
      await begin();
      const { id } = await offered(NIGHT);
      await decide(NIGHT, { action: 'ACCEPT' });
      await own.answer({ 'lamp:1(a).law': { value: 'in_part' } });
      expect(await decide(NIGHT, { action: 'ACCEPT' })).toMatchObject({ errors: [{ code: 'ANSWERED_ALREADY', path: ['replaces'] }] });
      expect(await decide(NIGHT, { action: 'ACCEPT', replaces: 1 })).toMatchObject({
        response: { value: 'in_part', current: { number: 2 } },
      });
      expect((await offered(NIGHT)).id).not.toBe(id);
    });
  });

  test('only persons of the State who write for it decide', async () => {
    await begin();
    const suggestion = { item: NIGHT, suggestion: (await offered(NIGHT)).id, state: own.state, submission: own.submission };
    for (const stranger of [NEIGHBOUR, SECRETARIAT, { ...own.expert, role: 'observer' as const }]) {
      const { errors } = await server().ask(DECIDE, { input: { ...suggestion, action: 'ACCEPT' } }, stranger);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await decisionsOf()).toEqual([]);
  });

  test('nothing is decided about a submission that was sent for clearance', async () => {
    await begin();
    const { state, submission } = own;
    await advanceSubmission(own.expert, server().bridge, { state, submission, event: 'send_for_clearance' });
    expect(await decide(NIGHT, { action: 'ACCEPT' })).toMatchObject({ errors: [{ code: 'NOT_WRITABLE' }] });
    expect(await decide(NIGHT, { action: 'REJECT', reason: 'No.' })).toMatchObject({ errors: [{ code: 'NOT_WRITABLE' }] });
    expect(await decisionsOf()).toEqual([]);
  });

  test('asked again under the same key, it is done once and answered as before', async () => {
    await begin();
    const { id } = await offered(NIGHT);
    const input = { item: NIGHT, suggestion: id, action: 'ACCEPT', clientMutationKey: 'one' };
    const first = await send(input);
    expect(first).toMatchObject({ decision: { kind: 'ACCEPTED' } });
    expect(await send(input)).toEqual(first);
    expect(await revisionsOf(NIGHT)).toHaveLength(1);
  });

  test('what was accepted is never evidence for what it rests on', async () => {
    await begin();
    await decide(NIGHT, { action: 'ACCEPT' });
    const query = `query ($state: ID!) { prefill(state: $state, to: "${LAMP}") { suggestions(item: "${LAMP}#lamp:1(a).law") { class sources { item { id } } } } }`;
    expect(await own.ask(query, { state: own.state })).toEqual({ prefill: { suggestions: [{ class: 'NONE', sources: [] }] } });
  });

  test('accepting one suggestion leaves the ids of the others as they are', async () => {
    await begin();
    const before = await offered(PENALTY);
    await decide(NIGHT, { action: 'ACCEPT' });
    expect(await offered(PENALTY)).toEqual(before);
  });

  describe('many at once', () => {
    const together = async (items: readonly string[]) => {
      const suggestions = await Promise.all(items.map(async (item) => ({ item, suggestion: (await offered(item)).id })));
      const input = { state: own.state, submission: own.submission, suggestions };
      return (await own.ask<{ decideSuggestions: unknown }>(DECIDE_ALL, { input })).decideSuggestions;
    };

    test('takes what is FULL and leaves the rest', async () => {
      await begin();
      expect(await together([NIGHT, PENALTY])).toEqual({
        accepted: [{ itemId: NIGHT, decision: { kind: 'ACCEPTED' }, response: { value: 'yes' } }],
        left: [
          {
            itemId: PENALTY,
            error: { code: 'ONLY_ONE_BY_ONE', message: expect.stringContaining('CONDITIONAL') as unknown },
            suggestion: { class: 'CONDITIONAL' },
          },
        ],
        errors: [],
      });
    });

    test('never takes a “no”', async () => {
      await begin({ 'lamp:1(a).law': { value: 'no' } });
      expect(await together([NIGHT])).toMatchObject({
        accepted: [],
        left: [{ error: { code: 'ONLY_ONE_BY_ONE', message: expect.stringContaining('"no" is never') as unknown } }],
      });
      expect(await decisionsOf()).toEqual([]);
    });

    test('is refused where none is named', async () => {
      await begin();
      expect(await together([])).toMatchObject({ accepted: [], errors: [{ code: 'INVALID_INPUT' }] });
    });

    test('makes as many statements for two as for one', async () => {
      const statementsFor = async (items: readonly string[], answers: LampAnswers) => {
        await begin(answers);
        const suggestions = await Promise.all(items.map(async (item) => ({ item, suggestion: (await offered(item)).id })));
        const before = testDatabase().statements.length;
        await own.ask(DECIDE_ALL, { input: { state: own.state, submission: own.submission, suggestions } });
        expect(await decisionsOf()).toEqual(items.map(() => 'accepted'));
        return testDatabase().statements.length - before - 1;
      };
      const both: LampAnswers = { 'lamp:1(a).law': { appliesTo: 'all_offences' }, 'lamp:2.law': { appliesTo: 'all_offences' } };
      expect(await statementsFor([NIGHT, PENALTY], both)).toBe(await statementsFor([NIGHT], both));
    });
  });

  test('of twenty clients at the same moment one decides, and the others are told what was decided', { timeout: 60_000 }, async () => {
    await begin();
    const { id } = await offered(NIGHT);
    const clients = Array.from({ length: 20 }, (_, at) =>
      send(
        {
          item: NIGHT,
          suggestion: id,
          ...(at % 2 === 0 ? { action: 'ACCEPT', take: [0] } : { action: 'REJECT', reason: `Client ${at}.` }),
        },
        at % 3 === 0 ? own.focalPoint : own.expert,
      ),
    );
    const outcomes = (await Promise.all(clients)) as {
      decision: { kind: string } | null;
      before: { kind: string } | null;
      errors: { code: string }[];
    }[];
    const [winner, ...more] = outcomes.filter(({ decision }) => decision !== null);
    expect(more).toEqual([]);
    const losers = outcomes.filter(({ decision }) => decision === null);
    expect(losers).toHaveLength(19);
    for (const loser of losers)
      expect(loser).toMatchObject({ before: { kind: winner?.decision?.kind }, errors: [{ code: 'ALREADY_DECIDED' }] });
    expect(await decisionsOf()).toHaveLength(1);
    expect(await revisionsOf(NIGHT)).toHaveLength(winner?.decision?.kind === 'ACCEPTED' ? 1 : 0);
  });
});
