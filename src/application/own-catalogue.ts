/** The catalogue of the user's own, into which imports write: made from the shipped one, and changed only where it stays sound. */

import { cp, mkdir, readdir, realpath, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import { lintFiles } from './lint-folder.ts';
import { readCatalogueFolder } from './read-catalogue-folder.ts';

/** Whether a folder holds a catalogue, could hold one, or is the shipped one, which no import changes. */
export type Standing = 'catalogue' | 'empty' | 'other' | 'shipped';

/** @param shipped the folder of the shipped catalogue */
export async function standingOf(folder: string, shipped: string): Promise<Standing> {
  const [own, theirs] = await Promise.all([folder, shipped].map((each) => realpath(each).catch(() => each)));
  if (own === theirs) return 'shipped';
  const entries = await readdir(folder).catch((): string[] => []);
  if (PARTS.some((part) => entries.includes(part))) return 'catalogue';
  return entries.length === 0 ? 'empty' : 'other';
}

/** What a catalogue consists of. */
const PARTS = ['seeds', 'mappings'] as const;

/** Copies the shipped catalogue into an empty folder, or one that is not there yet. */
export async function copyShipped(shipped: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of PARTS) await cp(join(shipped, part), join(folder, part), { recursive: true });
}

/**
 * The errors that a catalogue would have with other texts in some of its files.
 * @param changes by path within the catalogue; new files too
 */
export async function lintChanged(folder: string, changes: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  const { files, diagnostics } = await readCatalogueFolder(folder);
  const kept = files.filter(({ path }) => !changes.has(path));
  const changed = [...changes].map(([path, content]) => ({ path, content }));
  return lintFiles([...kept, ...changed], diagnostics).diagnostics.filter(({ severity }) => severity === 'error');
}

/** Each file is there whole or as it was: a new text takes the name of the old one only once it is written. */
export async function writeChanges(folder: string, changes: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of changes) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
}
