/** What was measured of States, remembered under the version of their data: one is measured again only where that has changed. */

import { setImmediate } from 'node:timers/promises';
import { viewKey } from '../access/may-read.ts';
import { type SectionCoverage, stateCoverage } from '../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import { loadDataVersions } from '../persistence/data-versions.ts';
import type { StoredStateAnswers } from '../persistence/load-state-answers.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { loadReadableAnswers } from './load-readable-answers.ts';
import { oncePerCatalogue } from './once-per-catalogue.ts';
import { prefillState } from './prefill-state.ts';

/** What was measured of a State, and the version of its data of which that is true. */
export interface MeasuredState {
  readonly dataVersion: string;
  readonly answered: boolean;
  /** Absent of a State that has answered nothing, until it is asked for by its code. */
  readonly sections?: readonly SectionCoverage[];
}

/** Which States, and whether those that have answered nothing are measured too. */
export interface StatesWanted {
  readonly codes: readonly string[];
  readonly silentToo: boolean;
}

/** By code; States that are not stored are passed over. All of it is true of the moment of one transaction. */
export async function measureStates(
  actor: Actor,
  bridge: Bridge,
  questionnaire: CompiledQuestionnaire,
  wanted: StatesWanted,
): Promise<ReadonlyMap<string, MeasuredState>> {
  const task = { actor, bridge, questionnaire, wanted, remembered: rememberedOf(bridge, questionnaire) };
  const reads = wanted.silentToo ? wanted.codes : 'all';
  for (;;) {
    const { changed, answers } = await bridge.database.inTransaction(actor, (transaction) => readChanged(task, transaction), {
      ...{ readOnly: true, reads },
    });
    if (answers.length === changed.length) {
      await measure(task, answers);
      return new Map(
        wanted.codes.flatMap((code) => task.remembered.byState.get(keyOf(actor, code)) ?? []).map((each) => [each.code, each]),
      );
    }
    await inTurn(task.remembered, () => measureManyAhead(task, changed));
  }
}

interface Task {
  readonly actor: Actor;
  readonly bridge: Bridge;
  readonly questionnaire: CompiledQuestionnaire;
  readonly wanted: StatesWanted;
  readonly remembered: Remembered;
}

interface Remembered {
  day: string;
  /** By State and by what may be read of it. */
  byState: Map<string, MeasuredState & { readonly code: string }>;
  /** Ends when nobody measures many States any more. */
  turn: Promise<unknown>;
}

/** By database and questionnaire, of one day: as much as one answer needs, for as long as the catalogue is served. */
const memory = oncePerCatalogue(() => new WeakMap<object, Remembered>());

function rememberedOf({ catalogue, database, today }: Bridge, { id }: CompiledQuestionnaire): Remembered {
  const ofDatabases = memory(catalogue, id);
  const known = ofDatabases.get(database.identity);
  if (known?.day === today) return known;
  const remembered = { day: today, byState: new Map(), turn: Promise.resolve() };
  ofDatabases.set(database.identity, remembered);
  return remembered;
}

function keyOf(actor: Actor, code: string): string {
  return `${code} ${viewKey(actor, code)}`;
}

/** States whose answers are read in one statement; where more are to be read, they are measured ahead. */
const READ_TOGETHER = 20;

interface Changed {
  /** Codes of the States that are to be measured again. */
  readonly changed: readonly string[];
  /** Of each of them what the engine is given; none where they are too many for one statement. */
  readonly answers: readonly StoredStateAnswers[];
}

async function readChanged(task: Task, transaction: Transaction, codes = task.wanted.codes): Promise<Changed> {
  const { actor, wanted, remembered } = task;
  const versions = await loadDataVersions(transaction, codes);
  const changed = [...versions].flatMap(([code, version]) => {
    const known = remembered.byState.get(keyOf(actor, code));
    return known?.dataVersion === version && (!wanted.silentToo || known.sections !== undefined) ? [] : [code];
  });
  const readsNow = changed.length > 0 && changed.length <= READ_TOGETHER;
  return { changed, answers: readsNow ? await loadReadableAnswers(transaction, actor, changed, { wholeTexts: false }) : [] };
}

/**
 * A few at a time, each in a transaction of its own, so that no statement grows with the number of States and what was
 * measured stays should the request end. What has changed by the end is found by its version.
 */
async function measureManyAhead(task: Task, codes: readonly string[]): Promise<void> {
  for (let from = 0; from < codes.length; from += READ_TOGETHER) {
    const some = codes.slice(from, from + READ_TOGETHER);
    const { answers } = await task.bridge.database.inTransaction(task.actor, (transaction) => readChanged(task, transaction, some), {
      ...{ readOnly: true, reads: 'checked later' },
    });
    await measure(task, answers);
  }
}

/** Whoever asks meanwhile waits, and finds it done. */
async function inTurn(remembered: Remembered, work: () => Promise<void>): Promise<void> {
  const mine = remembered.turn.then(work);
  remembered.turn = mine.catch(() => undefined);
  await mine;
}

async function measure({ actor, bridge, questionnaire, wanted, remembered }: Task, answers: readonly StoredStateAnswers[]): Promise<void> {
  for (const given of answers) {
    const { state: code, dataVersion } = given;
    const answered = given.answers.length > 0;
    const isMeasured = answered || wanted.silentToo;
    const sections = isMeasured
      ? stateCoverage(questionnaire, prefillState(bridge, given, { to: questionnaire.id }).suggestions)
      : undefined;
    remembered.byState.set(keyOf(actor, code), { code, dataVersion, answered, ...(sections === undefined ? {} : { sections }) });
    // Some milliseconds a State: between two of them others get their turn.
    await setImmediate();
  }
}
