/** `bridge lint`: what is wrong with the files of a catalogue, as a good compiler says it. */

import { Option } from 'commander';
import { lintFolder } from '../../application/lint-folder.ts';
import type { Diagnostic } from '../../crosswalk/diagnostic.ts';
import { diagnosticToJson } from '../../crosswalk/diagnostic-json.ts';
import { type Paint, renderDiagnosticText } from '../../crosswalk/diagnostic-text.ts';
import type { AddCommand } from '../command.ts';
import { EXIT } from '../failure.ts';
import { catalogueFolder } from '../open-catalogue.ts';
import { toJson } from '../render/listing.ts';
import type { Terminal } from '../terminal.ts';

/** Adds `bridge lint` to the program. */
export const addLint: AddCommand = (program, context, run) => {
  program
    .command('lint')
    .summary('check the files of a catalogue')
    .description(
      'Checks instruments, questionnaires and mapping files, and says what is wrong at its line and column, why it matters, and what to do. Exits 1 when there is an error.',
    )
    .argument('[folder]', 'a folder with seeds/ and mappings/; the catalogue in use by default')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExamples:\n  bridge lint\n  bridge lint my-catalogue --format json\n  bridge explain CB604')
    .action((folder: string | undefined, { format }: { format: 'text' | 'json' }) =>
      run(async () => {
        context.terminal.progress('Checking the catalogue');
        const { diagnostics, sound } = await lintFolder(folder ?? catalogueFolder(context));
        context.terminal.finish();
        const { errors, warnings } = count(diagnostics);
        if (format === 'json') context.terminal.out(toJson({ errors, warnings, diagnostics: diagnostics.map(diagnosticToJson) }));
        else printText(diagnostics, context.terminal);
        return sound ? EXIT.ok : EXIT.content;
      }),
    );
};

function count(diagnostics: readonly Diagnostic[]) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** Each with an empty line after it, then how many there are. */
function printText(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const paint = painter(terminal);
  for (const diagnostic of diagnostics) terminal.out(`${renderDiagnosticText(diagnostic, paint, terminal.columns)}\n\n`);
  const { errors, warnings } = count(diagnostics);
  const amount = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  terminal.out(`${amount(errors, 'error')}, ${amount(warnings, 'warning')}\n`);
}

const STYLES = { error: 'red', warning: 'yellow', strong: 'bold', frame: 'dim', underline: 'red' } as const;

function painter({ paint }: Terminal): Paint {
  return (role, text) => paint(STYLES[role], text);
}
