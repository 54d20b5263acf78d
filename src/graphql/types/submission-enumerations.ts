import type { ConsentKind as KindWord } from '../../domain/consent.ts';
import type { SubmissionEvent as EventWord } from '../../domain/submission.ts';
import { enumeration } from './enumeration.ts';

export const SubmissionEvent = enumeration<EventWord>(
  'SubmissionEvent',
  'What moves a submission on. docs/WORKFLOW.md has the whole table.',
  {
    send_for_clearance: 'It goes before the focal point.',
    return: 'The focal point sends it back to be written further.',
    clear: 'The focal point clears it: its answers stand.',
    reopen: 'The focal point takes it back to be written further.',
    publish: 'The State consents to the publication of the whole.',
    withdraw: 'The State takes that back: it can be read no more.',
  },
);

export const ConsentKind = enumeration<KindWord>('ConsentKind', 'What a State consents to.', {
  publish: 'Everybody may read it.',
  count: 'It may enter into figures, unread.',
  share: 'The secretariat may read it before it is published.',
});
