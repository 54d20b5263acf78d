/** `bridge export responses`: what a State has answered, as a file that imports back unchanged. */

import { Option } from 'commander';
import { ANSWER_FORMATS, type AnswerFormat } from '../../exchange/answer-file.ts';
import { languageOfLocale } from '../../prefill/messages/choose-language.ts';
import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { stateLanguageOption, type WantedLanguage } from '../render/language.ts';
import { writeForm } from '../write-form.ts';

interface ExportArguments extends WantedLanguage {
  readonly state: string;
  readonly questionnaire: string;
  readonly format: AnswerFormat;
  readonly prefilled?: boolean;
  readonly out?: string;
}

/** Adds `bridge export responses` to the program. */
export const addExportResponses: AddCommand = (program, context, run) => {
  program
    .command('export')
    .summary('write what is stored into files')
    .description('Writes what is stored into files that other programs and people work on.')
    .command('responses')
    .summary('write the answers of a State into its form')
    .description(
      'Writes every item of a questionnaire with what the State has answered, so that work can go on in the file: "bridge import" takes it back unchanged. With --prefilled, what can be reused from elsewhere stands beside the question it answers, marked as a proposal: nothing of it is an answer until a person writes it down as one.',
    )
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .requiredOption('--questionnaire <id>', 'the questionnaire, e.g. untoc-rm/cluster-1@2020')
    .addOption(new Option('--format <format>', 'how to write it').choices(ANSWER_FORMATS).default('csv'))
    .option('--prefilled', 'with proposals beside the questions not yet answered')
    .option('--out <file>', 'write into this file instead of standard output')
    .addOption(stateLanguageOption('of questions, explanations and labels'))
    .addHelpText(
      'after',
      `
Examples:
  bridge export responses --state XAR --questionnaire uncac-irm/cycle-1@2010 --format xlsx --out arcadia.xlsx
  bridge export responses --state XAR --questionnaire untoc-rm/cluster-1@2020 --format xlsx --prefilled --out untoc.xlsx`,
    )
    .action(({ state, questionnaire, format, language, prefilled = false, out }: ExportArguments) =>
      run(async () => {
        const wanted = { state, questionnaire, format: format.toUpperCase(), prefilled };
        const { exportResponses } = await withConnection(context, async (connection) => {
          const of = language ?? (await languageOf(connection, state)) ?? languageOfLocale(context.settings.locale);
          return connection.ask<Exported>(QUERY, { ...wanted, language: of.toUpperCase() });
        });
        const { contentBase64, leftOut } = exportResponses;
        if (leftOut.length > 0) context.terminal.err(`note: left out, because the catalogue no longer asks it so: ${leftOut.join(', ')}\n`);
        await writeForm(Buffer.from(contentBase64, 'base64'), { format, out }, context.terminal);
        return undefined;
      }),
    );
};

/** Undefined where it is not certain in which language the State corresponds. */
async function languageOf({ ask }: Connection, code: string): Promise<string | undefined> {
  const { state } = await ask<{ state: { correspondenceLanguage: string | null } | null }>(LANGUAGE, { code });
  return state?.correspondenceLanguage ?? undefined;
}

const LANGUAGE = 'query LanguageOf($code: ID!) { state(code: $code) { correspondenceLanguage } }';

interface Exported {
  readonly exportResponses: { readonly contentBase64: string; readonly leftOut: readonly string[] };
}

const QUERY = `query ExportResponses($state: ID!, $questionnaire: ID!, $format: AnswerFormat!, $language: Language!, $prefilled: Boolean!) {
  exportResponses(state: $state, questionnaire: $questionnaire, format: $format, language: $language, prefilled: $prefilled) {
    contentBase64 leftOut
  }
}`;
