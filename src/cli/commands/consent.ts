/** `bridge consent`: takes down what a State consents to, and takes it back. */

import { Argument, Option } from 'commander';
import { CONSENT_KINDS, type ConsentKind } from '../../domain/consent.ts';
import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { findSubmission } from '../connect/find-submission.ts';
import { refuseErrors, type ToldErrors } from '../connect/refuse-errors.ts';
import { words } from '../render/words.ts';

interface ConsentArguments {
  readonly state: string;
  readonly questionnaire: string;
  readonly review?: string;
  readonly to: ConsentKind;
  readonly section?: string;
}

type Step = 'give' | 'withdraw';

/** Adds `bridge consent` to the program. */
export const addConsent: AddCommand = (program, context, run) => {
  program
    .command('consent')
    .summary('take down what a State consents to, or take it back')
    .description(
      'Consent to publication publishes at once what is cleared; taken back, it can be read no more at once. Consent to sharing lets the secretariat read it before, consent to counting lets it enter into figures unread. Given for a whole submission or for one section, by the focal point. docs/WORKFLOW.md has the rules.',
    )
    .addArgument(new Argument('<step>', 'what is done').choices(['give', 'withdraw']))
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .requiredOption('--questionnaire <id>', 'the questionnaire, e.g. untoc-rm/cluster-1@2020')
    .option('--review <id>', 'the review that it answers for; outside any when left out')
    .addOption(new Option('--to <kind>', 'what is consented to').choices(CONSENT_KINDS).makeOptionMandatory())
    .option('--section <id>', 'only to this section; to the whole submission when left out')
    .addHelpText(
      'after',
      `
Examples:
  bridge consent give --state XAR --questionnaire uncac-irm/cycle-1@2010 --to share
  bridge consent give --state XAR --questionnaire uncac-irm/cycle-1@2010 --to publish --section article-15
  bridge consent withdraw --state XAR --questionnaire uncac-irm/cycle-1@2010 --to publish`,
    )
    .action((step: Step, args: ConsentArguments) =>
      run(async () => {
        const { status, consents } = await withConnection(context, (connection) => change(connection, step, args));
        context.terminal.out(
          `${args.state} ${args.questionnaire}: ${words(status)}\n${consents.map((each) => `  ${describe(each)}\n`).join('')}`,
        );
        return undefined;
      }),
    );
};

async function change(connection: Connection, step: Step, { to, section, ...wanted }: ConsentArguments): Promise<ToldSubmission> {
  const submission = await findSubmission(connection, wanted);
  const input = { state: wanted.state, submission, kind: to.toUpperCase(), section: section ?? null };
  const { consent } = await connection.ask<{ consent: ToldErrors & { readonly submission: ToldSubmission } }>(MUTATIONS[step], { input });
  refuseErrors(consent);
  return consent.submission;
}

interface ToldConsent {
  readonly kind: string;
  readonly section: string | null;
}

interface ToldSubmission {
  readonly status: string;
  readonly consents: readonly ToldConsent[];
}

function describe({ kind, section }: ToldConsent): string {
  return `consents to ${words(kind)}${section === null ? '' : ` section ${section}`}`;
}

const PARTS = '{ submission { status consents { kind section } } errors { message } }';
const MUTATIONS: Readonly<Record<Step, string>> = {
  give: `mutation GiveConsent($input: ConsentInput!) { consent: giveConsent(input: $input) ${PARTS} }`,
  withdraw: `mutation WithdrawConsent($input: ConsentInput!) { consent: withdrawConsent(input: $input) ${PARTS} }`,
};
