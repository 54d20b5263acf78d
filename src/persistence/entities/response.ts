import { defineEntity, p } from '@mikro-orm/core';
import { APPLIES_TO } from '../../domain/applies-to.ts';
import type { Citation } from '../../domain/response.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { immutableTriggers } from './immutable-triggers.ts';
import { State } from './state.ts';
import { Submission } from './submission.ts';

export const Response = defineEntity({
  name: 'Response',
  tableName: 'response',
  properties: {
    state: () => p.manyToOne(State).mapToPk().primary(),
    id: p.uuid().primary(),
    submission: () =>
      p
        .manyToOne(Submission)
        .joinColumns('state_id', 'submission_id')
        .ownColumns('submission_id')
        .deleteRule('no action')
        .updateRule('no action'),
    item: p.text().collation('C'),
    // Of its item, as it was when saved: what consent is limited to, so that the database can decide alone.
    section: p.text().collation('C').default(''),
    current: () =>
      p
        .manyToOne(ResponseRevision)
        .joinColumns('state_id', 'id', 'revision')
        .ownColumns('revision')
        .deferMode('deferred')
        .deleteRule('no action')
        .updateRule('no action'),
  },
  uniques: [{ properties: ['submission', 'item'] }],
  indexes: [{ properties: ['item'] }],
  checks: [{ name: 'response_revision_counts_from_1', expression: 'revision >= 1' }],
  triggers: dataVersionTriggers('response'),
});

export const ResponseRevision = defineEntity({
  name: 'ResponseRevision',
  tableName: 'response_revision',
  properties: {
    response: () => p.manyToOne(Response).primary().joinColumns('state_id', 'response_id').deleteRule('no action').updateRule('no action'),
    revision: p.integer().primary(),
    contentHash: p.text(),
    value: p.text().nullable(),
    appliesTo: p.enum([...APPLIES_TO]),
    text: p.text().nullable(),
    language: p.text().nullable(),
    asOf: p.date().nullable(),
    citations: p.json<readonly Citation[]>(),
    links: p.json<readonly string[]>(),
    options: p.json<readonly string[]>().nullable(),
    authorities: p.json<readonly string[]>().nullable(),
    examples: p.json<readonly string[]>().nullable(),
    authority: p.text().nullable(),
    number: p.double().nullable(),
    date: p.date().nullable(),
    table: p.json<Readonly<Record<string, unknown>>>().nullable(),
    note: p.text().nullable(),
    derivedFrom: p.json<readonly string[]>().nullable(),
    provenance: p.json<Readonly<Record<string, unknown>>>().nullable(),
    author: p.text().defaultRaw(CURRENT_ACTOR),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  checks: [{ name: 'response_revision_content_hash_is_sha_256', expression: `content_hash ~ '^[0-9a-f]{64}$'` }],
  triggers: immutableTriggers('response_revision'),
});
