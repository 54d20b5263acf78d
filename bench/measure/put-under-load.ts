/** Asks as fast as answers come, over connections that are kept. */

import autocannon from 'autocannon';
import type { Asked } from './ask.ts';
import type { Load } from './contest.ts';
import type { Subject } from './start-subject.ts';

export interface Round {
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the subject's own processor time for each answer, without that of the database. */
  readonly cpu: number | undefined;
  /** Bytes, at the end of the round. */
  readonly memory: number | undefined;
}

/** Requests of which none may be repeated: each writes something that was not there. */
export interface Fresh {
  readonly url: string;
  next(): Asked;
  /** Whether the answer says that all of it was done. */
  isDone(answer: string): boolean;
}

/** @throws Error when one request is not answered with 200, or refused: what fails is not measured */
export async function putUnderLoad(subject: Subject, asked: Asked | Fresh, load: Omit<Load, 'rounds'>): Promise<Round> {
  const { connections, seconds, amount } = load;
  const before = subject.cpu();
  const began = performance.now();
  const { latency, requests, errors, non2xx, mismatches } = await autocannon({
    ...('next' in asked ? freshOptions(asked) : { ...asked, headers: { ...asked.headers } }),
    ...{ connections, timeout: SLOWEST, ...(amount === undefined ? { duration: seconds } : { amount }) },
  });
  const took = (performance.now() - began) / 1000;
  if (errors + non2xx + mismatches > 0)
    throw new Error(`${asked.url} refused ${mismatches} requests and left ${errors + non2xx} without an answer`);
  const after = subject.cpu();
  return {
    rps: requests.total / took,
    p50: latency.p50,
    p99: latency.p99,
    cpu: before === undefined || after === undefined || requests.total === 0 ? undefined : (after - before) / requests.total,
    memory: subject.memory(),
  };
}

/** Seconds. */
const SLOWEST = 60;

function freshOptions({ url, next, isDone }: Fresh) {
  const setupRequest = (request: object) => {
    const { url: whole, ...asked } = next();
    return { ...request, ...asked, path: new URL(whole).pathname };
  };
  return { url, requests: [{ method: 'POST' as const, setupRequest }], verifyBody: isDone };
}
