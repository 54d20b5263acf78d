import { defineEntity, p } from '@mikro-orm/core';
import { ARCHIVED_KINDS } from '../../domain/archived-version.ts';
import { immutableTriggers } from './immutable-triggers.ts';

/** Every version of a catalogue file that was ever in use, so that work pinned to it can be served for ever. */
export const ArchivedVersion = defineEntity({
  name: 'ArchivedVersion',
  tableName: 'archived_version',
  properties: {
    hash: p.text().primary(),
    kind: p.enum([...ARCHIVED_KINDS]),
    name: p.text().collation('C'),
    version: p.text(),
    content: p.text(),
    archivedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ properties: ['kind', 'name'] }],
  checks: [{ name: 'archived_version_hash_is_sha_256', expression: `hash ~ '^[0-9a-f]{64}$'` }],
  triggers: immutableTriggers('archived_version'),
});
