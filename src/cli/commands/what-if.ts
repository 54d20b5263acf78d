/** `bridge what-if`: what a drafted catalogue would change, before it is adopted. */

import { type Catalogue, openCatalogue, readCatalogue } from '../../application/catalogue.ts';
import { type EffectOnState, effectOnState } from '../../application/effect-on-states.ts';
import { type CatalogueEffect, effectOf } from '../../application/preview-catalogue.ts';
import type { StateAnswers } from '../../prefill/answer.ts';
import type { FileVersion } from '../../review/compare-catalogues.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { readStoredAnswers } from '../connect/read-stored-answers.ts';
import { CommandFailure } from '../failure.ts';
import { catalogueFolder, unsoundCatalogue } from '../open-catalogue.ts';
import { readAnswerFiles } from '../read-answer-files.ts';
import { CHANGE_COLUMNS, type ChangeLine, fileLine, idLines, offerText } from '../render/catalogue-changes.ts';
import { type Format, formatOption, printListing, toJson } from '../render/listing.ts';
import { requireKnown } from '../require-known.ts';

interface WhatIfArguments {
  readonly answers?: readonly string[];
  readonly states?: readonly string[] | true;
  readonly to?: string;
  readonly format: Format;
}

/** What changes for one State in one questionnaire. */
interface EffectInQuestionnaire extends EffectOnState {
  readonly to: string;
}

/** Adds `bridge what-if` to the program. */
export const addWhatIf: AddCommand = (program, context, run) => {
  program
    .command('what-if')
    .summary('show what a drafted catalogue would change')
    .description(
      'Compares a folder with the catalogue in use: files, mapping rows, the best class that each item can reach and, for the States asked for, the suggestions that appear, vanish or are others. Nothing is adopted, stored or sent.',
    )
    .argument('<folder>', 'a folder with seeds/ and mappings/')
    .option('--answers <file...>', 'what changes for one State, from its answer files')
    .option('--states [code...]', 'what changes for stored States, of those whose answers you may read; all when none is named')
    .option('--to <questionnaire>', 'only in this questionnaire; all when left out')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  bridge what-if my-draft\n  bridge what-if my-draft --answers arcadia-uncac-2014.csv --to untoc-rm/cluster-1@2020\n  bridge what-if my-draft --states --format json',
    )
    .action((folder: string, args: WhatIfArguments) =>
      run(async () => {
        context.terminal.progress('Reading both catalogues');
        const current = await openCatalogue(catalogueFolder(context), context.settings);
        const candidate = await openCandidate(folder, current);
        if (args.to !== undefined) requireKnown('questionnaire', args.to, candidate.crosswalk.questionnaires);
        context.terminal.progress('Comparing');
        const effect = effectOf(current, candidate, args.to);
        const states = await readStates(args, current, context);
        const effects = states.flatMap((answers) => effectsOn(answers, current, candidate, args.to));
        context.terminal.finish();
        print(effect, effects, args.format, context);
        return undefined;
      }),
    );
};

/** @throws CommandFailure (content) naming the first errors of the draft */
async function openCandidate(folder: string, { options }: Catalogue): Promise<Catalogue> {
  const { catalogue, errors } = await readCatalogue(folder, options);
  if (catalogue === undefined) throw unsoundCatalogue(folder, errors);
  return catalogue;
}

async function readStates(
  { answers, states }: WhatIfArguments,
  { crosswalk }: Catalogue,
  context: CommandContext,
): Promise<StateAnswers[]> {
  if (answers !== undefined && states !== undefined)
    throw new CommandFailure('usage', 'say whose answers to read: either --answers or --states');
  if (answers !== undefined) return [await readAnswerFiles(answers, crosswalk, context.terminal)];
  if (states === undefined) return [];
  return withConnection(context, async (connection) => {
    const { states: stored } = await connection.ask<{ states: { nodes: { code: string; submissions: unknown[] }[] } }>(STATES);
    const found = stored.nodes.filter(({ submissions }) => submissions.length > 0).map(({ code }) => code);
    const read: StateAnswers[] = [];
    for (const code of states === true ? found.sort() : states) read.push(await readStoredAnswers(connection, code));
    return read;
  });
}

const STATES = '{ states(first: 500) { nodes { code submissions { id } } } }';

function effectsOn(answers: StateAnswers, current: Catalogue, candidate: Catalogue, to: string | undefined): EffectInQuestionnaire[] {
  const bridge = { catalogue: current, today: new Date().toISOString().slice(0, 10) };
  return [...candidate.crosswalk.questionnaires.keys()]
    .filter((id) => to === undefined || id === to)
    .map((id) => ({ ...effectOnState(bridge, candidate, answers, id), to: id }))
    .filter(({ changes }) => changes.length > 0);
}

function print(effect: CatalogueEffect, states: readonly EffectInQuestionnaire[], format: Format, { terminal }: CommandContext): void {
  if (format === 'json') terminal.out(toJson({ ...effect, states }));
  else {
    const entries = [...linesOf(effect), ...states.flatMap(linesOfState)];
    printListing({ name: 'changes', columns: CHANGE_COLUMNS, entries, whenEmpty: 'Nothing that counts is different.' }, format, terminal);
  }
}

function linesOf({ files, rows, structure }: CatalogueEffect): ChangeLine[] {
  return [
    ...files.map(({ kind, name, now, next }) => fileLine(kind.replace('_', ' '), name, versionText(now), versionText(next))),
    ...idLines('row', { added: rows.added, removed: rows.removed, changed: rows.changed }),
    ...structure.map(({ item, other, now = '', next = '' }): ChangeLine => {
      return { of: `best class from ${other}`, what: item, change: 'changes class', now, next };
    }),
  ];
}

function linesOfState({ state, changes }: EffectInQuestionnaire): ChangeLine[] {
  return changes.map(({ item, kind, now, next }) => ({
    ...{ of: state, what: item, change: kind.replaceAll('_', ' '), now: offerText(now), next: offerText(next) },
  }));
}

function versionText(version: FileVersion | undefined): string | undefined {
  return version === undefined ? undefined : `${version.version} (${version.hash.slice(0, 8)})`;
}
