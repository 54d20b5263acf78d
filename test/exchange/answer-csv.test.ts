import { expect, describe as suite, test } from 'vitest';
import { writeCsv } from '../../src/exchange/csv.ts';
import { answerFile, describe, problemsOf, QUESTIONNAIRE, read, readWell } from './answer-file.ts';

const COMPLIANCE = `${QUESTIONNAIRE}#uncac:1.compliance`;
const yes = { item: 'uncac:1.compliance', value: 'yes' };

suite('an answer', () => {
  test('is read with everything its row says', () => {
    const { state, answers, laws } = readWell([
      {
        ...yes,
        text: 'As the code has it.\nIn two lines.',
        applies_to: 'all_offences',
        as_of: '2014-06-30',
        legislation: 'Criminal Code 2003 [section 41]; Anti-Money-Laundering Act 2009 [sections 4-9; 12]',
        link: 'https://laws.example/a; https://laws.example/b',
        confirmations: 'answer-still-so',
      },
    ]);
    expect(state).toBe('XAR');
    expect(answers).toEqual([
      {
        item: COMPLIANCE,
        revision: expect.stringMatching(/^[0-9a-f]{64}$/),
        value: 'yes',
        text: 'As the code has it.\nIn two lines.',
        appliesTo: 'all_offences',
        asOf: '2014-06-30',
        citations: [
          { law: 'criminal code 2003', pinpoint: 'section 41' },
          { law: 'anti-money-laundering act 2009', pinpoint: 'sections 4-9; 12' },
        ],
        links: ['https://laws.example/a', 'https://laws.example/b'],
        cleared: false,
        confirmations: [`answer-still-so:${COMPLIANCE}`],
      },
    ]);
    expect(laws).toEqual([
      { id: 'criminal code 2003', name: 'Criminal Code 2003', appliesTo: 'unknown' },
      { id: 'anti-money-laundering act 2009', name: 'Anti-Money-Laundering Act 2009', appliesTo: 'unknown' },
    ]);
  });

  test.each([
    ['yes', 'yes'],
    ['Yes', 'yes'],
    ['in part', 'in_part'],
    ['Yes, in part', 'in_part'],
    ['IN-PART', 'in_part'],
    ['n/a', 'not_applicable'],
    ['Not applicable', 'not_applicable'],
    ['unknown', 'unknown'],
  ])('written "%s" is %s', (written, value) => {
    expect(readWell([{ ...yes, value: written }]).answers[0]?.value).toBe(value);
  });

  test('on a scale without "in part" cannot be in part', () => {
    expect(problemsOf([{ item: 'form-b@2020#untoc:1.law', value: 'in part' }])).toEqual([
      '4 value: "in part" is not one of yes, no, not_applicable, unknown',
    ]);
  });

  test('is none where only item and prompt are filled in', () => {
    expect(readWell([{ item: 'uncac:1.compliance', prompt: 'Does your State?' }]).answers).toEqual([]);
  });

  test('has the revision of its content: another content, another revision; the same again, the same', () => {
    const revision = (text: string) => readWell([{ ...yes, text }]).answers[0]?.revision;
    expect(revision('a')).toBe(revision('a'));
    expect(revision('a')).not.toBe(revision('b'));
  });

  test('to a list names options; to an authority, the authority; to a text item, a text', () => {
    const { answers } = readWell([
      { item: 'uncac:1.challenge', value: 'Legal system; resources', text: '' },
      { item: 'uncac:2.institution', value: '', text: 'Commission of Arcadia' },
      { item: 'uncac:1.law', value: '', text: 'Section 1.' },
    ]);
    expect(answers.map(({ options, authority, text }) => ({ options, authority, text }))).toEqual([
      { options: ['legal-system', 'resources'] },
      { authority: 'Commission of Arcadia' },
      { text: 'Section 1.' },
    ]);
  });

  test('may name its item by the full id, also without a questionnaire in the head', () => {
    expect(readWell([{ ...yes, item: COMPLIANCE }], [{ item: '@state', value: 'XAR' }]).answers[0]?.item).toBe(COMPLIANCE);
  });
});

