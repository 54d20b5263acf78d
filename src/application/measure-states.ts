/** What was measured of States, remembered under the version of their data: one is measured again only where that has changed. */

import { setImmediate } from 'node:timers/promises';
import { viewKey } from '../access/may-read.ts';
import { type SectionCoverage, stateCoverage } from '../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { StateParty } from '../domain/state-party.ts';
import { loadDataVersions } from '../persistence/data-versions.ts';
import type { StoredStateAnswers } from '../persistence/load-state-answers.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { findStates, type StateFilter } from './list-states.ts';
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

/** The States that were asked about, by their names, and what was measured of those of the group: of the moment of one transaction. */
export interface MeasuredStates {
  readonly states: readonly StateParty[];
  /** By code. */
  readonly measured: ReadonlyMap<string, MeasuredState>;
}

/** @param wanted which States. Those that are named by their codes are measured also where they have answered nothing */
export async function measureStates(
  actor: Actor,
  bridge: Bridge,
  questionnaire: CompiledQuestionnaire,
  { codes, group }: Pick<StateFilter, 'codes' | 'group'>,
): Promise<MeasuredStates> {
  const task = { actor, bridge, questionnaire, silentToo: codes !== undefined, remembered: rememberedOf(bridge, questionnaire) };
  const { database } = bridge;
  const read = async (transaction: Transaction) => {
    const states = await findStates(transaction, database, { codes });
    const ofGroup = states.filter(({ regionalGroup }) => group === undefined || regionalGroup === group).map(({ code }) => code);
    return { states, ofGroup, ...(await readChanged(task, transaction, ofGroup)) };
  };
  for (;;) {
    const { states, ofGroup, changed, answers } = await database.inTransaction(actor, read, { readOnly: true, reads: codes ?? 'all' });
    if (answers.length === changed.length) {
      await measure(task, answers);
      const known = ofGroup.flatMap((code) => task.remembered.byState.get(keyOf(actor, code)) ?? []);
      return { states, measured: new Map(known.map((each) => [each.code, each])) };
    }
    await inTurn(task.remembered, () => measureManyAhead(task, changed));
  }
}

interface Task {
  readonly actor: Actor;
  readonly bridge: Bridge;
  readonly questionnaire: CompiledQuestionnaire;
  /** Whether States that have answered nothing are measured too. */
  readonly silentToo: boolean;
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
const READ_TOGETHER = 10;

interface Changed {
  /** Codes of the States that are to be measured again. */
  readonly changed: readonly string[];
  /** Of each of them what the engine is given; none where they are too many for one statement. */
  readonly answers: readonly StoredStateAnswers[];
}

async function readChanged({ actor, silentToo, remembered }: Task, transaction: Transaction, codes: readonly string[]): Promise<Changed> {
  const versions = await loadDataVersions(transaction, codes);
  const changed = [...versions].flatMap(([code, version]) => {
    const known = remembered.byState.get(keyOf(actor, code));
    return known?.dataVersion === version && (!silentToo || known.sections !== undefined) ? [] : [code];
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

async function measure(
  { actor, bridge, questionnaire, silentToo, remembered }: Task,
  answers: readonly StoredStateAnswers[],
): Promise<void> {
  for (const given of answers) {
    const { state: code, dataVersion } = given;
    const answered = given.answers.length > 0;
    const isMeasured = answered || silentToo;
    const sections = isMeasured
      ? stateCoverage(questionnaire, prefillState(bridge, given, { to: questionnaire.id }).suggestions)
      : undefined;
    remembered.byState.set(keyOf(actor, code), { code, dataVersion, answered, ...(sections === undefined ? {} : { sections }) });
    // Some milliseconds a State: between two of them others get their turn.
    await setImmediate();
  }
}
