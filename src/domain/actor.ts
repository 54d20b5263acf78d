/** Who asks. Every use case takes an actor, so that no path into the data is nobody's. */

/** What a person or program may be assigned; what each may do and see is the policy table's business (src/access). */
export const ASSIGNABLE_ROLES = [
  'secretariat',
  'focal_point',
  'governmental_expert',
  'observer',
  'reviewer',
  'analyst',
  'service',
] as const;
export type AssignableRole = (typeof ASSIGNABLE_ROLES)[number];

/** `public`: whoever says nothing of themselves. `bridge`: the bridge itself; no assignment gives it. */
export const ROLES = [...ASSIGNABLE_ROLES, 'public', 'bridge'] as const;
export type Role = (typeof ROLES)[number];

/** Roles held on behalf of one State. */
export const STATE_ROLES = ['focal_point', 'governmental_expert', 'observer'] as const satisfies readonly Role[];

export interface Actor {
  /** Stable id of the person or program, kept as author of what it writes. */
  readonly id: string;
  readonly role: Role;
  /** ISO 3166 alpha-3 code, for roles held on behalf of a State. */
  readonly state?: string;
  /** Ids of the reviews that a reviewer is assigned to. */
  readonly reviews?: readonly string[];
  /** Actions that a service may perform. */
  readonly scopes?: readonly string[];
}
