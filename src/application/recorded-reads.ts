/** What an answer was made from, so that it can be told later whether it still holds. */

import { fingerprintOf } from '../persistence/data-versions.ts';
import type { Database } from '../persistence/database.ts';
import type { StatesRead } from '../persistence/states-read.ts';
import { THE_BRIDGE } from './actors.ts';

/** States whose data was read, and what it was then. */
export interface Reading {
  readonly states: StatesRead;
  readonly fingerprint: string;
}

export interface RecordedReads {
  /** To be used for everything that the answer is made from. */
  readonly database: Database;
  /** From now on nothing is known: the answer holds for this one request. */
  forget(): void;
  /** Undefined where something was read, or written, of which nothing can be told later. */
  readings(): readonly Reading[] | undefined;
}

/** A database that takes down which States the work reads, and the fingerprint of their data before it does, of the same moment. */
export function recordReads(database: Database): RecordedReads {
  const readings = new Map<string, Reading>();
  let isKnown = true;
  const note = (states: StatesRead, fingerprint: string) => {
    const key = keyOf(states);
    isKnown &&= (readings.get(key)?.fingerprint ?? fingerprint) === fingerprint;
    readings.set(key, { states, fingerprint });
  };
  return {
    database: {
      ...database,
      inTransaction(actor, work, options = {}) {
        const { reads, readOnly } = options;
        isKnown &&= reads !== undefined && readOnly === true;
        if (reads === undefined || reads === 'checked later' || !isKnown) return database.inTransaction(actor, work, options);
        return database.inTransaction(
          actor,
          async (transaction) => {
            note(reads, await fingerprintOf(transaction, reads));
            return work(transaction);
          },
          options,
        );
      },
    },
    forget() {
      isKnown = false;
    },
    readings: () => (isKnown ? [...readings.values()] : undefined),
  };
}

/** Tells whether readings still hold, as of a moment after it was asked. */
export type AreCurrent = (readings: readonly Reading[]) => Promise<boolean>;

/** Those who ask for the same States while a statement runs share the next one: it begins after all of them have asked. */
export function currentReadings(database: Database): AreCurrent {
  const waiting = new Map<string, Promise<string>>();
  const running = new Map<string, Promise<unknown>>();
  const ask = (states: StatesRead) =>
    database.inTransaction(THE_BRIDGE, (transaction) => fingerprintOf(transaction, states), { readOnly: true });
  const fingerprintNow = (states: StatesRead): Promise<string> => {
    const key = keyOf(states);
    const next =
      waiting.get(key) ??
      (running.get(key) ?? Promise.resolve()).then(() => {
        waiting.delete(key);
        const asked = ask(states);
        const ended = asked.then(
          () => undefined,
          () => undefined,
        );
        running.set(key, ended);
        ended.then(() => running.get(key) === ended && running.delete(key));
        return asked;
      });
    waiting.set(key, next);
    return next;
  };
  return async (readings) => {
    const now = await Promise.all(readings.map(({ states }) => fingerprintNow(states)));
    return readings.every(({ fingerprint }, index) => fingerprint === now[index]);
  };
}

function keyOf(states: StatesRead): string {
  return states === 'all' ? states : [...states].sort().join(' ');
}
