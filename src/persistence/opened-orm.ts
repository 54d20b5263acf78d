/** What it takes to open a database, and what opening it gives. */

import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver } from '@mikro-orm/sql';

export interface DatabaseSettings {
  /** A PostgreSQL connection URL; without it the embedded database is used. */
  readonly url?: string | undefined;
  /** Where the embedded database keeps its files; without it they are in memory and gone when it is closed. */
  readonly folder?: string | undefined;
  /** Where the server of this process answers, if that is known already: named to whoever finds the folder taken. */
  readonly address?: string | undefined;
  /** Ends a statement that takes longer, in milliseconds; on PostgreSQL only. */
  readonly statementTimeout?: number | undefined;
  /** The most connections to PostgreSQL at a time; 10 when absent. */
  readonly connections?: number | undefined;
  /** Is told every statement, for logs and for tests that count them; not the beginnings and ends of transactions. */
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** Files of an embedded database to start an in-memory one from, as `dumpDataDir` of PGlite gives them. */
  readonly snapshot?: Blob | undefined;
}

/** A connected and migrated ORM, and what must be undone when it is closed. */
export interface OpenedOrm {
  readonly kind: 'embedded' | 'postgresql';
  readonly orm: MikroORM<AbstractSqlDriver>;
  announce(address: string): void;
  close(): Promise<void>;
}
