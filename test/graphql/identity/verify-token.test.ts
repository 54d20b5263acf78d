import { exportSPKI, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IssuerKeys, issuerKeys } from '../../../src/graphql/identity/issuer-keys.ts';
import { verifyToken } from '../../../src/graphql/identity/verify-token.ts';
import { AUDIENCE, SUBJECT, startIssuer, type TestIssuer } from '../harness/issuer.ts';

let issuer: TestIssuer;
let keys: IssuerKeys;
let clock = 0;

beforeAll(async () => {
  issuer = await startIssuer();
  keys = issuerKeys(issuer.address, { now: () => clock });
  await keys.refresh();
});
afterAll(() => issuer?.stop());

const verify = (token: string) =>
  verifyToken(token, { issuer: issuer.address, audience: AUDIENCE, findKey: keys.find, now: () => new Date() });
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it('of the issuer says who asks', async () => {
    expect(await verify(await issuer.giveToken())).toEqual({ issuer: issuer.address, subject: SUBJECT });
  });

  it('says nothing of role and State that would count', async () => {
    const boastful = await issuer.sign({ role: 'secretariat', state: 'XAR' });
    expect(await verify(boastful)).toEqual({ issuer: issuer.address, subject: SUBJECT });
  });

  it('may be as old as two clocks differ', async () => {
    await expect(verify(await issuer.sign({}, -20))).resolves.toMatchObject({ subject: SUBJECT });
    await expect(verify(await issuer.sign({}, 620))).resolves.toMatchObject({ subject: SUBJECT });
  });

  const refused: Record<string, () => Promise<string>> = {
    'that has expired': () => issuer.sign({}, 700),
    'that was given out more than an hour ago, whatever it says of its end': () => issuer.sign({ exp: 4_000_000_000 }, 3_700),
    'that is not valid yet': () => issuer.sign({ nbf: 4_000_000_000 }),
    'that was given out tomorrow': () => issuer.sign({}, -86_400),
    'for another audience': () => issuer.sign({ aud: 'https://elsewhere.example' }),
    'of another issuer': () => issuer.sign({ iss: 'https://elsewhere.example' }),
    'without an end': () => issuer.sign({ exp: undefined }),
    'without a beginning': () => issuer.sign({ iat: undefined }),
    'of nobody': () => issuer.sign({ sub: undefined }),
    'of an empty name': () => issuer.sign({ sub: '' }),
    'without a signature (alg none)': async () => {
      const [, payload] = (await issuer.sign()).split('.');
      return `${encode({ alg: 'none', kid: 'key-1' })}.${payload}.`;
    },
    'signed with the public key as if it were a shared secret (HS256)': async () => {
      const key = await importJWK(issuer.publicKey, 'RS256', { extractable: true });
      const secret = new TextEncoder().encode(await exportSPKI(key as Parameters<typeof exportSPKI>[0]));
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer.address, aud: AUDIENCE, sub: SUBJECT, iat: now, exp: now + 600 };
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    },
    'whose claims were changed': async () => {
      const [header, payload = '', signature] = (await issuer.sign()).split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      return `${header}.${encode({ ...claims, sub: 'somebody else' })}.${signature}`;
    },
    'that is none': async () => 'a.b.c',
  };

  it.each(Object.entries(refused))('%s is refused', async (_, make) => {
    const token = await make();
    await expect(verify(token)).rejects.toMatchObject({ name: 'RefusedToken' });
    await expect(verify(token)).rejects.not.toThrow(token.split('.')[1]);
  });

  it('tells nothing but that it is over, where it is', async () => {
    await expect(verify(await issuer.sign({}, 700))).rejects.toThrow('The token has expired');
    await expect(verify(await issuer.sign({ aud: 'x' }))).rejects.toThrow('The token is not one that this server takes.');
  });
});

describe('the keys of the issuer', () => {
  it('are asked for again for an unknown key, and not again soon after', async () => {
    clock += 60_000;
    const stranger = await issuer.sign({}, 0, { kid: 'key-2' });
    const before = issuer.asked.length;
    await expect(verify(stranger)).rejects.toMatchObject({ name: 'RefusedToken' });
    const asked = issuer.asked.slice(before);
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
    await expect(verify(stranger)).rejects.toMatchObject({ name: 'RefusedToken' });
    expect(issuer.asked.slice(before)).toEqual(asked);
  });

  it('are never asked of an address that a token names', async () => {
    const elsewhere = 'http://127.0.0.1:9/keys';
    const before = issuer.asked.length;
    const named = await issuer.sign({}, 0, { jku: elsewhere, x5u: elsewhere, jwk: issuer.publicKey });
    await expect(verify(named)).resolves.toMatchObject({ subject: SUBJECT });
    expect(issuer.asked.length).toBe(before);
  });

  it('are those of the issuer that is set up, and of no other', async () => {
    const answers = async () => Response.json({ issuer: 'https://elsewhere.example', jwks_uri: 'https://elsewhere.example/jwks' });
    const misled = issuerKeys(issuer.address, { now: () => 0, fetch: answers as typeof fetch });
    await expect(misled.refresh()).rejects.toThrow('is that of another issuer');
  });

  it('come over no connection that somebody could change', async () => {
    const answers = async () => Response.json({ issuer: issuer.address, jwks_uri: 'http://elsewhere.example/jwks' });
    const open = issuerKeys(issuer.address, { now: () => 0, fetch: answers as typeof fetch });
    await expect(open.refresh()).rejects.toThrow('no address of keys that could be trusted');
  });
});
