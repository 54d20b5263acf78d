import { defineEntity, p } from '@mikro-orm/core';
import { SUBMISSION_EVENTS, SUBMISSION_STATUSES } from '../../domain/submission.ts';
import { ArchivedVersion } from './archived-version.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { immutableTriggers } from './immutable-triggers.ts';
import { stateRowPolicies } from './row-policies.ts';
import { State } from './state.ts';

/** Keys of State-owned tables begin with the State, so that no row can hang on a row of another State. */
export const Submission = defineEntity({
  name: 'Submission',
  tableName: 'submission',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    id: p.uuid().primary(),
    questionnaire: p.text().collation('C'),
    review: p.text().collation('C').default(''),
    status: p.enum([...SUBMISSION_STATUSES]),
    asOf: p.date().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    createdBy: p.text().defaultRaw(CURRENT_ACTOR),
    updatedAt: p.datetime().defaultRaw('now()'),
    updatedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  uniques: [{ properties: ['state', 'questionnaire', 'review'] }],
  triggers: dataVersionTriggers('submission'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('submission', 'submission'),
});

export const SubmissionPin = defineEntity({
  name: 'SubmissionPin',
  tableName: 'submission_pin',
  properties: {
    submission: () =>
      p.manyToOne(Submission).primary().joinColumns('state_id', 'submission_id').deleteRule('no action').updateRule('no action'),
    archivedVersion: () => p.manyToOne(ArchivedVersion).primary().joinColumn('hash').deleteRule('no action').updateRule('no action'),
  },
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('submission_pin', 'part_of_submission'),
});

/** Who moved a submission, when, and what they said to it. */
export const SubmissionMove = defineEntity({
  name: 'SubmissionMove',
  tableName: 'submission_event',
  properties: {
    submission: () =>
      p.manyToOne(Submission).primary().joinColumns('state_id', 'submission_id').deleteRule('no action').updateRule('no action'),
    number: p.integer().primary(),
    event: p.enum([...SUBMISSION_EVENTS]),
    fromStatus: p.enum([...SUBMISSION_STATUSES]),
    toStatus: p.enum([...SUBMISSION_STATUSES]),
    note: p.text().nullable(),
    movedAt: p.datetime().defaultRaw('now()'),
    movedBy: p.text().defaultRaw(CURRENT_ACTOR),
  },
  checks: [{ name: 'submission_event_counts_from_1', expression: 'number >= 1' }],
  triggers: immutableTriggers('submission_event'),
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('submission_event', 'nobody'),
});
