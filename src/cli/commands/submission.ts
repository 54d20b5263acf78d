/** `bridge submission`: opens what a State answers to a questionnaire, and moves it on. */

import { Argument } from 'commander';
import { SUBMISSION_EVENTS, type SubmissionEvent } from '../../domain/submission.ts';
import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';

interface SubmissionArguments {
  readonly state: string;
  readonly questionnaire: string;
  readonly review?: string;
  readonly note?: string;
}

const STEPS = ['open', ...SUBMISSION_EVENTS] as const;

/** Adds `bridge submission` to the program. */
export const addSubmission: AddCommand = (program, context, run) => {
  program
    .command('submission')
    .summary('open a submission, or move it on')
    .description(
      'Opens what a State answers to a questionnaire, sends it to the focal point, returns or clears it, publishes it or withdraws its publication. docs/WORKFLOW.md says who may do what when.',
    )
    .addArgument(new Argument('<step>', 'what is done').choices(STEPS.map((step) => step.replaceAll('_', '-'))))
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .requiredOption('--questionnaire <id>', 'the questionnaire, e.g. untoc-rm/cluster-1@2020')
    .option('--review <id>', 'the review that it answers for; outside any when left out')
    .option('--note <text>', 'for the persons of the State, kept with the step')
    .addHelpText(
      'after',
      `
Examples:
  bridge submission open --state XAR --questionnaire untoc-rm/cluster-1@2020
  bridge submission return --state XAR --questionnaire untoc-rm/cluster-1@2020 --note "Article 10 needs the new act."`,
    )
    .action((step: string, args: SubmissionArguments) =>
      run(async () => {
        const event = SUBMISSION_EVENTS.find((each) => each === step.replaceAll('-', '_'));
        const { status, possible } = await withConnection(context, (connection) =>
          event === undefined ? open(connection, args) : advance(connection, event, args),
        );
        const next = possible.length === 0 ? '' : `; you may ${possible.map(words).join(', ')}`;
        context.terminal.out(`${args.state} ${args.questionnaire}: ${words(status)}${next}\n`);
        return undefined;
      }),
    );
};

interface Moved {
  readonly status: string;
  /** What the person may do next. */
  readonly possible: readonly string[];
}

async function open({ ask }: Connection, { state, questionnaire, review }: SubmissionArguments): Promise<Moved> {
  const { openSubmission } = await ask<{ openSubmission: Told }>(OPEN, { input: { state, questionnaire, review } });
  return movedOf(openSubmission);
}

async function advance(
  { ask }: Connection,
  event: SubmissionEvent,
  { state, questionnaire, review, note }: SubmissionArguments,
): Promise<Moved> {
  const told = await ask<ToldState>(FIND, { state });
  if (told.state === null) throw new CommandFailure('usage', `no State "${state}" is stored`, '"bridge states" lists them');
  const found = told.state.submissions.find((each) => each.questionnaireId === questionnaire && each.review?.id === review);
  if (found === undefined)
    throw new CommandFailure('usage', `${state} has no submission to ${questionnaire}`, 'open one: "bridge submission open"');
  const input = { state, submission: found.id, event: event.toUpperCase(), note };
  return movedOf((await ask<{ advanceSubmission: Told }>(ADVANCE, { input })).advanceSubmission);
}

/** @throws CommandFailure with what is to be mended */
function movedOf({ submission, errors }: Told): Moved {
  if (submission !== null) return { status: submission.status, possible: submission.possibleEvents };
  throw new CommandFailure('usage', errors.map(({ message }) => message).join('\n  '));
}

/** `FOR_CLEARANCE` as people write it. */
function words(member: string): string {
  return member.toLowerCase().replaceAll('_', ' ');
}

interface Told {
  readonly submission: { readonly status: string; readonly possibleEvents: readonly string[] } | null;
  readonly errors: readonly { readonly message: string }[];
}

interface ToldState {
  readonly state: {
    readonly submissions: readonly {
      readonly id: string;
      readonly questionnaireId: string;
      readonly review: { readonly id: string } | null;
    }[];
  } | null;
}

const FIND = 'query Submissions($state: ID!) { state(code: $state) { submissions { id questionnaireId review { id } } } }';
const PARTS = '{ submission { status possibleEvents } errors { message } }';
const OPEN = `mutation OpenSubmission($input: OpenSubmissionInput!) { openSubmission(input: $input) ${PARTS} }`;
const ADVANCE = `mutation AdvanceSubmission($input: AdvanceSubmissionInput!) { advanceSubmission(input: $input) ${PARTS} }`;
