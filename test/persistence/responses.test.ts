import { describe, expect, test } from 'vitest';
import type { ResponseContent } from '../../src/domain/response.ts';
import type { Submission } from '../../src/domain/submission.ts';
import { saveAuthorities, saveLegislation } from '../../src/persistence/legal-records.ts';
import { countResponses, loadFirstResponses, loadResponses, loadRevisions } from '../../src/persistence/load-responses.ts';
import { previewResponses, type ResponseToSave, saveResponses } from '../../src/persistence/save-responses.ts';
import { content, freshState, itemOf, openDraft, responses } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';
import { EXPERT, expertOf } from './harness/people.ts';

const EVERYTHING: ResponseContent = {
  value: 'in_part',
  appliesTo: 'all_offences',
  text: 'L’article 12\n\nالمادة ١٢ – "O\'Hara" \\ ? $1 😀',
  language: 'fr',
  asOf: '2014-06-30',
  citations: [{ law: 'penal code', pinpoint: 'sections 4-9' }, { law: 'penal code' }],
  links: ['https://laws.example/penal-code'],
  options: ['drafting', 'other'],
  authority: 'ministry of justice',
  authorities: ['coast guard'],
  examples: ['A case of 2013.', 'Another;\nin two lines.'],
  number: 12.5,
  date: '2013-01-31',
  table: { unit: 'cases', rows: [['2013', 4]] },
  note: 'to be read again',
};

