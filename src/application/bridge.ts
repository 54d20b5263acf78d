import type { Database } from '../persistence/database.ts';
import type { Catalogue } from './catalogue.ts';

/** What a use case works on. A request keeps the one it began with, also when the catalogue is reloaded meanwhile. */
export interface Bridge {
  readonly catalogue: Catalogue;
  readonly database: Database;
  /** The day of today (YYYY-MM-DD), from which the age of answers is counted. */
  readonly today: string;
}
