import { defineEntity, p } from '@mikro-orm/core';
import type { FrozenFigures } from '../../domain/frozen-figures.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { immutableTriggers } from './immutable-triggers.ts';
import { bridgeOnlyPolicies, bridgeRowPolicies } from './row-policies.ts';

/** The figures on one questionnaire as they were frozen at one step: everybody's, and never changed. */
export const AggregateStep = defineEntity({
  name: 'AggregateStep',
  tableName: 'aggregate_step',
  properties: {
    questionnaire: p.text().collation('C').primary(),
    number: p.integer().primary(),
    figures: p.json<FrozenFigures>(),
    takenAt: p.datetime().defaultRaw('now()'),
    takenBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  checks: [{ name: 'aggregate_step_counts_from_1', expression: 'number >= 1' }],
  triggers: immutableTriggers('aggregate_step'),
  rowLevelSecurity: 'force',
  policies: bridgeRowPolicies('aggregate_step'),
});

/** What those steps have shown of each State so far, for the next step alone: it holds what may only be counted. */
export const AggregateTrace = defineEntity({
  name: 'AggregateTrace',
  tableName: 'aggregate_trace',
  properties: {
    questionnaire: p.text().collation('C').primary(),
    traces: p.json<object>(),
  },
  rowLevelSecurity: 'force',
  policies: bridgeOnlyPolicies('aggregate_trace'),
});
