import { PUBLIC } from '../../application/actors.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Execute, loadGraphql } from '../../graphql/load-graphql.ts';
import type { CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { openStore } from '../serve/open-store.ts';
import { hasDemonstration, issuerSettings, type StorageSettings } from '../serve/server-settings.ts';
import { actingPerson, NOBODY } from './acting-person.ts';

type Graphql = Awaited<ReturnType<typeof loadGraphql>>;
type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the data in this process, for one command. @throws CommandFailure, DomainError */
export async function openHere(
  context: CommandContext,
  storage: StorageSettings,
): Promise<{ readonly execute: Execute; close(): Promise<void> }> {
  refuseNobody(context);
  const bridge = await openStore(context, storage);
  try {
    const graphql = await loadGraphql();
    const actor = await identifyUser(context, bridge, graphql);
    return { execute: await graphql.createExecutor(bridge, actor, graphql.createLogger('error')), close: bridge.close };
  } catch (error) {
    await bridge.close();
    throw error;
  }
}

/** Who opens real data says who they are; in a demonstration, who says nothing is the public, as on its server. */
function refuseNobody({ settings, person }: CommandContext): void {
  if (hasDemonstration(settings) || settings.bridgeToken !== undefined || person === NOBODY) return;
  throw new CommandFailure(
    'refused',
    'nobody says who asks, and this is no demonstration',
    'set BRIDGE_TOKEN to a token of the issuer, or add --as public to see what everybody sees',
  );
}

async function identifyUser(context: CommandContext, bridge: Store, { openIdentity, createLogger }: Graphql): Promise<Actor> {
  const { settings } = context;
  const withDemonstration = hasDemonstration(settings);
  const chosen = withDemonstration ? actingPerson(context) : undefined;
  if (chosen !== undefined) return chosen.actor;
  if (settings.bridgeToken === undefined || context.person === NOBODY) return PUBLIC;
  const identity = await openIdentity({ bridge, logger: createLogger('error'), issuer: issuerSettings(settings), withDemonstration });
  try {
    return await identity.identify(settings.bridgeToken);
  } catch (error) {
    if (error instanceof Error && error.name === 'RefusedToken') throw new CommandFailure('refused', error.message);
    throw error;
  } finally {
    identity.close();
  }
}
