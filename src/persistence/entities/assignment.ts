import { defineEntity, p } from '@mikro-orm/core';
import { ASSIGNABLE_ROLES } from '../../domain/actor.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { assignmentPolicies } from './row-policies.ts';
import { State } from './state.ts';

/** One row a person of an issuer: what they are now. What they were before stands in the trail. */
export const Assignment = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    issuer: p.text().collation('C').primary(),
    subject: p.text().collation('C').primary(),
    actorId: p.text().collation('C').unique(),
    role: p.enum([...ASSIGNABLE_ROLES]),
    state: () => p.manyToOne(State).mapToPk().nullable().deleteRule('no action').updateRule('no action'),
    reviews: p.json<readonly string[]>(),
    scopes: p.json<readonly string[]>(),
    assignedAt: p.datetime().defaultRaw('now()'),
    assignedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  rowLevelSecurity: 'force',
  policies: assignmentPolicies('assignment'),
  checks: [
    {
      name: 'assignment_state_fits_the_role',
      expression: `(role in ('focal_point', 'governmental_expert', 'observer')) = (state_id is not null)`,
    },
  ],
});
