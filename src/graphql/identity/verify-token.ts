/** Checks a bearer token of the issuer: who it is about, and nothing else of what it says. */

import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Identity } from '../../application/assign.ts';
import { RefusedToken } from '../server/request-scope.ts';

export interface TokenRules {
  readonly issuer: string;
  /** Whom the token must be meant for. */
  readonly audience: string;
  readonly findKey: JWTVerifyGetKey;
  /** The time that tokens are held against. */
  readonly now: () => Date;
}

/** No `none`, and nothing that is signed with a shared secret: a public key is no secret. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** Seconds: a token that was given out longer ago is refused, whatever it says of its own end. */
const LARGEST_AGE = 3_600;
/** Seconds by which two clocks may differ. */
const CLOCK_TOLERANCE = 30;

/** @throws RefusedToken */
export async function verifyToken(token: string, { issuer, audience, findKey, now }: TokenRules): Promise<Identity> {
  try {
    const { payload } = await jwtVerify(token, findKey, {
      ...{ issuer, audience, algorithms: ALGORITHMS, maxTokenAge: LARGEST_AGE, clockTolerance: CLOCK_TOLERANCE },
      requiredClaims: ['sub', 'exp', 'iat'],
      currentDate: now(),
    });
    if (typeof payload.sub === 'string' && payload.sub !== '') return { issuer, subject: payload.sub };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new RefusedToken(error.code === 'ERR_JWT_EXPIRED' ? EXPIRED : UNUSABLE);
  }
  throw new RefusedToken(UNUSABLE);
}

const EXPIRED = 'The token has expired or is older than an hour. Log in again.';
/** One text for every other reason: a forger learns nothing from it. */
const UNUSABLE = 'The token is not one that this server takes. Log in again at the issuer it is set up with, or send no token.';
