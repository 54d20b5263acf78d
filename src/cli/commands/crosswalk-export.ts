/** `bridge crosswalk export`: every mapping row as a flat line, for spreadsheets and programs. */

import { Option } from 'commander';
import { CROSSWALK_COLUMNS, type CrosswalkLine, crosswalkLines } from '../../exchange/crosswalk-lines.ts';
import type { AddCommand } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { toCsv, toJson } from '../render/listing.ts';
import { writeFile } from '../write-file.ts';

interface ExportArguments extends LanguageOption {
  readonly format: 'csv' | 'json';
  readonly out?: string;
}

/** Adds `bridge crosswalk export` to the program. */
export const addCrosswalkExport: AddCommand = (program, context, run) => {
  const { terminal } = context;
  program
    .command('crosswalk')
    .summary('hand out the mapping rows')
    .description('What relates the provisions of two instruments.')
    .command('export')
    .summary('write every mapping row as a flat line')
    .description(
      'Writes every mapping row, read strictly: subject RELATION object. A joint row has one line for each part, with relation "related": its claim stands in "union", about the union of the group. "no_counterpart" has an empty object.',
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(['csv', 'json']).default('csv'))
    .option('--out <file>', 'write into this file instead of standard output')
    .addOption(languageOption('of rationales'))
    .addHelpText(
      'after',
      '\nExamples:\n  bridge crosswalk export --out crosswalk.csv\n  bridge crosswalk export --format json | jq ".rows | length"',
    )
    .action(({ format, out, language }: ExportArguments) =>
      run(async () => {
        const lines = crosswalkLines(await openCatalogue(context), language);
        const text = format === 'json' ? toJson({ rows: lines }) : toCsv({ columns: COLUMNS, entries: lines });
        if (out === undefined) terminal.out(text);
        else {
          await writeFile(out, text);
          terminal.err(`${lines.length} lines written to ${out}\n`);
        }
        return undefined;
      }),
    );
};

const COLUMNS = CROSSWALK_COLUMNS.map((key) => ({ key, value: (line: CrosswalkLine) => line[key] }));
