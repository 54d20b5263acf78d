import { findHolder } from '../persistence/folder-lock.ts';

/** Where a server answers that holds a data folder, e.g. "http://127.0.0.1:4000"; absent while none does. */
export function findServer(folder: string): string | undefined {
  return findHolder(folder)?.address;
}
