/**
 * One answer recorded by hand: the statements that the bridge issues for it (`log_statement = all`), with the same parameters
 * and under the same rules of rows, one after the other; each by the whole key of its table, as one would write it by hand.
 * Hashes come with the request; nothing of it is checked.
 */

import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';

export interface RecordOrder {
  readonly state: string;
  /** Id of the focal point. */
  readonly actor: string;
  readonly submission: string;
  /** Full id of the item. */
  readonly item: string;
  readonly section: string;
  readonly value: string;
  readonly contentHash: string;
  /** Of the request, as long as nobody uses it again. */
  readonly key: string;
  readonly requestHash: string;
}

const OWN_KEY = `actor = current_setting('bridge.actor') and key =`;
const RESPONSE = '"state_id", "id", "submission_id", "item", "section", "revision"';
const REVISION = [
  ...['state_id', 'response_id', 'revision', 'content_hash', 'value', 'applies_to', 'text', 'language', 'as_of', 'citations', 'links'],
  ...['options', 'authority', 'authorities', 'examples', 'number', 'date', 'table', 'note', 'derived_from', 'provenance'],
];
const columns = (alias: string) => REVISION.map((name) => `${alias}"${name}"`).join(', ');

/** @returns id of the response */
export async function recordByHand(client: PoolClient, order: RecordOrder): Promise<string> {
  await client.query('begin');
  try {
    const id = await record(client, order);
    await client.query('commit');
    return id;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function record(client: PoolClient, order: RecordOrder): Promise<string> {
  const { state, submission, item, value, contentHash } = order;
  await actAs(client, order);
  await claimKey(client, order);
  const draft = await readDraft(client, order);
  const id = await writeRevision(client, order);
  const written = await readBack(client, order);
  const response = {
    ...{ state, id, revision: 1, contentHash, content: { value, appliesTo: 'all_offences', citations: [], links: [] } },
    ...{ author: written?.author, createdAt: written?.created_at, submission },
    ...{ questionnaire: draft?.questionnaire, status: draft?.status, item },
  };
  await client.query(`update idempotency_key set reply = $1::jsonb where ${OWN_KEY} $2`, [
    JSON.stringify({ response, isNew: true }),
    order.key,
  ]);
  const act = { action: 'record_response', outcome: 'done', ids: { state, submission, response: id, revision: 1 }, hashes: {} };
  await client.query('select append_audit($1)', [JSON.stringify([act])]);
  return id;
}

async function actAs(client: PoolClient, { actor, state }: RecordOrder): Promise<void> {
  await client.query(
    `select set_config('role', 'bridge_app', true), set_config('bridge.actor', $1, true), set_config('bridge.role', 'focal_point', true),
      set_config('bridge.state', $2, true), set_config('bridge.reviews', '[]', true)`,
    [actor, state],
  );
}

async function claimKey(client: PoolClient, { key, requestHash }: RecordOrder): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('key ' || current_setting('bridge.actor') || ' ' || $1, 0))`, [key]);
  await client.query(`select request_hash, reply from idempotency_key where ${OWN_KEY} $1`, [key]);
  await client.query(`insert into idempotency_key (actor, key, request_hash) values (current_setting('bridge.actor'), $1, $2)`, [
    key,
    requestHash,
  ]);
}

/** With all that the bridge looks at before it writes. */
async function readDraft(client: PoolClient, { state, submission }: RecordOrder): Promise<Record<string, unknown> | undefined> {
  const named = [state, submission];
  await client.query('select 1 from submission where state_id = $1 and id = $2 for update', named);
  const [draft] = await select(
    client,
    'select id, state_id, questionnaire, review, status, as_of from submission where state_id = $1 and id = $2 order by state_id, questionnaire, review',
    named,
  );
  await client.query('select submission_id, hash from submission_pin where state_id = $1 and submission_id = $2 order by hash', named);
  await client.query('select state_id, key, name, contact from authority where state_id = $1 order by state_id, key', [state]);
  await client.query('select status from submission where state_id = $1 and id = $2 for update', named);
  await client.query(
    `select response.id, item, revision, content_hash, value, derived_from from response join response_revision using (state_id, revision)
    where state_id = $1 and submission_id = $2 and response_id = response.id`,
    named,
  );
  return draft;
}

async function writeRevision(client: PoolClient, order: RecordOrder): Promise<string> {
  const { state, submission, item, section, value, contentHash } = order;
  const id = randomUUID();
  const content = { value, applies_to: 'all_offences', citations: [], links: [] };
  await client.query(`insert into response (${RESPONSE}) select ${RESPONSE} from jsonb_populate_recordset(null::response, $1)`, [
    JSON.stringify([{ state_id: state, id, submission_id: submission, item, section, revision: 1 }]),
  ]);
  await client.query(
    `insert into response_revision (${columns('')}) select ${columns('')} from jsonb_populate_recordset(null::response_revision, $1)`,
    [JSON.stringify([{ state_id: state, response_id: id, revision: 1, content_hash: contentHash, ...content }])],
  );
  return id;
}

async function readBack(client: PoolClient, { state, submission, item }: RecordOrder): Promise<Record<string, unknown> | undefined> {
  const [written] = await select(
    client,
    `select ${columns('v.')}, v.author, v.created_at, r.item, r.submission_id, s.questionnaire, s.status from response r
      join submission s on r.state_id = s.state_id and r.submission_id = s.id
      join response_revision v on r.state_id = v.state_id and r.id = v.response_id and r.revision = v.revision
    where r.state_id = $1 and s.id = $2 and r.item = $3 order by r.state_id, r.item, r.id`,
    [state, submission, item],
  );
  return written;
}

async function select(client: PoolClient, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await client.query<Record<string, unknown>>(text, values)).rows;
}
