/** The real server, on a free port of this machine. */

import 'reflect-metadata';
import { afterAll, beforeAll } from 'vitest';
import { requireAllowed } from '../../../src/access/policy.ts';
import { PUBLIC, THE_BRIDGE } from '../../../src/application/actors.ts';
import { archiveCatalogue } from '../../../src/application/archive-catalogue.ts';
import type { Bridge } from '../../../src/application/bridge.ts';
import { type Catalogue, openCatalogue } from '../../../src/application/catalogue.ts';
import { checkReadiness } from '../../../src/application/check-readiness.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import { createLoaders } from '../../../src/graphql/loaders.ts';
import { createLogger } from '../../../src/graphql/server/logger.ts';
import { type Identify, RefusedToken } from '../../../src/graphql/server/request-scope.ts';
import { type ServerParts, startServer } from '../../../src/graphql/server/start-server.ts';
import { INVENTED } from '../../graphql/harness/invented.ts';

/** The day on which the tests take place. */
const TODAY = '2026-11-22';

export interface TestServer {
  readonly address: string;
  readonly bridge: Bridge;
  /** Lines of the log, parsed. */
  readonly log: readonly Record<string, unknown>[];
  /** Sends a question by POST, as clients do. @param as who asks; the bridge itself, which may do everything, when absent */
  ask<Data>(query: string, variables?: Record<string, unknown>, as?: Actor): Promise<Answer<Data>>;
  /** A token that this server takes for the person. */
  tokenOf(person: Actor): string;
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
}

interface ServerOptions {
  readonly catalogue?: string;
  readonly costPerMinute?: number;
  /** Whether answers are kept; false when absent. */
  readonly keepsAnswers?: boolean;
}

/** Starts a server for the tests of a file or a describe block. @param database is asked for once the tests run */
export function testServer(
  database: () => Bridge['database'],
  { catalogue: folder = INVENTED, costPerMinute = 1e12, keepsAnswers = false }: ServerOptions = {},
): () => TestServer {
  let started: TestServer & { stop(): Promise<void> };
  beforeAll(async () => {
    started = await start(await openCatalogue(folder), database(), { costPerMinute, keepsAnswers });
  });
  afterAll(() => started?.stop());
  return () => started;
}

async function start(
  catalogue: Catalogue,
  database: Bridge['database'],
  settings: Pick<ServerParts, 'costPerMinute' | 'keepsAnswers'>,
): Promise<TestServer & { stop(): Promise<void> }> {
  const log: Record<string, unknown>[] = [];
  const logger = createLogger('debug', { write: (line) => log.push(JSON.parse(line) as Record<string, unknown>) });
  const bridge: Bridge = { catalogue, database, today: TODAY };
  await archiveCatalogue(THE_BRIDGE, bridge);
  const persons = new Map<string, Actor>();
  const identify: Identify = (token) => {
    const actor = token === undefined ? PUBLIC : persons.get(token);
    if (actor === undefined) throw new RefusedToken('No person of the tests has this token.');
    return actor;
  };
  const tokenOf = (person: Actor) => {
    const token = `test.${Buffer.from(JSON.stringify(person)).toString('base64url')}`;
    persons.set(token, person);
    return token;
  };
  const { address, stop } = await startServer({
    host: '127.0.0.1',
    port: 0,
    logger,
    ...settings,
    identify,
    createContext: (caller, requestId) => ({
      ...{ ...caller, requestId, bridge, loaders: createLoaders(caller.actor, bridge) },
      reload: async (reloader) => {
        requireAllowed(reloader, 'reload_catalogue');
        return { catalogue, changed: false, errors: [] };
      },
    }),
    checkReadiness: () => checkReadiness(THE_BRIDGE, bridge, (err) => logger.error({ err }, 'the database does not answer')),
  });
  return {
    ...{ address, bridge, log, stop, tokenOf },
    ask: (query, variables, as = THE_BRIDGE) => ask(address, query, variables, tokenOf(as)),
  };
}

async function ask<Data>(
  address: string,
  query: string,
  variables: Record<string, unknown> | undefined,
  token: string,
): Promise<Answer<Data>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
  });
  return { status: response.status, ...((await response.json()) as { data: Data }) };
}
