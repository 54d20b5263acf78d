/** A response: what a State answered to one item. Its content never changes; a new content is a new revision. */

import type { AppliesTo } from './applies-to.ts';

/** A law as one response cites it. */
export interface Citation {
  /** Key of the record of legislation. */
  readonly law: string;
  /** The provisions of the law, as written: "sections 4-9". */
  readonly pinpoint?: string;
}

/** What was answered. Everything here counts as content: where two contents differ, there are two revisions. */
export interface ResponseContent {
  /** A token of the item's scale, or "not_applicable" or "unknown"; absent when there is only a payload. */
  readonly value?: string;
  readonly appliesTo: AppliesTo;
  readonly text?: string;
  /** Language tag of the text. */
  readonly language?: string;
  /** The day as of which it holds (YYYY-MM-DD), where it is not that of the whole submission. */
  readonly asOf?: string;
  readonly citations: readonly Citation[];
  readonly links: readonly string[];
  /** Options chosen, on items of type list. */
  readonly options?: readonly string[];
  /** Key of the authority named, on items of type authority. */
  readonly authority?: string;
  /** Keys of further authorities named beside it. */
  readonly authorities?: readonly string[];
  readonly number?: number;
  readonly date?: string;
  /** Cases and good practices, one each. */
  readonly examples?: readonly string[];
  /** A table of statistics, as data. */
  readonly table?: Readonly<Record<string, unknown>>;
  /** For colleagues of the State; not part of the answer. */
  readonly note?: string;
}

/** Where a response came from, when it was not written here: kept with the revision, outside its content. */
export interface Origin {
  /** Full ids of the items whose answers it was accepted from; it is never evidence for what it rests on. */
  readonly derivedFrom?: readonly string[];
  /** Source revisions, mapping rows, rule and engine version of an accepted suggestion, or the imported file. */
  readonly provenance?: Readonly<Record<string, unknown>>;
}
