/** A real OpenID Connect issuer on this machine, whose keys the tests hold as well. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import Provider from 'oidc-provider';

export const AUDIENCE = 'https://bridge.example';
/** The person whom the issuer gives tokens to. */
export const SUBJECT = 'clerk';
const SECRET = 'a secret of the tests';

export interface TestIssuer {
  readonly address: string;
  /** Its public key, as it publishes it. */
  readonly publicKey: JWK;
  readonly privateKey: CryptoKey;
  /** Paths that it was asked for, in order. */
  readonly asked: readonly string[];
  /** A token as the issuer itself gives it out. */
  giveToken(): Promise<string>;
  /** Signs claims with its key; what is not said is as the issuer would say it. @param age seconds since it was given out */
  sign(claims?: Readonly<Record<string, unknown>>, age?: number, header?: Partial<JWTHeaderParameters>): Promise<string>;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const named = { kid: 'key-1', alg: 'RS256', use: 'sig' };
  const asked: string[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(address, configuration({ ...(await exportJWK(privateKey)), ...named }));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  return {
    ...{ address, asked, privateKey, publicKey: { ...(await exportJWK(publicKey)), ...named } },
    giveToken: () => askForToken(address),
    sign: (claims = {}, age = 0, header = {}) => {
      const issuedAt = Math.floor(Date.now() / 1000) - age;
      const usual = { iss: address, aud: AUDIENCE, sub: SUBJECT, iat: issuedAt, exp: issuedAt + 600 };
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'RS256', kid: named.kid, ...header }).sign(privateKey);
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function configuration(key: JWK): object {
  return {
    jwks: { keys: [key] },
    clients: [{ client_id: SUBJECT, client_secret: SECRET, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => ({ scope: '', audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: 600 }),
      },
    },
  };
}

async function askForToken(address: string): Promise<string> {
  const response = await fetch(`${address}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${SUBJECT}:${encodeURIComponent(SECRET)}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: AUDIENCE }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
