/** `bridge prefill`: what a State can reuse for a questionnaire from what it has answered elsewhere. */

import { InvalidArgumentError, Option } from 'commander';
import type { CompiledQuestionnaire, Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { StateAnswers } from '../../prefill/answer.ts';
import { planInference } from '../../prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../prefill/prefill-questionnaire.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { readStoredAnswers } from '../connect/read-stored-answers.ts';
import { CommandFailure } from '../failure.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { readAnswerFiles } from '../read-answer-files.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { type Format, formatOption } from '../render/listing.ts';
import { renderSuggestions } from '../render/suggestions.ts';
import { requireKnown, suggestId } from '../require-known.ts';

interface PrefillArguments extends LanguageOption {
  readonly answers?: readonly string[];
  readonly state?: string;
  readonly to: string;
  readonly from?: readonly string[];
  readonly format: Format;
  readonly today: string;
  readonly item?: string;
}

/** Adds `bridge prefill` to the program. */
export const addPrefill: AddCommand = (program, context, run) => {
  program
    .command('prefill')
    .summary('suggest answers from what a State has answered elsewhere')
    .description(
      'Reads the answers of one State and says, for each item of another questionnaire, what follows from them and why. Files are read here, and nothing of them is stored or sent.',
    )
    .option('--answers <file...>', 'answer files of one State (XLSX, CSV or JSON; "bridge template" writes the form)')
    .option('--state <code>', 'in place of files: what this State has stored, e.g. XAR')
    .requiredOption('--to <questionnaire>', 'the questionnaire to fill in, e.g. untoc-rm/cluster-1@2020')
    .option('--from <questionnaire...>', 'use only answers to these questionnaires; all others when left out')
    .option('--item <id>', 'only this item, explained in full')
    .addOption(formatOption())
    .addOption(languageOption('of the explanations', context.settings))
    .addOption(
      new Option('--today <day>', 'the day from which the age of answers is counted').argParser(parseDay).default(today(), 'today'),
    )
    .addHelpText('after', EXAMPLES)
    .action((args: PrefillArguments) =>
      run(async () => {
        const crosswalk = await openCatalogue(context);
        const questionnaire = requireQuestionnaire(args.to, crosswalk);
        const items = args.item === undefined ? undefined : [requireItem(args.item, questionnaire)];
        const state = await readAnswers(args, crosswalk, context);
        context.terminal.progress('Looking for what can be reused');
        const suggestions = prefillQuestionnaire(planInference(crosswalk), state, questionnaire.id, {
          today: args.today,
          ...(args.from === undefined ? {} : { from: args.from.map((id) => requireQuestionnaire(id, crosswalk).id) }),
          ...(items === undefined ? {} : { items }),
        });
        context.terminal.finish();
        const { today, language } = args;
        context.terminal.out(
          renderSuggestions(
            { crosswalk, state, questionnaire, suggestions, today, language, single: items !== undefined },
            args.format,
            context.terminal,
          ),
        );
        return undefined;
      }),
    );
};

/** From files, which leave this process in no way, or as stored. */
function readAnswers({ answers, state }: PrefillArguments, crosswalk: Crosswalk, context: CommandContext): Promise<StateAnswers> {
  if (answers !== undefined && state === undefined) return readAnswerFiles(answers, crosswalk, context.terminal);
  if (state !== undefined && answers === undefined) return withConnection(context, (connection) => readStoredAnswers(connection, state));
  throw new CommandFailure('usage', 'say whose answers to read: either --answers or --state');
}

const EXAMPLES = `
Examples:
  bridge prefill --answers seeds/demo/arcadia-uncac-2014.csv --to untoc-rm/cluster-1@2020
  bridge prefill --state XAR --to untoc-rm/cluster-1@2020
  bridge prefill --answers answers.csv --to untoc-rm/cluster-1@2020 --item "untoc:6(1)(a)(i).law"
  bridge prefill --answers answers.csv --to untoc-rm/cluster-1@2020 --format json > suggestions.json`;

function requireQuestionnaire(id: string, { questionnaires }: Crosswalk): CompiledQuestionnaire {
  return requireKnown('questionnaire', id, questionnaires, `there are ${[...questionnaires.keys()].join(', ')}`);
}

/** Accepts the full id and the id within the questionnaire. */
function requireItem(written: string, { id, items }: CompiledQuestionnaire): string {
  const found = items.find((item) => item.id === written || item.form.id === written);
  if (found !== undefined) return found.id;
  const known = items.map((item) => (written.includes('#') ? item.id : item.form.id));
  throw new CommandFailure(
    'usage',
    `no item "${written}" in ${id}`,
    suggestId(written, known) ?? `"bridge template ${id}" lists its items`,
  );
}

function parseDay(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written))) return written;
  throw new InvalidArgumentError('Write year, month and day as in 2026-11-22.');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
