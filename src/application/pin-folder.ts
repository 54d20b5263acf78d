/** What `bridge pin` does: writes the content hashes of all pins of a catalogue folder, and nothing else. */

import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import { parseCatalogue } from '../crosswalk/parse-catalogue.ts';
import { type PinOutcome, pinHashes } from '../crosswalk/pin-hashes.ts';
import { readCatalogueFolder } from './read-catalogue-folder.ts';

export interface PinFolderOutcome extends PinOutcome {
  /** What keeps the catalogue from being read; where there is any, nothing was written: a hash would cover a part only. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param folder a folder with `seeds/` and `mappings/`
 * @param options.dryRun says what would be written, and writes nothing
 * @throws what the file system throws when a file cannot be written
 */
export async function pinFolder(folder: string, { dryRun = false } = {}): Promise<PinFolderOutcome> {
  const { files, diagnostics: unread } = await readCatalogueFolder(folder);
  const parsed = parseCatalogue(files, unread);
  if (parsed.diagnostics.length > 0) return { files: [], left: [], diagnostics: parsed.diagnostics };
  const outcome = pinHashes(parsed);
  if (!dryRun) for (const { path, text } of outcome.files) await replaceFile(join(folder, path), text);
  return { ...outcome, diagnostics: [] };
}

/** Written beside and moved into place: whoever stops it leaves the old file or the new one, never half of either. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.pinning`;
  await writeFile(beside, text);
  await rename(beside, path);
}
