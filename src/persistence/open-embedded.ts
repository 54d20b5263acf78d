/** The embedded database: PostgreSQL compiled to WebAssembly, its files in a folder that one process holds at a time. */

import { PGlite } from '@electric-sql/pglite';
import { MikroORM } from '@mikro-orm/pglite';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import type { DatabaseSettings, OpenedOrm } from './opened-orm.ts';
import { ormOptions, tellStatements } from './orm-options.ts';

/** Days and times (date, timestamp, timestamptz, interval) come as text, as from PostgreSQL: the ORM reads them itself. */
const AS_TEXT = Object.fromEntries([1082, 1114, 1184, 1186].map((type) => [type, (text: string) => text]));

/** Takes the folder, starts the database and migrates it. Gives the folder back when any of this fails. */
export async function openEmbedded(settings: DatabaseSettings): Promise<OpenedOrm> {
  const lock = settings.folder === undefined ? undefined : lockFolder(settings.folder, settings.address);
  try {
    return await start(settings, lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function start({ folder, snapshot, onStatement }: DatabaseSettings, lock: FolderLock | undefined): Promise<OpenedOrm> {
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
    parsers: AS_TEXT,
  });
  const orm = await MikroORM.init({ ...ormOptions, ...tellStatements(onStatement), driverOptions: { pglite: () => pglite } });
  const close = async () => {
    await orm.close(true);
    await pglite.close();
    lock?.release();
  };
  try {
    await migrate(orm);
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: 'embedded', orm, close, announce: (address) => lock?.announce(address) };
}
