/** Replies of the server's own, before or beside GraphQL. */

import type { ServerResponse } from 'node:http';

/** The codes of what is refused before GraphQL sees it. They are promises, as those of the domain. */
export type TransportCode =
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'INTERNAL_SERVER_ERROR'
  | 'TOO_DEEP'
  | 'UNAUTHENTICATED'
  | 'UNSUPPORTED_MEDIA_TYPE';

/** A request that cannot be answered as it is. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly status: number;
  readonly code: TransportCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: TransportCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Sends the refusal in the form of a GraphQL error. */
export function replyRefusal(response: ServerResponse, { status, code, message, headers }: RefusedRequest, requestId: string): void {
  replyJson(response, status, { errors: [{ message, extensions: { code, requestId } }] }, headers);
}

export function replyJson(response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void {
  reply(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    JSON.stringify(value),
  );
}

/** Sends a whole body; the response to HEAD is without it. */
export function reply(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): void {
  const content = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...headers, 'content-length': content.byteLength });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}
