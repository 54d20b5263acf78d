/** Makes a world larger: every State several times, under other codes. */

import type { MikroORM } from '@mikro-orm/postgresql';
import { describe, onDatabase, type World } from './open-world.ts';

/**
 * Rows are copied with all that hangs on them; no rule has to be asked again, since each was kept by the row that is copied.
 * @param times as many States as before
 */
export async function growWorld(world: World, times: number): Promise<World> {
  const description = await onDatabase(world.url, async (orm) => {
    for (const table of await orm.em.getConnection().execute<OwnedTable[]>(OWNED)) await copyRows(orm, table, times);
    await orm.em.getConnection().execute('vacuum analyze');
    return describe(orm);
  });
  return { ...world, states: world.states * times, description };
}

interface OwnedTable {
  readonly table: string;
  /** The column with the code of the State. */
  readonly owner: string;
  readonly columns: readonly { readonly name: string; readonly copied: string }[];
}

const IS_OWNER = `(column_name = 'state_id' or (table_name = 'state' and column_name = 'id') or (table_schema = 'bench' and column_name = 'state'))`;

/** What belongs to a State: its code is copied with a number behind it, ids as others that follow from them. */
const OWNED = `
  select format('%I.%I', table_schema, table_name) as "table", max(column_name) filter (where ${IS_OWNER}) as owner,
    jsonb_agg(jsonb_build_object('name', quote_ident(column_name), 'copied', case
      when ${IS_OWNER} then format('%I || number', column_name)
      when data_type = 'uuid' then format('md5(%I::text || number)::uuid', column_name)
      else quote_ident(column_name) end)) as columns
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_type = 'BASE TABLE' and is_generated = 'NEVER' and table_schema in ('public', 'bench')
  group by table_schema, table_name having bool_or(${IS_OWNER})`;

/** As a replica does: triggers and references were seen to when the first row was written. */
async function copyRows(orm: MikroORM, { table, owner, columns }: OwnedTable, times: number): Promise<void> {
  const [names, copied] = [columns.map(({ name }) => name).join(', '), columns.map((column) => column.copied).join(', ')];
  await orm.em.transactional(async (transaction) => {
    await transaction.execute(`set local session_replication_role = 'replica'`);
    await transaction.execute(
      `insert into ${table} (${names}) select ${copied} from ${table}, (select generate_series(2, ${times})::text as number) as copy
      where ${owner} in (select id from state where fictional)`,
    );
  });
}
