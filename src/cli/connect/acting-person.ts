/** As whom commands ask: the person of the demonstration that was chosen with `--as` or `bridge login`. */

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { DEMONSTRATION_PERSONS, type DemonstrationPerson } from '../../application/demonstration-persons.ts';
import type { Settings } from '../../settings.ts';
import type { CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { usualDataFolder } from '../serve/server-settings.ts';
import { writeFile } from '../write-file.ts';

/** What `--as` says for nobody in particular. */
export const NOBODY = 'public';

/** `--as` before BRIDGE_TOKEN before the login. Absent where a token says who asks, or nobody does. @throws CommandFailure (usage) for an unknown name */
export function actingPerson({ person, settings }: CommandContext): DemonstrationPerson | undefined {
  const remembered = settings.bridgeToken === undefined && settings.bridgeUrl === undefined ? readLogin(settings) : undefined;
  const name = person ?? remembered;
  return name === undefined || name === NOBODY ? undefined : findPersonNamed(name);
}

/** @throws CommandFailure (usage) naming those there are */
export function findPersonNamed(name: string): DemonstrationPerson {
  const found = DEMONSTRATION_PERSONS.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = [...DEMONSTRATION_PERSONS.map((each) => each.name), NOBODY].join(', ');
  throw new CommandFailure('usage', `the demonstration has no person "${name}"`, `there are ${names}`);
}

/** Remembers the person for the commands to come on this data. @param person absent for nobody */
export async function keepLogin(settings: Settings, person: DemonstrationPerson | undefined): Promise<void> {
  if (person === undefined) await rm(loginFile(settings), { force: true });
  else await writeFile(loginFile(settings), `${person.name}\n`);
}

function readLogin(settings: Settings): string | undefined {
  const file = loginFile(settings);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Beside the data, as its lock: who is chosen for one folder is nobody in another. A name and no secret: anybody may choose any. */
function loginFile({ dataFolder }: Settings): string {
  return `${usualDataFolder(dataFolder)}.person`;
}
