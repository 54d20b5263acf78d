/**
 * Files that were found sound, kept as they were parsed: reading the YAML of a catalogue and checking every law takes most of
 * a start.
 *
 * What was parsed is found again by the bytes of all its files and of the code that reads them, so that it is never that of others. Where
 * nothing can be kept, nothing is; what is damaged is passed over. Only this package's own cache folder is written.
 */

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CatalogueFile } from '../crosswalk/parse-file.ts';

const PACKAGE = join(import.meta.dirname, '../..');
const FOLDER = join(PACKAGE, 'node_modules/.cache/convention-bridge/catalogues');

/** What these files say, as `keepParsed` was given it; undefined where it is not kept. @param folder another one than usual */
export async function readKept<Parsed>(files: readonly CatalogueFile[], folder = FOLDER): Promise<Parsed | undefined> {
  try {
    const kept = await readFile(join(folder, await keyOf(files)));
    const body = kept.subarray(DIGEST_BYTES);
    return digestOf(body).equals(kept.subarray(0, DIGEST_BYTES)) ? deserialize(body) : undefined;
  } catch {
    return undefined;
  }
}

/** @param parsed plain data: the same files, without an error; never throws */
export async function keepParsed(files: readonly CatalogueFile[], parsed: object, folder = FOLDER): Promise<void> {
  try {
    const body = serialize(parsed);
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `.${randomUUID()}`);
    await writeFile(draft, Buffer.concat([digestOf(body), body]));
    await rename(draft, join(folder, await keyOf(files)));
    await removeOldest(folder);
  } catch {
    // A folder that cannot be written costs a second at each start, and nothing else.
  }
}

const DIGEST_BYTES = 32;
/** The shipped catalogue and its list of States, one's own, and drafts of it. */
const MOST_KEPT = 8;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

async function keyOf(files: readonly CatalogueFile[]): Promise<string> {
  const key = createHash('sha256').update(await codeHash());
  for (const { path, content } of files) key.update(`${path}\0${content.length}\0`).update(content);
  return key.digest('hex');
}

let ownCode: Promise<string> | undefined;

function codeHash(): Promise<string> {
  ownCode ??= hashCode();
  return ownCode;
}

/** Of all that decides how a file is read: this Node.js, the packages by their versions, and our own code. */
async function hashCode(): Promise<string> {
  const code = createHash('sha256').update(process.version);
  const folders = ['src/crosswalk', 'src/domain'].map((folder) => filesBelow(join(PACKAGE, folder)));
  const paths = [join(PACKAGE, 'package.json'), ...(await Promise.all(folders)).flat()];
  for (const content of await Promise.all(paths.map((path) => readFile(path)))) code.update(digestOf(content));
  return code.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort();
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(MOST_KEPT);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
