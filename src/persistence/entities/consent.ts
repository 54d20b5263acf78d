import { defineEntity, p } from '@mikro-orm/core';
import { CONSENT_KINDS } from '../../domain/consent.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { stateRowPolicies } from './row-policies.ts';
import { Submission } from './submission.ts';

/** What a State allows to be done with a submission, or with one section of it ('' is the whole). Withdrawn, the row is gone. */
export const Consent = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    submission: () =>
      p.manyToOne(Submission).primary().joinColumns('state_id', 'submission_id').deleteRule('no action').updateRule('no action'),
    kind: p.enum([...CONSENT_KINDS]).primary(),
    section: p.text().collation('C').default('').primary(),
    givenAt: p.datetime().defaultRaw('now()'),
    givenBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  triggers: dataVersionTriggers('consent'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('consent', 'consent'),
});
