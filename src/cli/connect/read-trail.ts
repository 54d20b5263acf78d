/** Reads the audit trail page by page, and verifies it on this side of the connection. */

import type { AuditEntry } from '../../domain/audit-entry.ts';
import { beginTrail, endTrail, type FollowedTrail, followTrail } from '../../domain/verify-trail.ts';
import type { Connection } from './connect.ts';

const PAGE = 1000;

/** The pages of the trail in their order; entries that are added meanwhile come too. */
export async function* pagesOfTrail(ask: Connection['ask']): AsyncGenerator<readonly AuditEntry[]> {
  let after: string | null = null;
  for (;;) {
    const { auditEntries }: Answer = await ask<Answer>(ENTRIES, { first: PAGE, after });
    if (auditEntries.nodes.length > 0) yield auditEntries.nodes.map(({ stateCode, ...entry }) => ({ ...entry, state: stateCode }));
    if (!auditEntries.pageInfo.hasNextPage) return;
    after = auditEntries.pageInfo.endCursor;
  }
}

/** Follows the whole trail up to what it says was its last entry before it was read. @param expected see `beginTrail` */
export async function verifyTrail(ask: Connection['ask'], expected?: string): Promise<FollowedTrail> {
  const { auditHead: before } = await ask<{ auditHead: Head }>(HEAD);
  let trail = beginTrail(expected);
  let atHead: Head = trail;
  for await (const page of pagesOfTrail(ask)) {
    trail = followTrail(trail, page, expected);
    atHead = page.find(({ sequence }) => sequence === before.sequence) ?? atHead;
  }
  const { auditHead: now } = await ask<{ auditHead: Head }>(HEAD);
  // What was added while it was read is no fault; what is beyond its own last entry is.
  const added = BigInt(now.sequence) - BigInt(trail.sequence);
  return endTrail(trail, added > 0n && atHead.hash === before.hash ? trail : now);
}

type Head = Pick<AuditEntry, 'sequence' | 'hash'>;

interface Answer {
  readonly auditEntries: {
    readonly nodes: readonly (Omit<AuditEntry, 'state'> & { readonly stateCode: string | null })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const ENTRIES = `query Trail($first: Int!, $after: String) {
  auditEntries(first: $first, after: $after) {
    nodes { sequence previousHash hash at actor role stateCode action outcome ids hashes }
    pageInfo { hasNextPage endCursor }
  }
}`;

const HEAD = 'query Head { auditHead { sequence hash } }';
