/** The tour of the README, typed as it is written, on both databases. */

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyDatabase } from '../persistence/harness/copy-database.ts';
import { type Newcomer, newcomer } from './harness/newcomer.ts';
import { firstMissing, readTour } from './harness/read-tour.ts';

/** Every command is a process of its own, and two cores may be busy with other things. */
const SLOW = { timeout: 300_000 };

const TOUR = readTour(new URL('../../README.md', import.meta.url), 'A tour');
const [START, ...STEPS] = TOUR.steps;
const [QUESTION = ''] = TOUR.operations;

/** Answers grow old: what the README shows was printed on this day. */
const onTheDayOfTheTour = (line: string) => (/ prefill /.test(line) ? `${line} --today 2026-11-22` : line);

const sources = inject('testDatabases');
const [EMBEDDED, POSTGRESQL] = [sources.find((each) => 'snapshot' in each), sources.findLast((each) => 'url' in each)];

test('the tour is told', () => {
  expect(START?.commands.map(({ line }) => line)).toEqual(['npm start']);
  expect(STEPS.flatMap(({ commands }) => commands).length).toBeGreaterThan(10);
  expect(STEPS.filter(({ printed }) => printed.length === 0)).toEqual([]);
});

describe.each([EMBEDDED, POSTGRESQL].flatMap((each) => each ?? []))('the tour, on $name,', (source) => {
  let visitor: Newcomer;
  let address = '';
  let drop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const copy = 'url' in source ? await copyDatabase(source) : undefined;
    if (copy !== undefined) drop = copy.drop;
    visitor = newcomer(copy?.settings.url === undefined ? {} : { DATABASE_URL: copy.settings.url });
    address = await visitor.start(START?.commands[0]?.line ?? '');
  }, SLOW.timeout);

  afterAll(async () => {
    await visitor?.leave();
    await drop();
  }, SLOW.timeout);

  test('opens GraphiQL, which answers what it asks there', SLOW, async () => {
    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('graphiql');
    const reply = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    const { data, errors } = (await reply.json()) as {
      data: { prefill: { counts: { full: number }; suggestions: object[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.prefill.counts.full).toBeGreaterThan(0);
    expect(data.prefill.suggestions[0]).toMatchObject({
      value: 'yes',
      explain: { headline: expect.stringContaining('follows') as unknown },
    });
  });

  test('shows in the terminal what the README shows', SLOW, async () => {
    for (const { commands, printed } of STEPS) {
      let output = '';
      for (const { line, exitCode } of commands) {
        const finished = await visitor.type(onTheDayOfTheTour(line));
        expect.soft({ line, exitCode: finished.exitCode, output: finished.output }).toMatchObject({ exitCode });
        output += finished.output;
      }
      const missing = firstMissing(printed, output);
      expect.soft(missing === undefined ? [] : [`after ${commands.at(-1)?.line}: ${missing}`, output]).toEqual([]);
    }
  });
});

describe('what is promised and not printed is found', () => {
  test.each([
    ['nothing, where all lines come in their order', ['a', '…', 'c'], 'a\nb\nc\n', undefined],
    ['a line that does not come', ['a', 'x'], 'a\nb\n', 'x'],
    ['a line that comes too early', ['b', 'a'], 'a\nb\n', 'a'],
  ])('%s', (_, printed, output, missing) => {
    expect(firstMissing(printed, output)).toBe(missing);
  });
});
