import { describe, expect, test } from 'vitest';
import type { Submission } from '../../src/domain/submission.ts';
import { loadAcceptedResponses, saveAcknowledgement } from '../../src/persistence/accepted-responses.ts';
import { loadDecisions, saveDecisions } from '../../src/persistence/decisions.ts';
import { loadResponses } from '../../src/persistence/load-responses.ts';
import { type ResponseToSave, saveResponses } from '../../src/persistence/save-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { content, freshState, itemOf, openDraft } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';
import { EXPERT, expertOf } from './harness/people.ts';

const ITEM = itemOf(15);
const SOURCE = itemOf(16);
const accepted = (suggestion: string, parts = {}): ResponseToSave => ({
  item: ITEM,
  content: content(parts),
  origin: { derivedFrom: [SOURCE], provenance: { suggestion, basis: { item: ITEM, restsOn: {} } } },
});

onEachDatabase('decisions', (testDatabase) => {
  const freshCode = async () => {
    const state = freshState();
    await testDatabase().run((transaction) => saveStates(transaction, [state]));
    return state.code;
  };

  test('come back with who took them, in which role, and when', async () => {
    const state = await freshCode();
    await testDatabase().as(expertOf(state), (transaction) =>
      saveDecisions(transaction, state, [
        { suggestion: 's2', item: ITEM, kind: 'rejected', reason: 'The section was repealed.' },
        { suggestion: 's1', item: ITEM, kind: 'accepted' },
      ]),
    );
    const found = await testDatabase().run((transaction) => loadDecisions(transaction, { states: [state] }));
    expect(found).toMatchObject([
      { state, suggestion: 's1', kind: 'accepted', decidedBy: EXPERT.id, decidedRole: EXPERT.role },
      { state, suggestion: 's2', kind: 'rejected', reason: 'The section was repealed.' },
    ]);
    expect(found[0]).not.toHaveProperty('reason');
    expect(found[0]?.decidedAt).toBeInstanceOf(Date);
  });

  test('are found by suggestion, and a later one about the same takes the place of a deferral', async () => {
    const state = await freshCode();
    const decide = (kind: 'deferred' | 'accepted') =>
      testDatabase().run((transaction) => saveDecisions(transaction, state, [{ suggestion: 's1', item: ITEM, kind }]));
    await decide('deferred');
    await decide('accepted');
    const find = (suggestions: string[]) =>
      testDatabase().run((transaction) => loadDecisions(transaction, { states: [state], suggestions }));
    expect(await find(['s1'])).toMatchObject([{ kind: 'accepted' }]);
    expect(await find(['s2'])).toEqual([]);
  });

  test('a rejection without a reason is refused', async () => {
    const state = await freshCode();
    const rejecting = testDatabase().run((transaction) =>
      saveDecisions(transaction, state, [{ suggestion: 's1', item: ITEM, kind: 'rejected' }]),
    );
    await expect(rejecting).rejects.toThrow('decision_to_reject_has_a_reason');
  });
});

onEachDatabase('accepted responses', (testDatabase) => {
  const draftOf = () => testDatabase().run((transaction) => openDraft(transaction, freshState()));
  const save = (draft: Submission, ...responses: ResponseToSave[]) =>
    testDatabase().run((transaction) => saveResponses(transaction, draft, responses));
  const find = ({ state }: Submission) => testDatabase().run((transaction) => loadAcceptedResponses(transaction, [state]));
  const acknowledge = (draft: Submission, seen: Record<string, string>) =>
    testDatabase().as(expertOf(draft.state), async (transaction) => {
      const [response] = await loadResponses(transaction, { submissions: [draft.id], items: [ITEM] });
      if (response === undefined) throw new TypeError('the test has answered the item');
      await saveAcknowledgement(transaction, response, { reason: 'Looked at it.', seen });
    });

  test('are those that rest on others, and no others', async () => {
    const draft = await draftOf();
    await save(draft, accepted('s1'), { item: SOURCE, content: content() });
    expect(await find(draft)).toMatchObject([
      { item: ITEM, submission: draft.id, accepted: { revision: 1, provenance: { suggestion: 's1' }, content: content() } },
    ]);
  });

  test('go on resting on what they did while the value stays, and not once it is another', async () => {
    const draft = await draftOf();
    await save(draft, accepted('s1'));
    await save(draft, { item: ITEM, content: content({ text: 'Mended.' }) });
    expect(await find(draft)).toMatchObject([{ accepted: { revision: 1, content: content() } }]);
    await save(draft, { item: ITEM, content: content({ value: 'no' }) });
    expect(await find(draft)).toEqual([]);
  });

  test('make a revision also where the same had been answered by hand', async () => {
    const draft = await draftOf();
    await save(draft, { item: ITEM, content: content() });
    expect(await save(draft, accepted('s1'))).toMatchObject({ changed: [ITEM] });
    expect(await find(draft)).toMatchObject([{ accepted: { revision: 2 } }]);
  });

  describe('that were acknowledged', () => {
    test('have the last reason, and who gave it', async () => {
      const draft = await draftOf();
      await save(draft, accepted('s1'));
      await acknowledge(draft, { 'law:code': 'f1' });
      await acknowledge(draft, { 'law:code': 'f2' });
      expect(await find(draft)).toMatchObject([
        { acknowledged: { reason: 'Looked at it.', seen: { 'law:code': 'f2' }, acknowledgedBy: EXPERT.id } },
      ]);
    });

    test('are no longer so once they are accepted anew', async () => {
      const draft = await draftOf();
      await save(draft, accepted('s1'));
      await acknowledge(draft, { 'law:code': 'f1' });
      await save(draft, accepted('s2', { text: 'Anew.' }));
      const [found] = await find(draft);
      expect(found).toMatchObject({ accepted: { revision: 2 } });
      expect(found).not.toHaveProperty('acknowledged');
    });
  });
});
