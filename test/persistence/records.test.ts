import { describe, expect, test } from 'vitest';
import { responseHash } from '../../src/domain/response-hash.ts';
import { archiveVersions, listArchivedVersions, loadArchivedVersions } from '../../src/persistence/archived-versions.ts';
import { giveConfirmations, loadAllConfirmations, loadConfirmations, withdrawConfirmations } from '../../src/persistence/confirmations.ts';
import { loadAuthorities, loadLegislation, saveAuthorities, saveLegislation } from '../../src/persistence/legal-records.ts';
import { loadStateAnswers } from '../../src/persistence/load-state-answers.ts';
import { saveResponses } from '../../src/persistence/save-responses.ts';
import { loadStates, saveStates } from '../../src/persistence/states.ts';
import { loadSubmissions, saveSubmission } from '../../src/persistence/submissions.ts';
import { ARCADIA, CYCLE_1, content, freshState, itemOf, RURITANIA } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';
import { EXPERT, expertOf } from './harness/people.ts';

onEachDatabase('the records', (testDatabase) => {
  describe('of States', () => {
    test('come back as they were saved, in the order of their codes', async () => {
      const loaded = await testDatabase().run(async (transaction) => {
        await saveStates(transaction, [RURITANIA, ARCADIA]);
        return loadStates(transaction, ['XRU', 'XAR', 'XZZ']);
      });
      expect(loaded).toEqual([ARCADIA, RURITANIA]);
    });

    test('lose a membership that is no longer listed, and only that', async () => {
      const state = freshState({
        memberships: [
          { instrument: 'tip', status: 'party' },
          { instrument: 'som', status: 'unknown' },
        ],
      });
      const loaded = await testDatabase().run(async (transaction) => {
        await saveStates(transaction, [state, ARCADIA]);
        await saveStates(transaction, [{ ...state, memberships: [{ instrument: 'som', status: 'neither' }] }]);
        return loadStates(transaction, [state.code, 'XAR']);
      });
      expect(loaded.map(({ memberships }) => memberships)).toContainEqual([{ instrument: 'som', status: 'neither' }]);
      expect(loaded).toContainEqual(ARCADIA);
    });
  });

  describe('of submissions', () => {
    const HASHES = ['c'.repeat(64), 'd'.repeat(64)] as const;
    const archive = () =>
      testDatabase().run((transaction) =>
        archiveVersions(
          transaction,
          HASHES.map((hash) => ({ hash, kind: 'mapping_set', name: 'uncac-untoc.test', version: '1.0.0', content: `rows of ${hash}` })),
        ),
      );

    test('open once for a State, questionnaire and review, and change after', async () => {
      const state = freshState();
      await archive();
      const [opened, changed, elsewhere] = await testDatabase().run(async (transaction) => {
        await saveStates(transaction, [state]);
        const submission = { state: state.code, questionnaire: CYCLE_1, status: 'draft', asOf: '2014-06-30', pins: [HASHES[0]] } as const;
        return [
          await saveSubmission(transaction, submission),
          await saveSubmission(transaction, { ...submission, status: 'cleared', pins: [HASHES[1]] }),
          await saveSubmission(transaction, { ...submission, review: 'phase-2' }),
        ];
      });
      expect(opened).toMatchObject({ status: 'draft', asOf: '2014-06-30', pins: [HASHES[0]] });
      expect(changed).toEqual({ ...opened, status: 'cleared' });
      expect(elsewhere).toMatchObject({ review: 'phase-2' });
      expect(elsewhere?.id).not.toBe(opened?.id);
      const found = await testDatabase().run((transaction) =>
        loadSubmissions(transaction, { states: [state.code], statuses: ['cleared'] }),
      );
      expect(found).toEqual([changed]);
    });

    test.each([
      ['a State that is not stored', { state: 'XZZ' }, [], 'UNKNOWN_STATE'],
      ['a pin that is not archived', {}, ['e'.repeat(64)], 'UNKNOWN_VERSION'],
    ])('are refused with %s', async (_, parts, pins, code) => {
      const state = freshState();
      const saving = testDatabase().run(async (transaction) => {
        await saveStates(transaction, [state]);
        return saveSubmission(transaction, { state: state.code, questionnaire: CYCLE_1, status: 'draft', pins, ...parts });
      });
      await expect(saving).rejects.toMatchObject({ code });
    });
  });

  describe('of catalogue files', () => {
    const version = { hash: 'f'.repeat(64), kind: 'questionnaire', name: CYCLE_1, version: '1.0.0', content: 'items: ["é"]' } as const;

    test('keep the text that was archived first under a hash', async () => {
      const loaded = await testDatabase().run(async (transaction) => {
        await archiveVersions(transaction, [version]);
        await archiveVersions(transaction, [{ ...version, content: 'another layout' }]);
        return loadArchivedVersions(transaction, [version.hash, '0'.repeat(64)]);
      });
      expect(loaded).toEqual([version]);
    });

    test('are listed by kind, without their texts', async () => {
      const listed = await testDatabase().run(async (transaction) => {
        await archiveVersions(transaction, [version]);
        return [await listArchivedVersions(transaction, 'questionnaire'), await listArchivedVersions(transaction, 'vocabulary')];
      });
      const { content: _, ...rest } = version;
      expect(listed).toEqual([[{ ...rest, archivedAt: expect.any(Date) }], []]);
    });
  });

  describe('of laws and authorities', () => {
    test('are one for each key, the last saved', async () => {
      const state = freshState();
      const law = { key: 'penal code', name: 'Penal Code', appliesTo: 'unknown', repealed: false } as const;
      const changed = { ...law, appliesTo: 'listed', changedOn: '2020-02-29', repealed: true, link: 'https://laws.example/1' } as const;
      const authority = { key: 'ministry', name: 'Ministry', contact: 'desk@ministry.example' };
      const loaded = await testDatabase().run(async (transaction) => {
        await saveStates(transaction, [state]);
        await saveLegislation(transaction, state.code, [law]);
        await saveLegislation(transaction, state.code, [changed]);
        await saveAuthorities(transaction, state.code, [authority]);
        return [await loadLegislation(transaction, [state.code]), await loadAuthorities(transaction, [state.code])];
      });
      expect(loaded).toEqual([[{ state: state.code, ...changed }], [{ state: state.code, ...authority }]]);
    });

    test('are refused for a State that is not stored', async () => {
      const saving = testDatabase().run((transaction) => saveAuthorities(transaction, 'XZZ', [{ key: 'ministry', name: 'Ministry' }]));
      await expect(saving).rejects.toMatchObject({ code: 'UNKNOWN_STATE', message: expect.stringContaining('XZZ') });
    });
  });

  describe('of confirmations', () => {
    test('say who gave which, the last time, until they are taken back', async () => {
      const state = freshState();
      const still = { kind: 'law-still-so', about: 'penal code: part 1' } as const;
      await testDatabase().run(async (transaction) => {
        await saveStates(transaction, [state]);
        await giveConfirmations(transaction, state.code, [still, { kind: 'condition', about: 'federal' }]);
      });
      await testDatabase().as(expertOf(state.code), (transaction) =>
        giveConfirmations(transaction, state.code, [{ ...still, contentHash: 'a'.repeat(64) }]),
      );
      const load = () => testDatabase().run((transaction) => loadConfirmations(transaction, [state.code]));
      expect(await load()).toEqual([
        {
          state: state.code,
          id: 'condition:federal',
          kind: 'condition',
          about: 'federal',
          givenBy: 'secretariat@un.example',
          givenAt: expect.any(Date),
        },
        expect.objectContaining({ id: 'law-still-so:penal code: part 1', contentHash: 'a'.repeat(64), givenBy: EXPERT.id }),
      ]);
      await testDatabase().run((transaction) =>
        withdrawConfirmations(transaction, state.code, ['law-still-so:penal code: part 1', 'condition:none']),
      );
      expect((await load()).map(({ id }) => id)).toEqual(['condition:federal']);
    });

    describe('stand while what they are about is as it was', () => {
      const law = { key: 'penal code', name: 'Penal Code', appliesTo: 'unknown', repealed: false } as const;
      const item = itemOf(15);
      const begin = async () => {
        const state = freshState();
        const submission = await testDatabase().run(async (transaction) => {
          await saveStates(transaction, [state]);
          await saveLegislation(transaction, state.code, [law]);
          const opened = await saveSubmission(transaction, { state: state.code, questionnaire: CYCLE_1, status: 'draft', pins: [] });
          await saveResponses(transaction, opened, [{ item, content: content() }]);
          const contentHash = responseHash(content());
          await giveConfirmations(transaction, state.code, [
            { kind: 'law-still-so', about: law.key },
            { kind: 'answer-still-so', about: item, contentHash },
          ]);
          return opened;
        });
        const standing = () =>
          testDatabase().run(async (transaction) => {
            const [answers] = await loadStateAnswers(transaction, { states: [state.code] });
            const ids = (await loadConfirmations(transaction, [state.code])).map(({ id }) => id);
            expect(answers?.confirmations).toEqual(ids);
            return ids;
          });
        return { state: state.code, submission, standing };
      };
      const BOTH = [`answer-still-so:${item}`, 'law-still-so:penal code'];
      const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

      test('and as long as nothing moves', async () => {
        const { standing } = await begin();
        expect(await standing()).toEqual(BOTH);
      });

      test('so that one about a law does not outlive a later change of the law', async () => {
        const { state, standing } = await begin();
        const change = (changedOn: string) =>
          testDatabase().run((transaction) => saveLegislation(transaction, state, [{ ...law, changedOn }]));
        await change(daysFromNow(-400));
        expect(await standing()).toEqual(BOTH);
        await change(daysFromNow(0));
        expect(await standing()).toEqual([BOTH[0]]);
        await testDatabase().run((transaction) => giveConfirmations(transaction, state, [{ kind: 'law-still-so', about: law.key }]));
        expect(await standing()).toEqual(BOTH);
      });

      test('so that one about an answer is of what the answer said', async () => {
        const { submission, standing } = await begin();
        const say = (text: string) =>
          testDatabase().run((transaction) => saveResponses(transaction, submission, [{ item, content: content({ text }) }]));
        await say('It is another one now.');
        expect(await standing()).toEqual([BOTH[1]]);
      });

      test('and are kept in any case', async () => {
        const { state } = await begin();
        await testDatabase().run((transaction) => saveLegislation(transaction, state, [{ ...law, changedOn: daysFromNow(1) }]));
        expect((await testDatabase().run((transaction) => loadAllConfirmations(transaction, [state]))).map(({ id }) => id)).toEqual(BOTH);
      });
    });
  });
});
