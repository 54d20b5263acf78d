/** Whether a server can answer, and what its keeper should know. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { findOrphanedItems, type OrphanedItem } from '../persistence/orphaned-responses.ts';
import type { Bridge } from './bridge.ts';

export interface Readiness {
  readonly ready: boolean;
  readonly database: { readonly kind: 'embedded' | 'postgresql'; readonly answers: boolean };
  readonly catalogue: {
    readonly contentHash: string;
    readonly instruments: number;
    readonly questionnaires: number;
    readonly mappings: number;
    /** Draft rows left out because they contradict the rest. */
    readonly droppedDrafts: readonly string[];
  };
  /** Items that were answered and that the catalogue no longer has; null where the database does not answer. */
  readonly orphanedResponses: readonly OrphanedItem[] | null;
}

/** @param onFailure is told why the database does not answer; callers of a server are not */
export async function checkReadiness(
  actor: Actor,
  { catalogue, database }: Bridge,
  onFailure: (error: unknown) => void,
): Promise<Readiness> {
  requireAllowed(actor, 'check_readiness');
  const { crosswalk } = catalogue;
  const orphanedResponses = await database
    .inTransaction(actor, (transaction) => findOrphanedItems(transaction, crosswalk.items.keys()), { readOnly: true })
    .catch((error: unknown) => {
      onFailure(error);
      return null;
    });
  return {
    ready: orphanedResponses !== null,
    database: { kind: database.kind, answers: orphanedResponses !== null },
    catalogue: {
      contentHash: crosswalk.hash,
      instruments: crosswalk.instruments.size,
      questionnaires: crosswalk.questionnaires.size,
      mappings: crosswalk.rows.size,
      droppedDrafts: crosswalk.droppedDrafts,
    },
    orphanedResponses,
  };
}