suite('the head', () => {
  test('gives date, language, clearance and membership to the whole file', () => {
    const head = [
      { item: '@questionnaire', value: QUESTIONNAIRE },
      { item: '@state', value: 'XRU' },
      { item: '@status', value: 'published' },
      { item: '@as_of', value: '2016-02-29' },
      { item: '@language', value: 'ar' },
      { item: '@party', value: 'uncac' },
    ];
    const { state, party, answers } = readWell(
      [
        { ...yes, text: 'نص' },
        { item: 'uncac:2.compliance', value: 'no', as_of: '2020-01-01' },
      ],
      head,
    );
    expect({ state, party }).toEqual({ state: 'XRU', party: { uncac: true, untoc: false } });
    expect(answers.map(({ asOf, language, cleared }) => ({ asOf, language, cleared }))).toEqual([
      { asOf: '2016-02-29', language: 'ar', cleared: true },
      { asOf: '2020-01-01', language: undefined, cleared: true },
    ]);
  });

  test('describes laws once for all answers that cite them, however their name is spaced and spelled', () => {
    const { laws, answers, confirmations } = readWell([
      {
        item: '@law',
        legislation: 'Criminal  Code 2003',
        applies_to: 'all offences',
        as_of: '2011-01-02',
        value: 'Repealed',
        confirmations: 'law-still-so',
      },
      { ...yes, legislation: 'criminal code 2003' },
    ]);
    expect(laws).toEqual([
      { id: 'criminal code 2003', name: 'Criminal Code 2003', appliesTo: 'all_offences', changedOn: '2011-01-02', repealed: true },
    ]);
    expect(answers[0]?.citations).toEqual([{ law: 'criminal code 2003' }]);
    expect(confirmations).toEqual(['law-still-so:criminal code 2003']);
  });

  test.each([
    ['@state missing', [], '1 -: the file does not say whose answers it holds (fill in the row @state)'],
    [
      '@state unknown',
      [{ item: '@state', value: 'Arcadia' }],
      '2 value: "Arcadia" is not the code of a State (it has three capital letters (ISO 3166 alpha-3))',
    ],
    [
      '@status unknown',
      [
        { item: '@state', value: 'XAR' },
        { item: '@status', value: 'cleard' },
      ],
      '3 value: "cleard" is not one of draft, for_clearance, returned, cleared, published (did you mean "cleared"?)',
    ],
    [
      '@questionnaire unknown',
      [
        { item: '@questionnaire', value: 'form-a@2011' },
        { item: '@state', value: 'XAR' },
      ],
      '2 value: no questionnaire has the id "form-a@2011" (did you mean "form-a@2010"?)',
    ],
    [
      '@party unknown',
      [
        { item: '@state', value: 'XAR' },
        { item: '@party', value: 'unca' },
      ],
      '3 value: no instrument has the id "unca" (did you mean "uncac"?)',
    ],
    [
      'a row repeated',
      [
        { item: '@state', value: 'XAR' },
        { item: '@state', value: 'XRU' },
      ],
      '3 item: the row @state stands here a second time (the first is row 2)',
    ],
    [
      'a row unknown',
      [
        { item: '@state', value: 'XAR' },
        { item: '@langage', value: 'en' },
      ],
      '3 item: "@langage" is not a row of the head (did you mean "@language"?)',
    ],
    [
      'a column that the row does not use',
      [{ item: '@state', value: 'XAR', text: 'x' }],
      '2 text: the row @state does not use the column text (it uses value)',
    ],
    [
      'a law without a name',
      [
        { item: '@state', value: 'XAR' },
        { item: '@law', value: 'in_force', legislation: '' },
      ],
      '3 legislation: the row describes a law and does not name it (write its name, or delete the row)',
    ],
  ])('is refused with %s', (_, head, problem) => {
    expect(problemsOf([], head)).toContain(problem);
  });

  test('describes a law only once', () => {
    expect(
      problemsOf([
        { item: '@law', legislation: 'Code' },
        { item: '@law', legislation: 'CODE' },
      ]),
    ).toEqual(['5 legislation: the law "CODE" is described a second time (the first is row 4)']);
  });
});

