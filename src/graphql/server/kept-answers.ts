/** Answers that are kept: never given when anything they were made from has changed since, and never to anybody else. */

import { createHash } from 'node:crypto';
import type { Bridge } from '../../application/bridge.ts';
import { type AreCurrent, currentReadings, type Reading } from '../../application/recorded-reads.ts';

/** A whole reply, as it was sent. */
export interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface KeptAnswers {
  /** @param key everything that the answer depends on beside data. @returns undefined where none is kept that still holds */
  find(key: string, database: Bridge['database']): Promise<KeptAnswer | undefined>;
  /** Keeps it as long as the readings hold and there is room. @returns with its entity tag */
  keep(key: string, answer: KeptAnswer, readings: readonly Reading[]): KeptAnswer;
}

interface Entry {
  readonly answer: KeptAnswer;
  readonly readings: readonly Reading[];
  readonly size: number;
}

/** Bytes of all answers and keys together, and of one: an answer that needs more is made anew each time. */
const MOST = 32 * 1_048_576;
const MOST_OF_ONE = 2 * 1_048_576;

export function keptAnswers(): KeptAnswers {
  const entries = new Map<string, Entry>();
  const checks = new WeakMap<Bridge['database'], AreCurrent>();
  let size = 0;
  const drop = (key: string) => {
    size -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  const areCurrent = (database: Bridge['database']) => {
    const check = checks.get(database) ?? currentReadings(database);
    checks.set(database, check);
    return check;
  };
  return {
    async find(key, database) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      const isCurrent = await areCurrent(database)(entry.readings);
      if (entries.get(key) === entry) drop(key);
      if (!isCurrent) return undefined;
      // Put last, so that what was not asked for longest is dropped first.
      if (!entries.has(key)) {
        entries.set(key, entry);
        size += entry.size;
      }
      return entry.answer;
    },
    keep(key, { headers, body }, readings) {
      const answer = { headers: { ...headers, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }, body };
      const needed = key.length + body.byteLength;
      drop(key);
      if (needed > MOST_OF_ONE) return answer;
      entries.set(key, { answer, readings, size: needed });
      size += needed;
      for (const oldest of entries.keys()) if (size > MOST) drop(oldest);
      return answer;
    },
  };
}
