/** `bridge schema print`: the GraphQL schema. */

import type { AddCommand } from '../command.ts';

export const addSchema: AddCommand = (program, { terminal }, run) => {
  program
    .command('schema')
    .summary('print the GraphQL schema')
    .command('print')
    .summary('print it')
    .description('Prints the schema that the server answers, in the GraphQL schema language.')
    .addHelpText('after', '\nExamples:\n  bridge schema print > schema.graphql')
    .action(() =>
      run(async () => {
        const { loadGraphql } = await import('../../graphql/load-graphql.ts');
        terminal.out((await loadGraphql()).printBridgeSchema());
        return undefined;
      }),
    );
};
