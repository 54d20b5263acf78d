/** Subjects do the same work in turn, so that what the machine does meanwhile falls on all of them alike. */

import { isDeepStrictEqual } from 'node:util';
import { type Asked, ask } from './ask.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Fresh, putUnderLoad, type Round } from './put-under-load.ts';
import type { Subject, SubjectName } from './start-subject.ts';

export interface Contestant {
  readonly name: SubjectName;
  /** `response`: answers are kept; only the bridge does so. */
  readonly cache: Figures['cache'];
  /** How many States its world has. */
  readonly states: number;
  readonly subject: Subject;
}

export interface Load {
  readonly connections: number;
  readonly rounds: number;
  /** Of one round. */
  readonly seconds: number;
  /** Requests of one round, in place of its seconds: for work that takes long, so that none is left half done. */
  readonly amount?: number;
}

/** What a contestant is asked for: the same each time, or something else each time. */
export type RequestOf = (contestant: Contestant) => Asked | Fresh;

/** Seconds before an operation is first measured of a subject, so that its code is compiled. */
const WARM_UP = 1;

export async function contest(
  operation: Figures['operation'],
  contestants: readonly Contestant[],
  load: Load,
  requestOf: RequestOf,
): Promise<Figures[]> {
  const taken = contestants.map((contestant) => ({ ...contestant, asked: requestOf(contestant), load, done: [] as Round[] }));
  for (const each of taken) each.load = paced(load, await putUnderLoad(each.subject, each.asked, { ...load, seconds: WARM_UP }));
  for (let round = 0; round < load.rounds; round++)
    for (const each of taken) each.done.push(await putUnderLoad(each.subject, each.asked, each.load));
  return taken.map(({ name, cache, states, subject, done }) => {
    const figures = figuresOf({ operation, subject: name, cache, states, connections: load.connections }, done, subject.peak());
    say(operation, figures);
    return figures;
  });
}

/** Answers of a connection in one round, at least: with fewer, those that the end of the round cuts off would count for much. */
const SEVERAL = 10;

/** Whoever is slow is asked for a number of answers, which are waited for. */
function paced(load: Load, { rps }: Round): Load {
  const expected = Math.round(rps * load.seconds);
  if (load.amount !== undefined || expected >= SEVERAL * load.connections) return load;
  return { ...load, amount: Math.max(load.connections, expected) };
}

/** What answers differently does other work, and is not compared. @throws TypeError */
export async function refuseDifferentAnswers(
  operation: Figures['operation'],
  contestants: readonly Contestant[],
  requestOf: (contestant: Contestant) => Asked,
): Promise<void> {
  const answers: unknown[] = [];
  for (const contestant of contestants) answers.push(JSON.parse(await ask(requestOf(contestant))));
  const stranger = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
  if (stranger !== -1) throw new TypeError(`${contestants[stranger]?.name} answers ${operation} differently from ${contestants[0]?.name}`);
}

function say(operation: string, { subject, cache, states, connections, rps }: Figures): void {
  const what = `${operation.padEnd(16)} ${subject.padEnd(12)} ${cache.padEnd(9)}`;
  process.stdout.write(
    `${what} ${String(connections).padStart(3)} of ${String(states).padEnd(5)} ${(rps ?? 0).toFixed(1).padStart(9)}/s\n`,
  );
}
