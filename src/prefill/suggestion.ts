/** What the bridge offers for one item: computed from answers and crosswalk, never stored, never applied by itself. */

import type { FiguresTable } from '../crosswalk/tables/figures-table.ts';
import type { ConfirmationKind } from '../domain/given-confirmation.ts';

/** From strongest to weakest; CONFLICT stands apart. */
export const SUGGESTION_CLASSES = ['CONFLICT', 'FULL', 'CONDITIONAL', 'PARTIAL', 'CONTEXT', 'NONE'] as const;
export type SuggestionClass = (typeof SUGGESTION_CLASSES)[number];

/** Why there is nothing; the first that holds. */
export const NONE_REASONS = [
  'NOT_PARTY',
  'POSSIBLY_DISJOINT',
  'SOURCE_NOT_APPLICABLE',
  'SOURCE_UNANSWERED',
  'NO_COMMON_FACET',
  'NO_COUNTERPART',
  'NOT_REVIEWED',
] as const;
export type NoneReason = (typeof NONE_REASONS)[number];

export { CONFIRMATION_KINDS, type ConfirmationKind } from '../domain/given-confirmation.ts';

/** `id` is `kind:about`; `about` is the key of a law, the full id of an item, the id of a row or of a condition. */
export interface Confirmation {
  readonly id: string;
  readonly kind: ConfirmationKind;
  readonly about: string;
}

export const PAYLOAD_KINDS = ['narrative', 'legislation', 'statistics', 'authority', 'list', 'link'] as const;
export type PayloadKind = (typeof PAYLOAD_KINDS)[number];

/** How a payload may be used: `draft` to edit, `link` the same record, `list` to choose from, `reading` side by side. */
export type PayloadUse = 'draft' | 'link' | 'list' | 'reading';

/** A text, law, list or table of a source, with what must be known when it is used. */
export interface PayloadDraft {
  readonly kind: PayloadKind;
  readonly use: PayloadUse;
  /** Full id of the item it comes from. */
  readonly from: string;
  readonly content: string;
  /** Figures that count the same in the target: `content` says them in the notation of forms. */
  readonly table?: FiguresTable;
  readonly language?: string;
  /** "goes beyond the question", "covers only a part", "also designated under this treaty?", … */
  readonly caveat?: 'goes_beyond' | 'covers_only' | 'confirm_relevance' | 'designated_here';
}

/** One answer that speaks for or beside a target, with what it says of it. */
export interface SourceUse {
  readonly item: string;
  readonly value?: string;
  readonly asOf?: string;
  /** A: counts as it is; B: counts when confirmed; C: for reading only. */
  readonly grade: 'A' | 'B' | 'C';
  /** The possible relations source – target, over which it was carried. */
  readonly relation: readonly string[];
  /** The tokens of the target that it leaves possible. */
  readonly leaves: readonly string[];
  /** Ids of the mapping rows that carry it, in the order of the path. */
  readonly rows: readonly string[];
  readonly confirmations: readonly Confirmation[];
}

/** What kept the best path from grade A. */
export interface Cap {
  readonly item: string;
  readonly confirmation?: Confirmation;
  readonly why: ConfirmationKind | 'limited_offences' | 'facet' | 'legal_act' | 'related';
}

export interface Suggestion {
  /** Hash of the target's text and its evidence: the same evidence gives the same id. */
  readonly id: string;
  /** Full id of the target item. */
  readonly item: string;
  readonly class: SuggestionClass;
  /** A token of the target's scale on FULL and CONDITIONAL, else null. */
  readonly value: string | null;
  /** Tokens that the target cannot be, by grade A alone. */
  readonly excluded: readonly string[];
  /** What to confirm, smallest set that makes it FULL. */
  readonly confirmations: readonly Confirmation[];
  readonly payloads: readonly PayloadDraft[];
  readonly sources: readonly SourceUse[];
  /** Ids of the mapping rows it rests on; on NONE for want of a counterpart, those that say so. */
  readonly rows: readonly string[];
  readonly cappedBy: readonly Cap[];
  readonly reason: NoneReason | null;
  /** On NONE: full ids of the source items that the reason is about. */
  readonly reasonItems: readonly string[];
  /** Product of row scores on the best path, 0 to 1; null when a row on it is unrated. For order only. */
  readonly confidence: number | null;
  /** The item's own answer contradicts the evidence: an entry in the State's work list. */
  readonly contradictsOwnAnswer: boolean;
  /** The A and B evidence contradict each other: nothing preselected, a warning instead. */
  readonly warning: 'confirmations_would_conflict' | null;
}
