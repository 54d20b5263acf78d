import { defineEntity, p } from '@mikro-orm/core';
import { ownRowPolicies } from './row-policies.ts';

/** What a client's request was answered, so that the same request under the same key is done once. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    actor: p.text().collation('C').primary(),
    key: p.text().collation('C').primary(),
    requestHash: p.text(),
    // Empty only within the transaction that is still doing what was asked.
    reply: p.json<unknown>().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  rowLevelSecurity: 'force',
  policies: ownRowPolicies('idempotency_key'),
});
