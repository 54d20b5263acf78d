/** Starts every subject on one world, sees that they answer the same, and puts them under load in turn. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../world/open-world.ts';
import { OPERATION_NAMES, type OperationName } from '../world/operations.ts';
import { type Asked, ask, requestFor } from './ask.ts';
import { type Contestant, contest, type Load, refuseDifferentAnswers } from './contest.ts';
import type { Figures } from './figures.ts';
import { SUBJECTS, startBridge, startPeer } from './start-subject.ts';

/** @param operations what is asked, under each load */
export async function compareWithPeers(world: World, operations: readonly OperationName[], loads: readonly Load[]): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-bench-'));
  const contestants: Contestant[] = [];
  try {
    for await (const contestant of start(world, folder)) contestants.push(contestant);
    const figures: Figures[] = [];
    for (const operation of operations) {
      const requestOf = requestsFor(operation);
      await refuseDifferentAnswers(operation, contestants, requestOf);
      for (const load of loads) figures.push(...(await contest(operation, contestants, load, requestOf)));
    }
    return figures;
  } finally {
    await Promise.all(contestants.map(({ subject }) => subject.stop()));
    rmSync(folder, { recursive: true });
  }
}

/** How a contestant is asked for a read. */
export function requestsFor(operation: OperationName): (contestant: Contestant) => Asked {
  return ({ name, subject }) => requestFor(name, operation, subject.address);
}

async function* start({ url, states }: World, folder: string): AsyncGenerator<Contestant> {
  const bridge = await startBridge(url, { BRIDGE_CACHE: '0' });
  yield { name: 'bridge', cache: 'none', states, subject: bridge };
  yield { name: 'bridge', cache: 'response', states, subject: await startBridge(url, { BRIDGE_CACHE: '1' }) };
  const texts = await Promise.all(
    OPERATION_NAMES.map(async (name) => [name, await ask(requestFor('bridge', name, bridge.address))] as const),
  );
  const file = join(folder, 'texts.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(texts)));
  for (const name of SUBJECTS)
    if (name !== 'bridge') yield { name, cache: 'none', states, subject: await startPeer(name, url, ...(name === 'http' ? [file] : [])) };
}
