/** `bridge login`: chooses the person of the demonstration as whom commands ask. */

import { DEMONSTRATION_PERSONS } from '../../application/demonstration-persons.ts';
import { findServer } from '../../application/find-server.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { actingPerson, findPersonNamed, keepLogin, NOBODY } from '../connect/acting-person.ts';
import { askForToken } from '../connect/ask-for-token.ts';
import { CommandFailure } from '../failure.ts';
import { hasDemonstration, storageOf } from '../serve/server-settings.ts';

/** Adds `bridge login` to the program. */
export const addLogin: AddCommand = (program, context, run) => {
  program
    .command('login')
    .summary('choose the person of the demonstration as whom commands ask')
    .description(
      `Commands on this data ask as this person from now on; ${NOBODY} is nobody in particular again. Only in a demonstration: elsewhere the token of an issuer says who asks (BRIDGE_TOKEN). Say who with --as; without it, who was chosen is told.`,
    )
    .option('--token', 'write a token of the running server instead, for other programs')
    .addHelpText(
      'after',
      `
Persons: ${[...DEMONSTRATION_PERSONS.map(({ name }) => name), NOBODY].join(', ')}

Examples:
  bridge login --as arcadia-focal-point
  curl http://127.0.0.1:4000/graphql -H "authorization: Bearer $(bridge login --as analyst --token)" …`,
    )
    .action(({ token = false }: { readonly token?: boolean }) => run(() => (token ? writeToken(context) : login(context))));
};

async function login(context: CommandContext): Promise<undefined> {
  const { person, settings, terminal } = context;
  if (!hasDemonstration(settings))
    throw new CommandFailure('refused', 'there is no demonstration here', 'set BRIDGE_TOKEN to a token of the issuer');
  const chosen = actingPerson(context);
  if (person !== undefined) await keepLogin(settings, chosen);
  terminal.out(`Commands on this data ask as ${chosen === undefined ? 'the public' : chosen.title}.\n`);
}

async function writeToken({ person, settings, terminal }: CommandContext): Promise<undefined> {
  const { folder } = storageOf(settings);
  const address = settings.bridgeUrl ?? (folder === undefined ? undefined : findServer(folder));
  if (address === undefined) throw new CommandFailure('refused', 'no server runs that could give a token', 'name one in BRIDGE_URL');
  if (person === undefined) throw new CommandFailure('usage', 'say as whom', 'add --as and the name of a person');
  terminal.out(`${await askForToken(address, findPersonNamed(person))}\n`);
}
