/** `bridge questionnaire import`: lays an official edition over a questionnaire, or makes a new edition from it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledQuestionnaire } from '../../crosswalk/crosswalk.ts';
import { questionnaireId } from '../../crosswalk/forms/common.ts';
import type { MappingSet } from '../../crosswalk/forms/mapping-set.ts';
import { writeOfficial, yamlText } from '../../crosswalk/write-official.ts';
import { type EditionChange, newEdition, overlayEdition } from '../../exchange/edition/overlay-edition.ts';
import { type ParsedEdition, parseEdition } from '../../exchange/edition/parse-edition.ts';
import { pathOfEditions, relateEditions } from '../../exchange/edition/relate-editions.ts';
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

interface QuestionnaireImportArguments extends OwnCatalogueOptions {
  readonly questionnaire: string;
  readonly newEdition?: string;
  readonly title?: string;
  readonly source?: string;
}

/** Adds `bridge questionnaire import` to the program. */
export const addQuestionnaireImport: AddCommand = (program, context, run) => {
  const { terminal } = context;
  const command = program
    .command('questionnaire')
    .summary('bring in official editions of questionnaires')
    .description('Brings in official editions of questionnaires.')
    .command('import')
    .summary('lay official numbers and wording over a questionnaire, or make a new edition')
    .description(
      'Reads a list of items with their official numbers and wording (CSV, XLSX or YAML) and writes them beside the items of a questionnaire, in your own catalogue. With --new-edition it makes a new edition from the items of the list, as a questionnaire of its own beside the one before, and a mapping set of drafts where items of the two need one to pre-fill each other. Shows row by row what changes, and writes all of it or nothing. Exits 1 where something is refused. docs/IMPORTS.md has the columns.',
    )
    .argument('<file>', 'the list of items')
    .requiredOption('--questionnaire <id>', 'the questionnaire it is about, e.g. untoc-rm/cluster-1@2020')
    .option('--new-edition <id>', 'make a new edition of it with this id, e.g. untoc-rm/cluster-1@2027')
    .option('--title <text>', 'the title of the new edition in English, where it is another')
    .option('--source <text>', 'the official edition, where the rows do not say so: document, and where it was read');
  for (const option of ownCatalogueOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
Examples:
  bridge questionnaire import edition.csv --questionnaire untoc-rm/cluster-1@2020 --source "CTOC/COP/2020/…, annex" --catalogue my-catalogue --from-shipped --dry-run
  bridge questionnaire import edition.yaml --questionnaire uncac-irm/cycle-1@2010 --new-edition uncac-irm/cycle-1@2027 --catalogue my-catalogue`,
    )
    .action((file: string, given: QuestionnaireImportArguments) =>
      run(async () => {
        const own = await ownCatalogue(context, given);
        const { questionnaires } = await openCatalogue({ ...context, settings: { ...context.settings, catalogue: own.readFrom } });
        const { newEdition: newId, dryRun = false } = given;
        const questionnaire = requireKnown(
          'questionnaire',
          given.questionnaire,
          questionnaires,
          `there are ${[...questionnaires.keys()].join(', ')}`,
        );
        if (newId !== undefined) refuseId(newId, questionnaires);
        const edition = await parseEdition(await readBytes(file), { questionnaire, source: given.source, isNew: newId !== undefined });
        const { lines, changes } =
          newId === undefined
            ? await overlay(questionnaire, edition, own.readFrom)
            : makeEdition(questionnaire, edition, newId, given.title);
        const isRefused = () => lines.some(({ outcome }) => outcome === 'refused');
        if (!isRefused()) lines.unshift(...(await changeCatalogue(own, changes, dryRun)));
        terminal.finish();
        terminal.out(renderReport(file, lines, terminal));
        terminal.err(closingNote(own, !dryRun && !isRefused() && changes.size > 0, isRefused()));
        return isRefused() ? EXIT.content : undefined;
      }),
    );
};

interface Outcome {
  readonly lines: ReportLine[];
  /** Texts by path within the catalogue. */
  readonly changes: ReadonlyMap<string, string>;
}

function refuseId(id: string, questionnaires: ReadonlyMap<string, unknown>): void {
  if (!questionnaireId.safeParse(id).success)
    throw new CommandFailure('usage', `"${id}" is no id of an edition`, 'write name@year, as in untoc-rm/cluster-1@2027');
  if (questionnaires.has(id))
    throw new CommandFailure('usage', `there is an edition "${id}" already`, 'leave out --new-edition and name it with --questionnaire');
}

async function overlay(questionnaire: CompiledQuestionnaire, { entries, problems }: ParsedEdition, folder: string): Promise<Outcome> {
  const { changes, official } = overlayEdition(questionnaire, entries);
  const lines = [...problems.map(refusedLine), ...changes.map(toLine)];
  const { file } = questionnaire.source.place;
  if (problems.length > 0 || official.size === 0) return { lines, changes: new Map() };
  return { lines, changes: new Map([[file, writeOfficial(await readFile(join(folder, file), 'utf8'), official)]]) };
}

function makeEdition(
  questionnaire: CompiledQuestionnaire,
  { entries, problems }: ParsedEdition,
  id: string,
  title: string | undefined,
): Outcome {
  const made = newEdition(questionnaire, entries, id, title);
  const refused = [...problems, ...made.problems].map(refusedLine);
  const dropped = made.dropped.map(
    (item): ReportLine => ({ outcome: 'changed', what: `not in the list: ${item}`, details: [`${id} does not ask it`] }),
  );
  const lines = [...refused, ...made.changes.map(toLine), ...dropped];
  if (refused.length > 0) return { lines, changes: new Map() };
  const path = `seeds/questionnaires/${id.replace(/[/@]/g, '.')}.yaml`;
  const set = relateEditions(questionnaire, made.form, entries);
  const related = set === undefined ? [] : [[pathOfEditions(set), yamlText(set)] as const];
  return { lines: [...lines, ...(set === undefined ? [] : [setLine(set)])], changes: new Map([[path, yamlText(made.form)], ...related]) };
}

function setLine(set: MappingSet): ReportLine {
  const equal = set.rows.filter(({ relation }) => relation === 'equal').length;
  const others = set.rows.length - equal;
  return {
    outcome: 'added',
    what: `mapping set: ${pathOfEditions(set)}`,
    details: [
      ...(equal === 0 ? [] : [`${equal} carried over as before: draft, equal`]),
      ...(others === 0 ? [] : [`${others} in other words: draft, overlaps`]),
      'along drafts answers are carried with a confirmation, until a person approves the rows',
    ],
  };
}

function toLine({ entry: { place, item }, outcome, parts }: EditionChange): ReportLine {
  const where = place.path === undefined ? `row ${place.row}` : `line ${place.row}`;
  return { outcome, what: `${where}: ${item}`, details: parts };
}
