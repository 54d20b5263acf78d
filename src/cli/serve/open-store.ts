/** Catalogue and database, as the server and the data commands open them. */

import { THE_BRIDGE } from '../../application/actors.ts';
import { loadDemonstration } from '../../application/load-demonstration.ts';
import { loadStateList } from '../../application/load-state-list.ts';
import { openBridge, type RunningBridge } from '../../application/running-bridge.ts';
import type { CommandContext } from '../command.ts';
import { catalogueFolder } from '../open-catalogue.ts';
import { readDemonstration } from './read-demonstration.ts';
import { readStateList } from './read-state-list.ts';
import { hasDemonstration, type StorageSettings } from './server-settings.ts';

/** Milliseconds; on PostgreSQL only. */
const STATEMENT_TIMEOUT = 10_000;

/** Brings tables and the list of States up to date; a database without answers gets the demonstration. @throws CommandFailure, DomainError */
export async function openStore({ settings, terminal }: CommandContext, storage: StorageSettings): Promise<RunningBridge> {
  terminal.progress('Opening catalogue and database');
  const folder = catalogueFolder({ settings });
  const keepsCatalogues = settings.keepsCatalogues !== false;
  const bridge = await openBridge(THE_BRIDGE, {
    catalogue: folder,
    requirePersonReview: settings.requirePersonReview,
    keepsCatalogues,
    database: { ...storage, statementTimeout: STATEMENT_TIMEOUT },
    now: () => new Date(),
  });
  try {
    const demonstration = hasDemonstration(settings) ? await readDemonstration(folder, bridge.current().catalogue.crosswalk) : undefined;
    await loadStateList(THE_BRIDGE, bridge.current(), await readStateList(folder, keepsCatalogues));
    if (demonstration !== undefined) await loadDemonstration(THE_BRIDGE, bridge.current(), demonstration);
    terminal.finish();
    return bridge;
  } catch (error) {
    await bridge.close();
    throw error;
  }
}
