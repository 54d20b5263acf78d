/** Reads the files of a catalogue folder: the one place where catalogue files are opened. Decides nothing about their content. */

import { constants, type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import { toDiagnostic } from '../crosswalk/finding.ts';
import { FILE_CAN_BE_READ, FILE_IS_OF_USUAL_SIZE, LIMITS, PATHS_STAY_IN_THE_FOLDER } from '../crosswalk/guard-laws.ts';
import type { CatalogueFile } from '../crosswalk/parse-file.ts';
import { wholeFile } from '../crosswalk/source-text.ts';

export interface CatalogueFolder {
  readonly files: readonly CatalogueFile[];
  /** Links, unreadable files, a folder that is no catalogue. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `seeds/vocabulary.yaml`, and all YAML files below `seeds/instruments`, `seeds/questionnaires`, `seeds/wording` and `mappings`; hidden ones and
 * everything else (demonstration answers, lists of States) is not part of the catalogue.
 * @param folder a folder with `seeds/` and `mappings/`; never throws: what cannot be read is a diagnostic
 */
export async function readCatalogueFolder(folder: string): Promise<CatalogueFolder> {
  const reading: Reading = { folder, files: [], diagnostics: [], bytes: 0 };
  const top = await list('', reading);
  for (const entry of top.filter(({ name }) => name === 'mappings')) await readEntry('', entry, reading);
  for (const entry of top.filter(({ name }) => name === 'seeds')) await readSeeds(entry, reading);
  if (reading.files.length === 0 && reading.diagnostics.length === 0) {
    const message = `"${folder}" is no catalogue: it has no YAML files in seeds/ and mappings/`;
    refuse(reading, FILE_CAN_BE_READ, '.', message, 'name the folder that holds seeds/ and mappings/');
  }
  return { files: reading.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), diagnostics: reading.diagnostics };
}

interface Reading {
  readonly folder: string;
  readonly files: CatalogueFile[];
  readonly diagnostics: Diagnostic[];
  bytes: number;
}

const SEEDS = /^(vocabulary\.ya?ml|instruments|questionnaires|wording)$/;
/** Of all files together; a full catalogue has one or two megabytes. */
const MOST_FILES = 1_000;
const MOST_BYTES = 64 * 1_048_576;

async function readSeeds(seeds: Dirent, reading: Reading): Promise<void> {
  if (!seeds.isDirectory()) return readEntry('', seeds, reading);
  for (const entry of await list('seeds', reading)) if (SEEDS.test(entry.name)) await readEntry('seeds', entry, reading);
}

async function readEntry(parent: string, entry: Dirent, reading: Reading): Promise<void> {
  const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
  if (entry.name.startsWith('.')) return;
  if (entry.isSymbolicLink()) refuse(reading, PATHS_STAY_IN_THE_FOLDER, path, 'this is a link', 'put a copy of the file or folder here');
  else if (entry.isDirectory()) for (const below of await list(path, reading)) await readEntry(path, below, reading);
  else if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) await readOne(path, reading);
}

/** Never more than one byte above the limit is read: the guard refuses the file by that byte. */
async function readOne(path: string, reading: Reading): Promise<void> {
  if (reading.files.length >= MOST_FILES || reading.bytes >= MOST_BYTES) {
    const message = `the catalogue has more than ${MOST_FILES} files or ${MOST_BYTES} bytes: this file was not read`;
    if (!reading.diagnostics.some((each) => each.message === message)) refuse(reading, FILE_IS_OF_USUAL_SIZE, path, message);
    return;
  }
  try {
    const file = await open(join(reading.folder, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const content = Buffer.alloc(Math.min((await file.stat()).size, LIMITS.bytes + 1));
      const { bytesRead } = await file.read(content, 0, content.length, 0);
      reading.bytes += bytesRead;
      reading.files.push({ path, content: content.subarray(0, bytesRead) });
    } finally {
      await file.close();
    }
  } catch (error) {
    refuse(reading, FILE_CAN_BE_READ, path, `the file cannot be read: ${reason(error)}`);
  }
}

async function list(path: string, reading: Reading): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(reading.folder, path), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const shown = path === '' ? `the folder "${reading.folder}"` : 'the folder';
    refuse(
      reading,
      FILE_CAN_BE_READ,
      path === '' ? '.' : path,
      `${shown} cannot be read: ${reason(error)}`,
      'check its name and permissions',
    );
    return [];
  }
}

function refuse(reading: Reading, law: Parameters<typeof toDiagnostic>[0], path: string, message: string, hint?: string): void {
  reading.diagnostics.push(toDiagnostic(law, wholeFile(path), { message, hint }));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'it is a link',
};

function reason(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  return REASONS[code] ?? code;
}
