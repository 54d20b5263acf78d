import { defineEntity, p } from '@mikro-orm/core';
import { AUDIT_OUTCOMES, type AuditedAct } from '../../domain/audit-entry.ts';
import { immutableTriggers } from './immutable-triggers.ts';
import { trailPolicies } from './row-policies.ts';

/** The trail. Rows are written by the function `append_audit` alone. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    sequence: p.bigint('string').primary().autoincrement(false),
    previousHash: p.text().unique(),
    hash: p.text(),
    at: p.datetime(),
    actor: p.text(),
    role: p.text(),
    state: p.text().nullable(),
    action: p.text().collation('C'),
    outcome: p.enum([...AUDIT_OUTCOMES]),
    ids: p.json<AuditedAct['ids']>(),
    hashes: p.json<AuditedAct['hashes']>(),
  },
  triggers: immutableTriggers('audit_entry'),
  rowLevelSecurity: 'force',
  policies: trailPolicies('audit_entry'),
});

/** The last entry of the trail, in one row: whoever appends locks it, so that entries are chained one after the other. */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    only: p.boolean().primary().default(true),
    sequence: p.bigint('string'),
    hash: p.text(),
  },
  checks: [{ name: 'audit_head_is_one_row', expression: '"only"' }],
});
