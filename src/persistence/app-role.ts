/**
 * The role of requests: every transaction of a person runs as it. It owns no table, may bypass no policy and logs in
 * nowhere, so that the policies of rows hold whatever the statement.
 */

import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { DomainError } from '../domain/errors.ts';

export const APP_ROLE = 'bridge_app';

type Orm = MikroORM<AbstractSqlDriver>;

/** Creates the role where it is not there; roles belong to the whole server, so that other bridges on it use the same. */
export async function createRole(orm: Orm): Promise<void> {
  await orm.em
    .fork()
    .execute(`
    do $body$
    begin
      if exists (select from pg_roles where rolname = '${APP_ROLE}') then return; end if;
      create role ${APP_ROLE} nologin;
      grant ${APP_ROLE} to current_user;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then raise exception 'role ${APP_ROLE} is missing' using errcode = 'insufficient_privilege';
    end
    $body$`)
    .catch((error: unknown) => {
      throw unusable(`is not there, and this user may not create it`, error);
    });
}

/** @throws DomainError DATABASE_ROLE_UNUSABLE where requests could not run under the role, or would not be held back by it */
export async function requireRole(orm: Orm): Promise<void> {
  const [role] = await orm.em.fork().execute<{ able: boolean; owner: boolean }[]>(
    `select rolsuper or rolbypassrls or rolcreaterole as able,
        exists (select from pg_tables where schemaname = 'public' and tableowner = rolname) as owner
      from pg_roles where rolname = '${APP_ROLE}'`,
  );
  if (role === undefined) throw unusable('is not there');
  if (role.able) throw unusable('is a superuser, may bypass row-level security or may create roles, so that it holds nobody back');
  if (role.owner) throw unusable('owns tables, so that it could take their policies away');
  await orm.em
    .fork()
    .transactional((transaction) => transaction.execute(`set local role ${APP_ROLE}`))
    .catch((error: unknown) => {
      throw unusable('may not be taken on by this user', error);
    });
}

function unusable(why: string, cause?: unknown): DomainError {
  return new DomainError(
    'DATABASE_ROLE_UNUSABLE',
    `The server does not start: what a person asks runs under the database role ${APP_ROLE}, which ${why}. Let an administrator of the database say once: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO the user of DATABASE_URL. docs/SERVER.md says why.`,
    { role: APP_ROLE },
    cause,
  );
}
