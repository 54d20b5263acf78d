import { describe, expect, test } from 'vitest';
import { archiveVersions } from '../../src/persistence/archived-versions.ts';
import { giveConfirmations, withdrawConfirmations } from '../../src/persistence/confirmations.ts';
import { giveConsents, withdrawConsents } from '../../src/persistence/consents.ts';
import { loadDataVersions } from '../../src/persistence/data-versions.ts';
import { saveAuthorities, saveLegislation } from '../../src/persistence/legal-records.ts';
import { moveSubmission } from '../../src/persistence/move-submission.ts';
import { saveResponses } from '../../src/persistence/save-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { pinSubmission, saveSubmission } from '../../src/persistence/submissions.ts';
import type { Transaction } from '../../src/persistence/transaction.ts';
import { CYCLE_1, content, freshState, itemOf, openDraft, responses } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';

const LAW = { key: 'penal code', name: 'Penal Code', appliesTo: 'unknown', repealed: false } as const;
const PINNED = 'f'.repeat(64);
const CONFIRMATION = { kind: 'law-still-so', about: 'penal code' } as const;

type Write = (transaction: Transaction, state: ReturnType<typeof freshState>) => Promise<unknown>;

/** A State with one of everything. */
const start: Write = async (transaction, state) => {
  const draft = await openDraft(transaction, state);
  await saveResponses(transaction, draft, responses(1));
  await saveLegislation(transaction, state.code, [LAW]);
  await saveAuthorities(transaction, state.code, [{ key: 'ministry', name: 'Ministry' }]);
  await giveConfirmations(transaction, state.code, [CONFIRMATION]);
  await giveConsents(transaction, draft, [{ kind: 'share', section: '' }]);
};

const WRITES: Readonly<Record<string, Write>> = {
  'its membership': (transaction, state) =>
    saveStates(transaction, [{ ...state, memberships: [{ instrument: 'untoc', status: 'party' }] }]),
  'the status of a submission': (transaction, { code }) =>
    saveSubmission(transaction, { state: code, questionnaire: CYCLE_1, status: 'cleared', pins: [] }),
  'a response': async (transaction, state) =>
    saveResponses(transaction, await openDraft(transaction, state), [{ item: itemOf(1), content: content({ value: 'no' }) }]),
  'a law': (transaction, { code }) => saveLegislation(transaction, code, [{ ...LAW, repealed: true }]),
  'an authority': (transaction, { code }) => saveAuthorities(transaction, code, [{ key: 'ministry', name: 'Ministry of Justice' }]),
  'a confirmation': (transaction, { code }) => giveConfirmations(transaction, code, [{ ...CONFIRMATION, about: 'other' }]),
  'a consent': async (transaction, state) =>
    giveConsents(transaction, await openDraft(transaction, state), [{ kind: 'count', section: '' }]),
  'a consent taken back': async (transaction, state) => withdrawConsents(transaction, await openDraft(transaction, state), 'share'),
  'a move of a submission': async (transaction, state) =>
    moveSubmission(transaction, await openDraft(transaction, state), { event: 'send_for_clearance', to: 'for_clearance' }),
  'the versions that a submission is pinned to': async (transaction, state) => {
    const content = JSON.stringify({ of: state.code });
    await archiveVersions(transaction, [{ hash: PINNED, kind: 'vocabulary', name: 'vocabulary', version: '', content }]);
    return pinSubmission(transaction, await openDraft(transaction, state), [PINNED]);
  },
  'a confirmation taken back': (transaction, { code }) => withdrawConfirmations(transaction, code, ['law-still-so:penal code']),
};
const REPETITIONS: Readonly<Record<string, Write>> = {
  'a consent': async (transaction, state) =>
    giveConsents(transaction, await openDraft(transaction, state), [{ kind: 'share', section: '' }]),
  'the State and its memberships': (transaction, state) => saveStates(transaction, [state]),
  'a submission': (transaction, { code }) =>
    saveSubmission(transaction, { state: code, questionnaire: CYCLE_1, status: 'draft', pins: [] }),
  'a response': async (transaction, state) => saveResponses(transaction, await openDraft(transaction, state), responses(1)),
  'a law': (transaction, { code }) => saveLegislation(transaction, code, [LAW]),
};

onEachDatabase('the data version of a State', (testDatabase) => {
  const { run } = { run: <T>(work: (transaction: Transaction) => Promise<T>) => testDatabase().run(work) };
  const versionsOf = async (...states: { code: string }[]) => {
    const codes = states.map(({ code }) => code);
    const versions = await run((transaction) => loadDataVersions(transaction, codes));
    return codes.map((code) => versions.get(code));
  };

  describe.each(Object.entries(WRITES))('after a change of %s', (_, write) => {
    test('is another one, for that State alone', async () => {
      const [own, other] = [freshState(), freshState()];
      await run((transaction) => start(transaction, own));
      await run((transaction) => start(transaction, other));
      const before = await versionsOf(own, other);
      await run((transaction) => write(transaction, own));
      const after = await versionsOf(own, other);
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).toBe(before[1]);
    });
  });

  test.each(Object.entries(REPETITIONS))('stays when %s is saved again as it is', async (_, repeat) => {
    const state = freshState();
    await run((transaction) => start(transaction, state));
    const before = await versionsOf(state);
    await run((transaction) => repeat(transaction, state));
    expect(await versionsOf(state)).toEqual(before);
  });

  test('is 0 while nothing was written, and absent where the State is unknown', async () => {
    const state = freshState();
    await run((transaction) => saveStates(transaction, [state]));
    expect(await versionsOf(state, { code: 'XZZ' })).toEqual(['0', undefined]);
  });

  test('is never one that a transaction saw and rolled back', async () => {
    const state = freshState();
    await run((transaction) => start(transaction, state));
    let seen: string | undefined;
    const failing = run(async (transaction) => {
      await saveLegislation(transaction, state.code, [{ ...LAW, repealed: true }]);
      seen = (await loadDataVersions(transaction, [state.code])).get(state.code);
      throw new RangeError('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    await run((transaction) => saveLegislation(transaction, state.code, [{ ...LAW, appliesTo: 'listed' }]));
    expect(await versionsOf(state)).not.toEqual([seen]);
  });
});
