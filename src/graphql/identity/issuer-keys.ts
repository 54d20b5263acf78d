/** The public keys of the issuer: asked of the configured address alone, never of one that a token names. */

import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isSafeAddress } from '../../domain/safe-address.ts';

export interface IssuerKeys {
  /** Gives the key for a token. @throws JWKSNoMatchingKey where the issuer has none for it */
  readonly find: JWTVerifyGetKey;
  /** Asks the issuer again, from time to time. @throws Error where it does not answer */
  refresh(): Promise<void>;
}

export interface IssuerKeysOptions {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly fetch?: typeof fetch;
}

/** Milliseconds between two questions that unknown keys cause: nobody makes us ask more often. */
const SHORTEST_WAIT = 30_000;
const LONGEST_ANSWER = 5_000;
/** Characters of an answer. */
const LARGEST_ANSWER = 500_000;

/** @param issuer its address, without the path of the discovery document */
export function issuerKeys(issuer: string, { now, fetch: ask = fetch }: IssuerKeysOptions): IssuerKeys {
  let keys: JWTVerifyGetKey = createLocalJWKSet({ keys: [] });
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const refresh = () => {
    asking ??= readKeys(issuer, ask)
      .then((found) => {
        keys = createLocalJWKSet(found);
      })
      .finally(() => {
        asking = undefined;
      });
    askedAt = now();
    return asking;
  };
  return {
    refresh,
    async find(header, token) {
      try {
        return await keys(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey) || now() - askedAt < SHORTEST_WAIT) throw error;
        await refresh();
        return keys(header, token);
      }
    },
  };
}

async function readKeys(issuer: string, ask: typeof fetch): Promise<JSONWebKeySet> {
  const discovery = await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, ask);
  if (discovery.issuer !== issuer) throw new TypeError('the discovery document of the issuer is that of another issuer');
  if (typeof discovery.jwks_uri !== 'string' || !isSafeAddress(discovery.jwks_uri))
    throw new TypeError('the discovery document of the issuer names no address of keys that could be trusted');
  return (await readJson(discovery.jwks_uri, ask)) as unknown as JSONWebKeySet;
}

async function readJson(url: string, ask: typeof fetch): Promise<Record<string, unknown>> {
  const response = await ask(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST_ANSWER),
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new TypeError(`the issuer answers with status ${response.status}`);
  const text = await response.text();
  if (text.length > LARGEST_ANSWER) throw new RangeError('the issuer answers with more than any issuer needs');
  return JSON.parse(text) as Record<string, unknown>;
}
