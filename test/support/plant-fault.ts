/** Replaces one function of the engine by a faulty one, for the next import of what uses it. */

import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** A module of src with some of its exports replaced. */
export interface Replacement {
  /** Path within src, e.g. "domain/relation.ts". */
  readonly file: string;
  readonly plant: (original: never) => object;
}

/** @param plant what to export in place of the original; it may call the original */
export function replacing<Module extends object>(
  file: string,
  plant: (original: Module) => Partial<Record<keyof Module, unknown>>,
): Replacement {
  return { file, plant: plant as Replacement['plant'] };
}

/** One place in the text of a module, for a fault in a function that is not exported. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** @returns takes the fault away again */
export function plantReplacement({ file, plant }: Replacement): () => void {
  const path = join(SOURCES, file);
  vi.doMock(path, async (importOriginal) => {
    const original = (await importOriginal()) as object;
    return { ...original, ...plant(original as never) };
  });
  return () => vi.doUnmock(path);
}

/**
 * @param folder where the faulty copy is written
 * @returns takes the fault away again
 * @throws when the text to replace does not stand in the module exactly once: the fault has to be written anew
 */
export function plantEdit({ file, from, to }: Edit, folder: string): () => void {
  const path = join(SOURCES, file);
  const [before, after, ...more] = readFileSync(path, 'utf8').split(from);
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`${file} does not hold "${from}" exactly once`);
  // A name of its own: what was imported once is not read again.
  const copy = join(folder, `${randomUUID()}.ts`);
  const anchored = (before + to + after).replace(
    /from '(\.[^']+)'/g,
    (_, relative: string) => `from '${pathToFileURL(resolve(dirname(path), relative))}'`,
  );
  writeFileSync(copy, anchored);
  vi.doMock(path, () => import(pathToFileURL(copy).href));
  return () => vi.doUnmock(path);
}