suite('confirmations', () => {
  test.each([
    ['answer-still-so', `answer-still-so:${COMPLIANCE}`],
    ['answer-covers-all-offences:uncac:2.compliance', `answer-covers-all-offences:${QUESTIONNAIRE}#uncac:2.compliance`],
    [`settled:${COMPLIANCE}`, `settled:${COMPLIANCE}`],
    ['law-covers-all-offences', 'law-covers-all-offences:criminal code'],
    ['law-still-so:Criminal Code', 'law-still-so:criminal code'],
    ['correspondence:row-a', 'correspondence:row-a'],
    ['condition:by-treaty', 'condition:by-treaty'],
    ['condition:row-b', 'condition:row-b'],
  ])('%s reads as %s', (written, id) => {
    expect(readWell([{ ...yes, legislation: 'Criminal Code', confirmations: written }]).answers[0]?.confirmations).toEqual([id]);
  });

  test.each([
    ['answer-stil-so', '"answer-stil-so" is not a kind of confirmation (did you mean "answer-still-so"?)'],
    ['law-still-so', '"law-still-so": the row cites no law; write the name of the law after a colon'],
    ['law-still-so:Code', '"law-still-so:Code": no law of this file is named "Code"'],
    ['correspondence', '"correspondence": write after a colon what it is about'],
    ['correspondence:row-c', '"correspondence:row-c": no mapping row has the id "row-c" (did you mean "row-a"?)'],
    ['condition:row-a', '"condition:row-a": no condition has the id "row-a" (did you mean "row-b"?)'],
    ['settled:uncac:9.compliance', '"settled:uncac:9.compliance": no item has the id "uncac:9.compliance"'],
  ])('%s is refused', (written, problem) => {
    expect(problemsOf([{ ...yes, confirmations: written }])).toEqual([`4 confirmations: ${problem}`]);
  });
});

suite('a problem', () => {
  test.each([
    [
      'an unknown item',
      { item: 'uncac:1.complience', value: 'yes' },
      '4 item: no item has the id "uncac:1.complience" (did you mean "uncac:1.compliance"?)',
    ],
    ['no item', { item: '', value: 'yes' }, '4 item: the row names no item (write the id of an item, or delete the row)'],
    [
      'an unknown value',
      { ...yes, value: 'yess' },
      '4 value: "yess" is not one of yes, in_part, no, not_applicable, unknown (did you mean "yes"?)',
    ],
    [
      'a value where there is no scale',
      { item: 'uncac:1.law', value: 'yes' },
      '4 value: this item has no scale to choose from (write the answer in the column text)',
    ],
    [
      'an unknown option',
      { item: 'uncac:1.challenge', value: 'resource' },
      '4 value: "resource" is not an option of this item (did you mean "resources"?)',
    ],
    ['an unknown scope', { ...yes, applies_to: 'all' }, '4 applies_to: "all" is not one of all_offences, this_instrument, listed, unknown'],
    [
      'a day that no calendar has',
      { ...yes, as_of: '2014-02-30' },
      '4 as_of: "2014-02-30" is not a day (write year, month and day as in 2014-06-30; format the column as text, or the spreadsheet changes it)',
    ],
    [
      'a day as a spreadsheet likes it',
      { ...yes, as_of: '30/06/2014' },
      '4 as_of: "30/06/2014" is not a day (write year, month and day as in 2014-06-30; format the column as text, or the spreadsheet changes it)',
    ],
    [
      'an address that is none',
      { ...yes, link: 'laws.example' },
      '4 link: "laws.example" is not an address on the web (it begins with https:// or http://; several are separated by semicolons)',
    ],
    [
      'brackets that do not close',
      { ...yes, legislation: 'Code [section 4' },
      '4 legislation: "Code [section 4" is not a law (write its name, then the provisions in square brackets: Criminal Code 2003 [section 41])',
    ],
    [
      'a pinpoint without a law',
      { ...yes, legislation: '[section 4]' },
      '4 legislation: "[section 4]" is not a law (write its name, then the provisions in square brackets: Criminal Code 2003 [section 41])',
    ],
    ['a control character', { ...yes, text: 'a\u0000b' }, '4 text: the control character U+0000 stands in the cell (delete it)'],
    ['half of a surrogate pair', { ...yes, text: 'a\ud83d' }, '1 -: the text holds half of a surrogate pair (delete the character)'],
  ])('is %s', (_, row, problem) => {
    expect(problemsOf([row])).toEqual([problem]);
  });

  test('is an item answered twice', () => {
    expect(problemsOf([yes, yes])).toEqual(['5 item: the item "uncac:1.compliance" stands here a second time (the first is row 4)']);
  });

  test('is an item by its local id where the head names no questionnaire', () => {
    expect(problemsOf([yes], [{ item: '@state', value: 'XAR' }])).toEqual([
      '3 item: no item has the id "uncac:1.compliance" (write the full id, questionnaire#item, or name the questionnaire in the row @questionnaire)',
    ]);
  });

  test('does not hide the others, and leaves nothing half read', () => {
    const { stateAnswers, problems } = read(
      answerFile([
        { ...yes, value: 'ja' },
        { item: 'uncac:2.compliance', as_of: 'today' },
        { item: 'uncac:1.law', value: 'x' },
      ]),
    );
    expect(stateAnswers).toBeNull();
    expect(problems.map(({ row, column, letters }) => ({ row, column, letters }))).toEqual([
      { row: 4, column: 'value', letters: 'B' },
      { row: 5, column: 'as_of', letters: 'C' },
      { row: 6, column: 'value', letters: 'B' },
    ]);
  });
});

