/** Makes a world larger: every State several times, under other codes. */

import type { MikroORM } from '@mikro-orm/postgresql';
import { describe, onDatabase, type World } from './open-world.ts';

/**
 * Rows are copied with all that hangs on them; no rule has to be asked again, since each was kept by the row that is copied.
 * The list of real States must be loaded, so that none of their codes is given away.
 * @param times as many States as before
 */
export async function growWorld(world: World, times: number): Promise<World> {
  const description = await onDatabase(world.url, async (orm) => {
    const connection = orm.em.getConnection();
    await connection.execute(COPIES, [times]);
    for (const table of await connection.execute<OwnedTable[]>(OWNED)) await copyRows(orm, table);
    await connection.execute('vacuum analyze');
    return describe(orm);
  });
  return { ...world, states: world.states * times, description };
}

/** What copies are called: free codes from ZZZ down, so far from the first letters that every State there is listed. */
const COPIES = `create table bench.copied_state as
  with free as (
    select code, row_number() over (order by code desc) as place
    from (select chr(one) || chr(two) || chr(three) as code
      from generate_series(65, 90) one, generate_series(65, 90) two, generate_series(65, 90) three) as every_code
    where code not in (select id from state)),
  wanted as (
    select id as original, row_number() over (order by nth, id) as place from state, generate_series(2, ?) nth where fictional)
  select original, code as copied from wanted join free using (place)`;

interface OwnedTable {
  readonly table: string;
  /** The column with the code of the State. */
  readonly owner: string;
  readonly columns: readonly { readonly name: string; readonly copied: string }[];
}

const IS_OWNER = `(column_name = 'state_id' or (table_name = 'state' and column_name = 'id') or (table_schema = 'bench' and column_name = 'state'))`;

/** What belongs to a State: its code and name become those of the copy, and ids become others that follow from them. */
const OWNED = `
  select format('%I.%I', table_schema, table_name) as "table", max(column_name) filter (where ${IS_OWNER}) as owner,
    jsonb_agg(jsonb_build_object('name', quote_ident(column_name), 'copied', case
      when ${IS_OWNER} then 'copied'
      when table_name = 'state' and column_name = 'names' then $$jsonb_build_object('en', 'State ' || copied)$$
      when data_type = 'uuid' then format('md5(%I::text || copied)::uuid', column_name)
      else quote_ident(column_name) end)) as columns
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_type = 'BASE TABLE' and is_generated = 'NEVER' and table_schema in ('public', 'bench')
  group by table_schema, table_name having bool_or(${IS_OWNER})`;

/** As a replica does: triggers and references were seen to when the first row was written. */
async function copyRows(orm: MikroORM, { table, owner, columns }: OwnedTable): Promise<void> {
  const [names, copied] = [columns.map(({ name }) => name).join(', '), columns.map((column) => column.copied).join(', ')];
  await orm.em.transactional(async (transaction) => {
    await transaction.execute(`set local session_replication_role = 'replica'`);
    await transaction.execute(
      `insert into ${table} (${names}) select ${copied} from ${table} join bench.copied_state on original = ${owner}`,
    );
  });
}
