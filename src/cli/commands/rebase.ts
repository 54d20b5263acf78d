/** `bridge rebase`: what the catalogue in use means for a submission that was opened with an older one, and taking it. */

import type { AddCommand, CommandContext } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { findSubmission, type WantedSubmission } from '../connect/find-submission.ts';
import { refuseErrors, type ToldErrors } from '../connect/refuse-errors.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';

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
  printListing({ name: 'changes', columns: COLUMNS, entries, whenEmpty }, format, terminal);
  if (format !== 'table' || rebase.isCurrent) return;
  terminal.out(
    taken === true
      ? `\nTaken: ${state} ${questionnaire} is computed from the catalogue in use from now on. No answer was changed.\n`
      : '\nNothing was taken. "--take" takes it; answers stay in any case.\n',
  );
}

/** One change, of whatever kind. */
interface Line {
  readonly of: string;
  readonly what: string;
  readonly change: string;
  readonly now: string;
  readonly next: string;
}

function linesOf({ files, rows, items, suggestions }: Rebase): Line[] {
  const named = (of: string, changes: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(changes).flatMap(([change, ids]) => ids.map((what): Line => ({ of, what, change, now: '', next: '' })));
  return [
    ...files.map(({ kind, name, now, next }): Line => {
      const change = now === null ? 'added' : next === null ? 'removed' : 'changed';
      return { of: words(kind), what: name, change, now: now?.version ?? '', next: next?.version ?? '' };
    }),
    ...named('row', rows),
    ...named('item', items),
    ...suggestions.map(({ itemId, kind, now, next }): Line => {
      return { of: 'suggestion', what: itemId, change: words(kind), now: offer(now), next: offer(next) };
    }),
  ];
}

function offer(told: Offer | null): string {
  return told === null ? '' : [told.class, told.value ?? []].flat().join(' ');
}

/** `MAPPING_SET` as people write it. */
function words(member: string): string {
  return member.toLowerCase().replaceAll('_', ' ');
}

const COLUMNS: readonly ListingColumn<Line>[] = [
  { key: 'of', title: 'Of', value: ({ of }) => of },
  { key: 'what', title: 'What', whole: true, value: ({ what }) => what },
  { key: 'change', title: 'Change', value: ({ change }) => change },
  { key: 'now', title: 'Now', value: ({ now }) => now },
  { key: 'next', title: 'Then', value: ({ next }) => next },
];

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
