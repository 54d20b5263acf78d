/** The tables that the theory was checked with, where the folder they are kept in is at hand. */

import { existsSync, readFileSync } from 'node:fs';

export interface Oracle {
  readonly composition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly transfer3: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By `union_<relation>`, then by the two values joined with "+" in alphabetical order. */
  readonly joint: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Absent outside the workshop; the brute force of the tests does not need it. */
export function readOracle(): Oracle | undefined {
  const file = new URL('../../../shared/oracle/set-theory.json', import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Oracle) : undefined;
}
