import { describe, expect, test } from 'vitest';
import { answersWorkbook, HEAD, problemsOf, read, readWell, row, rows, workbook } from './workbook.ts';

const ITEM = 'uncac:1.compliance';

/** The first answer of a workbook with this cell under "text". */
async function textOf(cell: string, sketch: Parameters<typeof answersWorkbook>[1] = {}): Promise<string | undefined> {
  const form = await readWell(answersWorkbook([[ITEM, 'yes', cell]], sketch));
  return form.responses[0]?.content.text;
}

describe('a workbook is read by the names of its columns and the ids of its items', () => {
  const usual = answersWorkbook([
    [ITEM, 'yes', 'As the code has it.', '2014-06-30', 'Criminal Code 2003 [section 41]'],
    ['uncac:2.compliance', 'no'],
  ]);

  test.each([
    [
      'with its columns in another order and others between them',
      workbook({
        sheets: {
          Answers: rows(
            ['legislation', 'remark', 'as_of', 'item', 'text', 'value'],
            [null, null, null, '@state', null, 'XAR'],
            [null, 'ask', null, 'uncac:2.compliance', null, 'no'],
            ['Criminal Code 2003 [section 41]', null, '2014-06-30', ITEM, 'As the code has it.', 'yes'],
            [null, null, null, '@questionnaire', null, 'form-a@2010'],
          ),
        },
      }),
    ],
    [
      'with the settings on a sheet of their own, behind others, whatever the sheets are called',
      workbook({
        sheets: {
          Draft: rows(['Notes of the meeting'], ['nothing of interest']),
          Réponses: rows(
            HEAD[0],
            [ITEM, 'yes', 'As the code has it.', '2014-06-30', 'Criminal Code 2003 [section 41]'],
            ['uncac:2.compliance', 'no'],
          ),
          'À propos': rows(['item', 'value'], ...HEAD.slice(1)),
        },
      }),
    ],
    [
      'with rows inserted above and between',
      workbook({
        sheets: {
          Answers:
            row(2, ['Republic of Arcadia']) +
            row(9, HEAD[0]) +
            row(11, HEAD[1]) +
            row(12, HEAD[2]) +
            row(500, [ITEM, 'yes', 'As the code has it.', '2014-06-30', 'Criminal Code 2003 [section 41]']) +
            row(90_000, ['uncac:2.compliance', 'no']),
        },
      }),
    ],
    [
      'with hidden rows and columns',
      workbook({
        sheets: {
          Answers: {
            rows: rows(
              ...HEAD,
              [ITEM, 'yes', 'As the code has it.', '2014-06-30', 'Criminal Code 2003 [section 41]'],
              ['uncac:2.compliance', 'no'],
            ).replaceAll('<row ', '<row hidden="1" '),
            after: '<cols><col min="1" max="5" hidden="1"/></cols>',
          },
        },
      }),
    ],
  ])('%s', async (_, bytes) => {
    const byItem = (form: Awaited<ReturnType<typeof readWell>>) => new Map(form.responses.map((response) => [response.item, response]));
    const [same, expected] = [await readWell(bytes), await readWell(usual)];
    expect(byItem(same)).toEqual(byItem(expected));
    expect(same.laws).toEqual(expected.laws);
    expect(expected.responses).toHaveLength(2);
  });

  test('and what is not read is named: sheets, columns, and cells beside the table', async () => {
    const bytes = workbook({
      sheets: {
        Answers: `${rows([...HEAD[0], 'remark'], ...HEAD.slice(1), [ITEM, 'yes', null, null, null, 'ask again'])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
        Notes: rows(['nothing']),
      },
    });
    const { form, unread } = await read(bytes);
    expect(form?.responses).toHaveLength(1);
    expect(unread).toEqual(['sheet "Notes"', 'remark', 'cell XFD1048576 of the sheet "Answers"']);
  });
});

describe('laws have a sheet of their own', () => {
  const withLaws = (...laws: readonly (readonly (string | null)[])[]) =>
    workbook({ sheets: { Answers: rows(...HEAD, [ITEM, 'yes', null, null, 'Criminal Code 2003']), Laws: rows(...laws) } });

  test('found by the column "law"', async () => {
    const form = await readWell(
      withLaws(
        ['standing', 'law', 'changed_on', 'applies_to', 'link', 'confirmations'],
        ['Repealed', 'Criminal Code 2003', '2019-09-12', 'all_offences', 'https://laws.example/cc', 'law-still-so'],
        [null, 'Evidence Act'],
      ),
    );
    expect(form.laws).toEqual([
      {
        key: 'criminal code 2003',
        name: 'Criminal Code 2003',
        appliesTo: 'all_offences',
        changedOn: '2019-09-12',
        repealed: true,
        link: 'https://laws.example/cc',
      },
      { key: 'evidence act', name: 'Evidence Act' },
    ]);
    expect(form.confirmations).toEqual(['law-still-so:criminal code 2003']);
  });

  test('and their problems name that sheet and its columns', async () => {
    const bytes = withLaws(['law', 'changed_on'], ['Criminal Code 2003', 'last year'], [null, '2019-01-01'], ['criminal code 2003']);
    expect(await problemsOf(bytes)).toEqual([
      'Laws!B2 changed_on: "last year" is not a day (write year, month and day as in 2014-06-30; format the column as text, or the spreadsheet changes it)',
      'Laws!A3 law: the row describes a law and does not name it (write its name, or delete the row)',
      'Laws!A4 law: the law "criminal code 2003" is described a second time (the first is row 2 of the sheet "Laws")',
    ]);
  });
});

describe('a cell is read as it is shown', () => {
  const STYLES = [
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;Art. &quot;0"/><numFmt numFmtId="166" formatCode="#,##0.00\\ [$€-407]"/><numFmt numFmtId="167" formatCode="[$-409]d\\-mmm\\-yyyy;@"/></numFmts>',
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="22"/><xf numFmtId="167"/><xf numFmtId="49"/><xf numFmtId="13"/><xf numFmtId="20"/></cellXfs>',
  ].join('');
  const number = (value: string, style = 0) => `<c r="C4" s="${style}"><v>${value}</v></c>`;

  test.each([
    ['a number', number('2003'), '2003'],
    ['a number with the noise of binary fractions', number('0.30000000000000004'), '0.3'],
    ['a number formatted as text', number('42', 8), '42'],
    ['a percentage', number('0.5', 5), '50%'],
    ['a day', number('41820', 1), '2014-06-30'],
    ['a day in a format of its own', number('41820', 2), '2014-06-30'],
    ['a day in a format with its language', number('41820', 7), '2014-06-30'],
    ['a day before the one in February 1900 that never was', number('59', 1), '1900-02-28'],
    ['a day after it', number('61', 1), '1900-03-01'],
    ['a moment', number('41820.75', 6), '2014-06-30 18:00'],
    ['a time', number('0.5', 10), '12:00'],
    ['a day as ISO writes it', '<c r="C4" t="d"><v>2014-06-30T00:00:00</v></c>', '2014-06-30'],
    ['true', '<c r="C4" t="b"><v>1</v></c>', 'TRUE'],
    ['a text without a shared string', '<c r="C4" t="str"><v>as it is</v></c>', 'as it is'],
    ['a shared string', '<c r="C4" t="s"><v>0</v></c>', 'plain'],
    ['a shared string in several fonts, with its pronunciation', '<c r="C4" t="s"><v>1</v></c>', '漢字 and more'],
    ['an inline string in several fonts', '<c r="C4" t="inlineStr"><is><r><t>two </t></r><r><t>parts</t></r></is></c>', 'two parts'],
    ['an escaped character', '<c r="C4" t="inlineStr"><is><t>a_x000D__x000A_b_x005F_x0041_</t></is></c>', 'a\nb_x0041_'],
    ['text in another Unicode form', '<c r="C4" t="inlineStr"><is><t>e\u0301</t></is></c>', '\u00e9'],
    ['a cell without a reference, behind its neighbour', '<c t="inlineStr"><is><t>here</t></is></c>', 'here'],
  ])('%s', async (_, cell, expected) => {
    const strings =
      '<si><t>plain</t></si><si><r><t>漢字</t></r><rPh sb="0" eb="2"><t>かんじ</t></rPh><r><t xml:space="preserve"> and more</t></r></si>';
    expect(await textOf(cell, { styles: STYLES, strings })).toBe(expected);
  });

  test('a day counted from 1904', async () => {
    expect(await textOf(number('40358', 1), { styles: STYLES, workbookPr: '<workbookPr date1904="1"/>' })).toBe('2014-06-30');
  });

  test.each([
    ['shows words that the number does not hold', 3],
    ['shows a currency', 4],
    ['shows a fraction', 9],
  ])('and refused where its format %s', async (_, style) => {
    const bytes = answersWorkbook([[ITEM, 'yes', number('41', style)]], { styles: STYLES });
    expect(await problemsOf(bytes)).toEqual([
      'Answers!C4 text: the cell holds a number that it shows as something else (format the cell as text and write what it is to say)',
    ]);
  });

  test('the same names and ids with a prefix for their namespace', async () => {
    const prefixed = rows(...HEAD, [ITEM, 'yes', 'here']).replace(/<(\/?)(row|c|is|t)\b/g, '<$1x:$2');
    expect((await readWell(workbook({ sheets: { Answers: prefixed } }))).responses[0]?.content.text).toBe('here');
  });
});

describe('what is no answer is refused at its place', () => {
  const refused = (answer: readonly (string | null)[], after = '') => problemsOf(answersWorkbook([answer], {}, after));
  const FORMULA = 'a formula stands in the cell (write the answer itself, or copy the cell and paste it as a value)';

  test.each([
    ['a formula', [ITEM, '<c r="B4" t="str"><f>IF(1,"yes","no")</f><v>yes</v></c>'], `Answers!B4 value: ${FORMULA}`],
    ['a formula without a result', [ITEM, '<c r="B4"><f>A1</f></c>'], `Answers!B4 value: ${FORMULA}`],
    [
      'an error of the spreadsheet',
      [ITEM, '<c r="B4" t="e"><v>#REF!</v></c>'],
      'Answers!B4 value: an error of the spreadsheet stands in the cell (write the answer itself)',
    ],
    ['a row without its id', ['', 'yes'], 'Answers!A4 item: the row names no item (write the id of an item, or delete the row)'],
    [
      'an answer in a heading',
      ['@section', 'yes'],
      'Answers!A4 item: something is answered in the row of a heading (write it in the row of a question)',
    ],
    ['a control character', [ITEM, 'yes', 'a_x0000_b'], 'Answers!C4 text: the control character U+0000 stands in the cell (delete it)'],
    [
      'half of a surrogate pair',
      [ITEM, 'yes', 'a_xD83D_b'],
      'Answers!C4 text: half of a surrogate pair U+D83D stands in the cell (delete it)',
    ],
  ])('%s', async (_, answer, problem) => {
    expect(await refused(answer)).toContain(problem);
  });

  test('every cell that one formula fills', async () => {
    const table = [
      [ITEM, '<c r="B4" t="str"><f t="array" ref="B4:B5">X</f><v>yes</v></c>'],
      ['uncac:2.compliance', '<c r="B5" t="str"><v>no</v></c>'],
    ];
    expect(await problemsOf(answersWorkbook(table))).toEqual([`Answers!B4 value: ${FORMULA}`, `Answers!B5 value: ${FORMULA}`]);
  });

  test('merged cells, because nobody knows for which of them the answer is meant', async () => {
    const merged = '<mergeCells count="2"><mergeCell ref="E4:E5"/><mergeCell ref="A1:B1"/></mergeCells>';
    const table = [
      [ITEM, 'yes', null, null, 'Criminal Code'],
      ['uncac:2.compliance', 'no'],
    ];
    expect(await problemsOf(answersWorkbook(table, {}, merged))).toEqual([
      'Answers!E4 legislation: the cells E4:E5 are merged (take them apart, and write in each what is meant for it)',
    ]);
  });

  test('but not formulas and merged cells where nothing is read', async () => {
    const beside = '<c r="H4"><f>COUNTA(B:B)</f><v>1</v></c>';
    const bytes = answersWorkbook([[ITEM, 'yes', beside]], {}, '<mergeCells><mergeCell ref="H4:K9"/></mergeCells>');
    expect(await readWell(bytes)).toMatchObject({ responses: [{ content: { value: 'yes' } }] });
  });

  test('the same item on two sheets', async () => {
    const bytes = workbook({ sheets: { One: rows(...HEAD, [ITEM, 'yes']), Two: rows(HEAD[0], [ITEM, 'no']) } });
    expect(await problemsOf(bytes)).toEqual([
      `Two!A2 item: the item "${ITEM}" stands here a second time (the first is row 4 of the sheet "One")`,
    ]);
  });

  test('with all the others, and what is sound is there for a preview', async () => {
    const outcome = await read(
      answersWorkbook([
        [ITEM, 'yes'],
        ['uncac:2.compliance', 'maybe'],
        ['uncac:1.law', null, 'Section 1'],
      ]),
    );
    expect(outcome.form).toBeNull();
    expect(outcome.form === null && outcome.sound?.responses.map(({ item }) => item)).toEqual([
      'form-a@2010#uncac:1.compliance',
      'form-a@2010#uncac:1.law',
    ]);
  });
});
