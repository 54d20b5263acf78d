/** Finds whatever was changed, dropped, swapped or inserted in the trail. */

import type { AuditEntry } from './audit-entry.ts';
import { auditHash, NO_ENTRY_BEFORE } from './audit-hash.ts';

/** What is wrong at one place of the trail. */
export interface TrailFault {
  /** Sequence of the entry. Decimal. */
  readonly sequence: string;
  readonly fault: keyof typeof FAULTS;
}

/** Each fault in words; an entry may have several. */
export const FAULTS = {
  changed: 'the entry does not have the hash of what it says: it was changed',
  not_next: 'its number is not the next: entries before it were dropped, inserted or put elsewhere',
  not_chained: 'it does not follow the entry before it: something was dropped, inserted, swapped or changed',
  cut: 'the trail ends elsewhere than it says itself: its end was dropped, or something was added',
  head_gone: 'the trail does not have the entry that is expected: it was cut before it, or written anew',
} as const;

/** How far a trail was followed. */
export interface FollowedTrail {
  /** Of the last entry; "0" and 64 zeros before the first. */
  readonly sequence: string;
  readonly hash: string;
  readonly faults: readonly TrailFault[];
  /** Whether the expected entry was met, or none is expected. */
  readonly met: boolean;
}

/** Before the first entry. @param expected hash of an entry that must be there */
export function beginTrail(expected?: string): FollowedTrail {
  return { sequence: '0', hash: NO_ENTRY_BEFORE, faults: [], met: expected === undefined || expected === NO_ENTRY_BEFORE };
}

/** Follows the next entries of the trail, in their order. */
export function followTrail(trail: FollowedTrail, entries: readonly AuditEntry[], expected?: string): FollowedTrail {
  let { sequence, hash, met } = trail;
  const faults = [...trail.faults];
  for (const entry of entries) {
    faults.push(...faultsOf(entry, sequence, hash).map((fault) => ({ sequence: entry.sequence, fault })));
    ({ sequence, hash } = entry);
    met ||= hash === expected;
  }
  return { sequence, hash, faults, met };
}

/** Once all entries were followed. @param head what the trail itself says its last entry is */
export function endTrail(trail: FollowedTrail, head: Pick<AuditEntry, 'sequence' | 'hash'>): FollowedTrail {
  const { sequence, hash } = trail;
  const cut: TrailFault[] = head.sequence === sequence && head.hash === hash ? [] : [{ sequence: head.sequence, fault: 'cut' }];
  const gone: TrailFault[] = trail.met ? [] : [{ sequence, fault: 'head_gone' }];
  return { ...trail, faults: [...trail.faults, ...cut, ...gone] };
}

function faultsOf(entry: AuditEntry, before: string, hashBefore: string): TrailFault['fault'][] {
  return [
    ...(auditHash(entry) === entry.hash ? [] : (['changed'] as const)),
    ...(BigInt(entry.sequence) === BigInt(before) + 1n ? [] : (['not_next'] as const)),
    ...(entry.previousHash === hashBefore ? [] : (['not_chained'] as const)),
  ];
}
