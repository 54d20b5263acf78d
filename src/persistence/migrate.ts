/** Brings the tables of a database up to date; the same migrations on the embedded database and on PostgreSQL. */

import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { DomainError } from '../domain/errors.ts';
import { createRole } from './app-role.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Runs the migrations that the database has not seen. Servers that may start together must see to it that only one does this at a time.
 * @throws DomainError DATABASE_NEWER when the database has seen a migration that this version does not know
 */
export async function migrate(orm: MikroORM<AbstractSqlDriver>): Promise<void> {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = (await orm.migrator.getExecuted()).map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new DomainError(
      'DATABASE_NEWER',
      `The database was written by a newer version of the bridge (it has ${unknown.join(', ')}). Start that version; this one would damage the data.`,
      { migrations: unknown },
    );
  await createRole(orm);
  await orm.migrator.up();
}
