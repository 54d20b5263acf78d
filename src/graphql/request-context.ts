import type { Bridge } from '../application/bridge.ts';
import type { RunningBridge } from '../application/running-bridge.ts';
import type { Actor } from '../domain/actor.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver is given: made anew for each request. */
export interface RequestContext {
  /** Told to the caller and written to the log, so that the two can be brought together. */
  readonly requestId: string;
  readonly actor: Actor;
  /** Who is counted for what is asked: the actor, or the address of one who has not said who they are. */
  readonly caller: string;
  readonly bridge: Bridge;
  readonly loaders: Loaders;
  /** Reads the catalogue again, for requests to come. */
  readonly reload: RunningBridge['reload'];
}
