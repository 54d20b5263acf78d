/** Who asks. Every use case takes an actor, so that no path into the data is nobody's. */

/** What a person or program may be; what each may do and see is the policy table's business. */
export const ROLES = ['secretariat', 'focal_point', 'governmental_expert', 'observer', 'reviewer', 'analyst', 'public', 'service'] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  /** Stable id of the person or program, kept as author of what it writes. */
  readonly id: string;
  readonly role: Role;
  /** ISO 3166 alpha-3 code, for roles held on behalf of a State. */
  readonly state?: string;
}
