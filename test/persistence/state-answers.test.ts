import { expect, test } from 'vitest';
import { giveConfirmations } from '../../src/persistence/confirmations.ts';
import { loadDataVersions } from '../../src/persistence/data-versions.ts';
import { saveAuthorities, saveLegislation } from '../../src/persistence/legal-records.ts';
import { loadStateAnswers } from '../../src/persistence/load-state-answers.ts';
import { findOrphanedItems } from '../../src/persistence/orphaned-responses.ts';
import { saveResponses } from '../../src/persistence/save-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { saveSubmission } from '../../src/persistence/submissions.ts';
import type { StateAnswers } from '../../src/prefill/answer.ts';
import { ARCADIA, CYCLE_1, content, fictionalStates, itemOf, openDraft, RURITANIA, responses } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';

const CLUSTER_1 = 'untoc-rm/cluster-1@2020';
const CLUSTER_1_ITEM = `${CLUSTER_1}#untoc:5(1)(a).law`;

onEachDatabase('answers of States', (testDatabase) => {
  /** Arcadia has answered both questionnaires and recorded laws; Ruritania has answered nothing. */
  const arcadiaAndRuritania = () =>
    testDatabase().run(async (transaction) => {
      const cycle1 = await openDraft(transaction, ARCADIA, { asOf: '2014-06-30' });
      const cluster1 = await saveSubmission(transaction, { state: 'XAR', questionnaire: CLUSTER_1, status: 'draft', pins: [] });
      await saveStates(transaction, [RURITANIA]);
      await saveLegislation(transaction, 'XAR', [
        { key: 'penal code', name: 'Penal Code', appliesTo: 'all_offences', changedOn: '2019-01-01', repealed: false },
        { key: 'old act', name: 'Old Act', appliesTo: 'unknown', repealed: true },
      ]);
      await saveAuthorities(transaction, 'XAR', [{ key: 'ministry', name: 'Ministry of Justice' }]);
      await giveConfirmations(transaction, 'XAR', [{ kind: 'law-still-so', about: 'penal code' }]);
      await saveResponses(transaction, cycle1, [
        { item: itemOf(15), content: content({ text: 'Punished.', language: 'en', citations: [{ law: 'penal code', pinpoint: '4' }] }) },
        {
          item: itemOf(16),
          content: content({ value: 'no', asOf: '2020-01-01', authority: 'ministry' }),
          origin: { derivedFrom: [itemOf(15)] },
        },
      ]);
      await saveSubmission(transaction, { ...cycle1, status: 'cleared' });
      await saveResponses(transaction, cluster1, [{ item: CLUSTER_1_ITEM, content: content() }]);
    });

  test('come in the form that the engine takes', async () => {
    await arcadiaAndRuritania();
    const [arcadia, ruritania] = await testDatabase().run((transaction) =>
      loadStateAnswers(transaction, { states: ['XRU', 'XAR', 'XZZ'] }),
    );
    const forEngine: StateAnswers | undefined = arcadia;
    expect(forEngine?.answers.map(({ item, value, cleared }) => ({ item, value, cleared }))).toEqual([
      { item: itemOf(15), value: 'yes', cleared: true },
      { item: itemOf(16), value: 'no', cleared: true },
      { item: CLUSTER_1_ITEM, value: 'yes', cleared: false },
    ]);
    expect(arcadia?.answers[0]).toEqual({
      ...{ item: itemOf(15), questionnaire: CYCLE_1, value: 'yes', appliesTo: 'unknown', text: 'Punished.', language: 'en' },
      ...{ asOf: '2014-06-30', citations: [{ law: 'penal code', pinpoint: '4' }], links: [], cleared: true, confirmations: [] },
      revision: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(arcadia?.answers[1]).toMatchObject({ asOf: '2020-01-01', authority: 'Ministry of Justice', derivedFrom: [itemOf(15)] });
    expect(arcadia?.laws).toEqual([
      { id: 'old act', name: 'Old Act', appliesTo: 'unknown', repealed: true },
      { id: 'penal code', name: 'Penal Code', appliesTo: 'all_offences', changedOn: '2019-01-01', repealed: false },
    ]);
    expect(arcadia?.confirmations).toEqual(['law-still-so:penal code']);
    expect(arcadia?.party).toEqual({ uncac: true, untoc: false });
    expect(ruritania).toEqual({ state: 'XRU', dataVersion: '0', answers: [], laws: [], confirmations: [], party: {} });
  });

  test('carry the data version of the same moment', async () => {
    const [[arcadia], versions] = await testDatabase().run(async (transaction) => [
      await loadStateAnswers(transaction, { states: ['XAR'] }),
      await loadDataVersions(transaction, ['XAR']),
    ]);
    expect(arcadia?.dataVersion).toBe(versions.get('XAR'));
  });

  test('are narrowed to questionnaires', async () => {
    const [arcadia] = await testDatabase().run((transaction) =>
      loadStateAnswers(transaction, { states: ['XAR'], questionnaires: [CLUSTER_1] }),
    );
    expect(arcadia?.answers.map(({ item }) => item)).toEqual([CLUSTER_1_ITEM]);
    expect(arcadia?.laws).toHaveLength(2);
  });

  test('are told that there is a text, and not which, where that is enough', async () => {
    const load = (wholeTexts: boolean) =>
      testDatabase().run(async (transaction) => (await loadStateAnswers(transaction, { states: ['XAR'], wholeTexts }))[0]?.answers[0]);
    const whole = await load(true);
    expect(whole?.text?.length).toBeGreaterThan(1);
    expect(await load(false)).toEqual({ ...whole, text: whole?.text?.slice(0, 1) });
  });

  test('are orphaned where the catalogue no longer has the item', async () => {
    const orphans = await testDatabase().run((transaction) => findOrphanedItems(transaction, [itemOf(15), itemOf(16)]));
    expect(orphans).toEqual([{ item: CLUSTER_1_ITEM, states: ['XAR'] }]);
    expect(await testDatabase().run((transaction) => findOrphanedItems(transaction, [itemOf(15), itemOf(16), CLUSTER_1_ITEM]))).toEqual([]);
  });

  test('take one statement for 4 States and one for 200', async () => {
    const states = fictionalStates(200);
    await testDatabase().run(async (transaction) => {
      await saveStates(transaction, states);
      for (const state of states.slice(0, 8)) await saveResponses(transaction, await openDraft(transaction, state), responses(20));
    });
    const codes = states.map(({ code }) => code);
    const load = (wanted: string[]) => testDatabase().statementsOf((transaction) => loadStateAnswers(transaction, { states: wanted }));
    expect(await load(codes.slice(0, 4))).toHaveLength(1);
    expect(await load(codes)).toHaveLength(1);
    const loaded = await testDatabase().run((transaction) => loadStateAnswers(transaction, { states: codes }));
    expect(loaded.map(({ state }) => state)).toEqual(codes);
    expect(loaded.flatMap(({ answers }) => answers)).toHaveLength(160);
  });
});
