import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { advanceSubmission } from '../../src/application/advance-submission.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { loadDemonstration } from '../../src/application/load-demonstration.ts';
import { readConfirmations } from '../../src/application/read-confirmations.ts';
import { readLegislation } from '../../src/application/read-legal-records.ts';
import { readSubmissions } from '../../src/application/read-submissions.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { CompletedForm } from '../../src/domain/completed-form.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { loadDataVersions } from '../../src/persistence/data-versions.ts';
import { loadResponses, loadRevisions } from '../../src/persistence/load-responses.ts';
import { loadStates, saveStates } from '../../src/persistence/states.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { EXPERT, expertOf, FOCAL_POINT } from '../persistence/harness/people.ts';
import { send } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = 'lamp-form@2010#lamp:1(a).law';
const PENALTY = 'lamp-form@2010#lamp:2.law';
const content = (value: string) => ({ value, appliesTo: 'unknown', citations: [{ law: 'lamp act' }], links: [] }) as const;

function formOf({ code }: StateParty, parts: Partial<CompletedForm> = {}): CompletedForm {
  return {
    state: code,
    questionnaire: 'lamp-form@2010',
    status: 'cleared',
    asOf: '2025-01-31',
    responses: [
      { item: NIGHT, content: content('yes'), confirmations: [`answer-final:${NIGHT}`] },
      { item: PENALTY, content: content('no'), confirmations: [] },
    ],
    laws: [{ key: 'lamp act', name: 'Lamp Act', appliesTo: 'all_offences' }],
    authorities: [{ key: 'coast guard', name: 'Coast Guard' }],
    confirmations: ['law-still-so:lamp act'],
    ...parts,
  };
}

