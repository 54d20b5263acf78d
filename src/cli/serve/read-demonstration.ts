/** The demonstration of a catalogue: fictional States and their answer files, in `seeds/demo`. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Demonstration } from '../../application/load-demonstration.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { parseAnswerCsv } from '../../exchange/answer-csv.ts';
import { describePlace } from '../../exchange/answer-form/problems.ts';
import { parseStatesJson } from '../../exchange/states-json.ts';
import { CommandFailure } from '../failure.ts';

/**
 * @param folder of the catalogue
 * @returns undefined where the catalogue has no demonstration
 * @throws CommandFailure (content) for the first file that cannot be read as it is
 */
export async function readDemonstration(folder: string, crosswalk: Crosswalk): Promise<Demonstration | undefined> {
  const files = await readdir(join(folder, 'seeds/demo')).catch((): string[] => []);
  if (!files.includes('states.json')) return undefined;
  const read = (name: string) => readFile(join(folder, 'seeds/demo', name));
  const { states, problem } = parseStatesJson(await read('states.json'));
  if (states === undefined) throw refused('states.json', problem);
  const names = files.filter((name) => name.endsWith('.csv')).sort();
  const forms = await Promise.all(
    names.map(async (name) => {
      const { form, problems } = parseAnswerCsv(await read(name), crosswalk);
      if (form !== null && !states.some(({ code }) => code === form.state))
        throw refused(name, `states.json does not describe ${form.state}`);
      if (form !== null) return form;
      throw refused(name, problems.map(({ message, ...place }) => `${describePlace(place)}: ${message}`).join('; '));
    }),
  );
  return { states, forms };
}

function refused(name: string, problem: string): CommandFailure {
  return new CommandFailure(
    'content',
    `the demonstration cannot be loaded: seeds/demo/${name}: ${problem}`,
    'mend the file, or start with BRIDGE_DEMO=0',
  );
}
