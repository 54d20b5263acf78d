/** `bridge import`: stores what a completed form says. */

import { Option } from 'commander';
import { SUBMISSION_STATUSES, type SubmissionStatus } from '../../domain/submission.ts';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { importFile } from '../connect/import-file.ts';
import { EXIT } from '../failure.ts';
import { readBytes } from '../read-bytes.ts';
import { renderImportPreview } from '../render/import-preview.ts';

interface ImportArguments {
  readonly state: string;
  readonly questionnaire: string;
  readonly asOf?: string;
  readonly status?: SubmissionStatus;
  readonly dryRun?: boolean;
}

/** Adds `bridge import` to the program. */
export const addImport: AddCommand = (program, context, run) => {
  const { terminal } = context;
  program
    .command('import')
    .summary('store the answers of a completed form')
    .description(
      'Compares a completed form (XLSX, CSV or JSON) with what is stored, shows what is added and changed, and stores all of it or nothing. What is the same as before makes no new revision; what the form leaves empty stays as it is. Goes through the server that holds the data, or opens the data itself. Exits 1 where something in the file is refused.',
    )
    .argument('<file>', 'the completed form; "bridge template" writes an empty one')
    .requiredOption('--state <code>', 'the State that answers, e.g. XAR')
    .requiredOption('--questionnaire <id>', 'the questionnaire that it answers, e.g. uncac-irm/cycle-1@2010')
    .option('--as-of <day>', 'the day as of which it answers, where the file does not say so')
    .addOption(new Option('--status <status>', 'how far it has come, where the file does not say so').choices(SUBMISSION_STATUSES))
    .option('--dry-run', 'only show what would become of it')
    .addHelpText(
      'after',
      `
Examples:
  bridge import seeds/demo/to-import/ruritania-uncac-2025.csv --state XRU --questionnaire uncac-irm/cycle-1@2010 --dry-run
  bridge import answers.xlsx --state XAR --questionnaire uncac-irm/cycle-1@2010 --as-of 2026-06-30 --status cleared`,
    )
    .action((file: string, { state, questionnaire, asOf, status, dryRun = false }: ImportArguments) =>
      run(async () => {
        const content = await readBytes(file);
        const imported = await withConnection(context, (connection) =>
          importFile(connection, { state, questionnaire, content, asOf, status, dryRun }),
        );
        const { preview, stored, unread } = imported;
        if (unread.length > 0) terminal.err(`note: not read, because the form has nothing of this name: ${unread.join(', ')}\n`);
        terminal.out(renderImportPreview(file, preview, terminal));
        if (!stored) terminal.err(preview.refused.length > 0 ? 'Nothing is stored.\n' : 'Nothing is stored: this was a dry run.\n');
        return preview.refused.length > 0 ? EXIT.content : undefined;
      }),
    );
};
