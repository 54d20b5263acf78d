import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/exchange/xlsx/write-workbook.ts';
import { runBridge, temporaryFile, temporaryFolder } from './run-bridge.ts';

describe('template', () => {
  test('as a workbook goes into the file that is named', async () => {
    const file = join(temporaryFolder(), 'answers.xlsx');
    expect(await runBridge(['template', 'lamp-form@2010', '--format', 'xlsx', '--out', file])).toEqual({
      code: 0,
      out: '',
      err: `written to ${file}\n`,
    });
    const sheets = await readXlsxFile(readFileSync(file));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Answers', 'Laws', 'About', 'Lists']);
    expect(sheets[0]?.data.at(-1)?.slice(0, 2)).toEqual(['lamp:3.challenge', 'What makes it hard to find keepers?']);
  });

  test('as a workbook goes to another program, and not to a screen', async () => {
    const { code, out, bytes } = await runBridge(['template', 'lamp-form@2010', '--format', 'xlsx', '--language', 'ar']);
    expect({ code, out, sign: Buffer.from(bytes ?? []).toString('latin1', 0, 2) }).toEqual({ code: 0, out: '', sign: 'PK' });
    const onScreen = await runBridge(['template', 'lamp-form@2010', '--format', 'xlsx'], { terminal: { outBytes: () => false } });
    expect(onScreen).toEqual({
      code: 2,
      out: '',
      err: 'error: a workbook cannot be shown on the screen\n  name a file for it: --out answers.xlsx\n',
    });
  });

  test('as JSON is data', async () => {
    const { out } = await runBridge(['template', 'lamp-form@2010', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ questionnaire: 'lamp-form@2010', state: '', answers: [{ item: 'lamp:1(a).law' }, {}, {}, {}] });
  });

  test('is not written where no file can be', async () => {
    const file = join(temporaryFolder(), 'nowhere', 'answers.csv');
    const { code, err } = await runBridge(['template', 'lamp-form@2010', '--out', file]);
    expect({ code, err }).toEqual({ code: 3, err: `error: cannot write "${file}": its folder does not exist\n` });
    expect(existsSync(file)).toBe(false);
  });
});

describe('answers for prefill', () => {
  const rows = [
    ['item', 'value', 'applies_to'],
    ['@state', 'XAR', ''],
    ['lamp-form@2010#lamp:1(a).law', 'Yes', 'All offences'],
  ];
  const workbook = (table: readonly (readonly string[])[]) =>
    writeWorkbook([
      {
        name: 'Mine',
        columns: [{ width: 30 }],
        rows: table.map((cells) => ({ cells: cells.map((text) => ({ text, style: 'plain' as const })) })),
      },
    ]);
  const json = JSON.stringify({
    state: 'XAR',
    answers: [{ item: 'lamp-form@2010#lamp:1(a).law', value: 'yes', applies_to: 'all_offences' }],
  });
  const prefill = (file: string) =>
    runBridge(['prefill', '--answers', file, '--to', 'buoy-form@2020', '--format', 'csv', '--today', '2026-11-22']);

  test('may be a workbook or JSON, whatever the file is called: the suggestions are the same', async () => {
    const fromCsv = await prefill(temporaryFile('a.csv', rows.map((cells) => cells.join(',')).join('\n')));
    const fromXlsx = await prefill(temporaryFile('answers.csv', workbook(rows)));
    const fromJson = await prefill(temporaryFile('answers', json));
    expect(fromCsv).toMatchObject({ code: 0, err: '' });
    expect(fromCsv.out).toContain('buoy:4.law');
    expect(fromXlsx).toEqual(fromCsv);
    expect(fromJson).toEqual(fromCsv);
  });

  test('are refused with sheet, row and column', async () => {
    const file = temporaryFile('a.xlsx', workbook([...rows, ['lamp-form@2010#lamp:2.law', 'ja', '']]));
    const { code, err } = await prefill(file);
    expect(code).toBe(1);
    expect(err).toContain(`${file}: sheet "Mine", row 4, column B (value): "ja" is not one of yes, in_part, no, not_applicable, unknown\n`);
  });
});

test('a template marks what is not asked of a State, and refuses an unknown instrument', async () => {
  const voluntary = async (...options: string[]) => {
    const { out } = await runBridge(['template', 'lamp-form@2010', ...options]);
    return out.split('\r\n').filter((line) => line.includes('Voluntary, as the State is not a party to')).length;
  };
  expect(await voluntary()).toBe(0);
  expect(await voluntary('--party', 'lamp', 'fog')).toBe(0);
  expect(await voluntary('--party', 'buoy')).toBe(4);
  const { code, err } = await runBridge(['template', 'lamp-form@2010', '--party', 'buoi']);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('did you mean "buoy"?') as unknown });
});
