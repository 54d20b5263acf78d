/** What caches are keyed by. */

import type { Transaction } from './transaction.ts';

/**
 * The data version of each State: a decimal number, another one after any write to the State's data, and never one that
 * was used before, also not after a rollback. A State of which nothing was ever written has "0".
 * Read it before the data that is to be cached under it, or with it; a transaction that has written caches nothing.
 * @param states which States; all when absent. Unknown codes are passed over
 */
export async function loadDataVersions(transaction: Transaction, states?: readonly string[]): Promise<Map<string, string>> {
  const rows = await transaction.execute<{ state: string; version: string }[]>(
    `select state.id as state, coalesce(version, 0)::text as version
    from state left join data_version on state_id = state.id
    ${states === undefined ? '' : 'where state.id in (select jsonb_array_elements_text(?))'}
    order by state.id`,
    states === undefined ? [] : [JSON.stringify(states)],
  );
  return new Map(rows.map(({ state, version }) => [state, version]));
}