onEachDatabase('a completed form', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  let state: StateParty;
  const store = (form: CompletedForm, role: Actor = FOCAL_POINT) => importAnswers({ ...role, state: form.state }, server().bridge, form);
  const responsesOf = () => testDatabase().run((transaction) => loadResponses(transaction, { states: [state.code] }));
  const versionOf = async () => (await testDatabase().run((transaction) => loadDataVersions(transaction, [state.code]))).get(state.code);

  beforeAll(async () => {
    state = freshState();
    await testDatabase().run((transaction) => saveStates(transaction, [state]));
  });

  describe('that is imported', () => {
    test('opens a submission with its laws, authorities and confirmations, pinned to what is served', async () => {
      expect(await store(formOf(state))).toEqual({ added: [NIGHT, PENALTY], changed: [], unchanged: [] });
      const { bridge } = server();
      expect(await readSubmissions(expertOf(state.code), bridge, [state.code])).toMatchObject([
        {
          questionnaire: 'lamp-form@2010',
          status: 'cleared',
          asOf: '2025-01-31',
          pins: expect.arrayContaining([bridge.catalogue.crosswalk.questionnaires.get('lamp-form@2010')?.hash]),
        },
      ]);
      expect(await readLegislation(expertOf(state.code), bridge, [state.code])).toMatchObject([
        { name: 'Lamp Act', appliesTo: 'all_offences', repealed: false },
      ]);
      expect((await readConfirmations(expertOf(state.code), bridge, [state.code])).map(({ id, givenBy }) => [id, givenBy])).toEqual([
        [`answer-final:${NIGHT}`, FOCAL_POINT.id],
        ['law-still-so:lamp act', FOCAL_POINT.id],
      ]);
    });

    test('a second time changes nothing', async () => {
      const before = await versionOf();
      expect(await store(formOf(state))).toEqual({ added: [], changed: [], unchanged: [NIGHT, PENALTY] });
      expect(await versionOf()).toBe(before);
    });

    test('with a changed answer is refused while the answers stand cleared, and nothing of it is stored', async () => {
      const before = await versionOf();
      const responses = [{ item: NIGHT, content: content('in_part'), confirmations: [] }];
      const laws = [{ key: 'new act', name: 'New Act' }];
      await expect(store(formOf(state, { responses, laws }))).rejects.toMatchObject({
        code: 'NOT_WRITABLE',
        message: expect.stringContaining('reopen it first'),
      });
      await expect(store(formOf(state, { asOf: '2026-01-01', responses: [] }))).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
      expect(await versionOf()).toBe(before);
    });

    test('with a changed answer makes one new revision and keeps the old, once the submission is reopened', async () => {
      const [{ id: submission = '' } = {}] = await readSubmissions(expertOf(state.code), server().bridge, [state.code]);
      await advanceSubmission(THE_BRIDGE, server().bridge, { state: state.code, submission, event: 'reopen' });
      const responses = [{ item: NIGHT, content: content('in_part'), confirmations: [] }];
      expect(await store(formOf(state, { responses }))).toEqual({ added: [], changed: [NIGHT], unchanged: [] });
      const found = await responsesOf();
      const revisions = await testDatabase().run((transaction) =>
        loadRevisions(
          transaction,
          found.map(({ id }) => id),
        ),
      );
      expect(revisions.map((each) => each.content.value).sort()).toEqual(['in_part', 'no', 'yes']);
    });

    test('as a later one by an expert, who may not clear, is refused; as a draft it is stored', async () => {
      const other = freshState();
      await testDatabase().run((transaction) => saveStates(transaction, [other]));
      await expect(store(formOf(other), EXPERT)).rejects.toMatchObject({ code: 'NOT_POSSIBLE' });
      expect(await store(formOf(other, { status: 'draft' }), EXPERT)).toMatchObject({ added: [NIGHT, PENALTY] });
      expect(await store(formOf(other, { status: 'for_clearance' }), EXPERT)).toMatchObject({ unchanged: [NIGHT, PENALTY] });
      expect(await readSubmissions(expertOf(other.code), server().bridge, [other.code])).toMatchObject([{ status: 'for_clearance' }]);
    });

    test('without saying more of a law keeps what is known of it', async () => {
      await store(formOf(state, { responses: [], laws: [{ key: 'lamp act', name: 'Lamp Act', repealed: true }] }));
      expect(await readLegislation(expertOf(state.code), server().bridge, [state.code])).toMatchObject([
        { appliesTo: 'all_offences', repealed: true },
      ]);
    });

    test('without a status leaves the submission where it is', async () => {
      const { status: _, asOf: __, ...silent } = formOf(state, { responses: [] });
      await store(silent);
      expect(await readSubmissions(expertOf(state.code), server().bridge, [state.code])).toMatchObject([
        { status: 'cleared', asOf: '2025-01-31' },
      ]);
    });
  });

  test('whose item the catalogue no longer has is kept, shown as orphaned, and used for nothing', async () => {
    const orphan = freshState();
    await testDatabase().run((transaction) => saveStates(transaction, [orphan]));
    const gone = 'lamp-form@2010#lamp:9.law';
    await store(formOf(orphan, { responses: [{ item: gone, content: content('yes'), confirmations: [] }] }));
    const query = `{ responses(state: "${orphan.code}") { nodes { itemId orphaned item { id } value } } prefill(state: "${orphan.code}", to: "buoy-form@2020") { counts { none } } }`;
    expect((await server().ask(query)).data).toEqual({
      responses: { nodes: [{ itemId: gone, orphaned: true, item: null, value: 'yes' }] },
      prefill: { counts: { none: 3 } },
    });
    const { text } = await send(server().address, '/readyz');
    expect(JSON.parse(text)).toMatchObject({ ready: true });
    expect(text).not.toContain(orphan.code);
  });

  describe('that cannot be stored', () => {
    test('of an unknown State is refused', async () => {
      await expect(store(formOf({ ...state, code: 'XXX' }))).rejects.toMatchObject({ code: 'UNKNOWN_STATE' });
    });

    test('leaves nothing behind, however far it came', async () => {
      const before = await versionOf();
      const responses = [{ item: NIGHT, content: { ...content('no'), citations: [{ law: 'unwritten act' }] }, confirmations: [] }];
      const broken = formOf(state, { responses, laws: [{ key: 'new act', name: 'New Act' }], status: 'draft' });
      await expect(store(broken)).rejects.toMatchObject({ code: 'UNKNOWN_LAW' });
      expect((await readLegislation(expertOf(state.code), server().bridge, [state.code])).map(({ key }) => key)).toEqual(['lamp act']);
      expect(await readSubmissions(expertOf(state.code), server().bridge, [state.code])).toMatchObject([{ status: 'cleared' }]);
      expect(await versionOf()).toBe(before);
    });
  });
});

onEachDatabase('the demonstration', (testDatabase) => {
  const server = testServer(() => testDatabase().database);

  test('is loaded once, into an empty database, also by servers that start together', async () => {
    const state = freshState();
    const demonstration = { states: [state], reviews: [], forms: [formOf(state)] };
    const load = () => loadDemonstration(THE_BRIDGE, server().bridge, demonstration);
    const outcomes = await Promise.all([load(), load(), load()]);
    expect(outcomes.filter((loaded) => loaded)).toHaveLength(1);
    expect(await load()).toBe(false);
    expect(await testDatabase().run((transaction) => loadResponses(transaction, {}))).toHaveLength(2);
  });

  test('leaves a database alone that has a State already', async () => {
    const states = [freshState()];
    expect(await loadDemonstration(THE_BRIDGE, server().bridge, { states, reviews: [], forms: [] })).toBe(false);
    expect((await testDatabase().run((transaction) => loadStates(transaction))).length).toBe(1);
  });
});
