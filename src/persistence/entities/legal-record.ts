import { defineEntity, p } from '@mikro-orm/core';
import { APPLIES_TO } from '../../domain/applies-to.ts';
import { CONFIRMATION_KINDS } from '../../domain/given-confirmation.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { stateRowPolicies } from './row-policies.ts';
import { State } from './state.ts';

export const Legislation = defineEntity({
  name: 'Legislation',
  tableName: 'legislation',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    key: p.text().collation('C').primary(),
    name: p.text(),
    appliesTo: p.enum([...APPLIES_TO]),
    changedOn: p.date().nullable(),
    repealed: p.boolean(),
    link: p.text().nullable(),
    updatedAt: p.datetime().defaultRaw('now()'),
    updatedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  triggers: dataVersionTriggers('legislation'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('legislation', 'legislation'),
});

export const Authority = defineEntity({
  name: 'Authority',
  tableName: 'authority',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    key: p.text().collation('C').primary(),
    name: p.text(),
    contact: p.text().nullable(),
    updatedAt: p.datetime().defaultRaw('now()'),
    updatedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  triggers: dataVersionTriggers('authority'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('authority', 'authority'),
});

/** One row per confirmation; given again, it is renewed. */
export const Confirmation = defineEntity({
  name: 'Confirmation',
  tableName: 'confirmation',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    kind: p.enum([...CONFIRMATION_KINDS]).primary(),
    about: p.text().collation('C').primary(),
    contentHash: p.text().nullable(),
    givenAt: p.datetime().defaultRaw('now()'),
    givenBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  triggers: dataVersionTriggers('confirmation'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('confirmation', 'nobody'),
});
