/** `bridge doctor`: whether everything is in order, and what to do where it is not. */

import type { AddCommand } from '../command.ts';
import { EXIT } from '../failure.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';
import type { Finding } from '../serve/examine.ts';

/** Adds `bridge doctor` to the program. */
export const addDoctor: AddCommand = (program, context, run) => {
  program
    .command('doctor')
    .summary('check that everything is in order')
    .description(
      'Looks at Node.js, the catalogue, the database and the server that holds it, and at answers whose items are gone. Exits 1 where something has to be done.',
    )
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  bridge doctor\n  bridge doctor --format json')
    .action(({ format }: { format: Format }) =>
      run(async () => {
        const { examine } = await import('../serve/examine.ts');
        const findings = await examine(context);
        context.terminal.finish();
        printListing({ name: 'checks', columns: COLUMNS, entries: findings, whenEmpty: '' }, format, context.terminal);
        return findings.some(({ state }) => state === 'wrong') ? EXIT.content : undefined;
      }),
    );
};

const COLUMNS: readonly ListingColumn<Finding>[] = [
  { key: 'check', title: 'Check', value: ({ check }) => check },
  { key: 'state', title: 'State', value: ({ state }) => state },
  { key: 'found', title: 'Found', value: ({ found }) => found },
  { key: 'advice', title: 'What to do', value: ({ advice }) => advice },
];
