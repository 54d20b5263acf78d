/** An OpenID Connect issuer of the bench: it publishes one key, and signs a token for whoever is named. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Issuer {
  readonly address: string;
  /** What the bridge is told of it. */
  readonly settings: Readonly<Record<string, string>>;
  /** A token that is good for an hour. */
  tokenFor(subject: string): Promise<string>;
  stop(): void;
}

const AUDIENCE = 'https://bridge.example';
const [ALGORITHM, KEY] = ['ES256', 'key-1'];

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const keys = [{ ...(await exportJWK(publicKey)), kid: KEY, alg: ALGORITHM, use: 'sig' }];
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: address, jwks_uri: `${address}/keys` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    settings: { BRIDGE_OIDC_ISSUER: address, BRIDGE_OIDC_AUDIENCE: AUDIENCE },
    tokenFor: (subject) =>
      new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY })
        .setIssuer(address)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    stop: () => server.close(),
  };
}
