/** What corresponds to a provision, or to what an item asks about, in other instruments. Open to all, and read from memory. */

import type { CompiledRow, Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { type Correspondence, listCorrespondences as listOfProvision } from '../crosswalk/list-correspondences.ts';
import { DomainError } from '../domain/errors.ts';
import { requireKnown, withHint } from './require-known.ts';

/** A provision that corresponds to the one asked about, or the row that says that an instrument has none. */
export type ListedCorrespondence = { readonly of: ProvisionNode; readonly instrument: string } & (
  | { readonly found: Correspondence; readonly noCounterpart?: undefined }
  | { readonly found?: undefined; readonly noCounterpart: CompiledRow }
);

/**
 * @param of id of a provision or of an item
 * @param to id of an instrument; all others when absent
 * @returns in the order of the provisions asked about, closest first; then what has no counterpart
 * @throws DomainError UNKNOWN_PROVISION, UNKNOWN_INSTRUMENT
 */
export function listCorrespondences(crosswalk: Crosswalk, of: string, to?: string): ListedCorrespondence[] {
  if (to !== undefined) requireKnown('instrument', to, crosswalk.instruments);
  return requireProvisions(crosswalk, of).flatMap((node): ListedCorrespondence[] => {
    const { found, noCounterpart } = listOfProvision(crosswalk, node, to);
    return [
      ...found.map((each) => ({ of: node, instrument: each.provision.instrument ?? '', found: each })),
      ...noCounterpart.map(({ instrument, row }) => ({ of: node, instrument, noCounterpart: row })),
    ];
  });
}

function requireProvisions({ provisions, items }: Crosswalk, id: string): ProvisionNode[] {
  const item = items.get(id);
  const found = (item?.provisions ?? [id]).flatMap((each) => provisions.get(each) ?? []);
  if (found.length > 0) return found;
  if (item !== undefined) throw unknown(`The item "${id}" asks about a whole section, not about a provision.`, id);
  const hint = didYouMean(id, [...provisions.keys(), ...items.keys()]);
  throw unknown(withHint(`There is no provision or item "${id}"`, hint), id);
}

function unknown(message: string, id: string): DomainError {
  return new DomainError('UNKNOWN_PROVISION', message, { id });
}
