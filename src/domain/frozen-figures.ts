/** Figures as they were frozen at a publication step: how many States gave each answer to an item. */

/** One cell of a grouping. */
export interface FrozenFigure {
  /** `all`, `regional_group`, or `party:` and the id of an instrument. */
  readonly grouping: string;
  /** A regional group; `party` or `other`; empty for all States together. */
  readonly cell: string;
  /** Published answers, by answer. */
  readonly published: Readonly<Record<string, number>>;
  /** Answers that may only be counted, by answer; absent where they are suppressed. */
  readonly counted?: Readonly<Record<string, number>>;
}

export interface FrozenItemFigures {
  /** Full id of the item. */
  readonly item: string;
  readonly figures: readonly FrozenFigure[];
}

/** Of one questionnaire, in the order of its items. */
export type FrozenFigures = readonly FrozenItemFigures[];
