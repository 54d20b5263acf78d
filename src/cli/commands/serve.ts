/** `bridge serve`: the GraphQL server with its page. */

import type { AddCommand } from '../command.ts';

export const addServe: AddCommand = (program, context, run) => {
  program
    .command('serve')
    .summary('start the GraphQL server with its page')
    .description(
      'Serves GraphQL and GraphiQL. Data is kept in an embedded database in one folder, or in PostgreSQL; tables are brought up to date, and an empty database gets the fictional demonstration States. Ends on SIGTERM or Ctrl+C once every request is answered.',
    )
    .addHelpText('after', ENVIRONMENT)
    // What it needs is loaded when it is wanted: no other command waits for it.
    .action(() => run(async () => (await import('../serve/serve.ts')).serve(context)));
};

const ENVIRONMENT = `
Environment:
  HOST, PORT              where it answers; 127.0.0.1 and 4000 when not set
  BRIDGE_DATA=FOLDER      where the embedded database keeps its files; .bridge/data when not set
  DATABASE_URL=URL        a PostgreSQL database, version 15 or later, in place of the embedded one
  BRIDGE_DEMO             1: load the invented States and let anybody act as their persons, also on PostgreSQL or
                          where other machines reach the server; 0: do not. When not set: only where neither is so
  BRIDGE_OIDC_ISSUER=URL  the OpenID Connect issuer whose tokens say who asks
  BRIDGE_OIDC_AUDIENCE    whom its tokens must be meant for
  BRIDGE_LOG=LEVEL        error, info or debug (every request), in JSON lines on standard error
  BRIDGE_COST_PER_MINUTE  what one caller may ask for in a minute, in the units of the limits

Examples:
  bridge serve
  DATABASE_URL=postgresql://bridge@localhost/bridge PORT=8080 bridge serve`;
