import { DomainError } from '../domain/errors.ts';
import { type SubmissionStatus, WRITABLE_STATUSES } from '../domain/submission.ts';

const WHAT_TO_DO: Readonly<Record<SubmissionStatus, string>> = {
  draft: '',
  for_clearance: 'Have the focal point return it first.',
  returned: '',
  cleared: 'Have the focal point reopen it first.',
  published: 'Have the focal point withdraw its publication and reopen it first.',
};

/** What the focal point has before them, or has cleared, changes under nobody's hands. @throws DomainError NOT_WRITABLE */
export function refuseUnlessWritable({ state, id }: { readonly state: string; readonly id: string }, status: SubmissionStatus): void {
  if (WRITABLE_STATUSES.includes(status)) return;
  throw new DomainError(
    'NOT_WRITABLE',
    `The submission of ${state} is ${status.replaceAll('_', ' ')}, so its answers stand and nothing was saved. ${WHAT_TO_DO[status]}`,
    { state, submission: id, status },
  );
}