onEachDatabase('responses', (testDatabase) => {
  const draftOf = (state = freshState()) => testDatabase().run((transaction) => openDraft(transaction, state));
  const save = (draft: Submission, answers: readonly ResponseToSave[]) =>
    testDatabase().run((transaction) => saveResponses(transaction, draft, answers));
  const historyOf = (draft: Submission, item: string) =>
    testDatabase().run(async (transaction) => {
      const found = await loadResponses(transaction, { submissions: [draft.id], items: [item] });
      return loadRevisions(
        transaction,
        found.map(({ id }) => id),
      );
    });

  describe('that are saved', () => {
    test('come back whole, in every script, with their author', async () => {
      const draft = await draftOf();
      const [saved] = await testDatabase().as(expertOf(draft.state), async (transaction) => {
        await saveLegislation(transaction, draft.state, [{ key: 'penal code', name: 'Penal Code', appliesTo: 'unknown', repealed: false }]);
        await saveAuthorities(transaction, draft.state, [
          { key: 'ministry of justice', name: 'Ministry of Justice' },
          { key: 'coast guard', name: 'Coast Guard' },
        ]);
        const origin = { derivedFrom: [itemOf(1)], provenance: { rule: 'equal' } };
        await saveResponses(transaction, draft, [{ item: itemOf(15), content: EVERYTHING, origin }]);
        return loadResponses(transaction, { submissions: [draft.id] });
      });
      expect(saved?.content).toEqual(EVERYTHING);
      expect(saved).toMatchObject({
        item: itemOf(15),
        revision: 1,
        author: EXPERT.id,
        derivedFrom: [itemOf(1)],
        provenance: { rule: 'equal' },
      });
      expect(Math.abs((saved?.createdAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    });

    test('make no revision when nothing changed, whatever the order of keys', async () => {
      const draft = await draftOf();
      await save(draft, [{ item: itemOf(1), content: content({ text: 'A law.', table: { a: 1, b: 2 } }) }]);
      const again = await save(draft, [{ item: itemOf(1), content: { table: { b: 2, a: 1 }, text: 'A law.', ...content() } }]);
      expect(again).toEqual({ added: [], changed: [], unchanged: [itemOf(1)] });
      expect(await historyOf(draft, itemOf(1))).toHaveLength(1);
    });

    test('make a new revision when anything changed, and keep the old one', async () => {
      const draft = await draftOf();
      await save(draft, [{ item: itemOf(1), content: content({ value: 'no' }) }]);
      const outcome = await save(draft, [
        { item: itemOf(1), content: content({ value: 'yes' }) },
        { item: itemOf(2), content: content() },
      ]);
      expect(outcome).toEqual({ added: [itemOf(2)], changed: [itemOf(1)], unchanged: [] });
      const revisions = await historyOf(draft, itemOf(1));
      expect(revisions.map(({ revision, content: { value } }) => [revision, value])).toEqual([
        [1, 'no'],
        [2, 'yes'],
      ]);
    });

    test('take as few statements for 600 answers as for six', async () => {
      const [small, large] = [await draftOf(), await draftOf()];
      const forSix = await testDatabase().statementsOf((transaction) => saveResponses(transaction, small, responses(6)));
      const forAll = await testDatabase().statementsOf((transaction) => saveResponses(transaction, large, responses(600)));
      expect(forAll).toHaveLength(forSix.length);
      expect(forSix.length).toBeLessThanOrEqual(7);
      expect(await testDatabase().run((transaction) => countResponses(transaction, { submissions: [large.id] }))).toBe(600);
    });

    test('are previewed without being written', async () => {
      const draft = await draftOf();
      await save(draft, responses(2));
      const preview = await testDatabase().run(
        (transaction) =>
          previewResponses(transaction, draft, [
            ...responses(1),
            { item: itemOf(2), content: content({ value: 'no' }) },
            { item: itemOf(3), content: content() },
          ]),
        { readOnly: true },
      );
      expect(preview).toEqual({ added: [itemOf(3)], changed: [itemOf(2)], unchanged: [itemOf(1)] });
    });
  });

  describe('that cannot be saved', () => {
    const cases: readonly { name: string; code: string; answer: ResponseToSave }[] = [
      {
        name: 'citing a law nobody recorded',
        code: 'UNKNOWN_LAW',
        answer: { item: itemOf(2), content: content({ citations: [{ law: 'lost' }] }) },
      },
      {
        name: 'naming an authority nobody recorded',
        code: 'UNKNOWN_AUTHORITY',
        answer: { item: itemOf(2), content: content({ authority: 'lost' }) },
      },
      {
        name: 'seen at an older revision',
        code: 'CONFLICT',
        answer: { item: itemOf(1), content: content({ value: 'no' }), expectedRevision: 0 },
      },
    ];
    test.each(cases)('are refused when $name, and the others of the save with them', async ({ code, answer }) => {
      const draft = await draftOf();
      await save(draft, responses(1));
      await expect(save(draft, [{ item: itemOf(3), content: content() }, answer])).rejects.toMatchObject({ code });
      expect(await testDatabase().run((transaction) => countResponses(transaction, { submissions: [draft.id] }))).toBe(1);
    });

    test('are refused when the submission is another State’s', async () => {
      const [own, other] = [await draftOf(), await draftOf()];
      await expect(save({ ...own, id: other.id }, responses(1))).rejects.toMatchObject({ code: 'UNKNOWN_SUBMISSION' });
    });

    test('tell the loser of a race which revision is current', async () => {
      const draft = await draftOf();
      await save(draft, responses(1));
      const stale = save(draft, [{ item: itemOf(1), content: content({ value: 'no' }), expectedRevision: 0 }]);
      await expect(stale).rejects.toMatchObject({ details: { conflicts: [{ item: itemOf(1), expected: 0, current: 1 }] } });
    });

    test.each([0, 1])('let one of twenty writers win who all saw revision %i, and tell the others', async (seen) => {
      const draft = await draftOf();
      if (seen > 0) await save(draft, responses(1));
      const writers = Array.from({ length: 20 }, (_, index) =>
        save(draft, [{ item: itemOf(1), content: content({ text: `writer ${index}` }), expectedRevision: seen }]),
      );
      const outcomes = await Promise.allSettled(writers);
      const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : []));
      expect(losers).toEqual(Array(19).fill('CONFLICT'));
      expect(await historyOf(draft, itemOf(1))).toHaveLength(seen + 1);
    });
  });

  test('of writers who saw nothing follow each other, none lost', async () => {
    const draft = await draftOf();
    const texts = Array.from({ length: 8 }, (_, index) => `writer ${index}`);
    await Promise.all(texts.map((text) => save(draft, [{ item: itemOf(1), content: content({ text }) }])));
    const history = await historyOf(draft, itemOf(1));
    expect(history.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(history.map((each) => each.content.text).toSorted()).toEqual(texts);
  });

  describe('that are listed', () => {
    test('come page by page, each once, in the order of State, item and id', async () => {
      const draft = await draftOf();
      await save(draft, responses(7));
      const filter = { states: [draft.state] };
      const pages = await testDatabase().run(async (transaction) => {
        const first = await loadResponses(transaction, filter, { limit: 4 });
        return [first, await loadResponses(transaction, filter, { limit: 4, after: first.at(-1) })];
      });
      expect(pages.map((page) => page.length)).toEqual([4, 3]);
      expect(pages.flat().map(({ item }) => item)).toEqual(responses(7).map(({ item }) => item));
    });

    test('are narrowed by the law that they cite now', async () => {
      const draft = await draftOf();
      const citing = (law: string) => content({ citations: [{ law, pinpoint: '1' }] });
      await testDatabase().run((transaction) =>
        saveLegislation(
          transaction,
          draft.state,
          ['old act', 'new act'].map((key) => ({ key, name: key, appliesTo: 'unknown', repealed: false })),
        ),
      );
      await save(draft, [
        { item: itemOf(1), content: citing('old act') },
        { item: itemOf(2), content: citing('old act') },
      ]);
      await save(draft, [{ item: itemOf(2), content: citing('new act') }]);
      const found = await testDatabase().run((transaction) => loadResponses(transaction, { states: [draft.state], cites: 'old act' }));
      expect(found.map(({ item }) => item)).toEqual([itemOf(1)]);
    });

    test('are narrowed by status and questionnaire', async () => {
      const draft = await draftOf();
      await save(draft, responses(1));
      const count = (filter: object) =>
        testDatabase().run((transaction) => countResponses(transaction, { states: [draft.state], ...filter }));
      expect(await count({ statuses: ['draft'], questionnaires: [draft.questionnaire] })).toBe(1);
      expect(await count({ statuses: ['cleared'] })).toBe(0);
      expect(await count({ questionnaires: ['untoc-rm/cluster-1@2020'] })).toBe(0);
    });

    test('are found for many States in one statement, the first of each with how many there are', async () => {
      const [first, second] = [await draftOf(), await draftOf()];
      await save(first, responses(3));
      await save(second, responses(1));
      const states = [first.state, second.state];
      const listOf = (limit: number) => testDatabase().run((transaction) => loadFirstResponses(transaction, { states }, limit));
      const shown = (await listOf(2)).map(({ state, responses, totalCount }) => [state, responses.map(({ item }) => item), totalCount]);
      expect(shown).toEqual([
        [first.state, [itemOf(1), itemOf(2)], 3],
        [second.state, [itemOf(1)], 1],
      ]);
      expect((await listOf(0)).map(({ responses, totalCount }) => [responses.length, totalCount])).toEqual([
        [0, 3],
        [0, 1],
      ]);
      const statements = await testDatabase().statementsOf((transaction) => loadFirstResponses(transaction, { states }, 2));
      expect(statements).toHaveLength(1);
    });
  });
});
