/** Asks the schema a question in this process, on a small invented catalogue and without any database. */

import 'reflect-metadata';
import { graphql } from 'graphql';
import type { Bridge } from '../../../src/application/bridge.ts';
import { type Catalogue, openCatalogue } from '../../../src/application/catalogue.ts';
import { formatError } from '../../../src/graphql/errors/format-error.ts';
import { createLoaders } from '../../../src/graphql/loaders.ts';
import { type RequestContext, requestLanguages } from '../../../src/graphql/request-context.ts';
import { buildBridgeSchema } from '../../../src/graphql/schema.ts';
import { INVENTED } from './invented.ts';

export const SCHEMA = buildBridgeSchema();

let opened: Promise<Catalogue> | undefined;

/** @returns the answer as a client gets it */
export async function ask<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  acceptLanguage?: string,
): Promise<{ data: Data; errors: unknown[] }> {
  opened ??= openCatalogue(INVENTED);
  const contextValue = { ...(await withoutDatabase(await opened)), languages: requestLanguages(acceptLanguage) };
  const { data, errors = [] } = await graphql({ schema: SCHEMA, source: query, variableValues: variables, contextValue });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as Data,
    errors: errors.map((error) => formatError(error.toJSON(), error, 'request')),
  };
}

async function withoutDatabase(catalogue: Catalogue): Promise<Omit<RequestContext, 'languages'>> {
  const database: Bridge['database'] = {
    kind: 'embedded',
    identity: {},
    inTransaction: () => Promise.reject(new Error('the database was touched')),
    announce: () => undefined,
    close: async () => undefined,
  };
  const bridge = { catalogue, database, today: '2026-11-22' };
  const actor = { id: 'reader', role: 'public' } as const;
  const reload = () => Promise.reject(new Error('the catalogue was reloaded'));
  return { requestId: 'request', caller: 'test', actor, bridge, loaders: createLoaders(actor, bridge), reload };
}
