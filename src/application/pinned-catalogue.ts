/** The catalogue that a submission was opened with: the one in use, or an older one from the archive. */

import { readArchived } from '../crosswalk/read-archived.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import { loadArchivedVersions } from '../persistence/archived-versions.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { type Catalogue, compileCatalogue } from './catalogue.ts';
import { pinsOf } from './pins-of.ts';

/** Older catalogues that are kept compiled, for each catalogue in use: few versions are worked on at a time. */
const MOST_KEPT = 4;

const compiled = new WeakMap<Catalogue, Map<string, Catalogue>>();

/** A bridge for work on a submission: with the catalogue that it is pinned to; without pins, with the one in use. */
export async function pinnedBridge<B extends Bridge>(actor: Actor, bridge: B, pins: readonly string[] = []): Promise<B> {
  if (isCurrent(bridge.catalogue, pins)) return bridge;
  const read = (transaction: Transaction) => pinnedCatalogue(transaction, bridge.catalogue, pins);
  return { ...bridge, catalogue: await bridge.database.inTransaction(actor, read, { readOnly: true, reads: [] }) };
}

/**
 * The same within a transaction that does more.
 * @param current the catalogue in use
 * @throws DomainError UNKNOWN_VERSION, VERSION_UNREADABLE
 */
export async function pinnedCatalogue(transaction: Transaction, current: Catalogue, pins: readonly string[]): Promise<Catalogue> {
  if (isCurrent(current, pins)) return current;
  const kept = compiled.get(current) ?? new Map<string, Catalogue>();
  compiled.set(current, kept);
  const key = [...pins].sort().join(' ');
  const found = kept.get(key) ?? (await compileArchived(transaction, current, pins));
  // Put last, so that what was not asked for longest is dropped first.
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  return found;
}

/** Whether work with these pins is computed from the catalogue in use. */
export function isCurrent({ crosswalk }: Catalogue, pins: readonly string[]): boolean {
  return pins.length === 0 || pinsOf(crosswalk).join() === [...pins].sort().join();
}

async function compileArchived(transaction: Transaction, { folder, options }: Catalogue, pins: readonly string[]): Promise<Catalogue> {
  const versions = await loadArchivedVersions(transaction, pins);
  const missing = pins.filter((hash) => !versions.some((version) => version.hash === hash));
  if (missing.length === 0) return compileCatalogue(folder, readArchived(versions), options);
  throw new DomainError(
    'UNKNOWN_VERSION',
    `This work is pinned to ${missing.length} catalogue files that are not archived here. Restore them from a backup, or take the catalogue in use for it.`,
    { hashes: missing },
  );
}
