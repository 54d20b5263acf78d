import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepParsed, readKept } from '../../application/kept-parsed.ts';
import type { ListedState } from '../../crosswalk/forms/state-list.ts';
import { parseStateList } from '../../crosswalk/parse-state-list.ts';
import { CommandFailure } from '../failure.ts';

const STATE_LIST = 'seeds/states.yaml';

/**
 * The list of States of a catalogue.
 * @param folder of the catalogue
 * @param keeps false: it is parsed in any case, also where it is the same as before
 * @returns none where the catalogue has no such list
 * @throws CommandFailure (content) for a list that cannot be read as it is
 */
export async function readStateList(folder: string, keeps = true): Promise<readonly ListedState[]> {
  const content = await readIfThere(join(folder, STATE_LIST));
  if (content === undefined) return [];
  const file = { path: STATE_LIST, content };
  const kept = keeps ? await readKept<readonly ListedState[]>([file]) : undefined;
  if (kept !== undefined) return kept;
  const { states, diagnostics } = parseStateList(file);
  const [first] = diagnostics;
  if (first === undefined) {
    if (keeps) await keepParsed([file], states);
    return states;
  }
  const { span, message, hint } = first;
  throw new CommandFailure(
    'content',
    `the list of States cannot be loaded: ${STATE_LIST}:${span.line}:${span.column} ${message}`,
    hint ?? 'mend the file',
  );
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CommandFailure(
      'content',
      `the list of States cannot be loaded: ${STATE_LIST} cannot be read (${code ?? 'unknown'})`,
      'check what the file is and its permissions',
    );
  }
}
