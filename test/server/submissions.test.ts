import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { SUBMISSION_EVENTS, SUBMISSION_STATUSES, type SubmissionEvent, type SubmissionStatus } from '../../src/domain/submission.ts';
import { loadConsents } from '../../src/persistence/consents.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { loadSubmissions } from '../../src/persistence/submissions.ts';
import { possibleEvents, WORKFLOW, wayTo } from '../../src/review/workflow.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST, EXPERT, FOCAL_POINT, OBSERVER, PUBLIC, REVIEWER, SECRETARIAT } from '../persistence/harness/people.ts';
import { searchOptions } from '../support/property-runs.ts';
import { type Answer, testServer } from './harness/test-server.ts';
import { catalogueOfTwoSections } from './harness/two-sections.ts';

const CATALOGUE = catalogueOfTwoSections();
afterAll(() => rmSync(CATALOGUE, { recursive: true }));
const FORM = 'lamp-form@2010';
const OPEN = `mutation Open($input: OpenSubmissionInput!) { openSubmission(input: $input) {
  isNew submission { id status pins asOf dueOn review { id } possibleEvents } errors { code message path hint } } }`;
const ADVANCE = `mutation Advance($input: AdvanceSubmissionInput!) { advanceSubmission(input: $input) {
  submission { status possibleEvents events { number event from to note movedBy } consents { kind section givenBy } } errors { code message path } } }`;
const GIVE = `mutation Give($input: ConsentInput!) { giveConsent(input: $input) {
  submission { status consents { kind section } } errors { code message path hint } } }`;
const WITHDRAW = GIVE.replace('mutation Give', 'mutation Withdraw').replace('giveConsent', 'withdrawConsent');

const RECORD = 'mutation Record($input: RecordResponseInput!) { recordResponse(input: $input) { errors { code message path } } }';

interface Read {
  readonly responses: { readonly nodes: readonly { readonly itemId: string }[] };
  readonly state: { readonly submissions: readonly object[] };
}
interface Told {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}
interface Payload {
  readonly submission: { readonly id: string; readonly status: string; readonly [field: string]: unknown } | null;
  readonly isNew?: boolean;
  readonly errors: readonly Told[];
}

