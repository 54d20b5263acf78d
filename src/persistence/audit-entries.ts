/** The trail as it is stored, for whoever reads or verifies it. */

import type { AuditEntry } from '../domain/audit-entry.ts';
import type { Transaction } from './transaction.ts';

/** The last entry of the trail; sequence "0" and 64 zeros while there is none. */
export type AuditHead = Pick<AuditEntry, 'sequence' | 'hash'>;

/** What the trail itself says its last entry is. */
export async function loadAuditHead(transaction: Transaction): Promise<AuditHead> {
  const [head] = await transaction.execute<[AuditHead]>('select sequence::text, hash from audit_head');
  return head;
}

/** In the order in which they were chained. @param after the sequence of the last entry of the page before, "0" for the first page */
export async function loadAuditEntries(transaction: Transaction, after: string, limit: number): Promise<AuditEntry[]> {
  return transaction.execute<AuditEntry[]>(
    `select sequence::text, previous_hash as "previousHash", hash,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      actor, role, state, action, outcome, ids::text, hashes::text
    from audit_entry where audit_entry.sequence > ?::bigint order by audit_entry.sequence limit ?`,
    [after, limit],
  );
}