suite('the columns', () => {
  test('may stand in any order, with others between them that are not read', () => {
    const text = writeCsv([
      ['remark', 'value', 'Item', ''],
      ['', 'XAR', '@state', ''],
      ['ask again', 'yes', COMPLIANCE, ''],
    ]);
    const { stateAnswers, unread } = read(text);
    expect(stateAnswers?.answers[0]).toMatchObject({ item: COMPLIANCE, value: 'yes' });
    expect(unread).toEqual(['remark']);
  });

  test.each([
    [
      'no item column',
      'value\nyes\n',
      '1 item: the first row names no column "item" (the first row holds the names of the columns: item, prompt, value, text, applies_to, as_of, legislation, link, confirmations; "bridge template" writes them)',
    ],
    ['a column misspelt', 'item,valeu\n@state,XAR\n', '1 valeu: no column is named "valeu" (did you mean "value"?)'],
    ['a column twice', 'item,value,value\n@state,XAR,XRU\n', '1 value: the column "value" stands here a second time'],
    [
      'a cell beyond the last column',
      'item,value\n@state,XAR\nuncac:1.compliance,yes,in fact\n',
      '3 -: something stands in a column without a name (a comma within a text needs quotation marks around the whole cell)',
    ],
  ])('are refused with %s', (_, text, problem) => {
    expect(describe(read(text))).toContain(problem);
  });
});

suite('the file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const good = answerFile([yes]);

  test.each([
    ['a byte order mark', bytes(`\ufeff${good}`)],
    ['line breaks of Unix', bytes(good.replaceAll('\r\n', '\n'))],
    ['semicolons between the columns', bytes(good.replaceAll(',', ';'))],
    ['empty rows', bytes(good.replaceAll('\r\n', '\r\n,\r\n\r\n'))],
  ])('may have %s', (_, content) => {
    expect(read(content).stateAnswers?.answers).toHaveLength(1);
  });

  test.each([
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 0x69, 0x00]),
      '1 -: the file is encoded in UTF-16 (save it again as UTF-8; spreadsheets call this "CSV UTF-8")',
    ],
    [
      'an old code page',
      new Uint8Array([0x69, 0xe9, 0x2c]),
      '1 -: the file is not UTF-8 text (save it again as UTF-8; spreadsheets call this "CSV UTF-8")',
    ],
    [
      'a workbook',
      new Uint8Array([0x50, 0x4b, 3, 4, 0]),
      '1 -: the file is a workbook or a ZIP archive, not a CSV file (save the sheet as "CSV UTF-8")',
    ],
    [
      'a quotation mark left open',
      bytes('item,value\n@state,"XAR\n'),
      '2 -: a quotation mark that begins here is never closed (close it, or write "" for a quotation mark within a cell)',
    ],
    [
      'text after a closing quotation mark',
      bytes('item,value\n@state,"XAR"s\n'),
      '2 -: text follows a closing quotation mark (write "" for a quotation mark within a cell)',
    ],
    [
      'nothing',
      bytes(''),
      '1 item: the first row names no column "item" (the first row holds the names of the columns: item, prompt, value, text, applies_to, as_of, legislation, link, confirmations; "bridge template" writes them)',
    ],
    [
      'a row without end',
      bytes(`item,value\n@state,"${'x'.repeat(500_000)}"\n`),
      '2 -: the row has more than 400000 characters (close the quotation marks of the row, or shorten its texts)',
    ],
  ])('is refused with %s', (_, content, problem) => {
    expect(describe(read(content))).toEqual([problem]);
  });
});
