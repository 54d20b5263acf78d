/** `bridge provisions`: what an instrument consists of. */

import type { Crosswalk, ProvisionNode } from '../../crosswalk/crosswalk.ts';
import { textIn } from '../../prefill/messages/message.ts';
import type { AddCommand } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';
import { requireKnown } from '../require-known.ts';

interface ProvisionsArguments extends LanguageOption {
  readonly instrument?: string;
  readonly format: Format;
}

/** Adds `bridge provisions` to the program. */
export const addProvisions: AddCommand = (program, context, run) => {
  program
    .command('provisions')
    .summary('list the provisions of an instrument')
    .description('Lists provisions in treaty order: id, level of obligation, how children combine, heading.')
    .option('--instrument <id>', 'only this instrument, e.g. untoc')
    .addOption(formatOption())
    .addOption(languageOption('of headings and summaries', context.settings))
    .addHelpText(
      'after',
      '\nExamples:\n  bridge provisions --instrument untoc\n  bridge provisions --instrument uncac --format csv > uncac.csv',
    )
    .action(({ instrument, format, language }: ProvisionsArguments) =>
      run(async () => {
        const crosswalk = await openCatalogue(context);
        if (instrument !== undefined)
          requireKnown('instrument', instrument, crosswalk.instruments, `there are ${[...crosswalk.instruments.keys()].join(', ')}`);
        const entries = inTreatyOrder(crosswalk).filter((node) => instrument === undefined || node.instrument === instrument);
        printListing(
          { name: 'provisions', columns: columnsFor(crosswalk, language), entries, whenEmpty: 'There are no provisions.' },
          format,
          context.terminal,
        );
        return undefined;
      }),
    );
};

function inTreatyOrder({ instruments, provisions }: Crosswalk): ProvisionNode[] {
  return [...instruments.values()].flatMap(({ source }) => source.provisions.flatMap(({ form }) => provisions.get(form.id) ?? []));
}

function columnsFor({ nodes, officialTexts }: Crosswalk, language: LanguageOption['language']): ListingColumn<ProvisionNode>[] {
  const hasTexts = [...officialTexts.values()].some((texts) => texts.has(language));
  const parentOf = (node: ProvisionNode) => (node.parent === undefined ? undefined : nodes[node.parent]?.id);
  return [
    { key: 'id', title: 'Provision', whole: true, value: ({ id }) => id, shown: (node) => `${'  '.repeat(depthOf(node.id))}${node.id}` },
    { key: 'instrument', value: ({ instrument }) => instrument },
    { key: 'heading', title: 'Heading', value: ({ form }) => textIn(language, form.heading) || undefined },
    { key: 'level', title: 'Level', value: ({ form }) => form.level },
    { key: 'children', title: 'Children', value: ({ form }) => form.children },
    { key: 'own_obligation', value: ({ form }) => form.own_obligation },
    { key: 'role', title: 'Role', value: ({ form }) => form.role },
    { key: 'conditional', value: ({ condition }) => condition },
    { key: 'chapter', value: ({ form }) => form.chapter },
    { key: 'themes', value: ({ form }) => form.themes },
    { key: 'parent', value: parentOf },
    { key: 'summary', value: ({ form }) => textIn(language, form.summary) || undefined },
    {
      key: 'official_text',
      // Where none was imported in the language, people are not shown an empty column.
      ...(hasTexts ? { title: 'Official text' } : {}),
      value: ({ id }) => officialTexts.get(id)?.get(language)?.text,
    },
  ];
}

/** How many levels below its article a provision stands. */
function depthOf(id: string): number {
  return id.split('(').length - 1;
}
