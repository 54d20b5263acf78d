/** `bridge query`: any question to the GraphQL server, from the terminal. */

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';
import { toJson } from '../render/listing.ts';

/** Adds `bridge query` to the program. */
export const addQuery: AddCommand = (program, context, run) => {
  program
    .command('query')
    .summary('send a GraphQL operation')
    .description('Sends an operation to the server that holds the data, or opens the data itself, and prints what comes back as JSON.')
    .argument('<operation>', 'the operation itself, @FILE, or - for standard input')
    .option('--variables <json>', 'its variables as a JSON object')
    .addHelpText(
      'after',
      `\nExamples:\n  bridge query '{ states(fictional: true) { nodes { code name } } }'\n  bridge query @coverage.graphql --variables '{"to":"untoc-rm/cluster-1@2020"}'`,
    )
    .action((operation: string, { variables }: { variables?: string }) =>
      run(async () => {
        const query = await readOperation(operation);
        const data = await withConnection(context, ({ ask }) => ask<unknown>(query, parseVariables(variables)));
        context.terminal.out(toJson(data));
        return undefined;
      }),
    );
};

async function readOperation(operation: string): Promise<string> {
  if (operation === '-') return text(process.stdin);
  if (!operation.startsWith('@')) return operation;
  const file = operation.slice(1);
  return readFile(file, 'utf8').catch(() => {
    throw new CommandFailure('usage', `cannot read the operation in "${file}"`, 'write @ and the name of a file that is there');
  });
}

function parseVariables(written: string | undefined): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(written ?? '{}');
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return variables as Record<string, unknown>;
  } catch {
    // Told below, as any other value that is no object.
  }
  throw new CommandFailure('usage', `the variables are no JSON object: ${written}`, `write them as in '{"state":"XAR"}'`);
}
