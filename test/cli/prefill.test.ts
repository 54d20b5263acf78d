import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exchange/csv.ts';
import { type Ended, runBridge, temporaryFile } from './run-bridge.ts';

const TODAY = ['--today', '2026-11-22'];

interface AnswerSketch {
  readonly item: string;
  readonly value?: string;
  readonly applies_to?: string;
  readonly as_of?: string;
  readonly legislation?: string;
  readonly confirmations?: string;
}

const HEAD: AnswerSketch[] = [
  { item: '@questionnaire', value: 'lamp-form@2010' },
  { item: '@state', value: 'XAR' },
  { item: '@status', value: 'cleared' },
  { item: '@as_of', value: '2025-01-31' },
];
const NIGHT: AnswerSketch = { item: 'lamp:1(a).law', value: 'yes' };
const PENALTIES: AnswerSketch = { item: 'lamp:2.law', value: 'in part' };

function answers(...rows: AnswerSketch[]): string {
  const columns = ['item', 'value', 'applies_to', 'as_of', 'legislation', 'confirmations'] as const;
  return temporaryFile(
    'answers.csv',
    writeCsv(
      [columns, ...[...HEAD, ...rows].map((row) => columns.map((column) => row[column]))],
      HEAD.map(({ item }) => item),
    ),
  );
}

function prefill(file: string, ...args: string[]): Promise<Ended> {
  return runBridge(['prefill', '--answers', file, '--to', 'buoy-form@2020', ...TODAY, ...args]);
}

async function suggestions(file: string, to = 'buoy-form@2020') {
  const { out } = await runBridge(['prefill', '--answers', file, '--to', to, ...TODAY, '--format', 'json']);
  return (JSON.parse(out) as { suggestions: { item: string; class: string; value: string | null }[] }).suggestions;
}

describe('the table', () => {
  test('counts the classes, gives each suggestion one line, and says what to confirm and how to see more', async () => {
    const { code, out, err } = await prefill(answers(NIGHT, PENALTIES));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`XAR: what can be reused for Buoy review
buoy-form@2020 · 3 items · 2 answers read · ages counted from 2026-11-22

    1  FULL         the answer follows; accept it
    1  CONDITIONAL  the answer follows once something is confirmed
    0  PARTIAL      narrowed down, or a draft to work from
    0  CONTEXT      for reading side by side
    0  CONFLICT     two answers contradict each other; settle this first
    1  NONE         nothing to offer

FULL – the answer follows; accept it
Item        Value  Why
──────────  ─────  ──────────────────────
buoy:4.law  yes    lamp:1(a) “yes” (2025)

CONDITIONAL – the answer follows once something is confirmed
Item        Value    Why
──────────  ───────  ───────────────────────────────────────────────────────────────────────
buoy:5.law  in part  lamp:2 “in part” (2025); if the answer on lamp:2 holds for all offences

NONE – nothing to offer
Item         Why
───────────  ───────────────────────────────────────────────────────────
buoy:10.law  reviewed: the other instrument has nothing that corresponds

To confirm, in the column “confirmations” of the answer file
For  Write                       In the row
───  ──────────────────────────  ──────────
  1  answer-covers-all-offences  lamp:2.law

To see one in full, add: --item "buoy:4.law"
For a program, add: --format json
`);
  });

  test('of one item explains it in full', async () => {
    const { out } = await prefill(answers(NIGHT, PENALTIES), '--item', 'buoy:5.law');
    expect(out).toMatch(
      /^buoy-form@2020#buoy:5\.law\nCONDITIONAL: in part\n\n {2}Does your law punish whoever puts out a light at sea\?\n/,
    );
    expect(out).toContain('What was said\n  XAR answered “Yes, in part” to Lighthouse review on LAMP article 2, as of 31 January 2025.');
    expect(out).toContain('answer-covers-all-offences:lamp-form@2010#lamp:2.law');
  });
});

describe('for programs', () => {
  test('JSON has one object for each item, with these keys', async () => {
    const { out } = await prefill(answers(NIGHT), '--format', 'json');
    const [first] = JSON.parse(out).suggestions;
    expect(Object.keys(first).slice(0, 11)).toEqual(
      'item class value excluded confirmations payloads sources rows cappedBy reason explanation'.split(' '),
    );
    expect(first).toMatchObject({
      item: 'buoy-form@2020#buoy:4.law',
      class: 'FULL',
      value: 'yes',
      excluded: ['in_part', 'no'],
      rows: ['lb-1-a'],
      reason: null,
    });
    expect(first.explanation).toMatch(/^The answer “Yes” follows from what XAR has already answered\.\n/);
  });

  test('CSV has one line for each item', async () => {
    const { out } = await prefill(answers(NIGHT), '--format', 'csv');
    const lines = out.split('\r\n');
    expect(lines[0]).toBe('item,class,value,excluded,confirmations,sources,rows,reason,asked,confidence,explanation');
    expect(lines[1]).toMatch(
      /^buoy-form@2020#buoy:4\.law,FULL,yes,in_part; no,,lamp-form@2010#lamp:1\(a\)\.law,lb-1-a,,unknown,0\.9,"The answer “Yes” follows/,
    );
  });
});

