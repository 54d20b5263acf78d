/** A PostgreSQL server, of version 15 or later, that others run. */

import { MikroORM } from '@mikro-orm/postgresql';
import { DomainError } from '../domain/errors.ts';
import { createRole, requireRole } from './app-role.ts';
import { migrate } from './migrate.ts';
import type { DatabaseSettings, OpenedOrm } from './opened-orm.ts';
import { ormOptions, tellStatements } from './orm-options.ts';

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT = 10_000;
/** Any number, the same in every version: servers that start together wait for each other here. */
const MIGRATION_LOCK = 4_019_773;

/** Connects, checks the version, migrates, and sees to it that requests can run under their own role. */
export async function openPostgresql(url: string, settings: DatabaseSettings): Promise<OpenedOrm> {
  const place = placeOf(url);
  const orm = await MikroORM.init(connectionOptions(url, settings));
  const close = () => orm.close(true);
  try {
    refuseOldVersion(await readVersion(orm, place), place);
    await oneAtATime(orm, async () => {
      await createRole(orm);
      await requireRole(orm);
      await migrate(orm);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: 'postgresql', orm, close, announce: () => {} };
}

/** @throws DomainError DATABASE_TOO_OLD. @param version the major version. @param place where it is, as `placeOf` says it */
export function refuseOldVersion(version: number, place: string): void {
  if (version >= OLDEST_VERSION) return;
  throw new DomainError(
    'DATABASE_TOO_OLD',
    `${place} runs PostgreSQL ${version}; version ${OLDEST_VERSION} or later is needed. Upgrade it, or name another database in DATABASE_URL.`,
    { version, oldest: OLDEST_VERSION },
  );
}

function connectionOptions(url: string, { statementTimeout, connections = 10, onStatement }: DatabaseSettings) {
  return {
    ...ormOptions,
    ...tellStatements(onStatement),
    clientUrl: url,
    // Two at least: migrating keeps one for the lock and uses another.
    pool: { min: 0, max: Math.max(2, connections) },
    driverOptions: {
      // The ORM reads only a part of the URL; given whole, options such as sslmode are kept.
      connectionString: url,
      application_name: 'convention-bridge',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      ...(statementTimeout === undefined ? {} : { statement_timeout: statementTimeout }),
    },
  };
}

async function readVersion(orm: MikroORM, place: string): Promise<number> {
  try {
    const rows = await orm.em.getConnection().execute<{ version: string }[]>(`select current_setting('server_version_num') as version`);
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : (error as Error).message;
    throw new DomainError(
      'DATABASE_UNREACHABLE',
      `${place} cannot be used: ${reason}. Check DATABASE_URL, and that the server runs and lets this user in.`,
      { database: place },
      error,
    );
  }
}

async function oneAtATime(orm: MikroORM, work: () => Promise<void>): Promise<void> {
  await orm.em.fork().transactional(async (locked) => {
    await locked.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    await work();
  });
}

/** Where the database is, without the password. @throws DomainError DATABASE_UNREACHABLE when the URL is none */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new DomainError(
      'DATABASE_UNREACHABLE',
      'DATABASE_URL is not the URL of a PostgreSQL database. Write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out to use the embedded database.',
    );
  const host = parsed.hostname === '' ? 'the local socket' : parsed.host;
  return `The database ${decodeURIComponent(parsed.pathname.slice(1))} on ${host}`;
}
