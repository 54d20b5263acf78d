/** A PostgreSQL server, of version 15 or later, that others run. */

import { MikroORM } from '@mikro-orm/postgresql';
import { DomainError } from '../domain/errors.ts';
import { migrate } from './migrate.ts';
import type { DatabaseSettings, OpenedOrm } from './opened-orm.ts';
import { ormOptions, tellStatements } from './orm-options.ts';

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT = 10_000;
/** Any number, the same in every version: servers that start together wait for each other here. */
const MIGRATION_LOCK = 4_019_773;

/** Connects, checks the version and migrates. */
export async function openPostgresql(url: string, settings: DatabaseSettings): Promise<OpenedOrm> {
  const { statementTimeout, connections = 10, onStatement } = settings;
  const orm = await MikroORM.init({
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
  });
  const close = () => orm.close(true);
  try {
    await refuseOldVersion(orm, url);
    await oneAtATime(orm, () => migrate(orm));
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: 'postgresql', orm, close, announce: () => {} };
}

async function refuseOldVersion(orm: MikroORM, url: string): Promise<void> {
  const version = await readVersion(orm, url);
  if (version >= OLDEST_VERSION) return;
  throw new DomainError(
    'DATABASE_TOO_OLD',
    `${placeOf(url)} runs PostgreSQL ${version}; version ${OLDEST_VERSION} or later is needed. Upgrade it, or name another database in DATABASE_URL.`,
    { version, oldest: OLDEST_VERSION },
  );
}

async function readVersion(orm: MikroORM, url: string): Promise<number> {
  try {
    const rows = await orm.em.getConnection().execute<{ version: string }[]>(`select current_setting('server_version_num') as version`);
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } catch (error) {
    throw new DomainError(
      'DATABASE_UNREACHABLE',
      `${placeOf(url)} cannot be used: ${(error as Error).message}. Check DATABASE_URL, and that the server runs and lets this user in.`,
      { database: placeOf(url) },
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

/** Where the database is, without the password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `The database ${decodeURIComponent(pathname.slice(1))} on ${hostname === '' ? 'the local socket' : hostname}${port === '' ? '' : `:${port}`}`;
}