describe('a change of the answers changes the suggestion', () => {
  test.each([
    ['another value', { ...NIGHT, value: 'no' }, { class: 'FULL', value: 'no' }],
    ['too old', { ...NIGHT, as_of: '2012-06-30' }, { class: 'CONDITIONAL', value: 'yes' }],
    ['too old, confirmed', { ...NIGHT, as_of: '2012-06-30', confirmations: 'answer-still-so' }, { class: 'FULL', value: 'yes' }],
    ['unknown', { ...NIGHT, value: 'unknown' }, { class: 'NONE', value: null }],
  ])('%s', async (_, row, expected) => {
    expect((await suggestions(answers(row)))[0]).toMatchObject(expected);
  });

  test('each for its own offences: only an answer for all of them is carried over', async () => {
    expect((await suggestions(answers({ ...PENALTIES, applies_to: 'all_offences' })))[1]).toMatchObject({
      class: 'FULL',
      value: 'in_part',
    });
    expect((await suggestions(answers({ ...PENALTIES, applies_to: 'this_instrument' })))[1]).toMatchObject({
      class: 'CONTEXT',
      value: null,
    });
  });
});

test('answers reach a third instrument that only the second is mapped to', async () => {
  expect((await suggestions(answers(NIGHT), 'fog-form@2024'))[0]).toMatchObject({ class: 'FULL', value: 'yes' });
});

describe('answers are taken whole or not at all', () => {
  test('every problem is named with row and column, and nothing is printed', async () => {
    const file = answers({ ...NIGHT, value: 'ja' }, { item: 'lamp:9.law', value: 'yes' });
    const { code, out, err } = await prefill(file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error: the answers have 2 problems; nothing was read\n');
    expect(err).toContain(`${file}: row 6, column B (value): "ja" is not one of yes, in_part, no, not_applicable, unknown`);
    expect(err).toContain(`${file}: row 7, column A (item): no item has the id "lamp:9.law"`);
  });

  test('several files of one State count together; of two States, none counts', async () => {
    const fog = temporaryFile('fog.csv', 'item,value\n@state,XAR\n@status,cleared\n@as_of,2025-01-31\nfog-form@2024#fog:1.law,no\n');
    const ended = await runBridge(['prefill', '--answers', answers(NIGHT), fog, '--to', 'buoy-form@2020', ...TODAY, '--format', 'json']);
    expect(JSON.parse(ended.out).suggestions[0]).toMatchObject({ class: 'CONFLICT', value: null });

    const other = temporaryFile('other.csv', 'item,value\n@state,XRU\n');
    const refused = await runBridge(['prefill', '--answers', answers(NIGHT), other, '--to', 'buoy-form@2020']);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('holds answers of XRU');
  });

  test('columns that mean nothing are said not to be read', async () => {
    const { code, err } = await prefill(temporaryFile('a.csv', 'item,value,remark\n@state,XAR,ours\n'));
    expect(code).toBe(0);
    expect(err).toMatch(/^note: .*a\.csv: not read, because the form has nothing of this name: remark\n$/);
  });
});

describe('wrong usage', () => {
  test.each([
    [
      'an unknown questionnaire',
      ['--to', 'bouy-form@2020'],
      'error: no questionnaire "bouy-form@2020"\n  did you mean "buoy-form@2020"?\n',
    ],
    ['an unknown item', ['--item', 'buoy:6.law'], 'error: no item "buoy:6.law" in buoy-form@2020\n  did you mean "buoy:4.law"?\n'],
    [
      'a day that is none',
      ['--today', 'tomorrow'],
      "error: option '--today <day>' argument 'tomorrow' is invalid. Write year, month and day as in 2026-11-22.\n",
    ],
    ['a file that is not there', ['--answers', 'nowhere.csv'], 'error: cannot read the answers in "nowhere.csv": there is no such file\n'],
  ])('%s', async (_, args, err) => {
    const ended = await runBridge(['prefill', '--to', 'buoy-form@2020', '--answers', answers(NIGHT), ...args]);
    expect({ code: ended.code, out: ended.out, err: ended.err }).toMatchObject({ code: 2, out: '', err: expect.stringContaining(err) });
  });
});
