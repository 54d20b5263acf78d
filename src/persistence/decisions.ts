/** What persons of a State decided about suggestions, by the id of the suggestion. */

import type { Role } from '../domain/actor.ts';
import type { Decision as Decided } from '../domain/decision.ts';
import { Decision } from './entities/decision.ts';
import type { OfState } from './legal-records.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { type Table, upsertRows } from './write-rows.ts';

const DECISION: Table = {
  name: 'decision',
  key: ['state_id', 'suggestion'],
  content: ['item', 'kind', 'reason'],
  stamps: ['decided_at', 'decided_by', 'decided_role'],
};

/** A decision as it is kept. */
export interface StoredDecision extends OfState<Decided> {
  readonly decidedAt: Date;
  /** Id of the actor who decided. */
  readonly decidedBy: string;
  /** The role in which they decided. */
  readonly decidedRole: Role;
}

/** Keeps the decisions as taken now by the actor of the transaction. Whoever calls has made sure that they may still be taken. */
export async function saveDecisions(transaction: Transaction, state: string, decisions: readonly Decided[]): Promise<void> {
  await upsertRows(
    transaction,
    DECISION,
    decisions.map(({ suggestion, item, kind, reason }) => ({ state_id: state, suggestion, item, kind, reason })),
  );
}

/** Which decisions; what is absent does not narrow. */
export interface DecisionFilter {
  readonly states: readonly string[];
  /** Ids of suggestions. */
  readonly suggestions?: readonly string[];
}

/** By State, item and suggestion. */
export async function loadDecisions(transaction: Transaction, { states, suggestions }: DecisionFilter): Promise<StoredDecision[]> {
  const rows = await transaction
    .createQueryBuilder(Decision, 'd')
    .select(['d.state', 'd.suggestion', 'd.item', 'd.kind', 'd.reason', 'd.decidedAt', 'd.decidedBy', 'd.decidedRole'])
    .where({ state: { $in: [...states] }, ...(suggestions === undefined ? {} : { suggestion: { $in: [...suggestions] } }) })
    .orderBy({ state: 'asc', item: 'asc', suggestion: 'asc' })
    .execute('all');
  return rows.map(withoutNulls);
}
