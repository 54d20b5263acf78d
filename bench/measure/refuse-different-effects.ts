/** Two ways of recording an answer are compared only where they leave the same rows. */

import { isDeepStrictEqual } from 'node:util';
import type { AnswerToRecord } from '../world/ground.ts';
import { onDatabase } from '../world/open-world.ts';
import { ask } from './ask.ts';
import { recordAtBridge, recordByHand } from './write-requests.ts';

/** A subject's address, and an answer that it is to record. */
export interface Recorder {
  readonly address: string;
  readonly answer: AnswerToRecord;
}

/**
 * Has both record an answer of the same content, each for a State of its own.
 * @throws TypeError where rows differ in more than ids, times and the State; or where the bridge, asked for what was done by
 *   hand under the same key, does not take it for its own
 */
export async function refuseDifferentEffects(databaseUrl: string, bridge: Recorder, hand: Recorder): Promise<void> {
  await ask(recordAtBridge(bridge.address, bridge.answer));
  const { data } = JSON.parse(await ask(recordByHand(hand.address, hand.answer))) as { data: { recorded: string } };
  const again = await ask(recordAtBridge(bridge.address, hand.answer));
  if (!again.includes(data.recorded)) throw new TypeError(`the bridge does not know what was recorded by hand: ${again}`);
  const [own, other] = [await effectsOf(databaseUrl, bridge.answer), await effectsOf(databaseUrl, hand.answer)];
  if (isDeepStrictEqual(own, other)) return;
  throw new TypeError(`what is recorded by hand leaves other rows:\n${JSON.stringify(own)}\n${JSON.stringify(other)}`);
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g;

/** What the trail chains is another for each entry; the hash of a request holds the State. */
const EFFECTS = `select jsonb_build_object(
  'response', (select jsonb_agg(to_jsonb(r)) from response r where state_id = ?),
  'revision', (select jsonb_agg(to_jsonb(v)) from response_revision v where state_id = ?),
  'trail', (select jsonb_agg(to_jsonb(a) - array['sequence', 'previous_hash', 'hash']) from audit_entry a where state = ?),
  'version', (select count(*) from data_version where state_id = ?),
  'key', (select jsonb_agg(to_jsonb(k) - 'request_hash') from idempotency_key k where actor = ?))::text as effects`;

async function effectsOf(databaseUrl: string, { order: { state, actor } }: AnswerToRecord): Promise<unknown> {
  const text = await onDatabase(databaseUrl, async (orm) => {
    const [row] = await orm.em.getConnection().execute<{ effects: string }[]>(EFFECTS, [...Array(4).fill(state), actor]);
    return row?.effects ?? '';
  });
  return JSON.parse(text.replaceAll(state, 'STATE').replaceAll(UUID, 'ID').replaceAll(TIME, 'TIME'));
}
