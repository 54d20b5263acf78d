import { defineEntity, p, type TriggerDef } from '@mikro-orm/core';
import { APPLIES_TO } from '../../domain/applies-to.ts';
import type { Citation } from '../../domain/response.ts';
import { CURRENT_ACTOR } from './current-actor.ts';
import { dataVersionTriggers } from './data-version-triggers.ts';
import { immutableTriggers } from './immutable-triggers.ts';
import { stateRowPolicies } from './row-policies.ts';
import { State } from './state.ts';
import { Submission } from './submission.ts';

const TAKES_CITATIONS: TriggerDef = {
  name: 'response_revision_takes_citations',
  timing: 'after',
  events: ['insert'],
  forEach: 'statement',
  expression:
    'create trigger response_revision_takes_citations after insert on response_revision referencing new table as changed_row for each statement execute function take_citations()',
};

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
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('response', 'response'),
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
  triggers: [...immutableTriggers('response_revision'), TAKES_CITATIONS],
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('response_revision', 'response_revision'),
});

/**
 * What a revision cites: by it a record is found to be shown by an answer without reading all answers of the State.
 * Rows are written by a trigger alone.
 */
export const ResponseCitation = defineEntity({
  name: 'ResponseCitation',
  tableName: 'response_citation',
  properties: {
    revision: () =>
      p
        .manyToOne(ResponseRevision)
        .primary()
        .joinColumns('state_id', 'response_id', 'revision')
        .deleteRule('no action')
        .updateRule('no action'),
    kind: p.enum(['law', 'authority']).primary(),
    key: p.text().collation('C').primary(),
  },
  indexes: [
    {
      name: 'response_citation_key_index',
      expression: 'create index "response_citation_key_index" on "response_citation" ("state_id", "kind", "key")',
    },
  ],
  rowLevelSecurity: 'force',
  policies: stateRowPolicies('response_citation', 'response_citation'),
});
