/** All that is measured in one run, one part after the other. */

import { openWorld, type World } from '../world/open-world.ts';
import { FOUR_READS, OPERATION_NAMES } from '../world/operations.ts';
import { compareWithPeers } from './compare-with-peers.ts';
import type { Load } from './contest.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureStarts } from './measure-starts.ts';
import { measureWrites } from './measure-writes.ts';
import type { FullResults } from './results.ts';
import { writeResults } from './write-results.ts';

export interface Plan extends Load {
  /** Writes, few and many connections, starts and growth too. */
  readonly isFull: boolean;
  /** Where the figures are written as data, if anywhere. */
  readonly jsonFile: string | undefined;
}

export async function runBench({ isFull, jsonFile, ...load }: Plan): Promise<void> {
  const world = await openWorld();
  try {
    process.stdout.write(`${world.description}\n`);
    const reads = await compareWithPeers(world, isFull ? OPERATION_NAMES : FOUR_READS, [load]);
    const results = { load, world: world.description, reads };
    writeResults(isFull ? { ...results, full: await measureMore(world, load) } : results, jsonFile);
  } finally {
    await world.stop();
  }
}

/** Connections that are measured beside the usual ones, for a shorter time. */
const OTHER_CONNECTIONS = [1, 64];
const SHORT = { seconds: 2, rounds: 2 };

async function measureMore(world: World, load: Load): Promise<FullResults> {
  const short = { seconds: Math.min(load.seconds, SHORT.seconds), rounds: Math.min(load.rounds, SHORT.rounds) };
  const loads = OTHER_CONNECTIONS.map((connections) => ({ ...short, connections }));
  return {
    connections: await compareWithPeers(world, FOUR_READS, loads),
    starts: await measureStarts(world),
    writes: await measureWrites(world, load),
    growth: await measureGrowth(world, load),
  };
}
