/** `bridge wording import`: puts the official text of an instrument beside its provisions. */

import { Option } from 'commander';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import { yamlText } from '../../crosswalk/write-official.ts';
import { mergeWording, parseWording, type WordingContext, type WordingEntry } from '../../exchange/wording/parse-wording.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure, EXIT } from '../failure.ts';
import { openCatalogue } from '../open-catalogue.ts';
import {
  changeCatalogue,
  closingNote,
  type OwnCatalogueOptions,
  ownCatalogue,
  ownCatalogueOptions,
  refusedLine,
} from '../own-catalogue-folder.ts';
import { readBytes } from '../read-bytes.ts';
import { type ReportLine, renderReport } from '../render/report.ts';
import { requireKnown } from '../require-known.ts';

interface WordingImportArguments extends OwnCatalogueOptions {
  readonly instrument: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly source: string;
  readonly readOn?: string;
}

/** Adds `bridge wording import` to the program. */
export const addWordingImport: AddCommand = (program, context, run) => {
  const { terminal } = context;
  const command = program
    .command('wording')
    .summary('bring in the official text of instruments')
    .description('Brings in the official text of instruments.')
    .command('import')
    .summary('put the official text beside the provisions of an instrument')
    .description(
      'Reads the text of an instrument, provision by provision (CSV, XLSX or YAML), and writes it into a file of your own catalogue, from which it is shown beside the provisions. No treaty text is shipped, and no inference rests on it. Shows row by row what changes, and writes all of it or nothing. Exits 1 where something is refused.',
    )
    .argument('<file>', 'the text: a table with the columns "provision" and "text"')
    .requiredOption('--instrument <id>', 'the instrument, e.g. uncac')
    .addOption(new Option('--language <language>', 'its language').choices(LANGUAGES).makeOptionMandatory())
    .requiredOption('--source <text>', 'where it was published')
    .option('--read-on <day>', 'the day on which it was read there (YYYY-MM-DD)');
  for (const option of ownCatalogueOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
Examples:
  bridge wording import uncac-fr.csv --instrument uncac --language fr --source "Nations Unies, Recueil des Traités, vol. 2349" --catalogue my-catalogue --from-shipped
  bridge wording import uncac-fr.xlsx --instrument uncac --language fr --source "…" --catalogue my-catalogue --dry-run`,
    )
    .action((file: string, given: WordingImportArguments) =>
      run(async () => {
        const { instrument, readOn, dryRun = false } = given;
        if (readOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(readOn))
          throw new CommandFailure('usage', `"${readOn}" is not a day`, 'write YYYY-MM-DD');
        const own = await ownCatalogue(context, given);
        const crosswalk = await openCatalogue({ ...context, settings: { ...context.settings, catalogue: own.readFrom } });
        requireKnown('instrument', instrument, crosswalk.instruments, `there are ${[...crosswalk.instruments.keys()].join(', ')}`);
        const wording = contextOf(crosswalk, given);
        const { entries, problems } = await parseWording(await readBytes(file), wording);
        const lines = [...problems.map(refusedLine), ...entries.map(toLine)];
        const changes = problems.length === 0 ? changesOf(given, wording, entries) : new Map<string, string>();
        const isRefused = () => lines.some(({ outcome }) => outcome === 'refused');
        if (!isRefused()) lines.unshift(...(await changeCatalogue(own, changes, dryRun)));
        terminal.finish();
        terminal.out(renderReport(file, lines, terminal));
        terminal.err(closingNote(own, !dryRun && !isRefused() && changes.size > 0, isRefused()));
        return isRefused() ? EXIT.content : undefined;
      }),
    );
};

function contextOf({ instruments, officialTexts }: Crosswalk, { instrument, language }: WordingImportArguments): WordingContext {
  const provisions = new Set(instruments.get(instrument)?.source.provisions.map(({ form }) => form.id));
  const texts = [...provisions].flatMap((id) => {
    const text = officialTexts.get(id)?.get(language)?.text;
    return text === undefined ? [] : [[id, text] as const];
  });
  return { instrument, provisions, texts: new Map(texts) };
}

function changesOf(
  { instrument, language, source, readOn }: WordingImportArguments,
  wording: WordingContext,
  entries: readonly WordingEntry[],
): ReadonlyMap<string, string> {
  if (entries.every(({ outcome }) => outcome === 'unchanged')) return new Map();
  const head = { wording_of: instrument, language, source, ...(readOn === undefined ? {} : { read_on: readOn }) };
  return new Map([[`seeds/wording/${instrument}.${language}.yaml`, yamlText(mergeWording(head, wording, entries))]]);
}

function toLine({ place, provision, outcome }: WordingEntry): ReportLine {
  return { outcome, what: `${place.path === undefined ? 'row' : 'line'} ${place.row}: ${provision}`, details: [] };
}
