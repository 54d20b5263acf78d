/** `bridge submissions`: how far a State has come with each questionnaire. */

import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';
import { words } from '../render/words.ts';

/** Adds `bridge submissions` to the program. */
export const addSubmissions: AddCommand = (program, context, run) => {
  program
    .command('submissions')
    .summary('list how far a State has come with each questionnaire')
    .description(
      'Lists the submissions of a State with what they are due for, how far they have come, what the State consents to, and what you may do with each.',
    )
    .argument('<state>', 'code of the State, e.g. XAR')
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  bridge submissions XAR\n  bridge submissions XAR --format json')
    .action((code: string, { format }: { readonly format: Format }) =>
      run(async () => {
        const { state } = await withConnection(context, ({ ask }) => ask<Told>(QUERY, { code }));
        if (state === null) throw new CommandFailure('usage', `no State "${code}" is stored`, '"bridge states" lists them');
        const whenEmpty = `${code} has no submission that you may know of.`;
        printListing({ name: 'submissions', columns: COLUMNS, entries: state.submissions, whenEmpty }, format, context.terminal);
        return undefined;
      }),
    );
};

interface ToldSubmission {
  readonly id: string;
  readonly questionnaireId: string;
  readonly reviewId: string | null;
  readonly dueOn: string | null;
  readonly status: string;
  readonly possibleEvents: readonly string[];
  readonly consents: readonly { readonly kind: string; readonly section: string | null }[];
}

interface Told {
  readonly state: { readonly submissions: readonly ToldSubmission[] } | null;
}

const COLUMNS: readonly ListingColumn<ToldSubmission>[] = [
  { key: 'questionnaire', title: 'Questionnaire', whole: true, value: ({ questionnaireId }) => questionnaireId },
  { key: 'review', title: 'Review', value: ({ reviewId }) => reviewId },
  { key: 'due', title: 'Due', whole: true, value: ({ dueOn }) => dueOn },
  { key: 'status', title: 'Status', value: ({ status }) => words(status) },
  { key: 'consents', title: 'Consents to', value: ({ consents }) => consents.map(describe) },
  { key: 'possible', title: 'You may', value: ({ possibleEvents }) => possibleEvents.map(words) },
  { key: 'id', value: ({ id }) => id },
];

function describe({ kind, section }: { readonly kind: string; readonly section: string | null }): string {
  return section === null ? words(kind) : `${words(kind)} ${section}`;
}

const QUERY = `query Submissions($code: ID!) { state(code: $code) { submissions {
  id questionnaireId reviewId dueOn status possibleEvents consents { kind section }
} } }`;