onEachDatabase('a submission', (testDatabase) => {
  const server = testServer(() => testDatabase().database, { catalogue: CATALOGUE });
  const newState = async () => {
    const state = freshState();
    await testDatabase().run((transaction) => saveStates(transaction, [state]));
    return state.code;
  };
  const of = (person: Actor, state: string): Actor => ({ ...person, state });
  const send = async (query: string, input: object, as?: Actor): Promise<Payload & { refused: string | undefined }> => {
    const { data, errors }: Answer<Record<string, Payload>> = await server().ask(query, { input }, as);
    const [payload] = Object.values(data ?? {});
    return { submission: null, ...payload, errors: payload?.errors ?? [], refused: errors?.[0]?.extensions.code as string | undefined };
  };
  const open = async (state: string) => {
    const { submission } = await send(OPEN, { state, questionnaire: FORM }, of(EXPERT, state));
    return submission?.id ?? '';
  };
  const advance = (state: string, submission: string, event: string, as: Actor, more: object = {}) =>
    send(ADVANCE, { state, submission, event: event.toUpperCase(), ...more }, as);
  /** A submission of a new State that its focal point has led to a status. */
  const lead = async (status: SubmissionStatus) => {
    const state = await newState();
    const submission = await open(state);
    for (const event of status === 'returned' ? ['send_for_clearance', 'return'] : (wayTo('draft', status, 'focal_point') ?? []))
      await advance(state, submission, event, of(FOCAL_POINT, state));
    return { state, submission };
  };

  describe('is opened', () => {
    test('as a draft, pinned to what is served, and found when it is opened again', async () => {
      const state = await newState();
      const first = await send(OPEN, { state, questionnaire: FORM, asOf: '2026-06-30' }, of(EXPERT, state));
      expect(first).toMatchObject({ isNew: true, errors: [], submission: { status: 'DRAFT', asOf: '2026-06-30' } });
      expect(first.submission?.pins).toContain(server().bridge.catalogue.crosswalk.questionnaires.get(FORM)?.hash);
      expect(first.submission?.possibleEvents).toEqual(['SEND_FOR_CLEARANCE']);
      const again = await send(OPEN, { state, questionnaire: FORM, asOf: '2020-01-01' }, of(FOCAL_POINT, state));
      expect(again).toMatchObject({ isNew: false, submission: { id: first.submission?.id, asOf: '2026-06-30' } });
      const keyed = { state, questionnaire: FORM, clientMutationKey: `open for ${state}` };
      for (const _ of [1, 2]) expect(await send(OPEN, keyed, of(EXPERT, state))).toMatchObject({ isNew: false, errors: [] });
    });

    test('once by ten who open it at the same moment', async () => {
      const state = await newState();
      const all = await Promise.all(Array.from({ length: 10 }, () => send(OPEN, { state, questionnaire: FORM }, of(EXPERT, state))));
      expect(new Set(all.map(({ submission }) => submission?.id)).size).toBe(1);
      expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    });

    test('for a review that asks the State, with its due day; and refused for one that does not', async () => {
      const [state, other] = [await newState(), await newState()];
      const review = {
        ...{ title: 'Lamps 2026', mechanism: 'lamp-review', phase: 'first', opens: '2026-01-01', due: '2026-12-31' },
        states: [state],
      };
      const id = `lamps-${state.toLowerCase()}`;
      const openReview = (input: object, as: Actor) =>
        send('mutation Review($input: OpenReviewInput!) { openReview(input: $input) { review { id } errors { code path } } }', input, as);
      expect(await openReview({ ...review, id }, SECRETARIAT)).toMatchObject({ errors: [], review: { id } });
      expect(await openReview({ ...review, id }, of(FOCAL_POINT, state))).toMatchObject({ refused: 'FORBIDDEN' });
      await openReview({ ...review, id: `${id}-later`, opens: '2027-01-01', due: null }, SECRETARIAT);
      await openReview({ ...review, id: `${id}-buoys`, mechanism: 'buoy-review' }, SECRETARIAT);
      const opened = await send(OPEN, { state, questionnaire: FORM, review: id }, of(EXPERT, state));
      expect(opened).toMatchObject({ isNew: true, submission: { review: { id }, dueOn: '2026-12-31' } });
      const refused = async (input: object, by: string) => (await send(OPEN, { questionnaire: FORM, ...input }, of(EXPERT, by))).errors[0];
      expect(await refused({ state: other, review: id }, other)).toMatchObject({ code: 'NOT_POSSIBLE', path: ['review'] });
      expect(await refused({ state, review: `${id}-later` }, state)).toMatchObject({
        message: expect.stringContaining('opens on 2027-01-01'),
      });
      expect(await refused({ state, review: `${id}-buoys` }, state)).toMatchObject({ message: expect.stringContaining('buoy-review') });
      expect(await refused({ state, review: 'lamps-xx' }, state)).toMatchObject({ code: 'UNKNOWN_REVIEW' });
    });
  });

  describe.each(SUBMISSION_STATUSES)('that is %s', (status) => {
    const cells = SUBMISSION_EVENTS.flatMap((event) =>
      (['focal_point', 'governmental_expert'] as const).map((role) => ({ event, role, to: stepOf(status, event, role) })),
    );

    test.each(cells)('by $event of the $role comes to: $to', async ({ event, role, to }) => {
      const { state, submission } = await lead(status);
      const person = of(role === 'focal_point' ? FOCAL_POINT : EXPERT, state);
      const { submission: moved, errors } = await advance(state, submission, event, person);
      if (to === undefined) expect(errors).toMatchObject([{ code: 'NOT_POSSIBLE', path: ['event'] }]);
      else
        expect(moved).toMatchObject({
          status: to.toUpperCase(),
          possibleEvents: possibleEvents(to, role).map((each) => each.toUpperCase()),
        });
    });
  });

  test.each([OBSERVER, SECRETARIAT, REVIEWER, ANALYST, PUBLIC])('is moved by nobody else: $role', async (person) => {
    const { state, submission } = await lead('for_clearance');
    const as = person.state === undefined ? person : of(person, state);
    for (const event of SUBMISSION_EVENTS) expect(await advance(state, submission, event, as)).toMatchObject({ refused: 'FORBIDDEN' });
    for (const query of [GIVE, WITHDRAW])
      expect(await send(query, { state, submission, kind: 'PUBLISH' }, as)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await send(OPEN, { state, questionnaire: FORM }, as)).toMatchObject({ refused: 'FORBIDDEN' });
  });

  test('keeps who moved it, when and what they said, for the persons of the State', async () => {
    const { state, submission } = await lead('for_clearance');
    const { submission: returned } = await advance(state, submission, 'return', of(FOCAL_POINT, state), { note: 'Article 1 is missing.' });
    expect(returned?.events).toEqual([
      { number: 1, event: 'SEND_FOR_CLEARANCE', from: 'DRAFT', to: 'FOR_CLEARANCE', note: null, movedBy: FOCAL_POINT.id },
      { number: 2, event: 'RETURN', from: 'FOR_CLEARANCE', to: 'RETURNED', note: 'Article 1 is missing.', movedBy: FOCAL_POINT.id },
    ]);
  });

  test('is moved once by two who fire the same event at the same moment', async () => {
    const { state, submission } = await lead('for_clearance');
    const both = await Promise.all([1, 2].map(() => advance(state, submission, 'clear', of(FOCAL_POINT, state))));
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(both.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'NOT_POSSIBLE' }]);
  });

  test('of another State is refused in the same words as one that is nowhere', async () => {
    const { state, submission } = await lead('draft');
    const other = await newState();
    const told = async (query: string, input: object) => {
      const { errors, refused } = await send(query, { state: other, ...input }, of(FOCAL_POINT, other));
      return [refused, ...errors.map(({ code, message }) => `${code} ${message}`)].join().replaceAll(/[0-9a-f-]{36}|zzz/g, 'ID');
    };
    for (const [query, input] of [
      [ADVANCE, { event: 'SEND_FOR_CLEARANCE' }],
      [GIVE, { kind: 'COUNT' }],
      [WITHDRAW, { kind: 'COUNT' }],
    ] as const) {
      const foreign = await told(query, { ...input, submission });
      expect(foreign).toContain('UNKNOWN_SUBMISSION');
      expect(await told(query, { ...input, submission: '00000000-0000-4000-8000-000000000000' })).toBe(foreign);
      expect(await told(query, { ...input, submission: 'zzz' })).toBe(foreign);
    }
    const foreignState = await send(ADVANCE, { state, submission, event: 'SEND_FOR_CLEARANCE' }, of(FOCAL_POINT, other));
    const noState = await send(ADVANCE, { state: 'XXX', submission, event: 'SEND_FOR_CLEARANCE' }, of(FOCAL_POINT, other));
    expect([foreignState, noState]).toMatchObject([{ refused: 'FORBIDDEN' }, { refused: 'FORBIDDEN' }]);
  });

  describe('refuses', () => {
    const NOWHERE = '00000000-0000-4000-8000-000000000000';
    const REVIEW = `mutation Review($input: OpenReviewInput!) { openReview(input: $input) { review { id } errors { code message path } } }`;
    const review = { id: 'lamps', title: 'Lamps', mechanism: 'lamp-review', phase: 'first', opens: '2026-01-01' };
    const cases: readonly [string, string, object, string][] = [
      ['to open a questionnaire that is a statement', OPEN, { questionnaire: "x'; drop table submission; --" }, 'UNKNOWN_QUESTIONNAIRE'],
      ['to open a questionnaire that is a path', OPEN, { questionnaire: '../../../etc/passwd' }, 'UNKNOWN_QUESTIONNAIRE'],
      ['to open one for a review without a name', OPEN, { questionnaire: FORM, review: '' }, 'UNKNOWN_REVIEW'],
      ['to open one as of no day', OPEN, { questionnaire: FORM, asOf: '2026-02-30' }, 'BAD_USER_INPUT'],
      ['to move by an event that there is not', ADVANCE, { submission: NOWHERE, event: 'DELETE' }, 'BAD_USER_INPUT'],
      ['to move what is no id', ADVANCE, { submission: '%00', event: 'CLEAR' }, 'UNKNOWN_SUBMISSION'],
      ['to move with a NUL in the note', ADVANCE, { submission: NOWHERE, event: 'CLEAR', note: 'a\0b' }, 'BAD_USER_INPUT'],
      ['to move with too long a note', ADVANCE, { submission: NOWHERE, event: 'CLEAR', note: 'x'.repeat(10_001) }, 'INVALID_INPUT'],
      ['a consent of a kind that there is not', GIVE, { submission: NOWHERE, kind: 'SELL' }, 'BAD_USER_INPUT'],
      ['a consent to what is no id', WITHDRAW, { submission: "' or 1=1 --", kind: 'COUNT' }, 'UNKNOWN_SUBMISSION'],
      ['a key that is longer than keys are', OPEN, { questionnaire: FORM, clientMutationKey: 'x'.repeat(201) }, 'INVALID_INPUT'],
      ['a review with a path for an id', REVIEW, { ...review, id: '../lamps' }, 'INVALID_INPUT'],
      ['a review without a title', REVIEW, { ...review, title: ' ' }, 'INVALID_INPUT'],
      ['a review with too long a title', REVIEW, { ...review, title: 'x'.repeat(501) }, 'INVALID_INPUT'],
      ['a review due before it opens', REVIEW, { ...review, due: '2025-12-31' }, 'INVALID_INPUT'],
      ['a review of a State that there is not', REVIEW, { ...review, states: ['XXX'] }, 'UNKNOWN_STATE'],
    ];
    test.each(cases)('%s', async (_, query, input, code) => {
      const state = await newState();
      const { errors, refused } = await send(
        query,
        query === REVIEW ? input : { state, ...input },
        query === REVIEW ? SECRETARIAT : of(FOCAL_POINT, state),
      );
      expect(refused ?? errors[0]?.code).toBe(code);
      const { data } = await server().ask<object>(`{ state(code: "${state}") { submissions { id } } review(id: "lamps") { id } }`);
      expect(data).toEqual({ state: { submissions: [] }, review: null });
    });
  });

  describe('with a consent', () => {
    const consentsOf = (state: string) => testDatabase().run((transaction) => loadConsents(transaction, [state]), { readOnly: true });
    const give = (query: string, state: string, submission: string, more: object) =>
      send(query, { state, submission, ...more }, of(FOCAL_POINT, state));

    test('to publication is published, and unread at once when it is withdrawn', async () => {
      const { state, submission } = await lead('cleared');
      const given = await give(GIVE, state, submission, { kind: 'PUBLISH' });
      expect(given.submission).toMatchObject({ status: 'PUBLISHED', consents: [{ kind: 'PUBLISH', section: null }] });
      expect(await consentsOf(state)).toHaveLength(1);
      const withdrawn = await give(WITHDRAW, state, submission, { kind: 'PUBLISH' });
      expect(withdrawn.submission).toMatchObject({ status: 'CLEARED', consents: [] });
      expect(await consentsOf(state)).toEqual([]);
    });

    test('to the publication of sections is narrowed and widened section by section', async () => {
      const { state, submission } = await lead('cleared');
      const step = async (query: string, section?: string) => {
        const { submission: now } = await give(query, state, submission, { kind: 'PUBLISH', section });
        const consents = (now?.consents ?? []) as { section: string | null }[];
        return [now?.status, ...consents.map((each) => each.section)];
      };
      expect(await step(GIVE, 'lights')).toEqual(['PUBLISHED', 'lights']);
      expect(await step(WITHDRAW, 'lights')).toEqual(['CLEARED']);
      expect(await step(GIVE)).toEqual(['PUBLISHED', null]);
      expect(await step(WITHDRAW, 'lights')).toEqual(['PUBLISHED', 'penalties']);
      expect(await step(WITHDRAW)).toEqual(['CLEARED']);
    });

    test('lets others read exactly what it covers, and nobody more from the moment it is withdrawn', async () => {
      const { state, submission } = await lead('draft');
      const record = (item: string) =>
        send(RECORD, { state, submission, item: `${FORM}#${item}`, expectedRevision: 0, answer: { value: 'yes' } }, of(EXPERT, state));
      for (const item of ['lamp:1(a).law', 'lamp:2.law']) await record(item);
      for (const event of ['send_for_clearance', 'clear']) await advance(state, submission, event, of(FOCAL_POINT, state));
      /** What twenty who ask at the same moment read, over as many connections as there are. */
      const readBy = async (person: Actor) => {
        const read = async () => {
          const query = `{ responses(state: "${state}") { totalCount nodes { itemId } } state(code: "${state}") { submissions { id } } }`;
          const { data } = await server().ask<Read>(query, undefined, person);
          return [
            ...data.responses.nodes.map(({ itemId }) => itemId.replace(`${FORM}#`, '')),
            `${data.state.submissions.length} submissions`,
          ];
        };
        const [first, ...others] = await Promise.all(Array.from({ length: 20 }, read));
        for (const other of others) expect(other).toEqual(first);
        return first;
      };
      expect(await readBy(PUBLIC)).toEqual(['0 submissions']);
      await give(GIVE, state, submission, { kind: 'PUBLISH', section: 'lights' });
      expect(await readBy(PUBLIC)).toEqual(['lamp:1(a).law', '1 submissions']);
      await give(GIVE, state, submission, { kind: 'PUBLISH' });
      expect(await readBy(ANALYST)).toEqual(['lamp:1(a).law', 'lamp:2.law', '1 submissions']);
      await give(WITHDRAW, state, submission, { kind: 'PUBLISH', section: 'lights' });
      expect(await readBy(PUBLIC)).toEqual(['lamp:2.law', '1 submissions']);
      await advance(state, submission, 'withdraw', of(FOCAL_POINT, state));
      expect(await readBy(PUBLIC)).toEqual(['0 submissions']);
      expect(await readBy(ANALYST)).toEqual(['0 submissions']);
      expect(await readBy(of(OBSERVER, state))).toEqual(['lamp:1(a).law', 'lamp:2.law', '1 submissions']);
    });

    test('is there exactly while it is published, whatever is done in whatever order', async () => {
      const { state, submission } = await lead('cleared');
      const sections = [undefined, 'lights', 'penalties'];
      const step = fc.oneof(
        fc.record({ query: fc.constant(ADVANCE), event: fc.constantFrom(...SUBMISSION_EVENTS.map((event) => event.toUpperCase())) }),
        fc.record({ query: fc.constantFrom(GIVE, WITHDRAW), kind: fc.constant('PUBLISH'), section: fc.constantFrom(...sections) }),
      );
      for (const { query, ...input } of fc.sample(step, { ...searchOptions(30) })) {
        await give(query, state, submission, input);
        const [{ status } = { status: undefined }] = await testDatabase().run(
          (transaction) => loadSubmissions(transaction, { ids: [submission] }),
          { readOnly: true },
        );
        expect({ input, published: status === 'published' }).toEqual({ input, published: (await consentsOf(state)).length > 0 });
      }
    });

    test('to counting or sharing moves nothing, in any status', async () => {
      const { state, submission } = await lead('draft');
      for (const kind of ['COUNT', 'SHARE']) await give(GIVE, state, submission, { kind });
      const { submission: now } = await give(WITHDRAW, state, submission, { kind: 'COUNT' });
      expect(now).toMatchObject({ status: 'DRAFT', consents: [{ kind: 'SHARE', section: null }] });
    });

    test.each([
      ['publication of what is not cleared', 'draft', { kind: 'PUBLISH' }, 'NOT_POSSIBLE', ['kind']],
      ['a section that there is not', 'cleared', { kind: 'PUBLISH', section: 'light' }, 'INVALID_INPUT', ['section']],
      ['a section without a name', 'cleared', { kind: 'COUNT', section: '' }, 'INVALID_INPUT', ['section']],
    ] as const)('to %s is refused', async (_, status, input, code, path) => {
      const { state, submission } = await lead(status);
      expect((await give(GIVE, state, submission, input)).errors).toMatchObject([{ code, path }]);
      expect(await consentsOf(state)).toEqual([]);
    });

    test('is neither given nor withdrawn by an expert', async () => {
      const { state, submission } = await lead('cleared');
      expect(await send(GIVE, { state, submission, kind: 'PUBLISH' }, of(EXPERT, state))).toMatchObject({ refused: 'FORBIDDEN' });
    });
  });
});

function stepOf(
  status: SubmissionStatus,
  event: SubmissionEvent,
  role: 'focal_point' | 'governmental_expert',
): SubmissionStatus | undefined {
  const step = WORKFLOW[status][event];
  return step?.by.includes(role) ? step.to : undefined;
}
