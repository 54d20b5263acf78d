/** Where data commands ask: a server, or the data itself where no server holds it. Both answer the same GraphQL. */

import type { FormattedExecutionResult } from 'graphql';
import { findServer } from '../../application/find-server.ts';
import type { CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { storageOf } from '../serve/server-settings.ts';
import { actingPerson } from './acting-person.ts';
import { askForToken } from './ask-for-token.ts';

export interface Connection {
  /**
   * Sends one operation.
   * @throws CommandFailure for what the answer says is wrong, or when there is no answer
   */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** Runs the work with a connection that is closed after it. @throws CommandFailure, DomainError when there is nothing to connect to */
export async function withConnection<T>(context: CommandContext, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { settings } = context;
  const storage = storageOf(settings);
  const address = settings.bridgeUrl ?? (storage.folder === undefined ? undefined : findServer(storage.folder));
  if (address !== undefined) {
    const person = actingPerson(context);
    const token = person === undefined ? settings.bridgeToken : await askForToken(address, person);
    return work({ ask: async (query, variables) => dataOf(await post(address, token, query, variables)) });
  }
  const { openHere } = await import('./open-here.ts');
  const { execute, close } = await openHere(context, storage);
  try {
    return await work({ ask: async (query, variables) => dataOf(await execute(query, variables)) });
  } finally {
    await close();
  }
}

async function post(
  address: string,
  token: string | undefined,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<FormattedExecutionResult> {
  const url = address.endsWith('/graphql') ? address : `${address.replace(/\/$/, '')}/graphql`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as FormattedExecutionResult;
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : 'it does not answer as a bridge does';
    throw new CommandFailure('refused', `cannot ask the server at ${address}: ${reason}`, 'check BRIDGE_URL, and that the server runs');
  }
}

/** What the caller can mend is a matter of usage; what the server found in itself, of the server. */
function dataOf<Data>({ data, errors }: FormattedExecutionResult): Data {
  if (errors === undefined || errors.length === 0) return data as Data;
  const fromServer = errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
  throw new CommandFailure(fromServer ? 'refused' : 'usage', errors.map(({ message }) => message).join('\n  '));
}
