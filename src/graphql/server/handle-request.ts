/** Answers one HTTP request: GraphQL, the GraphiQL page, health – or says why not, always as a GraphQL error in JSON. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from './logger.ts';
import { RefusedRequest, replyRefusal } from './reply.ts';
import { requestScope } from './request-scope.ts';

/** What answers requests to one path. */
export interface Route {
  readonly methods: readonly string[];
  answer(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> | void;
}

export type FindRoute = (path: string) => Route | undefined;

/** @returns a listener for `node:http` that never throws */
export function requestHandler(findRoute: FindRoute, logger: Logger) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    requestScope.run({ requestId }, () => {
      answer(findRoute, request, response, requestId).catch((error: unknown) => fail(error, response, requestId, logger));
    });
  };
}

async function answer(findRoute: FindRoute, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const route = findRoute(path);
  if (route === undefined) throw new RefusedRequest(404, 'NOT_FOUND', `There is nothing at this address. GraphQL is at /graphql.`);
  if (!route.methods.includes(request.method ?? ''))
    throw new RefusedRequest(405, 'METHOD_NOT_ALLOWED', `${path} takes ${route.methods.join(', ')}.`, { allow: route.methods.join(', ') });
  await route.answer(request, response, requestId);
}

function fail(error: unknown, response: ServerResponse, requestId: string, logger: Logger): void {
  if (response.destroyed || response.req.errored) return;
  if (error instanceof RefusedRequest) {
    logger.info({ requestId, status: error.status, code: error.code }, 'refused a request');
    replyRefusal(response, error, requestId);
    return;
  }
  logger.error({ requestId, err: error }, 'masked an error');
  if (response.headersSent) response.destroy();
  else replyRefusal(response, ourFault(requestId), requestId);
}

function ourFault(requestId: string): RefusedRequest {
  return new RefusedRequest(
    500,
    'INTERNAL_SERVER_ERROR',
    `Something went wrong on our side. Please report it with the number ${requestId}.`,
  );
}
