/** `bridge backup` and `bridge restore`: all data into one file, and back. */

import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { THE_BRIDGE } from '../../application/actors.ts';
import { makeBackup, restoreFrom } from '../../application/backup.ts';
import { type Database, keepDatabase } from '../../application/keep-database.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { storageOf } from '../serve/server-settings.ts';

/** Adds `bridge backup` to the program. */
export const addBackup: AddCommand = (program, context, run) => {
  program
    .command('backup')
    .argument('<file>', 'the file to write')
    .summary('write all data into one file')
    .description(
      'Writes all data of one moment into a file with a checksum, also while a server writes to the same PostgreSQL database. The embedded database must not be served meanwhile. The file holds everything, unpublished answers too: keep it as safe as the database.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  bridge backup bridge-2026-11-22.backup\n  DATABASE_URL=postgresql://… bridge backup bridge.backup',
    )
    .action((file: string) =>
      run(async () => {
        const { rows, sha256 } = await withDatabase(context, (database) =>
          writeWhole(file, (write) => makeBackup(THE_BRIDGE, database, new Date(), write)),
        );
        context.terminal.finish();
        context.terminal.out(`${rows} rows are in ${file}. Its checksum:\n${sha256}\n`);
        return undefined;
      }),
    );
};

/** Adds `bridge restore` to the program. */
export const addRestore: AddCommand = (program, context, run) => {
  program
    .command('restore')
    .argument('<file>', 'a file that "bridge backup" wrote')
    .summary('put the data of a backup into an empty database')
    .description(
      'Checks the whole file before anything is touched, then stores all of it or nothing. From the embedded database to PostgreSQL and back, in the same version of the bridge. Stop the server first.',
    )
    .option('--force', 'in place of all data that is there; nothing brings it back')
    .addHelpText(
      'after',
      '\nExamples:\n  BRIDGE_DATA=fresh bridge restore bridge.backup\n  DATABASE_URL=postgresql://… bridge restore bridge.backup',
    )
    .action((file: string, { force = false }: { force?: boolean }) =>
      run(async () => {
        await requireReadable(file);
        const { rows } = await withDatabase(context, (database) => restoreFrom(THE_BRIDGE, database, () => createReadStream(file), force));
        context.terminal.finish();
        context.terminal.out(`${rows} rows of ${file} are restored. "bridge audit verify" looks whether the trail is whole.\n`);
        return undefined;
      }),
    );
};

async function requireReadable(file: string): Promise<void> {
  const found = await stat(file).catch((error: Error) => error.message);
  if (typeof found !== 'string' && found.isFile()) return;
  throw new CommandFailure(
    'usage',
    `cannot read ${file}: ${typeof found === 'string' ? found : 'it is no file'}`,
    'name a file that "bridge backup" wrote',
  );
}

function withDatabase<T>({ settings, terminal }: CommandContext, work: (database: Database) => Promise<T>): Promise<T> {
  terminal.progress('Opening the database');
  return keepDatabase(storageOf(settings), work);
}

/** For the keeper of the server alone; under its name only once it is whole. */
const FOR_ITS_OWNER = 0o600;

async function writeWhole<T>(file: string, work: (write: (text: string) => Promise<void>) => Promise<T>): Promise<T> {
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, 'w', FOR_ITS_OWNER);
    try {
      const result = await work((text) => writeAll(handle, text));
      await handle.sync();
      await rename(unfinished, file);
      return result;
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(unfinished, { force: true });
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new CommandFailure(
      'refused',
      `cannot write ${file}: ${(error as Error).message}`,
      'name a file in a folder that you may write to',
    );
  }
}

async function writeAll(handle: FileHandle, text: string): Promise<void> {
  await handle.writeFile(text);
}
