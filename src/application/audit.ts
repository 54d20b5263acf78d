/** The trail: who reads it, and what is told to it of acts that the policy refuses. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';
import { type AuditHead, loadAuditEntries, loadAuditHead } from '../persistence/audit-entries.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import type { Bridge } from './bridge.ts';

export type { AuditHead } from '../persistence/audit-entries.ts';

/** A page of the trail, with its last entry, of one moment. */
export interface AuditPage {
  /** In the order in which they were chained. */
  readonly entries: readonly AuditEntry[];
  readonly head: AuditHead;
}

/** @param page `after`: sequence of the last entry of the page before, "0" for the first. @throws DomainError FORBIDDEN */
export async function readAudit(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<AuditPage> {
  requireAllowed(actor, 'read_audit');
  return database.inTransaction(
    actor,
    async (transaction) => ({ entries: await loadAuditEntries(transaction, after, limit), head: await loadAuditHead(transaction) }),
    { readOnly: true },
  );
}

/** Tells the trail what somebody was refused, in a transaction of its own: what was refused left none. */
export async function auditRefusals(actor: Actor, { database }: Pick<Bridge, 'database'>, actions: readonly string[]): Promise<void> {
  const times = new Map<string, number>();
  for (const action of actions) times.set(action, (times.get(action) ?? 0) + 1);
  await database.inTransaction(actor, async (transaction) => {
    for (const [action, count] of times) writeAudit(transaction, { action, outcome: 'refused', ids: { times: count } });
  });
}
