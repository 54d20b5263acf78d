import type { StoredDecision } from '../persistence/decisions.ts';

/** A decision with its day and time as text (ISO 8601): plain data, so that it can be kept under a client's key. */
export type TakenDecision = Omit<StoredDecision, 'decidedAt'> & { readonly decidedAt: string };

export function toTaken({ decidedAt, ...decision }: StoredDecision): TakenDecision {
  return { ...decision, decidedAt: decidedAt.toISOString() };
}
