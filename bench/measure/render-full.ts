/** The sections of bench/RESULTS.md that a full run adds. */

import { FOUR_READS } from '../world/operations.ts';
import type { Figures } from './figures.ts';
import type { Growth } from './measure-growth.ts';
import type { Writes } from './measure-writes.ts';
import { inBothWorlds, timeGrowth } from './ratios.ts';
import { show, table } from './render-table.ts';
import type { FullResults } from './results.ts';

export function renderFull({ connections, starts, writes, growth }: FullResults): string[] {
  return [...renderWrites(writes), ...renderConnections(connections), ...renderStarts(starts), ...renderGrowth(growth)];
}

function renderWrites({ figures, sizes }: Writes): string[] {
  return [
    ...['', '## Writes', ''],
    `\`record\` is one answer that a focal point gives (\`recordResponse\`, with a client's key), each for a State and item that had none. \`sql\` issues the statements of the same transaction by hand, from \`node:http\`: the rows that both leave are equal but for ids and times, and the bridge takes what was done by hand for its own when it is asked for the same again. It is told who asks, where the bridge checks a token and asks the database whose it is in a transaction of its own. \`decide\` accepts ${sizes.decide} suggestions in bulk, as many as the catalogue has for one questionnaire; \`import\` stores one file with ${sizes.import} answers, those of the largest questionnaire. No request was refused.`,
    '',
    ...table(
      ['operation', 'subject', 'connections', 'a second', 'p50 ms', 'p99 ms', 'processor ms', 'memory MB'],
      figures.map((each) => [
        ...[each.operation, each.subject, String(each.connections)],
        ...[each.rps, each.p50_ms, each.p99_ms, each.cpu_ms_per_request, each.rss_mb].map(show),
      ]),
    ),
  ];
}

function renderConnections(figures: readonly Figures[]): string[] {
  return [
    ...['', '## Few and many connections', ''],
    'The same four reads for a shorter time, at most 2 rounds of 2 s in turn.',
    '',
    ...table(
      ['operation', 'subject', 'connections', 'a second', 'p50 ms', 'p99 ms', 'processor ms', 'memory MB'],
      figures.map((each) => [
        ...[each.operation, each.cache === 'none' ? each.subject : `${each.subject}, answers kept`, String(each.connections)],
        ...[each.rps, each.p50_ms, each.p99_ms, each.cpu_ms_per_request, each.rss_mb].map(show),
      ]),
    ),
  ];
}

function renderStarts(figures: readonly Figures[]): string[] {
  return [
    ...['', '## Starts', ''],
    'From the start of the process to the first answer to `correspondences`, in turn; the median of five.',
    '',
    ...table(
      ['subject', 'ms', 'longest ms'],
      figures.map(({ subject, cache, start_ms, p99_ms }) => [
        cache === 'none' ? subject : `${subject}, compiled catalogue kept`,
        ...[start_ms, p99_ms].map(show),
      ]),
    ),
  ];
}

function renderGrowth({ figures, description }: Growth): string[] {
  const rows = FOUR_READS.flatMap((operation) =>
    (['bridge', 'sql'] as const).map((subject) => {
      const [small, large] = inBothWorlds(figures, operation, subject);
      const times = timeGrowth(figures, operation, subject);
      return [
        operation,
        subject,
        ...[small?.rps, large?.rps, times].map(show),
        ...[small, large].map((each) => String(each?.statements ?? '')),
      ];
    }),
  );
  return [
    ...['', '## Ten times the States', ''],
    `The large world: ${description}. Both worlds are asked in turn, answers are not kept; statements are those of one answer of a bridge that has answered before.`,
    '',
    ...table(['operation', 'subject', 'a second', 'in the large world', 'times as long', 'statements', 'in the large world'], rows),
  ];
}
