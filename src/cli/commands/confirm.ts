/** `bridge confirm`: takes down what a person of a State confirms. */

import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { refuseErrors, type ToldErrors } from '../connect/refuse-errors.ts';
import { CommandFailure } from '../failure.ts';

interface ConfirmArguments {
  readonly state: string;
  readonly law?: string;
  readonly item?: string;
  readonly coversAllOffences?: boolean;
  readonly stillSo?: boolean;
}

/** Adds `bridge confirm` to the program. */
export const addConfirm: AddCommand = (program, context, run) => {
  program
    .command('confirm')
    .summary('take down what a person of a State confirms')
    .description(
      'Keeps a confirmation with the day and the person who gave it. Of a law it is given once, and serves every answer that cites the law. "bridge prefill --item" says what there is to confirm.',
    )
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .option('--law <name>', 'the law that something is confirmed of')
    .option('--covers-all-offences', 'the law is not limited to the offences of one instrument')
    .option('--still-so', 'the law says today what it said, or the answer holds today as it did')
    .option('--item <id>', 'in place of a law: full id of the item whose answer is still so')
    .addHelpText(
      'after',
      `
Examples:
  bridge confirm --state XAR --law "Liability of Legal Persons Act 2011" --covers-all-offences --still-so
  bridge confirm --state XAR --item "uncac-irm/cycle-1@2010#uncac:26(1).law" --still-so`,
    )
    .action((args: ConfirmArguments) =>
      run(async () => {
        const confirmed = await withConnection(context, (connection) => confirm(connection, args));
        refuseErrors(confirmed);
        const { confirmations, citedBy } = confirmed;
        context.terminal.out(`Confirmed for ${args.state}:\n${confirmations.map((id) => `  ${id}\n`).join('')}`);
        if (citedBy !== undefined) context.terminal.out(`${citedBy} of its answers ${citedBy === 1 ? 'cites' : 'cite'} that law.\n`);
        return undefined;
      }),
    );
};

interface Confirmed extends ToldErrors {
  readonly confirmations: readonly string[];
  /** Answers that cite the law. */
  readonly citedBy?: number;
}

async function confirm(
  { ask }: Connection,
  { state, law, item, coversAllOffences = false, stillSo = false }: ConfirmArguments,
): Promise<Confirmed> {
  if (law !== undefined && item === undefined && (coversAllOffences || stillSo))
    return (await ask<{ confirmLaw: Confirmed }>(OF_LAW, { input: { state, law, coversAllOffences, stillSo } })).confirmLaw;
  if (item !== undefined && law === undefined && stillSo && !coversAllOffences)
    return (await ask<{ confirmStillSo: Confirmed }>(OF_ANSWER, { input: { state, item } })).confirmStillSo;
  throw new CommandFailure(
    'usage',
    'say what is confirmed',
    'of a law: --law with --covers-all-offences, --still-so or both; of an answer: --item with --still-so',
  );
}

const OF_LAW = 'mutation ConfirmLaw($input: ConfirmLawInput!) { confirmLaw(input: $input) { confirmations citedBy errors { message } } }';
const OF_ANSWER =
  'mutation ConfirmStillSo($input: ConfirmStillSoInput!) { confirmStillSo(input: $input) { confirmations errors { message } } }';
