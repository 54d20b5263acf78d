/** `bridge explain`: what a diagnostic code means, why the law is there and what to do. */

import { explainLaw, findLaw, LAWS, nearestCode } from '../../crosswalk/laws.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { type Format, formatOption, printListing } from '../render/listing.ts';
import { wrapText } from '../render/wrap-text.ts';

/** Adds `bridge explain` to the program. */
export const addExplain: AddCommand = (program, context, run) => {
  const { terminal } = context;
  program
    .command('explain')
    .summary('say what a diagnostic code means')
    .description('Says what a code of "bridge lint" means, why the law is there and what to do. Without a code, lists all of them.')
    .argument('[code]', 'a code, e.g. CB401')
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  bridge explain CB401\n  bridge explain')
    .action((code: string | undefined, { format }: { format: Format }) =>
      run(() => {
        if (code === undefined || format !== 'table')
          printListing({ ...LISTING, entries: code === undefined ? LAWS : [requireLaw(code)] }, format, terminal);
        else terminal.out(`${wrapText(explainLaw(requireLaw(code)), terminal.columns).join('\n')}\n`);
        return undefined;
      }),
    );
};

const LISTING = {
  name: 'laws',
  columns: [
    { key: 'code', title: 'Code', value: ({ code }: (typeof LAWS)[number]) => code },
    { key: 'severity', title: 'Severity', value: ({ severity }: (typeof LAWS)[number]) => severity },
    { key: 'name', value: ({ name }: (typeof LAWS)[number]) => name },
    { key: 'law', title: 'Law', value: ({ law }: (typeof LAWS)[number]) => law },
    { key: 'why', value: ({ why }: (typeof LAWS)[number]) => why },
    { key: 'explanation', value: ({ explanation }: (typeof LAWS)[number]) => explanation },
    { key: 'source', value: ({ source }: (typeof LAWS)[number]) => source },
  ],
  whenEmpty: 'There are no laws.',
};

function requireLaw(code: string) {
  const law = findLaw(code);
  if (law !== undefined) return law;
  const near = nearestCode(code);
  throw new CommandFailure('usage', `no diagnostic has the code "${code}"`, near ?? '"bridge explain" without a code lists them all');
}
