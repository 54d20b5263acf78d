/** A token of a server's demonstration. */

import type { DemonstrationPerson } from '../../application/demonstration-persons.ts';
import { CommandFailure } from '../failure.ts';

/** @throws CommandFailure where the server has no demonstration, or does not answer */
export async function askForToken(address: string, { name }: DemonstrationPerson): Promise<string> {
  const response = await fetch(new URL('/demonstration/token', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: name }),
  }).catch(() => undefined);
  if (response === undefined) throw new CommandFailure('refused', `the server at ${address} does not answer`);
  if (!response.ok)
    throw new CommandFailure(
      'refused',
      `the server at ${address} has no demonstration, so that nobody acts as ${name} there`,
      'set BRIDGE_TOKEN to a token of its issuer',
    );
  return ((await response.json()) as { readonly token: string }).token;
}
