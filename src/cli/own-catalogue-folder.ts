/** The folder of the user's own catalogue, as the commands that write into it take it. */

import { Option } from 'commander';
import { copyShipped, lintChanged, standingOf, writeChanges } from '../application/own-catalogue.ts';
import type { AnswerProblem } from '../exchange/answer-form/problems.ts';
import { describePlace } from '../exchange/answer-form/problems.ts';
import type { CommandContext } from './command.ts';
import { CommandFailure } from './failure.ts';
import { SHIPPED_CATALOGUE } from './open-catalogue.ts';
import type { ReportLine } from './render/report.ts';

/** What `--catalogue` and `--from-shipped` give. */
export interface OwnCatalogueOptions {
  readonly catalogue?: string;
  readonly fromShipped?: boolean;
  readonly dryRun?: boolean;
}

/** The options of a command that writes into a catalogue. */
export function ownCatalogueOptions(): Option[] {
  return [
    new Option('--catalogue <folder>', 'your own catalogue, into which it is written; BRIDGE_CATALOGUE by default'),
    new Option('--from-shipped', 'make that folder from the shipped catalogue where it is not there yet'),
    new Option('--dry-run', 'only show what would become of it'),
  ];
}

/** Where to read from, and where to write to: the shipped catalogue is read until the own one has been made from it. */
export interface OwnCatalogue {
  readonly folder: string;
  readonly readFrom: string;
}

/** @throws CommandFailure where there is no folder of one's own, or it holds something else */
export async function ownCatalogue(
  { settings }: CommandContext,
  { catalogue, fromShipped = false }: OwnCatalogueOptions,
): Promise<OwnCatalogue> {
  const folder = catalogue ?? settings.catalogue;
  if (folder === undefined)
    throw new CommandFailure(
      'usage',
      'say where your own catalogue is',
      'name a folder with --catalogue, and add --from-shipped to have it made; the shipped catalogue is not changed',
    );
  const standing = await standingOf(folder, SHIPPED_CATALOGUE);
  if (standing === 'catalogue') return { folder, readFrom: folder };
  if (standing === 'shipped')
    throw new CommandFailure(
      'refused',
      'this is the shipped catalogue, which no import changes',
      'name a folder of your own with --catalogue',
    );
  if (standing === 'empty' && fromShipped) return { folder, readFrom: SHIPPED_CATALOGUE };
  const [message, hint] =
    standing === 'empty'
      ? [`"${folder}" holds no catalogue`, 'add --from-shipped to have it made from the shipped one']
      : [`"${folder}" holds something else than a catalogue`, 'name an empty folder'];
  throw new CommandFailure('refused', message, hint);
}

/**
 * Writes the files, unless the catalogue would have an error with them.
 * @returns the errors as lines of the report; nothing is written then
 */
export async function changeCatalogue(
  { folder, readFrom }: OwnCatalogue,
  changes: ReadonlyMap<string, string>,
  dryRun: boolean,
): Promise<ReportLine[]> {
  const errors = await lintChanged(readFrom, changes);
  if (errors.length > 0)
    return errors.map(({ file, span, code, message, hint }) => ({
      outcome: 'refused',
      what: `${file}:${span.line}:${span.column} ${code} ${message}`,
      details: hint === null ? [] : [hint],
    }));
  if (dryRun || changes.size === 0) return [];
  if (readFrom !== folder) await copyShipped(readFrom, folder);
  await writeChanges(folder, changes);
  return [];
}

/** A problem of the file as a line of the report. */
export function refusedLine({ message, hint, ...place }: AnswerProblem): ReportLine {
  return { outcome: 'refused', what: `${describePlace(place)}: ${message}`, details: hint === null ? [] : [hint] };
}

/** What to do once something was written, and why nothing was. */
export function closingNote({ folder }: OwnCatalogue, written: boolean, refused: boolean): string {
  if (written) return `written into "${folder}": run "bridge reload" where a server serves it, or start one with BRIDGE_CATALOGUE\n`;
  return refused ? 'Nothing is written.\n' : 'Nothing is written: nothing would change, or this was a dry run.\n';
}
