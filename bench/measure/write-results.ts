import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { OPERATION_NAMES } from '../world/operations.ts';
import type { Figures } from './figures.ts';
import { GOALS, type Goal, LOSSES } from './goals.ts';
import { renderFull } from './render-full.ts';
import { show, table } from './render-table.ts';
import { figuresIn, type Results } from './results.ts';

const RESULTS = join(import.meta.dirname, '../RESULTS.md');

/** Writes bench/RESULTS.md, and the figures as data where that is wanted. What an earlier run found is gone. */
export function writeResults(results: Results, jsonFile: string | undefined): void {
  writeFileSync(RESULTS, renderResults(results));
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(figuresIn(results), null, 2)}\n`);
}

function renderResults(results: Results): string {
  const { world, reads, full } = results;
  const { connections, rounds, seconds } = results.load;
  const [processor] = cpus();
  const command = full === undefined ? 'npm run bench' : 'npm run bench -- --full';
  return [
    '# Beside its peers',
    '',
    `Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}. Figures depend on the machine and on what else it does; ratios within one run less.`,
    '',
    `- Machine: ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, shared by subject, database and load; Node.js ${process.versions.node}.`,
    `- World: ${world}.`,
    `- Load: ${connections} connections, ${rounds} rounds of ${seconds} s in turn; medians. Whoever gives few answers in that time is asked for as many, and all are waited for.`,
    ...ABOUT,
    ...(full === undefined ? [`- Writes, other numbers of connections, starts and growth: \`npm run bench -- --full\`.`] : []),
    '',
    '## Goals',
    '',
    ...table(
      ['what', 'beside', 'found', 'goal', ''],
      GOALS.flatMap((goal) => renderGoal(goal, results)),
    ),
    ...OPERATION_NAMES.flatMap((operation) => {
      const own = reads.filter((each) => each.operation === operation);
      return own.length === 0 ? [] : ['', `## ${operation}`, '', ...renderOperation(own)];
    }),
    ...(full === undefined ? [] : renderFull(full)),
    '',
  ].join('\n');
}

const ABOUT = [
  '- `bridge` runs as users run it, with row-level security, limits and checks, for the public; in one process without its response cache, in another with it. Without, it still keeps what follows from a catalogue, the list of States and the coverage of each under the version of its data, and the compiled form of a query ([ADR 9](../docs/adr/0009-what-follows-from-a-catalogue-is-computed-once.md)).',
  '- `sql` is one hand-written statement whose text is the answer; `http` a bare `node:http` that sends the same text from memory.',
  '- `postgraphile`, `mercurius` (just-in-time compiler, loaders) and `yoga` (dataloader) cannot infer: they read tables in which every suggestion, explanation and correspondence was written beforehand, connect as the owner of the database, check nobody’s rights and keep nothing up to date, all of which favours them. What can be counted, the coverage, they count.',
  '- Before anything is measured, all of them give equal answers. Processor time is that of the subject alone, without the database.',
];

/** @returns nothing for what was not measured */
function renderGoal(goal: Goal, results: Results): string[][] {
  const found = goal.find(results);
  if (found === undefined) return [];
  const isReached = goal.is === 'at least' ? found >= goal.limit : found <= goal.limit;
  const verdict = isReached ? 'reached' : ['missed', LOSSES[goal.what]].filter(Boolean).join('. ');
  return [[goal.what, goal.beside, show(found), `${goal.is} ${goal.limit}`, verdict]];
}

function renderOperation(figures: readonly Figures[]): string[] {
  const floor = figures.find(({ subject }) => subject === 'sql')?.rps ?? 0;
  return table(
    ['subject', 'a second', 'beside `sql`', 'p50 ms', 'p99 ms', 'processor ms', 'memory MB'],
    figures.map((each) => [
      each.cache === 'none' ? each.subject : `${each.subject}, answers kept`,
      ...[each.rps, (each.rps ?? 0) / floor, each.p50_ms, each.p99_ms, each.cpu_ms_per_request, each.rss_mb].map(show),
    ]),
  );
}
