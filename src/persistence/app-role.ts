/**
 * The role of requests: every transaction of a person runs as it. It owns no table, may bypass no policy and logs in
 * nowhere, so that the policies of rows hold whatever the statement.
 */

import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { DomainError } from '../domain/errors.ts';

export const APP_ROLE = 'bridge_app';

type Orm = MikroORM<AbstractSqlDriver>;

/**
 * Creates the role where it is not there, and lets this user take it on where that may be. Roles belong to the whole server:
 * other bridges on it use the same.
 * @throws DomainError DATABASE_ROLE_UNUSABLE where it is not there and may not be created
 */
export async function createRole(orm: Orm): Promise<void> {
  await orm.em
    .fork()
    .execute(CREATE_ROLE)
    .catch((error: unknown) => {
      throw unusable('is not there, and this user may not create it', error);
    });
}

/** Whether this user can take it on after all is seen when it is tried. */
const CREATE_ROLE = `
  do $body$
  begin
    begin
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      if not pg_has_role(current_user, '${APP_ROLE}', 'usage') then grant ${APP_ROLE} to current_user; end if;
    exception when insufficient_privilege or unique_violation then null;
    end;
  end
  $body$`;

/** @throws DomainError DATABASE_ROLE_UNUSABLE where requests could not run under the role, or it would not hold them back */
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
