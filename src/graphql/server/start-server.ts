/** Starts the server: an address that answers, and a way to end it without losing a request. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemonstrationTokens } from '../identity/demonstration-tokens.ts';
import { callerBudget } from '../limits/caller-budget.ts';
import { buildBridgeSchema } from '../schema.ts';
import { startApollo } from './create-apollo.ts';
import { demonstrationRoutes } from './demonstration-routes.ts';
import { type CreateContext, graphqlRoute } from './graphql-route.ts';
import { type FindRoute, type Route, requestHandler } from './handle-request.ts';
import { type CheckReadiness, healthRoutes } from './health-routes.ts';
import { keptAnswers } from './kept-answers.ts';
import type { Logger } from './logger.ts';
import type { Identify } from './request-scope.ts';
import { staticFiles } from './static-files.ts';

export interface ServerParts {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly logger: Logger;
  /** What one caller may spend in a minute, in the units of `FieldCost`. */
  readonly costPerMinute: number;
  readonly identify: Identify;
  /** Gives tokens to whoever asks; absent outside a demonstration. */
  readonly demonstration?: DemonstrationTokens | undefined;
  /** What a request works on, at the moment it comes in. */
  readonly createContext: CreateContext;
  readonly checkReadiness: CheckReadiness;
  /** Whether answers are kept for as long as they hold. */
  readonly keepsAnswers?: boolean;
}

export interface RunningServer {
  /** E.g. "http://127.0.0.1:4000". */
  readonly address: string;
  /** Takes no further request, finishes those that are there (for ten seconds at most), then resolves. */
  stop(): Promise<void>;
}

const LONGEST_DRAIN = 10_000;

/** @throws Error of `node:net` when the address cannot be taken */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { identify, createContext } = parts;
  const apollo = await startApollo({ schema: buildBridgeSchema(), logger: parts.logger, budget: callerBudget(parts.costPerMinute) });
  const pages = staticFiles();
  const routes = new Map<string, Route>([
    ['/graphql', graphqlRoute({ apollo, pages, identify, createContext, kept: parts.keepsAnswers ? keptAnswers() : undefined })],
    ['/', redirectTo('/graphql')],
    ...healthRoutes(parts.checkReadiness),
    ...demonstrationRoutes(parts.demonstration),
  ]);
  const findRoute: FindRoute = (path) =>
    routes.get(path) ??
    (pages.has(path) ? { methods: ['GET', 'HEAD'], answer: (request, response) => pages.send(path, request, response) } : undefined);
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
    requestHandler(findRoute, parts.logger),
  );
  await listen(server, parts.host, parts.port);
  return {
    address: addressOf(server.address() as AddressInfo),
    async stop() {
      await drain(server);
      await apollo.stop();
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Connections that wait for a next request are closed at once; the others after their answer. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN);
    server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function redirectTo(location: string): Route {
  return { methods: ['GET', 'HEAD'], answer: (_, response) => void response.writeHead(302, { location }).end() };
}
