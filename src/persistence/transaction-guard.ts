/** Refuses a query that goes around the open transaction, where the embedded database would wait for it for ever. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { AbstractSqlConnection } from '@mikro-orm/sql';
import { invariant } from '../domain/errors.ts';

/**
 * The embedded database has one connection. Whoever holds it in a transaction and then asks for it again, through another
 * entity manager or a second transaction, waits for itself. On PostgreSQL the same slip would read without the actor and
 * outside the snapshot, so it is refused there too.
 */
export class TransactionGuard {
  readonly #current = new AsyncLocalStorage<{ open: boolean }>();

  /** Runs the work of a transaction that was begun; what it leaves behind may query again once it is over. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const transaction = { open: true };
    try {
      return await this.#current.run(transaction, work);
    } finally {
      transaction.open = false;
    }
  }

  /** Watches every statement of the connection, and every beginning: those of the open transaction carry its context. */
  watch(connection: AbstractSqlConnection): void {
    const execute = connection.execute.bind(connection);
    const begin = connection.begin.bind(connection);
    connection.execute = ((query, params, method, context, logging) => {
      if (context === undefined) this.#refuseInside('A query was made');
      return execute(query, params, method, context, logging);
    }) as typeof connection.execute;
    connection.begin = async (options) => {
      if (options?.ctx === undefined) this.#refuseInside('A second transaction was asked for');
      return begin(options);
    };
  }

  #refuseInside(what: string): void {
    invariant(
      this.#current.getStore()?.open !== true,
      `${what} inside an open transaction but not through it: on the embedded database it would wait for itself for ever. Pass on the transaction that the work was given.`,
    );
  }
}
