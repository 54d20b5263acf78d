/** `bridge acknowledge`: lets an accepted answer stand under what has changed. */

import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';

interface AcknowledgeArguments {
  readonly state: string;
  readonly item: string;
  readonly reason: string;
}

/** Adds `bridge acknowledge` to the program. */
export const addAcknowledge: AddCommand = (program, context, run) => {
  program
    .command('acknowledge')
    .summary('let an accepted answer stand under what has changed')
    .description(
      'Keeps the reason with what has changed until now under an accepted answer. The answer is not touched; what changes further is told again by "bridge worklist".',
    )
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .requiredOption('--item <id>', 'full id of the item')
    .requiredOption('--reason <text>', 'why the answer stands')
    .addHelpText(
      'after',
      '\nExamples:\n  bridge acknowledge --state XAR --item "untoc-rm/cluster-1@2020#untoc:10(1).law" --reason "The amendment concerns another part."',
    )
    .action((args: AcknowledgeArguments) =>
      run(async () => {
        const reasons = await withConnection(context, (connection) => acknowledge(connection, args));
        context.terminal.out(
          `${args.item} stands, although ${reasons.map((each) => each.toLowerCase().replaceAll('_', ' ')).join(', ')}.\n`,
        );
        return undefined;
      }),
    );
};

/** @returns what had changed */
async function acknowledge({ ask }: Connection, { state, item, reason }: AcknowledgeArguments): Promise<readonly string[]> {
  const { responses } = await ask<ToldStaleness>(READ, { state, item });
  const marked = responses.nodes.find(({ staleness }) => (staleness?.reasons.length ?? 0) > 0);
  const input = { state, response: (marked ?? responses.nodes[0])?.id ?? '', reason };
  const { acknowledgeStaleness: done } = await ask<Told>(ACKNOWLEDGE, { input });
  if (done.errors.length > 0) throw new CommandFailure('usage', done.errors.map(({ message }) => message).join('\n  '));
  return marked?.staleness?.reasons ?? [];
}

interface ToldStaleness {
  readonly responses: {
    readonly nodes: readonly { readonly id: string; readonly staleness: { readonly reasons: readonly string[] } | null }[];
  };
}

interface Told {
  readonly acknowledgeStaleness: { readonly errors: readonly { readonly message: string }[] };
}

const READ = 'query Staleness($state: ID!, $item: ID!) { responses(state: $state, item: $item) { nodes { id staleness { reasons } } } }';
const ACKNOWLEDGE = `mutation AcknowledgeStaleness($input: AcknowledgeStalenessInput!) {
  acknowledgeStaleness(input: $input) { errors { message } }
}`;
