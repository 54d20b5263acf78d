/** The database alone, without a catalogue: for what is done to all of it. */

import { type Database, openDatabase } from '../persistence/database.ts';
import type { DatabaseSettings } from '../persistence/opened-orm.ts';

export type { Database } from '../persistence/database.ts';

/** Opens the database for the work and closes it after. @throws DomainError of `openDatabase` */
export async function keepDatabase<T>(settings: DatabaseSettings, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(settings);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
