import { readFile } from 'node:fs/promises';
import { CommandFailure } from './failure.ts';

/** The answer file that the user named. @throws CommandFailure (usage) when it cannot be opened */
export async function readBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'permission is denied' }[code];
    if (reason === undefined) throw error;
    throw new CommandFailure('usage', `cannot read the answers in "${name}": ${reason}`);
  }
}
