import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/render/display-width.ts';
import { renderTable } from '../../src/cli/render/render-table.ts';
import { wrapText } from '../../src/cli/render/wrap-text.ts';

const screen = (columns: number) => ({ columns, paint: (_: string, text: string) => text });

describe('a text', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['  one two', 7, ['  one', '  two']],
    ['one\ntwo', 20, ['one', 'two']],
    ['', 10, ['']],
    ['uncac:23(1)(a)(i).compliance', 18, ['uncac:23(1)(a)(i).', 'compliance']],
    ['词词词词', 4, ['词词', '词词']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test('never gets wider than asked, and loses nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '(', ')', '词') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (each, width) => {
        const lines = wrapText(each.trim(), width);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(each.replaceAll(' ', ''));
      }),
    );
  });
});

test.each([
  ['abc', 3],
  ['词', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['نص', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

describe('a table', () => {
  test('aligns its columns and wraps the widest', () => {
    const columns = [{ title: 'Id', whole: true }, { title: 'N', align: 'right' as const }, { title: 'Why' }];
    const rows = [
      ['uncac:23(1)(a)', '1', 'because the two ask the same'],
      ['untoc:6', '12', 'no'],
    ];
    expect(renderTable(columns, rows, screen(40))).toBe(
      [
        'Id               N  Why',
        '──────────────  ──  ────────────────────',
        'uncac:23(1)(a)   1  because the two ask',
        '                    the same',
        'untoc:6         12  no',
        '',
      ].join('\n'),
    );
  });

  test('never wraps a column that is kept whole', () => {
    expect(renderTable([{ title: 'Id', whole: true }], [['a-very-long-id-that-is-copied']], screen(10))).toContain(
      'a-very-long-id-that-is-copied',
    );
  });

  test('without rows is nothing', () => {
    expect(renderTable([{ title: 'Id' }], [], screen(10))).toBe('');
  });
});
