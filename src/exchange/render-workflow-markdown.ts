/** docs/WORKFLOW.md: the way of a submission, as it stands in the code. */

import { SUBMISSION_EVENTS, SUBMISSION_STATUSES, type SubmissionStatus, WRITABLE_STATUSES } from '../domain/submission.ts';
import { WORKFLOW } from '../review/workflow.ts';
import { markdownTable } from './markdown.ts';

/** The whole document, made from the table alone. */
export function renderWorkflowMarkdown(): string {
  return `${[TITLE, INTRODUCTION, table(), WHO, CONSENT, KEYS].join('\n\n')}\n`;
}

const TITLE = `<!-- Written by "npm run generate" from src/review/workflow.ts. -->
# The way of a submission`;

const INTRODUCTION = `A submission is what one State answers to one edition of a questionnaire, for one review or outside any. It moves by the events of this table and by nothing else: by GraphQL (\`advanceSubmission\`), on the command line (\`bridge submission\`) and by an imported form that says how far it has come, which leads forward only. Each move is kept with who, when and what they said to it.

Rows: where it is. Columns: what is done. Cells: where that leads, and who of the State may do it; an empty cell leads nowhere.`;

function table(): string {
  const isWritten = (status: SubmissionStatus) => (WRITABLE_STATUSES.includes(status) ? ' (written)' : '');
  const rows = SUBMISSION_STATUSES.map((status) => [`**${status}**${isWritten(status)}`, ...cells(status)]);
  return markdownTable(['', ...SUBMISSION_EVENTS.map((event) => `\`${event}\``)], rows);
}

function cells(status: SubmissionStatus): string[] {
  return SUBMISSION_EVENTS.map((event) => {
    const step = WORKFLOW[status][event];
    return step === undefined ? '' : `${step.to}: ${step.by.join(', ')}`;
  });
}

const WHO = `Answers are written in ${WRITABLE_STATUSES.map((status) => `\`${status}\``).join(' and ')} alone; afterwards they stand until the focal point returns or reopens the submission. Nobody but persons of the State moves it: the secretariat, reviewers and observers fire nothing.`;

const CONSENT = `## Consent

| kind | opens | when |
| --- | --- | --- |
| \`publish\` | everybody may read the answers | once cleared: giving it publishes at once, taking it back withdraws at once |
| \`share\` | the secretariat may read the answers | at any time |
| \`count\` | the answers may enter into figures, unread, while they are cleared | at any time |

The focal point gives and withdraws each of them, for the whole submission or for single sections. A submission is \`published\` exactly as long as a consent to publication stands. Withdrawing the whole withdraws every section; withdrawing one section of what was consented to as a whole leaves the others as they were. What is withdrawn can be read no more from the moment the reply is given.`;

const KEYS = `## Asking twice

Every mutation takes a \`clientMutationKey\`, made up by the client. The same request under the same key gives the same reply and is done once, also when several ask at the same moment. Another request under a key that was used is refused (\`CONFLICT\`). A request that was refused leaves its key unused. Keys are each person's own.`;
