/** Starts every subject on one world, sees that they answer the same, and puts them under load in turn. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openWorld, type World } from '../world/open-world.ts';
import { OPERATION_NAMES, type OperationName } from '../world/operations.ts';
import { ask, requestFor } from './ask.ts';
import { type Figures, figuresOf } from './figures.ts';
import { putUnderLoad, type Round } from './put-under-load.ts';
import { SUBJECTS, type Subject, type SubjectName, startBridge, startPeer } from './start-subject.ts';
import { writeResults } from './write-results.ts';

export interface Measure {
  /** Of one round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  /** Where the figures are written as data, if anywhere. */
  readonly jsonFile: string | undefined;
}

interface Contestant {
  readonly name: SubjectName;
  /** `response`: answers are kept; only the bridge does so. */
  readonly cache: Figures['cache'];
  readonly subject: Subject;
}

/** Seconds before an operation is first measured of a subject, so that its code is compiled. */
const WARM_UP = 1;

export async function compareWithPeers(measure: Measure): Promise<void> {
  const world = await openWorld();
  say(world.description);
  const folder = mkdtempSync(join(tmpdir(), 'bridge-bench-'));
  const contestants: Contestant[] = [];
  try {
    for await (const contestant of start(world, folder)) contestants.push(contestant);
    await refuseDifferentAnswers(contestants);
    const figures: Figures[] = [];
    for (const operation of OPERATION_NAMES) figures.push(...(await compare(operation, contestants, measure)));
    writeResults(figures, { world: world.description, measure });
  } finally {
    await Promise.all(contestants.map(({ subject }) => subject.stop()));
    await world.stop();
    rmSync(folder, { recursive: true });
  }
}

async function* start({ url }: World, folder: string): AsyncGenerator<Contestant> {
  const bridge = await startBridge(url, false);
  yield { name: 'bridge', cache: 'none', subject: bridge };
  yield { name: 'bridge', cache: 'response', subject: await startBridge(url, true) };
  const texts = await Promise.all(
    OPERATION_NAMES.map(async (name) => [name, await ask(requestFor('bridge', name, bridge.address))] as const),
  );
  const file = join(folder, 'texts.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(texts)));
  for (const name of SUBJECTS)
    if (name !== 'bridge') yield { name, cache: 'none', subject: await startPeer(name, url, ...(name === 'http' ? [file] : [])) };
}

/** What answers differently does other work, and is not compared. @throws TypeError */
async function refuseDifferentAnswers(contestants: readonly Contestant[]): Promise<void> {
  for (const operation of OPERATION_NAMES) {
    const answers = await Promise.all(
      contestants.map(async ({ name, subject }) => JSON.parse(await ask(requestFor(name, operation, subject.address))) as unknown),
    );
    const stranger = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (stranger !== -1) throw new TypeError(`${contestants[stranger]?.name} answers ${operation} differently from the bridge`);
  }
}

async function compare(operation: OperationName, contestants: readonly Contestant[], measure: Measure): Promise<Figures[]> {
  const { rounds, connections, seconds } = measure;
  const taken = contestants.map((contestant) => ({ ...contestant, rounds: [] as Round[] }));
  for (const { name, subject } of taken) await putUnderLoad(subject, requestFor(name, operation, subject.address), connections, WARM_UP);
  for (let round = 0; round < rounds; round++)
    for (const { name, subject, rounds: done } of taken)
      done.push(await putUnderLoad(subject, requestFor(name, operation, subject.address), connections, seconds));
  const figures = taken.map(({ name, cache, rounds: done }) => figuresOf({ operation, subject: name, cache, connections }, done));
  for (const { subject, cache, rps } of figures)
    say(`${operation.padEnd(16)} ${subject.padEnd(12)} ${cache.padEnd(9)} ${rps.toFixed(1).padStart(9)}/s`);
  return figures;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
