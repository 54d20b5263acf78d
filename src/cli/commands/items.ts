/** `bridge items`: what a questionnaire asks. */

import { byOfficialNumber, findItems } from '../../application/find-items.ts';
import type { CompiledItem } from '../../crosswalk/crosswalk.ts';
import { textIn } from '../../prefill/messages/message.ts';
import type { AddCommand } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';
import { requireKnown } from '../require-known.ts';

interface ItemsArguments extends LanguageOption {
  readonly number?: string;
  readonly byNumber?: boolean;
  readonly format: Format;
}

/** Adds `bridge items` to the program. */
export const addItems: AddCommand = (program, context, run) => {
  program
    .command('items')
    .summary('list the items of a questionnaire')
    .description(
      'Lists the items of a questionnaire: official number where one was imported, id, what kind of answer they take, and the question.',
    )
    .argument('<questionnaire>', 'id of a questionnaire, e.g. uncac-irm/cycle-1@2010')
    .option('--number <number>', 'only the item with this official number')
    .option('--by-number', 'in the order of the official numbers')
    .addOption(languageOption('of the questions', context.settings))
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  bridge items untoc-rm/cluster-1@2020\n  bridge items untoc-rm/cluster-1@2020 --by-number --language fr --format csv',
    )
    .action((id: string, { number, byNumber = false, language, format }: ItemsArguments) =>
      run(async () => {
        const crosswalk = await openCatalogue(context);
        requireKnown('questionnaire', id, crosswalk.questionnaires, `there are ${[...crosswalk.questionnaires.keys()].join(', ')}`);
        const found = findItems(crosswalk, { questionnaire: id, officialNumber: number });
        const entries = byNumber ? byOfficialNumber(found) : found;
        const whenEmpty = number === undefined ? 'It has no items.' : `No item has the official number ${number}.`;
        printListing({ name: 'items', columns: columnsIn(language), entries, whenEmpty }, format, context.terminal);
        return undefined;
      }),
    );
};

function columnsIn(language: LanguageOption['language']): ListingColumn<CompiledItem>[] {
  return [
    { key: 'number', title: 'Number', value: ({ form }) => form.official?.number ?? '' },
    { key: 'item', title: 'Item', whole: true, value: ({ form }) => form.id },
    { key: 'type', title: 'Answer', value: ({ form }) => form.type },
    { key: 'question', title: 'Question', value: ({ form }) => form.official?.wording?.[language] ?? textIn(language, form.prompt) },
    { key: 'official_source', value: ({ form }) => form.official?.source ?? '' },
  ];
}
