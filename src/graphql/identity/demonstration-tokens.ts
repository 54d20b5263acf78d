/** Tokens of the demonstration: short-lived, and worth nothing to any other process, since the key is made at each start. */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DEMONSTRATION_PERSONS, type DemonstrationPerson } from '../../application/demonstration-persons.ts';
import type { Actor } from '../../domain/actor.ts';
import { RefusedToken } from '../server/request-scope.ts';

export interface DemonstrationTokens {
  /** @param person one of `DEMONSTRATION_PERSONS` */
  issue(person: DemonstrationPerson): string;
  /** @throws RefusedToken */
  verify(token: string): Actor;
}

/** Milliseconds. */
const LIFETIME = 8 * 3_600_000;
/** What tells these tokens from those of an issuer, which begin with the Base64 of a brace. */
const PREFIX = 'demonstration.';

/** Whether a token says that it is of a demonstration. */
export function isOfDemonstration(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** @param now milliseconds */
export function demonstrationTokens(now: () => number): DemonstrationTokens {
  const key = randomBytes(32);
  const sign = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    issue({ name }) {
      const claim = `${PREFIX}${name}.${now() + LIFETIME}`;
      return `${claim}.${sign(claim).toString('base64url')}`;
    },
    verify(token) {
      const end = token.lastIndexOf('.');
      const claim = token.slice(0, end);
      const [signature, expected] = [Buffer.from(token.slice(end + 1), 'base64url'), sign(claim)];
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) throw new RefusedToken(FOREIGN);
      const [, name, expiry] = claim.split('.');
      const person = DEMONSTRATION_PERSONS.find((each) => each.name === name);
      if (person === undefined || !(now() < Number(expiry))) throw new RefusedToken(FOREIGN);
      return person.actor;
    },
  };
}

const FOREIGN = 'The token of the demonstration has expired, or is of a server that was started before. Choose the person again.';
