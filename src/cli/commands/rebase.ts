/** `bridge rebase`: what the catalogue in use means for a submission that was opened with an older one, and taking it. */

import type { AddCommand, CommandContext } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { findSubmission, type WantedSubmission } from '../connect/find-submission.ts';
import { refuseErrors, type ToldErrors } from '../connect/refuse-errors.ts';
import { CHANGE_COLUMNS, type ChangeLine, fileLine, idLines, offerText } from '../render/catalogue-changes.ts';
import { type Format, formatOption, printListing } from '../render/listing.ts';

interface RebaseArguments extends WantedSubmission {
  readonly take?: true;
  readonly format: Format;
}

/** Adds `bridge rebase` to the program. */
export const addRebase: AddCommand = (program, context, run) => {
  program
    .command('rebase')
    .summary('show what the catalogue in use changes for a submission, or take it')
    .description(
      'A submission stays with the questionnaires and mapping sets that it was opened with. This shows which files, rows, items and suggestions are others in the catalogue in use; with --take, the submission is computed from it from then on. Answers stay in any case.',
    )
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .requiredOption('--questionnaire <id>', 'the questionnaire, e.g. untoc-rm/cluster-1@2020')
    .option('--review <id>', 'the review that it answers for; outside any when left out')
    .option('--take', 'take the catalogue in use')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  bridge rebase --state XAR --questionnaire untoc-rm/cluster-1@2020\n  bridge rebase --state XAR --questionnaire untoc-rm/cluster-1@2020 --take',
    )
    .action((args: RebaseArguments) =>
      run(async () => {
        const rebase = await withConnection(context, async (connection) => {
          const submission = await findSubmission(connection, args);
          return args.take === true ? take(connection, args.state, submission) : preview(connection, args.state, submission);
        });
        print(rebase, args, context);
        return undefined;
      }),
    );
};

async function preview({ ask }: Connection, state: string, submission: string): Promise<Rebase> {
  return (await ask<{ rebasePreview: Rebase }>(PREVIEW, { state, submission })).rebasePreview;
}

/** @throws CommandFailure with what is to be mended */
async function take({ ask }: Connection, state: string, submission: string): Promise<Rebase> {
  const told = await ask<{ rebaseSubmission: ToldErrors & { rebase: Rebase } }>(TAKE, { input: { state, submission } });
  refuseErrors(told.rebaseSubmission);
  return told.rebaseSubmission.rebase;
}

function print(rebase: Rebase, { state, questionnaire, take: taken, format }: RebaseArguments, { terminal }: CommandContext): void {
  const whenEmpty = `${state} ${questionnaire} is computed from the catalogue in use.`;
  const entries = rebase.isCurrent ? [] : linesOf(rebase);
  printListing({ name: 'changes', columns: CHANGE_COLUMNS, entries, whenEmpty }, format, terminal);
  if (format !== 'table' || rebase.isCurrent) return;
  terminal.out(
    taken === true
      ? `\nTaken: ${state} ${questionnaire} is computed from the catalogue in use from now on. No answer was changed.\n`
      : '\nNothing was taken. "--take" takes it; answers stay in any case.\n',
  );
}

function linesOf({ files, rows, items, suggestions }: Rebase): ChangeLine[] {
  return [
    ...files.map(({ kind, name, now, next }) => fileLine(words(kind), name, now?.version, next?.version)),
    ...idLines('row', rows),
    ...idLines('item', items),
    ...suggestions.map(({ itemId, kind, now, next }): ChangeLine => {
      return { of: 'suggestion', what: itemId, change: words(kind), now: offerText(now), next: offerText(next) };
    }),
  ];
}

/** `MAPPING_SET` as people write it. */
function words(member: string): string {
  return member.toLowerCase().replaceAll('_', ' ');
}

interface Offer {
  readonly class: string;
  readonly value: string | null;
}

interface Rebase {
  readonly isCurrent: boolean;
  readonly files: readonly {
    readonly kind: string;
    readonly name: string;
    readonly now: { readonly version: string } | null;
    readonly next: { readonly version: string } | null;
  }[];
  readonly rows: Readonly<Record<'added' | 'removed' | 'changed', readonly string[]>>;
  readonly items: Readonly<Record<'added' | 'removed' | 'reworded', readonly string[]>>;
  readonly suggestions: readonly {
    readonly itemId: string;
    readonly kind: string;
    readonly now: Offer | null;
    readonly next: Offer | null;
  }[];
}

const PARTS = `{ isCurrent files { kind name now { version } next { version } } rows { added removed changed }
  items { added removed reworded } suggestions { itemId kind now { class value } next { class value } } }`;
const PREVIEW = `query RebasePreview($state: ID!, $submission: ID!) { rebasePreview(state: $state, submission: $submission) ${PARTS} }`;
const TAKE = `mutation RebaseSubmission($input: RebaseSubmissionInput!) { rebaseSubmission(input: $input) { rebase ${PARTS} errors { message } } }`;
