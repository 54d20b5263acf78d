/** The demonstration of a catalogue: fictional States, reviews and answer files, in `seeds/demo`. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Demonstration } from '../../application/load-demonstration.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { CompletedForm } from '../../domain/completed-form.ts';
import { parseAnswerCsv } from '../../exchange/answer-csv.ts';
import { describePlace } from '../../exchange/answer-form/problems.ts';
import { parseReviewsJson } from '../../exchange/reviews-json.ts';
import { parseStatesJson } from '../../exchange/states-json.ts';
import { CommandFailure } from '../failure.ts';

/**
 * @param folder of the catalogue
 * @returns undefined where the catalogue has no demonstration
 * @throws CommandFailure (content) for the first file that cannot be read as it is
 */
export async function readDemonstration(folder: string, crosswalk: Crosswalk): Promise<Demonstration | undefined> {
  const files = await listFiles(join(folder, DEMONSTRATION));
  const generated = await listFiles(join(folder, DEMONSTRATION, 'generated'));
  if (!files.includes('states.json')) return undefined;
  const read = (name: string) => readFile(join(folder, DEMONSTRATION, name));
  const { states, problem } = parseStatesJson(await read('states.json'));
  if (states === undefined) throw refused('states.json', problem);
  const { reviews, problem: wrong } = files.includes('reviews.json') ? parseReviewsJson(await read('reviews.json')) : { reviews: [] };
  if (reviews === undefined) throw refused('reviews.json', wrong);
  const known = new Set(states.map(({ code }) => code));
  const stranger = reviews.flatMap((review) => review.states).find((code) => !known.has(code));
  if (stranger !== undefined) throw refused('reviews.json', `states.json does not describe ${stranger}`);
  const names = [...files, ...generated.map((name) => `generated/${name}`)].filter((name) => name.endsWith('.csv')).sort();
  const forms = await Promise.all(names.map(async (name) => readAnswers(name, await read(name), known, crosswalk)));
  return { states, reviews, forms };
}

const DEMONSTRATION = 'seeds/demo';

async function listFiles(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function readAnswers(name: string, content: Uint8Array, known: ReadonlySet<string>, crosswalk: Crosswalk): CompletedForm {
  const { form, problems } = parseAnswerCsv(content, crosswalk);
  if (form === null) throw refused(name, problems.map(({ message, ...place }) => `${describePlace(place)}: ${message}`).join('; '));
  if (!known.has(form.state)) throw refused(name, `states.json does not describe ${form.state}`);
  return form;
}

function refused(name: string, problem: string | undefined): CommandFailure {
  return new CommandFailure(
    'content',
    `the demonstration cannot be loaded: seeds/demo/${name}: ${problem}`,
    'mend the file, or start with BRIDGE_DEMO=0',
  );
}
