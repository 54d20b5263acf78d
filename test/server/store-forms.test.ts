/** Many forms stored at once leave in the database what importing them one by one leaves. */

import { describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { storeForms } from '../../src/application/store-forms.ts';
import { readDemonstration } from '../../src/cli/serve/read-demonstration.ts';
import { saveReview } from '../../src/persistence/reviews.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { loadSubmissions } from '../../src/persistence/submissions.ts';
import { ROOT } from '../toolchain/run-tool.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const TABLES = [
  ...['submission', 'submission_pin', 'submission_event', 'consent'],
  ...['response', 'response_revision', 'legislation', 'authority', 'confirmation'],
];
/** What differs between two States that answered alike. */
const OF_EACH = ['state_id', 'id', 'submission_id', 'response_id', 'created_at', 'updated_at', 'written_at', 'given_at', 'moved_at'];

onEmbeddedDatabase('forms stored at once', (database) => {
  const server = testServer(database, { catalogue: ROOT });

  async function rowsOf(state: string): Promise<Record<string, string[]>> {
    const kept = OF_EACH.map((column) => `- '${column}'`).join(' ');
    return database().inTransaction(THE_BRIDGE, async (transaction) => {
      const found: Record<string, string[]> = {};
      for (const table of TABLES) {
        const rows = await transaction.execute<{ row: string }[]>(
          `select (to_jsonb(${table}) ${kept})::text as row from ${table} where state_id = ? order by 1`,
          [state],
        );
        found[table] = rows.map(({ row }) => row);
      }
      return found;
    });
  }

  async function demonstration() {
    const read = await readDemonstration(ROOT, server().bridge.catalogue.crosswalk);
    if (read === undefined) throw new TypeError('there is no demonstration');
    return read;
  }

  describe.each([
    ['published and cleared, with the same laws in both', 'XAM', 2],
    ['published, with laws that were confirmed and one that is repealed', 'XAR', 1],
    ['drafts', 'XPG', 1],
  ])('%s', (_, code, count) => {
    test('are what importing them leaves, in every table', async () => {
      const { states, forms } = await demonstration();
      const own = forms.filter(({ state }) => state === code);
      const twin = `XZ${code.at(-1)}`;
      const { bridge } = server();
      await database().inTransaction(THE_BRIDGE, async (transaction) => {
        const [state] = states.filter((each) => each.code === code);
        if (state !== undefined) await saveStates(transaction, [state, { ...state, code: twin }]);
        await storeForms(
          transaction,
          bridge.catalogue,
          [],
          own.map((form) => ({ ...form, state: twin })),
        );
      });
      for (const form of own) await importAnswers(THE_BRIDGE, bridge, form);
      const [imported, stored] = [await rowsOf(code), await rowsOf(twin)];
      expect(own).toHaveLength(count);
      expect(imported.response?.length).toBeGreaterThan(10);
      expect(stored).toEqual(imported);
    });
  });

  test('answer for the review of their mechanism that the State is under, and no other', async () => {
    const { states, forms, reviews } = await demonstration();
    const codes = ['XKE', 'XOU'];
    await database().inTransaction(THE_BRIDGE, async (transaction) => {
      await saveStates(transaction, states);
      for (const review of reviews) await saveReview(transaction, review);
      await storeForms(
        transaction,
        server().bridge.catalogue,
        reviews,
        forms.filter(({ state }) => codes.includes(state)),
      );
    });
    const found = await database().inTransaction(THE_BRIDGE, (transaction) => loadSubmissions(transaction, { states: codes }));
    expect(found.map(({ state, questionnaire, review }) => [state, questionnaire, review])).toEqual([
      ['XKE', 'uncac-irm/cycle-1@2010', undefined],
      ['XKE', 'untoc-rm/cluster-1@2020', 'untoc-2026'],
      ['XOU', 'uncac-irm/cycle-2@2016', 'uncac-2021'],
    ]);
  });
});
