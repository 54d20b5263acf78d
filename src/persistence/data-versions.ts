/** What caches are keyed by. */

import type { StatesRead } from './states-read.ts';
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

/**
 * Another text after any write to the data of these States or to what they are called, the same for every reader.
 * What a State is called has no version: the transaction that wrote its row stands for it.
 */
export async function fingerprintOf(transaction: Transaction, states: StatesRead): Promise<string> {
  const [row] = await transaction.execute<{ fingerprint: string }[]>(
    `select coalesce(md5(string_agg(state.id || ' ' || coalesce(version, 0) || ' ' || state.xmin, ',' order by state.id)), '') as fingerprint
    from state left join data_version on state_id = state.id
    ${states === 'all' ? '' : 'where state.id in (select jsonb_array_elements_text(?))'}`,
    states === 'all' ? [] : [JSON.stringify(states)],
  );
  return row?.fingerprint ?? '';
}
