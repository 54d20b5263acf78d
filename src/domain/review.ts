/** A review: why States are asked, and by when. */

export interface Review {
  /** Lower-case words joined by hyphens: "untoc-2027-group-1". */
  readonly id: string;
  readonly title: string;
  /** The review mechanism, as questionnaires name theirs: "untoc-rm". */
  readonly mechanism: string;
  /** The phase of the mechanism, in its own words. */
  readonly phase: string;
  /** The group of States that are reviewed together, in the words of the mechanism. */
  readonly group?: string;
  /** The day on which it opens (YYYY-MM-DD). */
  readonly opens: string;
  /** The day by which answers are due; absent where none is set. */
  readonly due?: string;
  /** Codes of the States under it, in their order; none where it is open to all. */
  readonly states: readonly string[];
}
