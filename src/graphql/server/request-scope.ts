/** Whose request it is: the one way from a request to an actor. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../domain/actor.ts';
import { RefusedRequest } from './reply.ts';

/** What belongs to the request that is being answered, where it cannot be passed on as an argument. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();

/**
 * Who sent a token; absent where none was sent.
 * @throws RefusedToken for one that proves nothing
 */
export type Identify = (token: string | undefined) => Promise<Actor> | Actor;

/** A token that proves nothing. Its message is told to the caller and never holds a part of the token. */
export class RefusedToken extends Error {
  override readonly name = 'RefusedToken';
}

export interface IdentifiedCaller {
  readonly actor: Actor;
  /** Who is counted for what is asked: the actor, or the address of one who has not said who they are. */
  readonly caller: string;
}

/** Nothing but the bearer token says who asks: no other header, no cookie, no part of the address. @throws RefusedRequest 401 */
export async function identifyCaller({ headers, socket }: IncomingMessage, identify: Identify): Promise<IdentifiedCaller> {
  try {
    const actor = await identify(readToken(headers.authorization));
    return { actor, caller: actor.role === 'public' ? (socket.remoteAddress ?? '') : actor.id };
  } catch (error) {
    if (!(error instanceof RefusedToken)) throw error;
    throw new RefusedRequest(401, 'UNAUTHENTICATED', error.message, { 'www-authenticate': 'Bearer error="invalid_token"' });
  }
}

/** Characters of a token: more than any issuer needs. */
const LONGEST_TOKEN = 8_192;
/** Form of RFC 6750. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

function readToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const token = authorization.length <= LONGEST_TOKEN ? BEARER.exec(authorization)?.[1] : undefined;
  if (token === undefined)
    throw new RefusedToken('The header "Authorization" holds no bearer token. Send "Bearer" and the token, or leave it out.');
  return token;
}
