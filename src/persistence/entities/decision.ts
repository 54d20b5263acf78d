import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '../../domain/actor.ts';
import { DECISION_KINDS } from '../../domain/decision.ts';
import { CURRENT_ACTOR, CURRENT_ROLE } from './current-actor.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { Response } from './response.ts';
import { stateRowPolicies } from './row-policies.ts';
import { State } from './state.ts';

/** One row per suggestion; decided again, it is the later decision. */
export const Decision = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    suggestion: p.text().collation('C').primary(),
    item: p.text().collation('C'),
    kind: p.enum([...DECISION_KINDS]),
    reason: p.text().nullable(),
    decidedAt: p.datetime().defaultRaw('now()'),
    decidedBy: p.text().defaultRaw(CURRENT_ACTOR),
    decidedRole: p.enum([...ROLES]).defaultRaw(CURRENT_ROLE),
  },
  indexes: [{ properties: ['state', 'item'] }],
  checks: [{ name: 'decision_to_reject_has_a_reason', expression: `kind <> 'rejected' or coalesce(reason, '') <> ''` }],
  triggers: dataVersionTriggers('decision'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('decision', 'nobody'),
});

/** The last acknowledgement of what had changed under a response: the fingerprint of each thing as it was then. */
export const StalenessAcknowledgement = defineEntity({
  name: 'StalenessAcknowledgement',
  tableName: 'staleness_acknowledgement',
  properties: {
    response: () => p.manyToOne(Response).primary().joinColumns('state_id', 'response_id').deleteRule('no action').updateRule('no action'),
    seen: p.json<Readonly<Record<string, string>>>(),
    reason: p.text(),
    acknowledgedAt: p.datetime().defaultRaw('now()'),
    acknowledgedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  checks: [{ name: 'staleness_acknowledgement_has_a_reason', expression: `reason <> ''` }],
  triggers: dataVersionTriggers('staleness_acknowledgement'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('staleness_acknowledgement', 'nobody'),
});
