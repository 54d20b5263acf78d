/** Writes many rows of one table in one statement. */

import type { Transaction } from './transaction.ts';

/** A table, by the names of its columns. Names come from the code, never from a caller's data. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly content: readonly string[];
  /** Columns that are written with a new row and never changed after. */
  readonly fixed?: readonly string[];
  /** Columns that the database fills in when a row is written (who, when); a mere repetition does not touch them. */
  readonly stamps?: readonly string[];
}

/** A row by column; an absent column is null. */
export type Row = Readonly<Record<string, unknown>>;

/** Adds new rows. A key that is there already is an error of the database. */
export async function insertRows(transaction: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.execute(insertInto(table), [JSON.stringify(rows)]);
}

/** Adds rows whose key is not there yet and leaves the others alone. */
export async function insertMissingRows(transaction: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.execute(`${insertInto(table)} on conflict do nothing`, [JSON.stringify(rows)]);
}

/** Adds rows, or changes those whose key is there and whose content differs. No two rows may have the same key. */
export async function upsertRows(transaction: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const assignments = [...table.content, ...(table.stamps ?? [])].map((column) => `"${column}" = excluded."${column}"`);
  await transaction.execute(
    `${insertInto(table)}
    on conflict (${quote(table.key)}) do update set ${assignments.join(', ')}
    where (${quote(table.content, `"${table.name}".`)}) is distinct from (${quote(table.content, 'excluded.')})`,
    [JSON.stringify(rows)],
  );
}

function insertInto({ name, key, content, fixed = [] }: Table): string {
  const columns = quote([...key, ...content, ...fixed]);
  return `insert into "${name}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${name}", ?)`;
}

function quote(columns: readonly string[], prefix = ''): string {
  return columns.map((column) => `${prefix}"${column}"`).join(', ');
}
