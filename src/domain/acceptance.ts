/** What is kept with an answer that was accepted from a suggestion, so that it can be told for ever where it came from. */

import type { ContentField } from './compare-contents.ts';
import type { ResponseContent } from './response.ts';

/** One answer that an accepted answer rests on, as it was then. */
export interface AcceptedSource {
  /** Full id of the item. */
  readonly item: string;
  /** Revision of its answer, which changes with the content; empty where none is known. */
  readonly revision: string;
  readonly value?: string;
  readonly asOf?: string;
  /** Ids of the mapping rows over which it was carried. */
  readonly rows: readonly string[];
}

/** A text, law, list or table that was offered with a suggestion, whether it was taken or left. */
export interface OfferedPayload {
  readonly kind: string;
  /** Full id of the item it came from. */
  readonly from: string;
  /** SHA-256 of what it said. */
  readonly hash: string;
  readonly taken: boolean;
}

/** A mapping set in the version that was used. */
export interface UsedMappingSet {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  /** Ids of its rows over which the sources were carried, sorted. */
  readonly rows: readonly string[];
}

/**
 * What an answer rests on: for each thing, by "kind:id", its fingerprint when the answer was accepted; empty for a thing
 * that was not there.
 */
export interface Basis {
  /** Full id of the item answered. */
  readonly item: string;
  readonly restsOn: Readonly<Record<string, string>>;
}

/** The provenance of an accepted suggestion: plain data, stored with the revision. */
export interface Acceptance {
  /** Id of the suggestion: the hash of the question and its evidence. */
  readonly suggestion: string;
  /** The class by whose rule it was offered. */
  readonly rule: string;
  /** What was suggested; null where only texts, laws or lists were. */
  readonly suggestedValue: string | null;
  /** What the person wrote in place of what was offered, in the order of reading. */
  readonly edited: readonly ContentField[];
  /** What had been offered in the fields that were edited; absent where nothing was. */
  readonly offered: Partial<ResponseContent>;
  /** What else was offered for use. */
  readonly payloads: readonly OfferedPayload[];
  readonly sources: readonly AcceptedSource[];
  readonly mappingSets: readonly UsedMappingSet[];
  /** Ids of the confirmations it rests on, given with it or before. */
  readonly confirmations: readonly string[];
  /** Version of the program that computed the suggestion. */
  readonly engine: string;
  /** Hash of the catalogue it was computed from. */
  readonly catalogue: string;
  /** "from UNCAC, cycle 1, 2014, article 23 paragraph 1". */
  readonly quotation: string;
  readonly basis: Basis;
}
