/** A catalogue that is to be worked with: read, parsed and checked, or taken as it was parsed before. */

import type { CatalogueSource } from '../crosswalk/catalogue-source.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import { keepParsed, readKept } from './kept-parsed.ts';
import { lintFiles } from './lint-folder.ts';
import { readCatalogueFolder } from './read-catalogue-folder.ts';

/** A catalogue without errors, or the errors because of which there is none. */
export type SoundCatalogue =
  | {
      readonly source: CatalogueSource;
      /** Compiled without any option, where the check has needed it. */
      readonly crosswalk?: Crosswalk;
      readonly errors: readonly [];
    }
  | { readonly source: undefined; readonly errors: readonly Diagnostic[] };

/** @param keeps false: it is parsed and checked in any case. Never throws for what is in the folder. */
export async function readSoundCatalogue(folder: string, keeps = true): Promise<SoundCatalogue> {
  const { files, diagnostics: unread } = await readCatalogueFolder(folder);
  const mayBeKept = keeps && unread.length === 0;
  const kept = mayBeKept ? await readKept<CatalogueSource>(files) : undefined;
  if (kept !== undefined) return { source: kept, errors: [] };
  const { diagnostics, parsed, sound, crosswalk } = lintFiles(files, unread);
  if (!sound) return { source: undefined, errors: diagnostics.filter(({ severity }) => severity === 'error') };
  if (mayBeKept) await keepParsed(files, parsed.source);
  return { source: parsed.source, errors: [], ...(crosswalk === undefined ? {} : { crosswalk }) };
}
