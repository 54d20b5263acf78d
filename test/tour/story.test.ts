/** The story of docs/STORY.md, typed as it is written, on both databases. */

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyDatabase } from '../persistence/harness/copy-database.ts';
import { type Newcomer, newcomer } from './harness/newcomer.ts';
import { firstMissing, readTour } from './harness/read-tour.ts';

/** Every command is a process of its own, and two cores may be busy with other things. */
const SLOW = { timeout: 900_000 };

const [START, ...STEPS] = readTour(new URL('../../docs/STORY.md', import.meta.url), 'The story').steps;
const sources = inject('testDatabases');
const [EMBEDDED, POSTGRESQL] = [sources.find((each) => 'snapshot' in each), sources.findLast((each) => 'url' in each)];

test('the story is told', () => {
  expect(START?.commands.map(({ line }) => line)).toEqual(['BRIDGE_CATALOGUE=. npm start']);
  expect(STEPS.flatMap(({ commands }) => commands).length).toBeGreaterThan(15);
  expect(STEPS.filter(({ printed }) => printed.length === 0)).toEqual([]);
});

describe.each([EMBEDDED, POSTGRESQL].flatMap((each) => each ?? []))('the story, on $name,', (source) => {
  let visitor: Newcomer;
  let address: string;
  let drop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const copy = 'url' in source ? await copyDatabase(source) : undefined;
    if (copy !== undefined) drop = copy.drop;
    visitor = newcomer({ BRIDGE_CATALOGUE: '.', ...(copy?.settings.url === undefined ? {} : { DATABASE_URL: copy.settings.url }) });
    address = await visitor.start(START?.commands[0]?.line ?? '');
  }, SLOW.timeout);

  afterAll(async () => {
    await visitor?.leave();
    await drop();
  }, SLOW.timeout);

  test('goes as it is told', SLOW, async () => {
    for (const { commands, printed } of STEPS) {
      let output = '';
      for (const { line, exitCode } of commands) {
        const finished = await visitor.type(line, line.endsWith(' reload') ? { BRIDGE_URL: address } : {});
        expect.soft({ line, exitCode: finished.exitCode, output: finished.output }).toMatchObject({ exitCode });
        output += finished.output;
      }
      const missing = firstMissing(printed, output);
      expect.soft(missing === undefined ? [] : [`after ${commands.at(-1)?.line}: ${missing}`, output]).toEqual([]);
    }
  });
});
