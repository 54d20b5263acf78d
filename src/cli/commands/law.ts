/** `bridge law`: keeps what a State says of one of its laws. */

import { Option } from 'commander';
import { APPLIES_TO, type AppliesTo } from '../../domain/applies-to.ts';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { refuseErrors, type ToldErrors } from '../connect/refuse-errors.ts';
import { CommandFailure } from '../failure.ts';
import { words } from '../render/words.ts';

interface LawArguments {
  readonly state: string;
  readonly appliesTo?: AppliesTo;
  readonly changedOn?: string;
  readonly repealed?: boolean;
  readonly inForce?: boolean;
  readonly link?: string;
}

/** Adds `bridge law` to the program. */
export const addLaw: AddCommand = (program, context, run) => {
  program
    .command('law')
    .summary('keep what a State says of one of its laws')
    .description(
      'Adds a law, or changes what is said of it; what is left out stays as it is. Where a law was changed or repealed, the answers that cite it are marked: "bridge worklist" shows them.',
    )
    .argument('<name>', 'its name, as it is cited')
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .option('--changed-on <day>', 'the day of its last change (YYYY-MM-DD)')
    .addOption(new Option('--repealed', 'it was repealed').conflicts('inForce'))
    .option('--in-force', 'it is in force')
    .addOption(new Option('--applies-to <offences>', 'what the law itself is limited to').choices(APPLIES_TO))
    .option('--link <address>', 'where it can be read')
    .addHelpText(
      'after',
      `
Examples:
  bridge law "Criminal Code 1998" --state XAR --changed-on 2026-03-01
  bridge law "Bribery of Foreign Officials Order 1987" --state XAR --repealed --changed-on 2016-03-01`,
    )
    .action((law: string, { state, appliesTo, changedOn, repealed, inForce, link }: LawArguments) =>
      run(async () => {
        const standing = repealed === true ? true : inForce === true ? false : null;
        const input = { state, law, appliesTo: appliesTo?.toUpperCase() ?? null, changedOn: changedOn ?? null, repealed: standing };
        const { recordLaw } = await withConnection(context, ({ ask }) => ask<Told>(MUTATION, { input: { ...input, link: link ?? null } }));
        refuseErrors(recordLaw);
        if (recordLaw.law === null) throw new CommandFailure('refused', 'the server does not say what it recorded');
        context.terminal.out(describe(state, recordLaw.law, recordLaw.citedBy ?? 0));
        return undefined;
      }),
    );
};

interface ToldLaw {
  readonly name: string;
  readonly appliesTo: string;
  readonly changedOn: string | null;
  readonly repealed: boolean;
}

interface Told {
  readonly recordLaw: ToldErrors & { readonly law: ToldLaw | null; readonly citedBy: number | null };
}

function describe(state: string, { name, appliesTo, changedOn, repealed }: ToldLaw, citedBy: number): string {
  const parts = [
    repealed ? 'repealed' : 'in force',
    ...(changedOn === null ? [] : [`changed on ${changedOn}`]),
    `applies to: ${words(appliesTo)}`,
  ];
  return `${state} "${name}": ${parts.join('; ')}\n${citedBy} of its answers ${citedBy === 1 ? 'cites' : 'cite'} it.\n`;
}

const MUTATION =
  'mutation RecordLaw($input: RecordLawInput!) { recordLaw(input: $input) { law { name appliesTo changedOn repealed } citedBy errors { message } } }';
