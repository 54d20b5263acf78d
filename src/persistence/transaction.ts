import type { SqlEntityManager } from '@mikro-orm/sql';

/** An open transaction: what every function of this folder that reads or writes takes first. */
export type Transaction = SqlEntityManager;
