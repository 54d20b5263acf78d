import { DomainError } from '../domain/errors.ts';
import type { Transaction } from './transaction.ts';

/** @throws DomainError UNKNOWN_STATE naming the codes of which no State is stored */
export async function refuseUnknownStates(transaction: Transaction, codes: readonly string[]): Promise<void> {
  const unknown = await transaction.execute<{ code: string }[]>(
    'select distinct code from jsonb_array_elements_text(?) as wanted (code) where code not in (select id from state) order by code',
    [JSON.stringify(codes)],
  );
  if (unknown.length === 0) return;
  const missing = unknown.map(({ code }) => code);
  throw new DomainError(
    'UNKNOWN_STATE',
    `No State with the code ${missing.join(', ')} is known here. Codes are ISO 3166 alpha-3, such as XAR; add the State first.`,
    { states: missing },
  );
}
