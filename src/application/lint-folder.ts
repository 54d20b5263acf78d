/** What `bridge lint FOLDER` does: read, parse, check, and look for contradictions once everything else is in order. */

import { checkCatalogue } from '../crosswalk/check-catalogue.ts';
import { compileCrosswalk } from '../crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { type Diagnostic, hasErrors } from '../crosswalk/diagnostic.ts';
import { findContradictions, hasContradictions } from '../crosswalk/find-contradictions.ts';
import { type ParsedCatalogue, parseCatalogue } from '../crosswalk/parse-catalogue.ts';
import type { CatalogueFile } from '../crosswalk/parse-file.ts';
import { readCatalogueFolder } from './read-catalogue-folder.ts';

export interface LintOutcome {
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  readonly parsed: ParsedCatalogue;
  /** Whether there is no error: then `parsed.source` may be compiled. */
  readonly sound: boolean;
  /** Compiled as it stands, without any option: what has been computed for the check need not be computed again. */
  readonly crosswalk?: Crosswalk;
}

/** @param folder a folder with `seeds/` and `mappings/`; never throws for what is in it */
export async function lintFolder(folder: string): Promise<LintOutcome> {
  const { files, diagnostics: unread } = await readCatalogueFolder(folder);
  return lintFiles(files, unread);
}

/** The same for files that are at hand. @param unread what kept others of the folder from being read */
export function lintFiles(files: readonly CatalogueFile[], unread: readonly Diagnostic[] = []): LintOutcome {
  const parsed = parseCatalogue(files, unread);
  const diagnostics = checkCatalogue(parsed);
  if (hasErrors(diagnostics)) return { diagnostics, parsed, sound: false };
  const crosswalk = compileCrosswalk(parsed.source);
  const network = {
    contradictions: hasContradictions(crosswalk) ? findContradictions(parsed.source) : [],
    droppedDrafts: crosswalk.droppedDrafts,
  };
  if (network.contradictions.length + network.droppedDrafts.length === 0) return { diagnostics, parsed, sound: true, crosswalk };
  const all = checkCatalogue(parsed, network);
  return { diagnostics: all, parsed, sound: !hasErrors(all), crosswalk };
}
