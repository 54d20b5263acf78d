/** The body of a GraphQL request: JSON, in UTF-8, of bounded size. */

import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../limits/limits.ts';
import { nestsTooDeep } from '../limits/refuse-deep-text.ts';
import { RefusedRequest } from './reply.ts';

/** @throws RefusedRequest 413, 415 or 400 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  return parseJsonBody(await readJsonBytes(request));
}

/** The bytes of a body that is said to be JSON. @throws RefusedRequest 413 or 415 */
export async function readJsonBytes(request: IncomingMessage): Promise<Buffer> {
  refuseOtherTypes(request.headers['content-type']);
  return readBytes(request);
}

/** @throws RefusedRequest 400 */
export function parseJsonBody(bytes: Buffer): unknown {
  const text = decode(bytes);
  if (nestsTooDeep(text, false)) throw new RefusedRequest(400, 'BAD_REQUEST', `The body nests brackets more than ${LIMITS.brackets} deep.`);
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
function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) return reject(tooLarge());
    request.on('error', reject);
    request.on('end', () => resolve(Buffer.concat(chunks, bytes)));
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes <= LIMITS.bodyBytes) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The body is not UTF-8. Send JSON in UTF-8.');
  }
}

function tooLarge(): RefusedRequest {
  // The rest of the body is thrown away, and the connection ends with the reply: it may never come to an end.
  return new RefusedRequest(413, 'BODY_TOO_LARGE', `The body has more than ${LIMITS.bodyBytes} bytes. Ask for less at a time.`, {
    connection: 'close',
  });
}
