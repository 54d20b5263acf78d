/** `bridge coverage --structure`: what the crosswalk promises of each questionnaire, without any State's answers. */

import { Option } from 'commander';
import { type StructuralCoverage, structuralCoverage } from '../../coverage/structural-coverage.ts';
import { ROW_RELATIONS } from '../../domain/relation.ts';
import { REGIONAL_GROUPS } from '../../domain/state-party.ts';
import { planInference } from '../../prefill/inference-plan.ts';
import { SUGGESTION_CLASSES, type SuggestionClass } from '../../prefill/suggestion.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { printCoverageOfStates } from '../print-coverage-of-states.ts';
import { type Format, formatOption, type ListingColumn, toCsv, toJson, toTable } from '../render/listing.ts';
import { requireKnown } from '../require-known.ts';

interface CoverageArguments {
  readonly structure?: true;
  readonly to?: string;
  readonly states?: readonly string[];
  readonly group?: string;
  readonly items?: true;
  readonly format: Format;
}

/** Adds `bridge coverage` to the program. */
export const addCoverage: AddCommand = (program, context, run) => {
  program
    .command('coverage')
    .summary('count what of each questionnaire corresponds to another mechanism')
    .description(
      'With --structure, for each section of each questionnaire, in both directions: its provisions, mapping rows by relation, provisions without counterpart and not reviewed, and the best class an item can reach – if a State had answered "yes" everywhere in the other mechanism, for every offence, today. Without it, what the stored answers of States cover of one questionnaire.',
    )
    .option('--structure', 'from the mapping files alone, without any State’s answers')
    .option('--to <questionnaire>', 'only this questionnaire')
    .option('--states <code...>', 'of stored answers, only those of these States')
    .addOption(new Option('--group <group>', 'of stored answers, only those of this regional group').choices(REGIONAL_GROUPS))
    .option('--items', 'in the table, list the best class of each item too')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  bridge coverage --structure\n  bridge coverage --structure --to untoc-rm/cluster-1@2020 --items\n  bridge coverage --to untoc-rm/cluster-1@2020 --group african',
    )
    .action((args: CoverageArguments) =>
      run(async () => {
        if (args.structure !== true) return ofStates(args, context);
        const crosswalk = await openCatalogue(context);
        if (args.to !== undefined)
          requireKnown('questionnaire', args.to, crosswalk.questionnaires, `there are ${[...crosswalk.questionnaires.keys()].join(', ')}`);
        context.terminal.progress('Counting');
        const sections = structuralCoverage(planInference(crosswalk), args.to);
        context.terminal.finish();
        print(sections, args, context);
        return undefined;
      }),
    );
};

async function ofStates({ to, ...rest }: CoverageArguments, context: CommandContext): Promise<undefined> {
  if (to === undefined)
    throw new CommandFailure('usage', 'say what to count: --structure, or what States cover of a questionnaire with --to');
  await printCoverageOfStates({ to, ...rest }, context);
  return undefined;
}

function print(sections: readonly StructuralCoverage[], { format, items }: CoverageArguments, { terminal }: CommandContext): void {
  if (format === 'json') terminal.out(toJson({ sections: sections.map(toObject) }));
  else if (format === 'csv') terminal.out(toCsv({ columns: [...PLACE, ...STRUCTURE, ...CLASSES], entries: sections }));
  else {
    terminal.out(`${toTable({ columns: [...PLACE, ...STRUCTURE], entries: sections }, terminal)}\n`);
    terminal.out(toTable({ columns: [...PLACE, ...CLASSES], entries: sections }, terminal));
    if (items === true)
      for (const section of sections)
        terminal.out(`\n${placeOf(section)}\n${toTable({ columns: ITEMS, entries: section.bestClasses }, terminal)}`);
  }
}

function placeOf({ questionnaire, section, other }: StructuralCoverage): string {
  return `${questionnaire} ${section}, from ${other}`;
}

type Column = ListingColumn<StructuralCoverage>;

const PLACE: readonly Column[] = [
  { key: 'questionnaire', title: 'Questionnaire', whole: true, value: ({ questionnaire }) => questionnaire },
  { key: 'section', title: 'Section', value: ({ section }) => section },
  { key: 'instrument', value: ({ instrument }) => instrument },
  { key: 'other', title: 'From', value: ({ other }) => other },
];

const STRUCTURE: readonly Column[] = [
  { key: 'nodes', title: 'Nodes', align: 'right', value: ({ nodes }) => nodes },
  {
    key: 'rows',
    title: 'Rows by relation',
    value: ({ rowsByRelation }) => summarize(ROW_RELATIONS, (relation) => rowsByRelation[relation]),
  },
  ...ROW_RELATIONS.map((relation): Column => ({ key: relation, value: ({ rowsByRelation }) => rowsByRelation[relation] })),
  { key: 'no_counterpart', title: 'No counterpart', align: 'right', value: ({ noCounterpart }) => noCounterpart },
  { key: 'unreviewed', title: 'Unreviewed', align: 'right', value: ({ unreviewed }) => unreviewed },
];

const CLASSES: readonly Column[] = SUGGESTION_CLASSES.map((kind) => ({
  key: kind,
  title: kind,
  align: 'right',
  value: (section) => countClass(section, kind),
}));

const ITEMS: ListingColumn<StructuralCoverage['bestClasses'][number]>[] = [
  { key: 'item', title: 'Item', whole: true, value: ({ item }) => item.slice(item.indexOf('#') + 1) },
  { key: 'class', title: 'Best class', value: (each) => each.class },
];

function countClass({ bestClasses }: StructuralCoverage, kind: SuggestionClass): number {
  return bestClasses.filter((each) => each.class === kind).length;
}

/** "12 equal, 3 related", without what does not occur. */
function summarize<K extends string>(kinds: readonly K[], count: (kind: K) => number): string {
  return kinds
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind)} ${kind}`)
    .join(', ');
}

function toObject({ noCounterpart, rowsByRelation, bestClasses, ...section }: StructuralCoverage) {
  return { ...section, rows: rowsByRelation, no_counterpart: noCounterpart, best: bestClasses };
}
