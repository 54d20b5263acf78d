/** An assignment: what a person or program is here. Their issuer says who they are, never what they may do. */

import { type Actor, type AssignableRole, STATE_ROLES } from './actor.ts';

export interface Assignment {
  /** The OpenID Connect issuer that knows the person, as its tokens name it (`iss`). */
  readonly issuer: string;
  /** The person at that issuer (`sub`). */
  readonly subject: string;
  /** Kept as author of what the person writes, and never given twice. */
  readonly actorId: string;
  readonly role: AssignableRole;
  /** Code of the State; on the roles of a State, and on no other. */
  readonly state?: string;
  /** Ids of reviews; on reviewers alone. */
  readonly reviews: readonly string[];
  /** Actions of the policy table; on services alone. */
  readonly scopes: readonly string[];
}

/** What a person of this assignment is to every use case. */
export function actorOf({ actorId, role, state, reviews, scopes }: Assignment): Actor {
  return {
    ...{ id: actorId, role },
    ...(state === undefined ? {} : { state }),
    ...(role === 'reviewer' ? { reviews } : {}),
    ...(role === 'service' ? { scopes } : {}),
  };
}

/** What does not fit together in an assignment, as a sentence; nothing where all fits. */
export function misfitOf({ role, state, reviews, scopes }: Omit<Assignment, 'actorId' | 'issuer' | 'subject'>): string | undefined {
  const isOfState = STATE_ROLES.some((each) => each === role);
  if (isOfState && state === undefined) return `The role ${role} is held on behalf of a State: name it.`;
  if (!isOfState && state !== undefined) return `The role ${role} is held on behalf of no State: leave the State out.`;
  if (role !== 'reviewer' && reviews.length > 0) return `Only reviewers are assigned to reviews, and ${role} is another role.`;
  if (role !== 'service' && scopes.length > 0) return `Only services have scopes, and ${role} is another role.`;
  return undefined;
}
