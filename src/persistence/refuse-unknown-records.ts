import { DomainError, type DomainErrorCode } from '../domain/errors.ts';
import type { ResponseContent } from '../domain/response.ts';
import type { Transaction } from './transaction.ts';

/**
 * Sees to it that every law and authority that responses name is a record of the State.
 * @throws DomainError UNKNOWN_LAW or UNKNOWN_AUTHORITY, with `details.keys`
 */
export async function refuseUnknownRecords(
  transaction: Transaction,
  state: string,
  responses: readonly { readonly content: ResponseContent }[],
): Promise<void> {
  const laws = responses.flatMap(({ content }) => content.citations.map(({ law }) => law));
  const authorities = responses.flatMap(({ content }) => [content.authority ?? [], content.authorities ?? []].flat());
  refuse('UNKNOWN_LAW', 'law', state, await findMissing(transaction, 'legislation', state, laws));
  refuse('UNKNOWN_AUTHORITY', 'authority', state, await findMissing(transaction, 'authority', state, authorities));
}

async function findMissing(
  transaction: Transaction,
  table: 'legislation' | 'authority',
  state: string,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const missing = await transaction.execute<{ key: string }[]>(
    `select distinct key from jsonb_array_elements_text(?) as cited (key)
    where key not in (select key from "${table}" where state_id = ?) order by key`,
    [JSON.stringify(keys), state],
  );
  return missing.map(({ key }) => key);
}

function refuse(code: DomainErrorCode, noun: string, state: string, keys: readonly string[]): void {
  if (keys.length === 0) return;
  throw new DomainError(
    code,
    `Nothing was saved: ${state} has no ${noun} recorded as "${keys.join('", "')}". Record the ${noun} first, then cite it.`,
    { state, keys },
  );
}
