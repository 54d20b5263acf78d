/** A submission: what one State answers to one edition of a questionnaire, and how far it has come. */

/** From first draft to publication. */
export const SUBMISSION_STATUSES = ['draft', 'for_clearance', 'returned', 'cleared', 'published'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** What moves it on. */
export const SUBMISSION_EVENTS = ['send_for_clearance', 'return', 'clear', 'reopen', 'publish', 'withdraw'] as const;
export type SubmissionEvent = (typeof SUBMISSION_EVENTS)[number];

export interface Submission {
  readonly id: string;
  readonly state: string;
  /** Id of the questionnaire with its edition, e.g. "untoc-rm/cluster-1@2020". */
  readonly questionnaire: string;
  /** Id of the review it belongs to; absent outside any review. */
  readonly review?: string;
  readonly status: SubmissionStatus;
  /** The day as of which the whole is answered (YYYY-MM-DD), where no answer has a day of its own. */
  readonly asOf?: string;
  /** Content hashes of the questionnaire and mapping sets it was opened with, as archived. */
  readonly pins: readonly string[];
}

/** States in which answers may be written. */
export const WRITABLE_STATUSES: readonly SubmissionStatus[] = ['draft', 'returned'];

/** Whether the focal point of the State has cleared it. */
export function isCleared(status: SubmissionStatus): boolean {
  return status === 'cleared' || status === 'published';
}

/** How far each status is: what came back is as far as what was never sent. */
const DISTANCE: Readonly<Record<SubmissionStatus, number>> = { draft: 0, returned: 0, for_clearance: 1, cleared: 2, published: 3 };

/** Whether a submission that has come to one status would be further in another. */
export function isFurther(status: SubmissionStatus, than: SubmissionStatus): boolean {
  return DISTANCE[status] > DISTANCE[than];
}
