/** What persons and programs are here, by their issuer and subject. */

import type { Assignment as Assigned } from '../domain/assignment.ts';
import { Assignment } from './entities/assignment.ts';
import { refuseUnknownStates } from './refuse-unknown-states.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { type Table, upsertRows } from './write-rows.ts';

const ASSIGNMENT: Table = {
  name: 'assignment',
  key: ['issuer', 'subject'],
  content: ['role', 'state_id', 'reviews', 'scopes'],
  fixed: ['actor_id'],
  stamps: ['assigned_at', 'assigned_by'],
};

/** Who a person of an issuer is. */
export type Identity = Pick<Assigned, 'issuer' | 'subject'>;

/** An assignment as it is kept. */
export interface StoredAssignment extends Assigned {
  readonly assignedAt: Date;
  /** Id of the actor who assigned it. */
  readonly assignedBy: string;
}

/** Adds the assignment, or changes what the same person is; the id of the actor stays what it was. @throws DomainError UNKNOWN_STATE */
export async function saveAssignment(transaction: Transaction, { actorId, state, ...assignment }: Assigned): Promise<void> {
  await refuseUnknownStates(transaction, state === undefined ? [] : [state]);
  await upsertRows(transaction, ASSIGNMENT, [{ ...assignment, actor_id: actorId, state_id: state }]);
}

/** Ends the assignment of a person; does nothing where there is none. */
export async function removeAssignment(transaction: Transaction, { issuer, subject }: Identity): Promise<void> {
  await transaction.execute('delete from assignment where issuer = ? and subject = ?', [issuer, subject]);
}

/** What a person is; absent where nobody assigned them anything. */
export async function findAssignment(transaction: Transaction, { issuer, subject }: Identity): Promise<StoredAssignment | undefined> {
  const [found] = await select(transaction, { issuer, subject });
  return found;
}

/** By issuer and subject. @param state those of one State; all when absent */
export async function loadAssignments(transaction: Transaction, state?: string): Promise<StoredAssignment[]> {
  return select(transaction, state === undefined ? {} : { state });
}

async function select(transaction: Transaction, where: Partial<Identity & { state: string }>): Promise<StoredAssignment[]> {
  const rows = await transaction
    .createQueryBuilder(Assignment, 'a')
    .select(['a.issuer', 'a.subject', 'a.actorId', 'a.role', 'a.state', 'a.reviews', 'a.scopes', 'a.assignedAt', 'a.assignedBy'])
    .where(where)
    .orderBy({ issuer: 'asc', subject: 'asc' })
    .execute('all');
  return rows.map(withoutNulls);
}
