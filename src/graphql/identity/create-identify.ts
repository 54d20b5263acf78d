/** From a token to an actor: of the demonstration where there is one, of the issuer where one is set up, else the public. */

import { PUBLIC } from '../../application/actors.ts';
import type { Identity } from '../../application/assign.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Identify, RefusedToken } from '../server/request-scope.ts';
import { type DemonstrationTokens, isOfDemonstration } from './demonstration-tokens.ts';

export interface IdentitySources {
  /** Absent outside a demonstration. */
  readonly demonstration?: DemonstrationTokens | undefined;
  /** Checks a token of the issuer; absent where none is set up. @throws RefusedToken */
  readonly verify?: ((token: string) => Promise<Identity>) | undefined;
  /** What a person was assigned; absent where nothing was. */
  readonly findActor: (who: Identity) => Promise<Actor | undefined>;
}

/** State and role come from the assignment alone: whoever was assigned nothing is the public, whatever the token claims. */
export function createIdentify({ demonstration, verify, findActor }: IdentitySources): Identify {
  return async (token) => {
    if (token === undefined) return PUBLIC;
    if (demonstration !== undefined && isOfDemonstration(token)) return demonstration.verify(token);
    if (verify === undefined) throw new RefusedToken('This server takes no tokens of an issuer: none is set up. Send no token.');
    return (await findActor(await verify(token))) ?? PUBLIC;
  };
}
