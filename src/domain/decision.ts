/** What a person of a State decided about a suggestion. Stored under the suggestion's id, so that the same is not offered again. */

export const DECISION_KINDS = ['accepted', 'accepted_with_edits', 'rejected', 'deferred'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface Decision {
  /** Id of the suggestion: other evidence makes another one, which is offered anew. */
  readonly suggestion: string;
  /** Full id of the item it was for. */
  readonly item: string;
  readonly kind: DecisionKind;
  /** Always there on a rejection. */
  readonly reason?: string;
}
