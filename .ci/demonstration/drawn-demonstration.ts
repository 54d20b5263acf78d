/** The generated part of the demonstration, from the shipped catalogue and the list of fictional States. */

import { readFile } from 'node:fs/promises';
import { openCatalogue } from '../../src/application/catalogue.ts';
import { parseStatesJson } from '../../src/exchange/states-json.ts';
import { atRoot } from '../at-root.ts';
import { drawnFiles } from './drawn-files.ts';

/** Path, relative to the root of the package, and text of each answer file. @throws TypeError where the States cannot be read */
export async function drawnDemonstration(): Promise<{ readonly path: string; readonly text: string }[]> {
  const { plan } = await openCatalogue(atRoot('.'));
  const { states, problem } = parseStatesJson(await readFile(atRoot('seeds/demo/states.json')));
  if (states === undefined) throw new TypeError(`seeds/demo/states.json: ${problem}`);
  return drawnFiles(plan, states);
}
