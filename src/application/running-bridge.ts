/** What stays open while a server or a command runs: the catalogue of the moment and the database. */

import { requireAllowed } from '../access/policy.ts';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import type { Actor } from '../domain/actor.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { type Database, openDatabase } from '../persistence/database.ts';
import type { DatabaseSettings } from '../persistence/opened-orm.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { THE_BRIDGE } from './actors.ts';
import { archiveCatalogue } from './archive-catalogue.ts';
import type { Bridge } from './bridge.ts';
import { type Catalogue, type CatalogueOptions, openCatalogue, readCatalogue } from './catalogue.ts';

export interface BridgeSettings extends CatalogueOptions {
  /** Folder with `seeds/` and `mappings/`. */
  readonly catalogue: string;
  readonly database: DatabaseSettings;
  /** Tells the time: today's date counts for the age of answers. */
  readonly now: () => Date;
}

export interface ReloadOutcome {
  /** The catalogue that is served from now on; the old one where the files have errors. */
  readonly catalogue: Catalogue;
  /** Whether it is another one than before. */
  readonly changed: boolean;
  readonly errors: readonly Diagnostic[];
}

export interface RunningBridge {
  readonly database: Database;
  /** What a request that comes in now works on. */
  current(): Bridge;
  /** Reads the files again and, where they have no error, serves them from now on. */
  reload(actor: Actor): Promise<ReloadOutcome>;
  close(): Promise<void>;
}

/**
 * The database is opened first: where its folder is taken, that is said at once.
 * @throws DomainError of `openDatabase`; CATALOGUE_UNSOUND
 */
export async function openBridge(actor: Actor, settings: BridgeSettings): Promise<RunningBridge> {
  const database = await openDatabase(settings.database);
  try {
    let catalogue = await openCatalogue(settings.catalogue, settings);
    await archiveCatalogue(actor, { catalogue, database });
    let turn: Promise<unknown> = Promise.resolve();
    return {
      database,
      current: () => ({ catalogue, database, today: settings.now().toISOString().slice(0, 10) }),
      async reload(reloader) {
        requireAllowed(reloader, 'reload_catalogue');
        const reloaded = turn.then(async () => {
          const outcome = await readAgain({ catalogue, database }, settings);
          catalogue = outcome.catalogue;
          await database.inTransaction(reloader, async (transaction) => tellTrail(transaction, outcome));
          return outcome;
        });
        turn = reloaded.catch(() => undefined);
        return reloaded;
      },
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function tellTrail(transaction: Transaction, { changed, catalogue }: ReloadOutcome): void {
  const outcome = changed ? 'done' : 'unchanged';
  writeAudit(transaction, { action: 'reload_catalogue', outcome, hashes: { catalogue: catalogue.crosswalk.hash } });
}

/** Archived before it is served: nothing is ever pinned to what is not archived. */
async function readAgain(before: Pick<Bridge, 'catalogue' | 'database'>, settings: BridgeSettings): Promise<ReloadOutcome> {
  const { catalogue, errors } = await readCatalogue(settings.catalogue, settings);
  if (catalogue === undefined) return { catalogue: before.catalogue, changed: false, errors };
  if (catalogue.crosswalk.hash === before.catalogue.crosswalk.hash) return { catalogue: before.catalogue, changed: false, errors: [] };
  await archiveCatalogue(THE_BRIDGE, { catalogue, database: before.database });
  return { catalogue, changed: true, errors: [] };
}
