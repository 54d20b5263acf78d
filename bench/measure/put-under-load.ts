/** Asks as fast as answers come, over connections that are kept. */

import autocannon from 'autocannon';
import type { Asked } from './ask.ts';
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

/** @throws Error when one request is not answered with 200: what fails is not measured */
export async function putUnderLoad(subject: Subject, asked: Asked, connections: number, seconds: number): Promise<Round> {
  const before = subject.cpu();
  const began = performance.now();
  const { latency, requests, errors, non2xx } = await autocannon({
    ...asked,
    headers: { ...asked.headers },
    connections,
    duration: seconds,
  });
  const took = (performance.now() - began) / 1000;
  if (errors > 0 || non2xx > 0) throw new Error(`${asked.url} left ${errors + non2xx} requests without an answer`);
  const after = subject.cpu();
  return {
    rps: requests.total / took,
    p50: latency.p50,
    p99: latency.p99,
    cpu: before === undefined || after === undefined || requests.total === 0 ? undefined : (after - before) / requests.total,
    memory: subject.memory(),
  };
}
