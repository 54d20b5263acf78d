/** Responses whose item the catalogue no longer has: kept, shown, and used for nothing. */

import type { Transaction } from './transaction.ts';

/** An item that was answered and that the catalogue does not have. */
export interface OrphanedItem {
  /** Full id of the item. */
  readonly item: string;
  /** Codes of the States that answered it, in order. */
  readonly states: readonly string[];
}

/** In the order of their ids. @param knownItems full ids of all items of the catalogue */
export async function findOrphanedItems(transaction: Transaction, knownItems: Iterable<string>): Promise<OrphanedItem[]> {
  return transaction.execute<OrphanedItem[]>(
    `select item, jsonb_agg(distinct state_id order by state_id) as states from response
    where item not in (select jsonb_array_elements_text(?))
    group by item order by item`,
    [JSON.stringify([...knownItems])],
  );
}
