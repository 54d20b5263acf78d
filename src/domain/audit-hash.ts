/** The hash that chains an entry of the trail to the one before. */

import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.ts';

/** What the first entry has in place of the hash of the one before. */
export const NO_ENTRY_BEFORE = '0'.repeat(64);

/**
 * The hash that an entry must have: SHA-256 over its fields, each with its length in bytes before it, so that nothing can
 * be moved from one field into the next. The database computes the same in its function `append_audit`.
 */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { sequence, previousHash, at, actor, role, state, action, outcome, ids, hashes } = entry;
  const fields = [sequence, previousHash, at, actor, role, state ?? '', action, outcome, ids, hashes];
  return createHash('sha256')
    .update(fields.map((field) => `${Buffer.byteLength(field)}:${field},`).join(''))
    .digest('hex');
}
