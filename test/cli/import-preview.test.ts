import { expect, test } from 'vitest';
import type { ImportPreview } from '../../src/application/preview-import.ts';
import { renderImportPreview } from '../../src/cli/render/import-preview.ts';
import type { AnswerProblem } from '../../src/exchange/answer-form/problems.ts';

const NOTHING: ImportPreview<AnswerProblem> = {
  ...{ refused: [], added: [], changed: [], unchanged: [], untouched: [], confirmations: [], submission: {} },
  laws: { added: [], changed: [], unchanged: [] },
  authorities: { added: [] },
};
const plain = { paint: (_: string, text: string) => text };

test('a preview shows what changes line by line, and counts what stays', () => {
  const preview: ImportPreview<AnswerProblem> = {
    ...NOTHING,
    added: ['lamp@2020#lamp:2.law'],
    changed: [
      {
        item: 'lamp@2020#lamp:1.law',
        changes: [
          { field: 'value', before: 'no', after: 'yes' },
          { field: 'text', before: `As it was.\nIn two lines.`, after: 'x'.repeat(80) },
          { field: 'citations', after: [{ law: 'code', pinpoint: 's 1' }, { law: 'act' }] },
          { field: 'table', before: { 2023: 14 } },
        ],
      },
    ],
    unchanged: ['a', 'b'],
    untouched: ['c'],
    laws: {
      added: [{ key: 'act', name: 'Act' }],
      changed: [{ law: { key: 'code', name: 'Code', repealed: true }, changes: [{ field: 'repealed', before: false, after: true }] }],
      unchanged: [],
    },
    authorities: { added: [{ key: 'ministry', name: 'Ministry\nStreet 1' }] },
    confirmations: ['law-still-so:code'],
    submission: { asOf: '2014-06-30' },
  };
  expect(renderImportPreview('answers.xlsx', preview, plain)).toBe(
    [
      'answers.xlsx',
      '1 added · 1 changed · 2 unchanged · 1 not in the file and left as they are',
      '  added      lamp@2020#lamp:2.law',
      '  changed    lamp@2020#lamp:1.law',
      '               value: no → yes',
      `               text: As it was. … → ${'x'.repeat(60)}…`,
      '               laws cited: – → code [s 1]; act',
      '               table: {"2023":14} → –',
      '  added      law "Act"',
      '  changed    law "Code"',
      '               repealed: false → true',
      '  added      authority "Ministry …"',
      '  confirmed  law-still-so:code',
      '  changed    as of of the whole: 2014-06-30',
      '',
    ].join('\n'),
  );
});

test('what is refused comes first, with its place and what to do', () => {
  const refused = [
    { sheet: 'Answers', row: 4, column: 'value', letters: 'D', message: '"ja" is not one of yes, no', hint: 'did you mean "yes"?' },
  ];
  expect(renderImportPreview('answers.xlsx', { ...NOTHING, refused, added: ['a'] }, plain)).toBe(
    [
      'answers.xlsx',
      '1 refused, so nothing is stored · 1 added · 0 changed · 0 unchanged',
      '  refused    sheet "Answers", row 4, column D (value): "ja" is not one of yes, no',
      '               did you mean "yes"?',
      '  added      a',
      '',
    ].join('\n'),
  );
});
