import { describe, expect, test } from 'vitest';
import { saveResponses } from '../../src/persistence/save-responses.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { freshState, openDraft, responses } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';

const HASH = 'a'.repeat(64);

const MOVE = `insert into submission_event (state_id, submission_id, number, event, from_status, to_status) values (:state, :submission, 1, 'clear', 'for_clearance', 'cleared')`;
const REVIEW = `insert into review (id, title, mechanism, phase, opens, due) values ('review', 'Review', 'lamp-review', 'first'`;

/** Statements that the bridge never makes; what they refuse holds whoever writes to the database. */
const ALLOWED = [
  [
    'a second revision',
    `insert into response_revision (state_id, response_id, revision, content_hash, applies_to, citations, links) select :state, id, 2, :hash, 'unknown', '[]', '[]' from response where state_id = :state; update response set revision = 2 where state_id = :state`,
  ],
  ['a move', MOVE],
  ['a consent', `insert into consent values (:state, :submission, 'publish', 'section')`],
  ['a review', `${REVIEW}, '2026-01-01', null)`],
  ['another version of a file', `insert into archived_version values (:hash, 'instrument', 'untoc', '1.0.0', 'text')`],
];
const REFUSED = [
  ['a State code that is not alpha-3', `insert into state values ('xar', '{"en": "Arcadia"}', null, true)`, 'state_id_is_alpha_3'],
  ['a State without an English name', `insert into state values ('XZZ', '{"fr": "Arcadie"}', null, true)`, 'state_has_an_english_name'],
  ['a regional group nobody knows', `update state set regional_group = 'atlantis' where id = :state`, 'state_regional_group_check'],
  ['a membership nobody knows', `insert into membership values (:state, 'untoc', 'friend')`, 'membership_status_check'],
  ['a status outside the workflow', `update submission set status = 'lost' where id = :submission`, 'submission_status_check'],
  [
    'a second submission for one questionnaire',
    `insert into submission select state_id, gen_random_uuid(), questionnaire, review, status from submission where id = :submission`,
    'submission_state_id_questionnaire_review_unique',
  ],
  [
    'a response in another State’s submission',
    `insert into response values (:other, gen_random_uuid(), :submission, 'new', 1)`,
    'response_state_id_submission_id_foreign',
  ],
  [
    'a response that points at no revision',
    `update response set revision = 9 where state_id = :state`,
    'response_state_id_id_revision_foreign',
  ],
  ['a changed revision', `update response_revision set value = 'no'`, 'stay as they were written'],
  ['a deleted revision', 'delete from response_revision', 'stay as they were written'],
  ['an emptied table of revisions', 'truncate response_revision cascade', 'permission denied'],
  ['a changed archive', `update archived_version set content = 'other'`, 'stay as they were written'],
  [
    'an archived text under what is no hash',
    `insert into archived_version values ('abc', 'instrument', 'untoc', '1', 'text')`,
    'hash_is_sha_256',
  ],
  [
    'a pin on what is not archived',
    `insert into submission_pin values (:state, :submission, repeat('b', 64))`,
    'submission_pin_hash_foreign',
  ],
  ['a changed move', `${MOVE}; update submission_event set note = 'other'`, 'stay as they were written'],
  ['a deleted move', `${MOVE}; delete from submission_event`, 'stay as they were written'],
  ['a move by an event outside the workflow', MOVE.replace("'clear'", "'lose'"), 'submission_event_event_check'],
  ['a consent of a kind nobody knows', `insert into consent values (:state, :submission, 'sell')`, 'consent_kind_check'],
  [
    'a consent to another State’s submission',
    `insert into consent values (:other, :submission, 'publish')`,
    'consent_state_id_submission_id_foreign',
  ],
  ['a review due before it opens', `${REVIEW}, '2026-01-02', '2026-01-01')`, 'review_is_due_after_it_opens'],
  [
    'a rejection without a reason',
    `insert into decision (state_id, suggestion, item, kind) values (:state, 's', 'i', 'rejected')`,
    'has_a_reason',
  ],
  [
    'a law that nobody recorded',
    `select set_config('bridge.actor', '', true); insert into legislation (state_id, key, name, applies_to, repealed) values (:state, 'a', 'A', 'unknown', false)`,
    'updated_by',
  ],
] as const;

onEachDatabase('the database itself', (testDatabase) => {
  async function attempt(statements: string): Promise<void> {
    const [state, other] = [freshState(), freshState()];
    const draft = await testDatabase().run(async (transaction) => {
      await saveStates(transaction, [other]);
      const opened = await openDraft(transaction, state);
      await saveResponses(transaction, opened, responses(1));
      return opened;
    });
    const named: Readonly<Record<string, string>> = { state: state.code, other: other.code, submission: draft.id, hash: HASH };
    await testDatabase().run(async (transaction) => {
      for (const statement of statements.split(';'))
        await transaction.execute(statement.replace(/:(\w+)/g, (_, name) => `'${named[name]}'`));
    });
  }

  describe('takes', () => {
    test.each(ALLOWED)('%s', async (_, statement) => {
      await expect(attempt(statement)).resolves.toBeUndefined();
    });
  });
  describe('refuses', () => {
    test.each(REFUSED)('%s', async (_, statement, reason) => {
      await expect(attempt(statement)).rejects.toThrow(reason);
    });
  });
});
