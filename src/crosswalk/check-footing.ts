import type { CatalogueIndex } from './check-index.ts';

/** On what an item stands: on the provision that it asks exactly, on its whole section, or on a node of its own. */
export type Footing =
  | { readonly on: 'provision'; readonly provision: string }
  | { readonly on: 'section' | 'itself'; readonly provision?: never };

/** @param id as a row names it @returns undefined for a provision, and for an item that the catalogue does not have */
export function footingOf(id: string, { items }: Pick<CatalogueIndex, 'items'>): Footing | undefined {
  const item = items.get(id)?.form;
  if (item === undefined) return undefined;
  if (item.asks === undefined) return { on: 'section' };
  return 'provision' in item.asks && item.asks.relation === 'equal'
    ? { on: 'provision', provision: item.asks.provision }
    : { on: 'itself' };
}
