/** `bridge schema print`: the GraphQL schema. */

import type { AddCommand } from '../command.ts';

export const addSchema: AddCommand = (program, { terminal }, run) => {
  program
    .command('schema')
    .summary('print the GraphQL schema')
    .description('Prints the schema that the server answers, in the GraphQL schema language.')
    .command('print')
    .summary('print it')
    .addHelpText('after', '\nExample:\n  bridge schema print > schema.graphql')
    .action(() =>
      run(async () => {
        const { loadGraphql } = await import('../../graphql/load-graphql.ts');
        terminal.out((await loadGraphql()).printBridgeSchema());
        return undefined;
      }),
    );
};
