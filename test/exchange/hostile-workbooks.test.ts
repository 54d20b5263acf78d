import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ANSWER_FORMATS, parseAnswerFile } from '../../src/exchange/answer-file.ts';
import { CATALOGUE, describe as describeProblems } from './answer-file.ts';
import { answersWorkbook, HEAD, partsOf, problemsOf, row, rows, workbook, zip } from './workbook.ts';

const usual = { sheets: { Answers: rows(...HEAD, ['uncac:1.compliance', 'yes']) } };
const with_ = (parts: Record<string, string>) => zip({ ...partsOf(usual), ...parts });
const DAMAGED = '(open it in a spreadsheet and save it again as .xlsx)';

/** The bytes of an archive with one field of its directory, or of its local headers, written anew. */
function forge(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const forged = Buffer.from(bytes);
  for (let at = forged.indexOf(headerOf(signature)); at >= 0; at = forged.indexOf(headerOf(signature), at + 4))
    forged.writeUInt32LE(value, at + offset);
  return forged;
}

function headerOf(signature: number): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32LE(signature);
  return header;
}

const CENTRAL = 0x02014b50;

async function refusal(bytes: Uint8Array): Promise<string[]> {
  return describeProblems(await parseAnswerFile(bytes, CATALOGUE));
}

describe('what is no workbook is refused by what it holds', () => {
  test.each([
    ['a text document', with_({ 'word/document.xml': '<w/>' }), 'the file is a text document (send the workbook of the form)'],
    ['a presentation', with_({ 'ppt/presentation.xml': '<p/>' }), 'the file is a presentation (send the workbook of the form)'],
    ['a binary workbook', with_({ 'xl/workbook.bin': '' }), 'the file is a binary workbook (.xlsb) (save it in a spreadsheet as .xlsx)'],
    [
      'an OpenDocument file',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'the file is an OpenDocument file (save it in a spreadsheet as .xlsx)',
    ],
    ['an iWork document', zip({ 'Index/Document.iwa': '' }), 'the file is an Apple iWork document (export it as .xlsx)'],
    ['another archive', zip({ 'photo.jpg': '' }), 'the file is a ZIP archive, not a workbook (send the workbook itself)'],
    ['an archive without parts', zip({}), 'the file is a ZIP archive, not a workbook (send the workbook itself)'],
    ['macros', with_({ 'xl/vbaProject.bin': '' }), 'the file is a workbook with macros (save it as .xlsx, which holds none)'],
    [
      'macros of Excel 4',
      with_({ 'xl/macrosheets/sheet1.xml': '<x/>' }),
      'the file is a workbook with macros (save it as .xlsx, which holds none)',
    ],
    [
      'macros under another name',
      with_({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' }),
      'the file is a workbook with macros (save it as .xlsx, which holds none)',
    ],
    [
      'a workbook of before 2007',
      Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
      'the file is an Office file in the format of before 2007 (.xls) (save it in a spreadsheet as .xlsx)',
    ],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'the file is protected with a password (save it without a password)',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'the file is a PDF document (send the form itself: XLSX, CSV or JSON)'],
    [
      'a web page',
      Buffer.from('\ufeff <html><table>'),
      'the file is a web page or XML, whatever its name says (save it in a spreadsheet as .xlsx)',
    ],
    [
      'a workbook without the form',
      workbook({ sheets: { Notes: rows(['nothing'], ['of interest']) } }),
      'no sheet is that of the form: none has a row with the column names "item" and "value" (fill in the workbook that "bridge template --format xlsx" writes)',
    ],
    [
      'text in UTF-16',
      Buffer.from('\ufeffitem,value', 'utf16le'),
      'the file is encoded in UTF-16 (save it again as UTF-8; spreadsheets call this "CSV UTF-8")',
    ],
    [
      'text in UTF-16 that does not say so',
      Buffer.from('item,value', 'utf16le'),
      'the file is encoded in UTF-16 (save it again as UTF-8; spreadsheets call this "CSV UTF-8")',
    ],
    ['nothing but the sign of an archive', Buffer.from('PK\u0003\u0004'), `the workbook is damaged: it cannot be unpacked ${DAMAGED}`],
  ])('%s', async (_, bytes, problem) => {
    expect(await refusal(bytes)).toEqual([`1 -: ${problem}`]);
  });

  test.each(ANSWER_FORMATS)('as anything else than the %s it was sent as', async (format) => {
    const others = { xlsx: Buffer.from('item,value\n'), csv: workbook(usual), json: Buffer.from('item,value\n') };
    expect(describeProblems(await parseAnswerFile(others[format], CATALOGUE, { format }))).toEqual([
      expect.stringMatching(/^1 -: the file is .*, but it was sent as .* \(name the format that it has\)$/),
    ]);
  });
});

describe('an archive that lies is refused', () => {
  const bytes = workbook(usual);

  test.each([
    ['about the size of its parts', forge(bytes, CENTRAL, 24, 100), /^1 -: the workbook is damaged: the part .* cannot be unpacked/],
    [
      'about their checksums',
      forge(bytes, CENTRAL, 16, 1),
      /^1 -: the workbook is damaged: the part .* has another checksum than it should/,
    ],
    ['about where they stand', forge(bytes, CENTRAL, 42, 9_999_999), /^1 -: the workbook is damaged: the part .* cannot be unpacked/],
    ['about how much it packs', forge(bytes, CENTRAL, 24, 0x7fffffff), /^1 -: the file unpacks to more than 32000000 bytes/],
    ['about being encrypted', forge(bytes, CENTRAL, 8, 0x0008_0001), /^1 -: the workbook is protected with a password/],
    [
      'by a path that leaves it',
      zip({ ...partsOf(usual), '../../etc/passwd': '' }),
      /^1 -: the workbook is damaged: it cannot be unpacked/,
    ],
    ['by an absolute path', zip({ ...partsOf(usual), '/etc/passwd': '' }), /^1 -: the workbook is damaged: it cannot be unpacked/],
    ['by two parts of one name', with_({ 'XL/Workbook.xml': '<workbook/>' }), /^1 -: the workbook is damaged: the part .* is there twice/],
    [
      'by too many parts',
      zip({ ...partsOf(usual), ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x/${i}`, ''])) }),
      /^1 -: the file packs more than 1000 parts/,
    ],
    ['by being cut off', bytes.subarray(0, bytes.length - 30), /^1 -: the workbook is damaged: it cannot be unpacked/],
    ['by its size alone', Buffer.concat([bytes, Buffer.alloc(16_000_000)]), /^1 -: the file has more than 16000000 bytes/],
  ])('%s', async (_, forged, problem) => {
    expect(await refusal(forged)).toEqual([expect.stringMatching(problem)]);
  });

  test('but parts that are outside it are never looked for', async () => {
    const outside = partsOf(usual)['xl/_rels/workbook.xml.rels']?.toString().replace('worksheets/sheet1.xml', '../../../../etc/passwd');
    expect(await refusal(with_({ 'xl/_rels/workbook.xml.rels': outside ?? '' }))).toEqual([
      `1 -: the workbook is damaged: the part etc/passwd is missing ${DAMAGED}`,
    ]);
  });
});

describe('XML is read only as spreadsheets write it', () => {
  const sheet = (xml: string) => with_({ 'xl/worksheets/sheet1.xml': xml });
  const part = 'the part xl/worksheets/sheet1.xml';

  test.each([
    [
      'entities that multiply',
      sheet('<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'),
      `${part} declares a document type, as no spreadsheet writes it ${DAMAGED}`,
    ],
    [
      'an entity nobody declared',
      sheet('<worksheet>&xxe;</worksheet>'),
      `the workbook is damaged: ${part} is not well-formed XML ${DAMAGED}`,
    ],
    ['an element left open', sheet('<worksheet><sheetData>'), `the workbook is damaged: ${part} is not well-formed XML ${DAMAGED}`],
    [
      'elements within elements within elements',
      sheet('<a>'.repeat(100_000)),
      `the workbook is damaged: the elements of ${part} stand too deep within each other ${DAMAGED}`,
    ],
    [
      'an element with a million attributes',
      sheet(`<worksheet ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      `the workbook is damaged: an element of ${part} has too many attributes ${DAMAGED}`,
    ],
    [
      'another encoding',
      zip({ ...partsOf(usual), 'xl/worksheets/sheet1.xml': Buffer.from('<worksheet/>', 'utf16le') }),
      `the workbook is damaged: ${part} is not well-formed XML ${DAMAGED}`,
    ],
    [
      'bytes that are no text',
      zip({ ...partsOf(usual), 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0xff]) }),
      `the workbook is damaged: ${part} is not UTF-8 text ${DAMAGED}`,
    ],
    [
      'a cell that no sheet has',
      sheet('<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'),
      `the workbook is damaged: the sheet "Answers" has a cell "XFE1" in row 1 ${DAMAGED}`,
    ],
    [
      'a row that no sheet has',
      sheet('<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'),
      `the workbook is damaged: the sheet "Answers" has a row "1048577" ${DAMAGED}`,
    ],
    [
      'a cell in another row',
      sheet('<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>'),
      `the workbook is damaged: the sheet "Answers" has a cell "A2" in row 1 ${DAMAGED}`,
    ],
    [
      'a cell twice',
      sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>'),
      `the workbook is damaged: the sheet "Answers" has a cell twice in row 1 ${DAMAGED}`,
    ],
    [
      'a text that is not there',
      sheet('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>'),
      `the workbook is damaged: the sheet "Answers" refers to a text "7" that is not there ${DAMAGED}`,
    ],
  ])('not %s', async (_, bytes, problem) => {
    expect(await refusal(bytes)).toEqual([`1 -: ${problem}`]);
  });
});

describe('however much a file holds', () => {
  test('no more than some hundred problems are kept, and a message repeats little of a cell', async () => {
    const wrong = Array.from({ length: 5000 }, (_, index) => [`item-${index}-${'x'.repeat(1000)}`, 'yes']);
    const problems = await problemsOf(answersWorkbook(wrong));
    expect(problems).toHaveLength(500);
    expect(Math.max(...problems.map(({ length }) => length))).toBeLessThan(400);
  });

  test.each([
    [
      'shared string',
      'texts that one string is shown as in every cell',
      /^1 -: the cells of the workbook hold more than 8000000 characters/,
    ],
    ['honest bomb', 'a part that unpacks to gigabytes and says so', /^1 -: the file unpacks to more than 32000000 bytes/],
    ['bomb', 'a part that unpacks to twice what is allowed', /^1 -: the file unpacks to more than 32000000 bytes/],
    ['lying bomb', 'a part that unpacks to gigabytes and denies it', /^1 -: the workbook is damaged: the part .* cannot be unpacked/],
    ['cells', 'a million cells', /^1 -: the workbook has more than 100000 filled cells/],
    ['empty cells', 'a million cells without anything in them', /^1 -: the workbook is damaged: the sheet "Answers" has a row "1048577"/],
    ['stray cell', 'a cell in the last row and column', /^1 answers read$/],
    ['empty csv', 'millions of empty cells at the end of a CSV file', /^1 answers read$/],
    ['csv', 'millions of cells in CSV', /^\d+ -: the file has more than 500000 cells/],
    ['json', 'millions of values in JSON', /^1 -: the file has more than 200000 values/],
    ['deep json', 'lists within lists in JSON', /^1 -: lists and objects stand too deep within each other/],
  ])('memory is bounded (%s): %s', (name, _, expected) => {
    const script = fileURLToPath(new URL('read-within-memory.ts', import.meta.url));
    // 64 MB for everything that JavaScript keeps: the product itself, its catalogue, and what is made of the file.
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=64', script, name], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect({ status, stderr: stderr.slice(0, 500) }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim()).toMatch(expected);
  });

  test('a row is found however far down it is', async () => {
    const bytes = workbook({ sheets: { Answers: rows(...HEAD) + row(1_048_576, ['uncac:1.compliance', 'ja']) } });
    expect(await problemsOf(bytes)).toEqual(['Answers!B1048576 value: "ja" is not one of yes, in_part, no, not_applicable, unknown']);
  });
});
