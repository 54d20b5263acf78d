import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { OPERATION_NAMES } from '../world/operations.ts';
import type { Measure } from './compare-with-peers.ts';
import type { Figures } from './figures.ts';
import { GOALS, LOSSES, ratioOf } from './goals.ts';

const RESULTS = join(import.meta.dirname, '../RESULTS.md');

/** Writes bench/RESULTS.md, and the figures as data where that is wanted. */
export function writeResults(figures: readonly Figures[], about: { readonly world: string; readonly measure: Measure }): void {
  writeFileSync(RESULTS, renderResults(figures, about));
  if (about.measure.jsonFile !== undefined) writeFileSync(about.measure.jsonFile, `${JSON.stringify(figures, null, 2)}\n`);
}

function renderResults(figures: readonly Figures[], { world, measure }: Parameters<typeof writeResults>[1]): string {
  const { connections, rounds, seconds } = measure;
  const [processor] = cpus();
  return [
    '# Beside its peers',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Figures depend on the machine and on what else it does; ratios within one run less.`,
    '',
    `- Machine: ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, shared by subject, database and load; Node.js ${process.versions.node}.`,
    `- World: ${world}.`,
    `- Load: ${connections} connections, ${rounds} rounds of ${seconds} s in turn; medians.`,
    ...ABOUT,
    '',
    '## Goals',
    '',
    '| operation | answers kept | beside | ratio | goal | |',
    '|---|---|---|---|---|---|',
    ...GOALS.map((goal) => {
      const ratio = ratioOf(figures, goal) ?? 0;
      const verdict = ratio >= goal.atLeast ? 'reached' : `missed. ${LOSSES[`${goal.operation} ${goal.cache}`]}`;
      const beside = goal.beside.length > 1 ? `the best of ${goal.beside.join(', ')}` : goal.beside.join('');
      return `| ${goal.operation} | ${goal.cache === 'none' ? 'no' : 'yes'} | ${beside} | ${show(ratio)} | ${goal.atLeast} | ${verdict} |`;
    }),
    ...OPERATION_NAMES.flatMap((operation) => [
      '',
      `## ${operation}`,
      '',
      ...renderOperation(figures.filter((each) => each.operation === operation)),
    ]),
    '',
  ].join('\n');
}

const ABOUT = [
  '- `bridge` runs as users run it, with row-level security, limits and checks, for the public; in one process without its response cache, in another with it. Without, it still keeps what follows from a catalogue, and the coverage of a State under the version of its data ([ADR 9](../docs/adr/0009-what-follows-from-a-catalogue-is-computed-once.md)).',
  '- `sql` is one hand-written statement whose text is the answer; `http` a bare `node:http` that sends the same text from memory.',
  '- `postgraphile`, `mercurius` (just-in-time compiler, loaders) and `yoga` (dataloader) cannot infer: they read tables in which every suggestion, explanation and correspondence was written beforehand, connect as the owner of the database, check nobody’s rights and keep nothing up to date, all of which favours them. What can be counted, the coverage, they count.',
  '- Before anything is measured, all of them give equal answers. Processor time is that of the subject alone, without the database.',
];

function renderOperation(figures: readonly Figures[]): string[] {
  const floor = figures.find(({ subject }) => subject === 'sql')?.rps ?? 0;
  return [
    '| subject | a second | beside `sql` | p50 ms | p99 ms | processor ms | memory MB |',
    '|---|---|---|---|---|---|---|',
    ...figures.map((each) => {
      const name = each.cache === 'none' ? each.subject : `${each.subject}, answers kept`;
      const numbers = [each.rps, each.rps / floor, each.p50_ms, each.p99_ms, each.cpu_ms_per_request, each.rss_mb];
      return `| ${name} | ${numbers.map((number) => (number === null ? '' : show(number))).join(' | ')} |`;
    }),
  ];
}

/** Three digits that mean something. */
function show(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
