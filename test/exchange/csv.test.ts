import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters, escapeFormula, readCsv, unescapeFormula, writeCsv } from '../../src/exchange/csv.ts';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠A'];

describe('a cell that a spreadsheet would run', () => {
  test.each(FORMULAS)('is written with a mark: %j', (cell) => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
    expect(
      readCsv(
        writeCsv([
          ['a', 'b'],
          [cell, ''],
        ]),
      ).rows[1]?.cells,
    ).toEqual([cell, '']);
  });

  test.each(['yes', "'quoted'", '1-2', ' =1', ''])('is not %j, which is written as it is', (cell) => {
    expect(escapeFormula(cell)).toBe(cell);
    expect(unescapeFormula(cell)).toBe(cell);
  });

  test('is written as it is where the words are our own', () => {
    expect(writeCsv([['@state', '@else']], ['@state'])).toBe("@state,'@else\r\n");
  });
});

test.each(['a\nb', 'a\rb', 'a\r\nb'])('a cell of several lines stands in quotation marks, as RFC 4180 has it: %j', (cell) => {
  expect(writeCsv([[cell, 'c']])).toBe(`"${cell}",c\r\n`);
  expect(writeCsv([['a b', 'c']])).toBe('a b,c\r\n');
});

test('what is written is read back, whatever it holds', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom(...FORMULAS, "'=1", "''+", '"', ',', ';', 'a\nb', 'a\r\nb', '﻿x'));
  const table = fc.array(fc.tuple(fc.constant('item'), text, text), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(
        readCsv(writeCsv([['item', 'b', 'c'], ...rows]))
          .rows.slice(1)
          .map(({ cells }) => cells),
      ).toEqual(rows);
    }),
  );
});

test('rows count as in a spreadsheet, also where cells hold several lines', () => {
  expect(readCsv('a,b\n"1\n2",x\n\n3,y\n').rows).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1\n2', 'x'] },
    { row: 3, cells: [''] },
    { row: 4, cells: ['3', 'y'] },
  ]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
