/** GraphQL over HTTP: the request is read here, and everything in it is Apollo's. */

import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { LIMITS } from '../limits/limits.ts';
import { nestsTooDeep } from '../limits/refuse-deep-text.ts';
import { type RequestContext, requestLanguages } from '../request-context.ts';
import type { Route } from './handle-request.ts';
import { readJsonBody } from './read-body.ts';
import { RefusedRequest, reply } from './reply.ts';
import { type IdentifiedCaller, type Identify, identifyCaller } from './request-scope.ts';
import { PAGE_PATH, type StaticFiles } from './static-files.ts';

/** What a request works on; its languages are known here. */
export type CreateContext = (caller: IdentifiedCaller, requestId: string) => Omit<RequestContext, 'languages'>;

export interface GraphqlRouteParts {
  readonly apollo: ApolloServer<RequestContext>;
  readonly pages: StaticFiles;
  readonly identify: Identify;
  readonly createContext: CreateContext;
}

export function graphqlRoute({ apollo, pages, identify, createContext }: GraphqlRouteParts): Route {
  return {
    methods: ['GET', 'HEAD', 'POST'],
    async answer(request, response, requestId) {
      if (isBrowserVisit(request)) return pages.send(PAGE_PATH, request, response);
      const caller = await identifyCaller(request, identify);
      const { method = '', url = '' } = request;
      const body = method === 'POST' ? await readJsonBody(request) : undefined;
      const { search, searchParams } = new URL(url, 'http://localhost');
      refuseDeepQuery(isRecord(body) ? body.query : searchParams.get('query'));
      const languages = requestLanguages(request.headers['accept-language']);
      const {
        status,
        headers,
        body: result,
      } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: method === 'HEAD' ? 'GET' : method,
          headers: readHeaders(request),
          search,
          body,
        },
        context: async () => ({ ...createContext(caller, requestId), languages }),
      });
      const about = {
        'cache-control': 'no-store',
        vary: 'Accept-Language',
        'content-language': [...languages.used].join(', ') || languages.wanted,
      };
      reply(response, status ?? 200, { ...about, ...Object.fromEntries(headers) }, await textOf(result));
    },
  };
}

/** Before it is parsed: a parser goes as deep as its text. */
function refuseDeepQuery(query: unknown): void {
  if (typeof query === 'string' && nestsTooDeep(query, true))
    throw new RefusedRequest(400, 'TOO_DEEP', `The operation nests brackets more than ${LIMITS.brackets} deep.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A browser that opens the address: it takes HTML before JSON, and asks nothing yet. */
function isBrowserVisit({ method, headers, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html') && !/[?&]query=/.test(url);
}

function readHeaders({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

/** Nothing here is sent in parts: the schema has no @defer. */
async function textOf(body: HTTPGraphQLResponse['body']): Promise<string> {
  if (body.kind === 'complete') return body.string;
  const chunks: string[] = [];
  for await (const chunk of body.asyncIterator) chunks.push(chunk);
  return chunks.join('');
}
