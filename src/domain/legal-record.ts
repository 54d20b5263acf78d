/** Records of law and of authorities that a State keeps once and cites in many responses. */

import type { AppliesTo } from './applies-to.ts';

/** A law of a State. What is confirmed of it once holds wherever it is cited. */
export interface Legislation {
  /** Stable within the State: its name in normal form. */
  readonly key: string;
  readonly name: string;
  readonly appliesTo: AppliesTo;
  /** Day of the last recorded change (YYYY-MM-DD). */
  readonly changedOn?: string;
  readonly repealed: boolean;
  /** Where it can be read. */
  readonly link?: string;
}

/** An authority of a State, such as a central authority for mutual legal assistance. */
export interface Authority {
  /** Stable within the State: its name in normal form. */
  readonly key: string;
  readonly name: string;
  /** Address, telephone, e-mail, as written. */
  readonly contact?: string;
}
