/** The catalogue a command works on: the shipped one, or the folder named by BRIDGE_CATALOGUE. */

import { fileURLToPath } from 'node:url';
import { readSoundCatalogue } from '../application/read-sound-catalogue.ts';
import { compileCrosswalk } from '../crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import type { CommandContext } from './command.ts';
import { CommandFailure } from './failure.ts';

/** The folder of the package itself, which holds `seeds/` and `mappings/`. */
export const SHIPPED_CATALOGUE = fileURLToPath(new URL('../..', import.meta.url));

/** The folder to read when a command names none. */
export function catalogueFolder({ settings }: Pick<CommandContext, 'settings'>): string {
  return settings.catalogue ?? SHIPPED_CATALOGUE;
}

/** @throws CommandFailure (content) when the catalogue has an error: nothing is computed from half a catalogue */
export async function openCatalogue(context: CommandContext): Promise<Crosswalk> {
  const { settings, terminal } = context;
  const folder = catalogueFolder(context);
  terminal.progress('Reading the catalogue');
  const read = await readSoundCatalogue(folder, settings.keepsCatalogues);
  if (read.source === undefined) throw unsoundCatalogue(folder, read.errors);
  terminal.progress('Deriving relations');
  const { requirePersonReview } = settings;
  const crosswalk = (requirePersonReview ? undefined : read.crosswalk) ?? compileCrosswalk(read.source, { requirePersonReview });
  terminal.finish();
  return crosswalk;
}

/** What a command says of a catalogue with errors: the first of them, and where to read on. */
export function unsoundCatalogue(folder: string, errors: readonly Diagnostic[]): CommandFailure {
  const shown = errors
    .slice(0, MOST_SHOWN)
    .map(({ file, span, code, message }) => `${file}:${span.line}:${span.column} ${code} ${message}`);
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return new CommandFailure(
    'content',
    `the catalogue in "${folder}" has ${count}; nothing is computed from it\n  ${shown.join('\n  ')}`,
    '"bridge lint" shows every one with its line, and why it matters',
  );
}

const MOST_SHOWN = 3;
