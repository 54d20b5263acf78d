import { lawKey } from './law-key.ts';

/** The key by which two mentions of an authority are the same record: made as that of a law is. */
export function authorityKey(name: string): string {
  return lawKey(name);
}
