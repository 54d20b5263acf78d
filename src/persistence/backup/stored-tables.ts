/** Which tables there are, and in which order rows can be stored without hanging on rows that are not there yet. */

import { invariant } from '../../domain/errors.ts';
import type { Transaction } from '../transaction.ts';

/** A table of the bridge. */
export interface StoredTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The migrations of the ORM are no data: whoever restores has run its own. */
const NOT_DATA = 'mikro_orm_migrations';

/** All tables with data, each after those that it refers to; where nothing decides, by name. */
export async function listStoredTables(transaction: Transaction): Promise<StoredTable[]> {
  const tables = await transaction.execute<{ table: string; columns: string[] }[]>(
    `select relname as table,
      (select jsonb_agg(attname order by attnum) from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> ? order by relname collate "C"`,
    [NOT_DATA],
  );
  // References that are looked at only when the transaction ends decide nothing.
  const references = await transaction.execute<{ table: string; needs: string }[]>(
    `select referring.relname as table, referred.relname as needs
    from pg_constraint join pg_class referring on referring.oid = conrelid join pg_class referred on referred.oid = confrelid
    where contype = 'f' and not condeferrable and referring.relnamespace = 'public'::regnamespace and conrelid <> confrelid`,
  );
  return inOrder(tables, references);
}

/** The migrations that the tables have seen, oldest first. */
export async function listMigrations(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.execute<{ name: string }[]>(`select name from ${NOT_DATA} order by name collate "C"`);
  return rows.map(({ name }) => name);
}

function inOrder(tables: readonly StoredTable[], references: readonly { table: string; needs: string }[]): StoredTable[] {
  const ordered: StoredTable[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const needed = new Set(waiting.map(({ table }) => table));
    const isFree = ({ table }: StoredTable) => !references.some((each) => each.table === table && needed.has(each.needs));
    const free = waiting.filter(isFree);
    invariant(free.length > 0, 'tables refer to each other in a circle that is looked at at once');
    ordered.push(...free);
    waiting = waiting.filter((each) => !free.includes(each));
  }
  return ordered;
}
