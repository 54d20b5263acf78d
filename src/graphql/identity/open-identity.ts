/** What tells who asks, for as long as a server or a command runs. */

import { THE_BRIDGE } from '../../application/actors.ts';
import { findPerson } from '../../application/assign.ts';
import type { RunningBridge } from '../../application/running-bridge.ts';
import { actorOf } from '../../domain/assignment.ts';
import type { Logger } from '../server/logger.ts';
import type { Identify } from '../server/request-scope.ts';
import { createIdentify } from './create-identify.ts';
import { type DemonstrationTokens, demonstrationTokens } from './demonstration-tokens.ts';
import { issuerKeys } from './issuer-keys.ts';
import { verifyToken } from './verify-token.ts';

export interface IdentityParts {
  readonly bridge: RunningBridge;
  readonly logger: Logger;
  /** Whose tokens are taken, and for whom they must be meant; absent where there is no issuer. */
  readonly issuer: { readonly issuer: string; readonly audience: string } | undefined;
  /** Whether anybody may act as a person of the demonstration. */
  readonly withDemonstration: boolean;
}

export interface OpenedIdentity {
  readonly identify: Identify;
  /** Absent outside a demonstration. */
  readonly demonstration?: DemonstrationTokens;
  close(): void;
}

/** Milliseconds after which the issuer is asked for its keys again: a key that it withdraws is soon worth nothing. */
const KEYS_GROW_OLD = 600_000;

/** The keys are read before the first request. Where the issuer does not answer, that is logged and asked again in time. */
export async function openIdentity({ bridge, logger, issuer, withDemonstration }: IdentityParts): Promise<OpenedIdentity> {
  const keys = issuer === undefined ? undefined : issuerKeys(issuer.issuer, { now: () => performance.now() });
  const refresh = async () => {
    await keys?.refresh().catch((err: unknown) => logger.error({ err }, 'the issuer does not give its keys'));
  };
  await refresh();
  const timer = keys === undefined ? undefined : setInterval(refresh, KEYS_GROW_OLD).unref();
  const demonstration = withDemonstration ? demonstrationTokens(Date.now) : undefined;
  return {
    identify: createIdentify({
      demonstration,
      verify:
        issuer === undefined || keys === undefined
          ? undefined
          : (token) => verifyToken(token, { ...issuer, findKey: keys.find, now: () => new Date() }),
      async findActor(who) {
        const assigned = await findPerson(THE_BRIDGE, bridge, who);
        return assigned === undefined ? undefined : actorOf(assigned);
      },
    }),
    ...(demonstration === undefined ? {} : { demonstration }),
    close: () => clearInterval(timer),
  };
}
