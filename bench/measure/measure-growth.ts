/** The same reads in a world of ten times the States, in turn with the first. */

import { growWorld } from '../world/grow-world.ts';
import { copyWorld, type World } from '../world/open-world.ts';
import { FOUR_READS, type OperationName } from '../world/operations.ts';
import { requestsFor } from './compare-with-peers.ts';
import { type Contestant, contest, type Load, refuseDifferentAnswers } from './contest.ts';
import { countStatements } from './count-statements.ts';
import type { Figures } from './figures.ts';
import { startBridge, startPeer } from './start-subject.ts';

export interface Growth {
  /** Of both worlds. */
  readonly figures: readonly Figures[];
  /** What is in the large one, for people. */
  readonly description: string;
}

const TIMES = 10;

export async function measureGrowth(world: World, load: Load): Promise<Growth> {
  const copy = await copyWorld(world, 'bench_tenfold');
  try {
    const large = await growWorld(copy, TIMES);
    process.stdout.write(`${large.description}\n`);
    return { figures: await compareWorlds([world, large], load), description: large.description };
  } finally {
    await copy.stop();
  }
}

async function compareWorlds(worlds: readonly World[], load: Load): Promise<Figures[]> {
  const statements = new Map<number, ReadonlyMap<OperationName, number>>();
  for (const world of worlds) statements.set(world.states, await countStatements(world));
  const contestants: Contestant[] = [];
  try {
    for (const { url, states } of worlds) {
      contestants.push({ name: 'bridge', cache: 'none', states, subject: await startBridge(url, { BRIDGE_CACHE: '0' }) });
      contestants.push({ name: 'sql', cache: 'none', states, subject: await startPeer('sql', url) });
    }
    const figures: Figures[] = [];
    for (const operation of FOUR_READS) figures.push(...(await compareIn(worlds, operation, contestants, load)));
    return figures.map((each) => withStatements(each, statements.get(each.states)));
  } finally {
    await Promise.all(contestants.map(({ subject }) => subject.stop()));
  }
}

async function compareIn(
  worlds: readonly World[],
  operation: OperationName,
  contestants: readonly Contestant[],
  load: Load,
): Promise<Figures[]> {
  const requestOf = requestsFor(operation);
  for (const { states } of worlds) {
    const ofWorld = contestants.filter((each) => each.states === states);
    await refuseDifferentAnswers(operation, ofWorld, requestOf);
  }
  return contest(operation, contestants, load, requestOf);
}

function withStatements(figures: Figures, counted: ReadonlyMap<string, number> | undefined): Figures {
  const statements = figures.subject === 'bridge' ? counted?.get(figures.operation) : undefined;
  return statements === undefined ? figures : { ...figures, statements };
}
