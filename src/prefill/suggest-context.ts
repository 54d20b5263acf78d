/** What one suggestion is made from: a State's answers as they were read, and the catalogue they are read against. */

import type { Law } from './answer.ts';
import type { Reading } from './collect-contributions.ts';
import type { GatheredEvidence } from './gather-evidence.ts';
import type { InferencePlan } from './inference-plan.ts';

/** Both grades of a reading of a State's answers, without the answers that must not speak for the target. */
export interface Readings {
  readonly a: Reading;
  readonly b: Reading;
}

export interface SuggestContext {
  readonly plan: InferencePlan;
  readonly gathered: GatheredEvidence;
  readonly readings: Readings;
  readonly laws: ReadonlyMap<string, Law>;
  readonly party: Readonly<Record<string, boolean>>;
  /** Instruments whose questionnaires are sources, for the reasons of NONE. */
  readonly sourceInstruments: ReadonlySet<string>;
}
