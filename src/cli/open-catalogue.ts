/** The catalogue a command works on: the shipped one, or the folder named by BRIDGE_CATALOGUE. */

import { fileURLToPath } from 'node:url';
import { readCatalogueFolder } from '../application/read-catalogue-folder.ts';
import { compileCrosswalk } from '../crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { hasErrors } from '../crosswalk/diagnostic.ts';
import { parseCatalogue } from '../crosswalk/parse-catalogue.ts';
import type { CommandContext } from './command.ts';
import { CommandFailure } from './failure.ts';

/** The folder of the package itself, which holds `seeds/` and `mappings/`. */
export const SHIPPED_CATALOGUE = fileURLToPath(new URL('../..', import.meta.url));

export function catalogueFolder({ settings }: Pick<CommandContext, 'settings'>): string {
  return settings.catalogue ?? SHIPPED_CATALOGUE;
}

/** @throws CommandFailure (content) when the catalogue has an error: nothing is computed from half a catalogue */
export async function openCatalogue(context: CommandContext): Promise<Crosswalk> {
  const { settings, terminal } = context;
  const folder = catalogueFolder(context);
  terminal.progress('Reading the catalogue');
  const { files, diagnostics } = await readCatalogueFolder(folder);
  const parsed = parseCatalogue(files);
  const found = [...diagnostics, ...parsed.diagnostics];
  if (hasErrors(found)) {
    const errors = found.filter(({ severity }) => severity === 'error');
    const places = errors.slice(0, 3).map(({ file, span, message }) => `${file}:${span.line}:${span.column} ${message}`);
    throw new CommandFailure(
      'content',
      `the catalogue has ${errors.length} error${errors.length === 1 ? '' : 's'}:\n  ${places.join('\n  ')}`,
      '"bridge lint" shows all of them and why they matter',
    );
  }
  terminal.progress('Deriving relations');
  const crosswalk = compileCrosswalk(parsed.source, { requirePersonReview: settings.requirePersonReview });
  terminal.finish();
  return crosswalk;
}
