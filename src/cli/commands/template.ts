/** `bridge template`: the form of an answer file, to be filled in. */

import { writeAnswerTemplate } from '../../exchange/answer-template.ts';
import type { AddCommand } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { requireKnown } from '../require-known.ts';

/** Adds `bridge template` to the program. */
export const addTemplate: AddCommand = (program, context, run) => {
  program
    .command('template')
    .summary('write the form in which a questionnaire is answered')
    .description(
      'Writes a CSV file with one row for each item. Fill in the columns value, text, applies_to, as_of, legislation, link and confirmations with a spreadsheet, save it as "CSV UTF-8", and give it to "bridge prefill --answers".',
    )
    .argument('<questionnaire>', 'id of a questionnaire, e.g. uncac-irm/cycle-1@2010')
    .addOption(languageOption('of the prompts'))
    .addHelpText('after', '\nExample:\n  bridge template uncac-irm/cycle-1@2010 > answers.csv')
    .action((id: string, { language }: LanguageOption) =>
      run(async () => {
        const crosswalk = await openCatalogue(context);
        const questionnaire = requireKnown(
          'questionnaire',
          id,
          crosswalk.questionnaires,
          `there are ${[...crosswalk.questionnaires.keys()].join(', ')}`,
        );
        context.terminal.out(writeAnswerTemplate(questionnaire, crosswalk, language));
        return undefined;
      }),
    );
};
