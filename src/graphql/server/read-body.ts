/** The body of a GraphQL request: JSON, in UTF-8, of bounded size. */

import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../limits/limits.ts';
import { RefusedRequest } from './reply.ts';

/** @throws RefusedRequest 413, 415 or 400 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  refuseOtherTypes(request.headers['content-type']);
  const text = decode(await readBytes(request));
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'unreadable';
    throw new RefusedRequest(
      400,
      'BAD_REQUEST',
      `The body is not JSON: ${why}. Send an object with "query" and, if need be, "variables" and "operationName".`,
    );
  }
}

function refuseOtherTypes(contentType = ''): void {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (type === 'application/json' && (charset === undefined || charset === 'utf-8' || charset === 'utf8')) return;
  throw new RefusedRequest(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `The body has the content type "${contentType}". Send "application/json", in UTF-8.`,
    { accept: 'application/json; charset=utf-8' },
  );
}

/** Nothing above the limit is kept, whatever the request says of its length. */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > LIMITS.bodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The body is not UTF-8. Send JSON in UTF-8.');
  }
}

function tooLarge(): RefusedRequest {
  // The rest of the body is not read, so that this connection cannot be used for another request.
  return new RefusedRequest(413, 'BODY_TOO_LARGE', `The body has more than ${LIMITS.bodyBytes} bytes. Ask for less at a time.`, {
    connection: 'close',
  });
}
