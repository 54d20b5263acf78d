/** GraphQL over HTTP: the request is read here, and everything in it is Apollo's. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type RecordedReads, recordReads } from '../../application/recorded-reads.ts';
import { LIMITS } from '../limits/limits.ts';
import { nestsTooDeep } from '../limits/refuse-deep-text.ts';
import { createLoaders } from '../loaders.ts';
import { type RequestContext, requestLanguages } from '../request-context.ts';
import type { Route } from './handle-request.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { parseJsonBody, readJsonBytes } from './read-body.ts';
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
  /** Absent: every answer is made anew. */
  readonly kept?: KeptAnswers | undefined;
}

export function graphqlRoute({ apollo, pages, identify, createContext, kept }: GraphqlRouteParts): Route {
  return {
    methods: ['GET', 'HEAD', 'POST'],
    async answer(request, response, requestId) {
      if (isBrowserVisit(request)) return pages.send(PAGE_PATH, request, response);
      const caller = await identifyCaller(request, identify);
      const bytes = request.method === 'POST' ? await readJsonBytes(request) : undefined;
      const context = { ...createContext(caller, requestId), languages: requestLanguages(request.headers['accept-language']) };
      const key = kept === undefined ? undefined : keyOf(request, bytes, context);
      const found = key === undefined ? undefined : await kept?.find(key, context.bridge.database);
      if (found !== undefined) return replyKept(request, response, found);
      const reads = key === undefined ? undefined : recordReads(context.bridge.database);
      const recorded = reads === undefined ? context : recording(context, reads);
      const { status, headers, body } = await askApollo(apollo, request, bytes, recorded);
      const readings = status === 200 && body.startsWith('{"data":') ? reads?.readings() : undefined;
      if (kept === undefined || key === undefined || readings === undefined) return reply(response, status, headers, body);
      replyKept(request, response, kept.keep(key, { headers, body: Buffer.from(body) }, readings));
    },
  };
}

async function askApollo(
  apollo: ApolloServer<RequestContext>,
  request: IncomingMessage,
  bytes: Buffer | undefined,
  context: RequestContext,
): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: string }> {
  const { method = '', url = '' } = request;
  const asked = bytes === undefined ? undefined : parseJsonBody(bytes);
  const { search, searchParams } = new URL(url, 'http://localhost');
  refuseDeepQuery(isRecord(asked) ? asked.query : searchParams.get('query'));
  const httpGraphQLRequest = { method: method === 'HEAD' ? 'GET' : method, headers: readHeaders(request), search, body: asked };
  const { status = 200, headers, body } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
  const about = {
    'cache-control': 'no-store',
    vary: 'Accept-Language',
    'content-language': [...context.languages.used].join(', ') || context.languages.wanted,
  };
  return { status, headers: { ...about, ...Object.fromEntries(headers) }, body: await textOf(body) };
}

/**
 * Everything that an answer depends on beside the data of States: who asks, for what, in which language and form, on which day,
 * and the catalogue. @returns undefined for a request whose form Apollo has to look at: a GET without the header against pages of other sites
 */
function keyOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer | undefined, context: RequestContext): string | undefined {
  if (method !== 'POST' && !headers['apollo-require-preflight']) return undefined;
  const { actor, bridge, languages } = context;
  return JSON.stringify([
    ...[bridge.catalogue.crosswalk.hash, bridge.today, actor, languages.wanted, languages.named],
    ...[method === 'HEAD' ? 'GET' : method, url, headers.accept, body?.toString('latin1')],
  ]);
}

/** The same request, taking down what it reads. */
function recording(context: RequestContext, reads: RecordedReads): RequestContext {
  const bridge = { ...context.bridge, database: reads.database };
  return { ...context, bridge, loaders: createLoaders(context.actor, bridge), reads };
}

/** What the caller has already is not sent again; of other methods than GET and HEAD the standard (RFC 9110, 13.1.2) says otherwise. */
function replyKept({ method, headers }: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void {
  const tags = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const { 'content-type': _, ...about } = answer.headers;
  if (method !== 'POST' && tags.includes(answer.headers.etag ?? '')) response.writeHead(304, about).end();
  else reply(response, 200, answer.headers, answer.body);
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
