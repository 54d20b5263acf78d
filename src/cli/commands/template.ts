/** `bridge template`: the form of an answer file, to be filled in. */

import { Option } from 'commander';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { ANSWER_FORMATS, type AnswerFormat } from '../../exchange/answer-file.ts';
import { writeAnswerTemplate } from '../../exchange/answer-template.ts';
import type { AddCommand } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { requireKnown } from '../require-known.ts';
import { writeForm } from '../write-form.ts';

interface TemplateArguments extends LanguageOption {
  readonly format: AnswerFormat;
  readonly out?: string;
  readonly party?: readonly string[];
}

/** Adds `bridge template` to the program. */
export const addTemplate: AddCommand = (program, context, run) => {
  program
    .command('template')
    .summary('write the form in which a questionnaire is answered')
    .description(
      'Writes the form with one row for each item: a workbook with drop-downs, explanations and a sheet for laws (xlsx), a CSV file to be saved as "CSV UTF-8", or JSON for programs. Fill it in and give it to "bridge prefill --answers".',
    )
    .argument('<questionnaire>', 'id of a questionnaire, e.g. uncac-irm/cycle-1@2010')
    .addOption(new Option('--format <format>', 'how to write it').choices(ANSWER_FORMATS).default('csv'))
    .option('--party <instrument...>', 'the instruments to which the State is a party: questions about others are marked as voluntary')
    .option('--out <file>', 'write into this file instead of standard output')
    .addOption(languageOption('of questions, explanations and labels', context.settings))
    .addHelpText(
      'after',
      '\nExamples:\n  bridge template uncac-irm/cycle-1@2010 --format xlsx --out answers.xlsx\n  bridge template uncac-irm/cycle-1@2010 --language ar --format xlsx > answers.xlsx\n  bridge template uncac-irm/cycle-1@2010 > answers.csv',
    )
    .action((id: string, { language, format, out, party: named }: TemplateArguments) =>
      run(async () => {
        const crosswalk = await openCatalogue(context);
        const questionnaire = requireKnown(
          'questionnaire',
          id,
          crosswalk.questionnaires,
          `there are ${[...crosswalk.questionnaires.keys()].join(', ')}`,
        );
        const party = named && partyMap(named, crosswalk);
        await writeForm(writeAnswerTemplate(questionnaire, crosswalk, language, format, party), { format, out }, context.terminal);
        return undefined;
      }),
    );
};

/** Of all others it is then no party. @throws CommandFailure (usage) for an unknown instrument */
function partyMap(named: readonly string[], { instruments }: Crosswalk): Record<string, boolean> {
  const known = [...instruments.keys()];
  for (const id of named) requireKnown('instrument', id, instruments, `there are ${known.join(', ')}`);
  return Object.fromEntries(known.map((id) => [id, named.includes(id)]));
}
