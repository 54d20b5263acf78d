import type { Transaction } from './transaction.ts';

/** Lets nobody else open a submission of the State until the transaction ends: there is no row yet that could be locked. */
export async function lockOpening(transaction: Transaction, state: string): Promise<void> {
  await transaction.execute(`select pg_advisory_xact_lock(hashtextextended('open submission ' || ?, 0))`, [state]);
}
