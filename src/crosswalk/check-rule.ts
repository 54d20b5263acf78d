/** What a rule is: a law, and a function that finds where a catalogue breaks it. */

import type { CatalogueIndex } from './check-index.ts';
import type { Law } from './diagnostic.ts';
import type { Finding } from './finding.ts';

export interface Rule {
  readonly law: Law;
  /**
   * The rule compares with what stands elsewhere ("there is no such provision"). It is skipped where a file could not be
   * read at all: what seems to be missing may stand there.
   */
  readonly needsEveryFile?: boolean;
  /** The rule asks for a row that may be one of those that do not fit their form; it is skipped where there are any. */
  readonly needsEveryRow?: boolean;
  readonly find: (catalogue: CatalogueIndex) => Iterable<Finding>;
}
