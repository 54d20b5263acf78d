/** `bridge worklist`: what is left for a State to do. */

import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { toJson } from '../render/listing.ts';
import { renderWorklist, renderWorklistPage, type ToldWorklist, worklistCsv } from '../render/worklist.ts';

interface WorklistArguments {
  readonly format: 'text' | 'csv' | 'json' | 'html';
}

/** Adds `bridge worklist` to the program. */
export const addWorklist: AddCommand = (program, context, run) => {
  program
    .command('worklist')
    .summary('show what is left for a State to do')
    .description(
      'Shows on one page what is due, what to confirm of which law, what has changed under accepted answers, what contradicts and what is left to answer. For persons of that State alone.',
    )
    .argument('<state>', 'code of the State, e.g. XAR')
    .addOption(
      new Option('--format <format>', 'how to print it; html opens in a word processor')
        .choices(['text', 'csv', 'json', 'html'])
        .default('text'),
    )
    .addHelpText('after', '\nExamples:\n  bridge worklist XAR\n  bridge worklist XAR --format html > worklist.html')
    .action((state: string, { format }: WorklistArguments) =>
      run(async () => {
        const told = await withConnection(context, ({ ask }) => ask<Told>(QUERY, { state }));
        const title = `${told.state?.name ?? state}: what is left to do`;
        const render = {
          text: () => renderWorklist(title, told.worklist, context.terminal),
          csv: () => worklistCsv(told.worklist),
          json: () => toJson(told.worklist),
          html: () => renderWorklistPage(title, told.worklist),
        };
        context.terminal.out(render[format]());
        return undefined;
      }),
    );
};

interface Told {
  readonly state: { readonly name: string } | null;
  readonly worklist: ToldWorklist;
}

const QUERY = `query Worklist($state: ID!) {
  state(code: $state) { name }
  worklist(state: $state) {
    due { submission questionnaireId status due overdue left events }
    laws { about law makesFull helps confirmations { id sentence } }
    others { about law makesFull helps confirmations { id sentence } }
    marks { itemId response reasons }
    conflicts { itemId sources }
    contradicted
    contradictions { answers { itemId value asOf appliesTo } node facet rows { id } unless reasons }
    left { itemId submission offered inBulk deferred }
  }
}`;
