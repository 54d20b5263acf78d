/** What a State answered: the evidence from which suggestions are made. Pure data, whatever it was read from. */

import type { AppliesTo } from '../domain/applies-to.ts';
import type { Citation } from '../domain/response.ts';

export type { AppliesTo } from '../domain/applies-to.ts';
export type { Citation } from '../domain/response.ts';

/** A law that answers cite. Records are shared: what is confirmed of a law once holds wherever it is cited. */
export interface Law {
  /** Stable key of the record: its name in normal form, or the id of the stored record. */
  readonly id: string;
  readonly name: string;
  readonly appliesTo: AppliesTo;
  /** Day of the last recorded change (YYYY-MM-DD), when one is recorded. */
  readonly changedOn?: string;
  readonly repealed?: boolean;
}

export interface Answer {
  /** Full id of the item, e.g. "uncac-irm/cycle-1@2010#uncac:23(1)(a)(i).compliance". */
  readonly item: string;
  /** Hash or id of the revision; changes with the content. */
  readonly revision: string;
  /** A token of the item's scale, or "not_applicable" or "unknown"; absent when there is only a payload. */
  readonly value?: string;
  readonly appliesTo: AppliesTo;
  readonly text?: string;
  readonly language?: string;
  readonly asOf?: string;
  readonly citations: readonly Citation[];
  readonly links: readonly string[];
  /** Options chosen, on items of type list. */
  readonly options?: readonly string[];
  readonly authority?: string;
  /** A table of figures as it was stored, on items of type statistics. */
  readonly table?: Readonly<Record<string, unknown>>;
  /** Whether the focal point of the State has cleared it. */
  readonly cleared: boolean;
  /** The edition of the questionnaire under which it was given, when it is not the one of the catalogue. */
  readonly otherEdition?: string;
  /** Ids of confirmations a person of the State gave on this answer. */
  readonly confirmations: readonly string[];
  /** Full ids of the items whose answers it was accepted from; it is never evidence for what it rests on. */
  readonly derivedFrom?: readonly string[];
}

/** Everything the engine knows of one State. */
export interface StateAnswers {
  readonly state: string;
  readonly answers: readonly Answer[];
  readonly laws: readonly Law[];
  /** Ids of confirmations given for laws, rows or conditions, beside those written on answers. */
  readonly confirmations?: readonly string[];
  /** Membership by instrument id, where it is known. */
  readonly party?: Readonly<Record<string, boolean>>;
}
