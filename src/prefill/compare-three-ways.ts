/** An accepted answer beside what its sources say now and what it says now, so that a person can decide what stands. */

import { CONTENT_FIELDS, type ContentField, compareContents } from '../domain/compare-contents.ts';
import type { ResponseContent } from '../domain/response.ts';

/** Which side has moved away from what was accepted; `both_alike` where the answer already says what the sources say now. */
export type Moved = 'source' | 'answer' | 'both_alike' | 'both_differently';

/** One field that is no longer as it was accepted; a side is absent where it does not say it. */
export interface ThreeWayChange {
  readonly field: ContentField;
  readonly moved: Moved;
  readonly asAccepted?: unknown;
  readonly sourceNow?: unknown;
  readonly answerNow?: unknown;
}

export interface ThreeContents {
  readonly asAccepted: ResponseContent;
  /** What accepting would give today. */
  readonly sourceNow: ResponseContent;
  readonly answerNow: ResponseContent;
}

/** The fields that are no longer as accepted, in the order of reading. It only compares: nothing is overwritten. */
export function compareThreeWays({ asAccepted, sourceNow, answerNow }: ThreeContents): ThreeWayChange[] {
  const bySource = fieldsApart(asAccepted, sourceNow);
  const byAnswer = fieldsApart(asAccepted, answerNow);
  const apart = fieldsApart(sourceNow, answerNow);
  return CONTENT_FIELDS.filter((field) => bySource.has(field) || byAnswer.has(field)).map((field) => ({
    field,
    moved: !byAnswer.has(field) ? 'source' : !bySource.has(field) ? 'answer' : apart.has(field) ? 'both_differently' : 'both_alike',
    ...said('asAccepted', asAccepted[field]),
    ...said('sourceNow', sourceNow[field]),
    ...said('answerNow', answerNow[field]),
  }));
}

function fieldsApart(one: ResponseContent, other: ResponseContent): ReadonlySet<ContentField> {
  return new Set(compareContents(one, other).map(({ field }) => field));
}

function said(side: 'asAccepted' | 'sourceNow' | 'answerNow', value: unknown): Partial<ThreeWayChange> {
  return value === undefined ? {} : { [side]: value };
}
