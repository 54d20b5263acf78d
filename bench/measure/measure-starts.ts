/** From the start of a process to its first answer: what whoever starts a server waits for. */

import { isDeepStrictEqual } from 'node:util';
import type { World } from '../world/open-world.ts';
import { ask, requestFor } from './ask.ts';
import { type Figures, figuresOfStarts } from './figures.ts';
import { type Subject, type SubjectName, startBridge, startPeer } from './start-subject.ts';

const STARTS = 5;
/** The bridge keeps the checked catalogue on disk, unless this is 0. */
const SWITCH = 'BRIDGE_CATALOGUE_CACHE';

interface Starter {
  readonly name: SubjectName;
  readonly cache: Figures['cache'];
  start(): Promise<Subject>;
}

/** In turn; once more before, so that files are read and compiled code is kept for all of them alike. */
export async function measureStarts({ url, states }: World): Promise<Figures[]> {
  const starters = startersOn(url).map((starter) => ({ ...starter, took: [] as number[] }));
  const expected = await answerOnce(starters[0] as Starter);
  for (let round = 0; round <= STARTS; round++)
    for (const starter of starters) {
      const began = performance.now();
      const answer = await answerOnce(starter, () => round > 0 && starter.took.push(performance.now() - began));
      if (!isDeepStrictEqual(answer, expected)) throw new TypeError(`${starter.name} answers differently after a start`);
    }
  return starters.map(({ name, cache, took }) => {
    const figures = figuresOfStarts({ subject: name, cache, states }, took);
    process.stdout.write(`start            ${name.padEnd(12)} ${cache.padEnd(9)} ${figures.start_ms} ms\n`);
    return figures;
  });
}

function startersOn(url: string): Starter[] {
  const bridge = (cache: Figures['cache'], value: string): Starter => ({
    ...{ name: 'bridge', cache, start: () => startBridge(url, { [SWITCH]: value }) },
  });
  const peer = (name: 'mercurius' | 'yoga'): Starter => ({ name, cache: 'none', start: () => startPeer(name, url) });
  return [bridge('none', '0'), bridge('catalogue', '1'), peer('mercurius'), peer('yoga')];
}

/** @param onAnswer is called as soon as the answer is there */
async function answerOnce({ name, start }: Starter, onAnswer: () => void = () => {}): Promise<unknown> {
  const subject = await start();
  try {
    const text = await ask(requestFor(name, 'correspondences', subject.address));
    onAnswer();
    return JSON.parse(text);
  } finally {
    await subject.stop();
  }
}
