/** Writes a file that the user named. */

import { writeFile as write } from 'node:fs/promises';
import { CommandFailure } from './failure.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EROFS: 'the disk is read-only',
};

/** @throws CommandFailure (refused) when it cannot be written */
export async function writeFile(file: string, data: string | Uint8Array): Promise<void> {
  try {
    await write(file, data);
  } catch (error) {
    const reason = REASONS[error instanceof Error && 'code' in error ? String(error.code) : ''];
    if (reason === undefined) throw error;
    throw new CommandFailure('refused', `cannot write "${file}": ${reason}`);
  }
}
