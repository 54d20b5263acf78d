import type { Actor } from '../../domain/actor.ts';
import { type Execute, loadGraphql } from '../../graphql/load-graphql.ts';
import type { CommandContext } from '../command.ts';
import { openStore } from '../serve/open-store.ts';
import type { StorageSettings } from '../serve/server-settings.ts';

/** Opens the data in this process, for one command. @throws CommandFailure, DomainError */
export async function openHere(
  context: CommandContext,
  storage: StorageSettings,
  actor: Actor,
): Promise<{ readonly execute: Execute; close(): Promise<void> }> {
  const bridge = await openStore(context, storage);
  try {
    const { createExecutor, createLogger } = await loadGraphql();
    return { execute: await createExecutor(bridge, actor, createLogger('error')), close: bridge.close };
  } catch (error) {
    await bridge.close();
    throw error;
  }
}
