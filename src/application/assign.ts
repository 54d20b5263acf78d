/** Assigns roles to persons of an issuer: the one place where a State and a role come from. */

import { randomUUID } from 'node:crypto';
import { isAllowed, POLICY, requireAllowed } from '../access/policy.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import type { Actor } from '../domain/actor.ts';
import { type Assignment, misfitOf } from '../domain/assignment.ts';
import { DomainError } from '../domain/errors.ts';
import {
  findAssignment,
  type Identity,
  loadAssignments,
  removeAssignment,
  type StoredAssignment,
  saveAssignment,
} from '../persistence/assignments.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadReviews } from '../persistence/reviews.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { THE_BRIDGE } from './actors.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { withHint } from './require-known.ts';

export type { Identity } from '../persistence/assignments.ts';

export interface AssignmentRequest extends Omit<Assignment, 'actorId'>, Keyed {}

/** An assignment as plain data, so that it can be kept as the reply to a request. */
export interface AssignedPerson extends Assignment {
  /** When (ISO 8601). */
  readonly assignedAt: string;
  /** Id of the actor who assigned it. */
  readonly assignedBy: string;
}

/**
 * Makes a person what the request says, in place of what they were before.
 * @throws DomainError FORBIDDEN, INVALID_INPUT, UNKNOWN_STATE; CONFLICT where others assigned what the person is now
 */
export async function assignPerson(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: AssignmentRequest,
): Promise<AssignedPerson> {
  const { clientMutationKey: _, ...wanted } = request;
  requireAllowed(actor, `assign_${wanted.role}`, wanted);
  refuseMisfit(wanted);
  const before = await findPerson(THE_BRIDGE, { database }, wanted);
  refuseOthersPerson(actor, before);
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'assign', { ...request }, async () => {
      await refuseUnknownReviews(transaction, wanted.reviews);
      const assignment = { ...wanted, actorId: before?.actorId ?? randomUUID() };
      await saveAssignment(transaction, assignment);
      audit(transaction, 'assign', assignment);
      const { assignedAt, ...stored } = (await findAssignment(transaction, wanted)) as StoredAssignment;
      return { ...stored, assignedAt: assignedAt.toISOString() };
    }),
  );
}

/**
 * Ends what a person is: from the next request on they are the public.
 * @returns whether they were anything
 * @throws DomainError CONFLICT where others assigned it
 */
export async function unassignPerson(actor: Actor, { database }: Pick<Bridge, 'database'>, request: Identity & Keyed): Promise<boolean> {
  requireAllowed(actor, 'read_assignments', ownState(actor));
  const before = await findPerson(THE_BRIDGE, { database }, request);
  refuseOthersPerson(actor, before);
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'unassign', request, async () => {
      if (before === undefined) return false;
      await removeAssignment(transaction, before);
      audit(transaction, 'unassign', before);
      return true;
    }),
  );
}

/** A focal point is told of the persons of the own State, the secretariat of all. */
export async function readAssignments(actor: Actor, { database }: Pick<Bridge, 'database'>): Promise<AssignedPerson[]> {
  requireAllowed(actor, 'read_assignments', ownState(actor));
  const found = await database.inTransaction(actor, (transaction) => loadAssignments(transaction, actor.state), { readOnly: true });
  return found.map(({ assignedAt, ...assignment }) => ({ ...assignment, assignedAt: assignedAt.toISOString() }));
}

/** What a person is; absent where nobody assigned them anything. */
export async function findPerson(actor: Actor, { database }: Pick<Bridge, 'database'>, who: Identity): Promise<Assignment | undefined> {
  requireAllowed(actor, 'identify_person');
  return database.inTransaction(actor, (transaction) => findAssignment(transaction, who), { readOnly: true });
}

function ownState({ state }: Actor): { readonly state?: string } {
  return state === undefined ? {} : { state };
}

function audit(transaction: Transaction, act: 'assign' | 'unassign', { actorId, role, state, reviews, scopes }: Assignment): void {
  const ids = { person: actorId, role, ...(state === undefined ? {} : { state }), reviews, scopes };
  writeAudit(transaction, { action: `${act}_${role}`, ids });
}

function refuseMisfit(wanted: Omit<Assignment, 'actorId'>): void {
  const misfit = misfitOf(wanted);
  if (misfit !== undefined) throw new DomainError('INVALID_INPUT', misfit, { path: ['role'] });
  for (const name of ['issuer', 'subject'] as const)
    if (wanted[name].trim() === '' || wanted[name].length > LONGEST_NAME)
      throw new DomainError('INVALID_INPUT', `The ${name} has from 1 to ${LONGEST_NAME} characters, and not only blanks.`, {
        path: [name],
      });
  const unknown = wanted.scopes.find((scope) => !Object.hasOwn(POLICY, scope));
  if (unknown === undefined) return;
  const hint = didYouMean(unknown, Object.keys(POLICY)) ?? 'docs/POLICY.md lists the actions';
  throw new DomainError('INVALID_INPUT', withHint(`There is no action "${unknown}" that could be a scope`, hint), { path: ['scopes'] });
}

const LONGEST_NAME = 500;

async function refuseUnknownReviews(transaction: Transaction, reviews: readonly string[]): Promise<void> {
  const known = (await loadReviews(transaction, reviews)).map(({ id }) => id);
  const unknown = reviews.find((review) => !known.includes(review));
  if (unknown === undefined) return;
  throw new DomainError('UNKNOWN_REVIEW', `There is no review "${unknown}". The field "reviews" lists them.`, { path: ['reviews'] });
}

/** Asked on behalf of the bridge, since not everybody may see what others are: who may not give what the person has now may not take it away either; and nobody assigns anything to themselves. */
function refuseOthersPerson(actor: Actor, before: Assignment | undefined): void {
  if (before === undefined) return;
  const isOwn = before.actorId === actor.id;
  if (!isOwn && isAllowed(actor, `assign_${before.role}`, before)) return;
  throw new DomainError(
    'CONFLICT',
    isOwn
      ? 'This is you: nobody assigns a role to themselves or ends their own. Ask a colleague.'
      : 'This person was assigned another role by others, and you may not end that. Ask the secretariat.',
    { path: ['subject'] },
  );
}
