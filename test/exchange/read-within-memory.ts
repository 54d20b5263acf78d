/** Reads one hostile file in a process of its own, whose memory the test limits, and prints what came of it. */

import { Buffer } from 'node:buffer';
import process from 'node:process';
import { deflateRawSync } from 'node:zlib';
import { parseAnswerFile } from '../../src/exchange/answer-file.ts';
import { CATALOGUE, describe } from './answer-file.ts';
import { HEAD, partsOf, row, rows, zip } from './workbook.ts';

const MEGABYTE = 1_048_576;
const SHEET = 'xl/worksheets/sheet1.xml';
const USUAL = partsOf({ sheets: { Answers: rows(...HEAD, ['uncac:1.compliance', 'yes']) } });

/** A workbook whose sheet repeats a piece of XML until it has so many megabytes. */
function repeated(piece: string, megabytes: number, further: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({ ...USUAL, ...further, [SHEET]: `<worksheet><sheetData>${piece.repeat((megabytes * MEGABYTE) / piece.length)}` });
}

/** A workbook whose sheet unpacks to blocks of 64 megabytes, of which never more than one exists here. @param declared what its headers say */
function bomb(blocks: number, declared: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(64 * MEGABYTE, ' '), { level: 9, finishFlush: 2 });
  return replacePart(
    Buffer.from(zip(USUAL)),
    Buffer.concat([...Array.from({ length: blocks }, () => block), deflateRawSync(Buffer.from(' '))]),
    declared,
  );
}

/** The archive with other packed bytes for the sheet, which fflate would only write of a sheet that it has in memory. */
function replacePart(archive: Buffer, packed: Buffer, declared: number): Uint8Array {
  const end = archive.lastIndexOf('PK\u0005\u0006');
  const directory = archive.readUInt32LE(end + 16);
  const local = Buffer.alloc(30);
  local.write('PK\u0003\u0004');
  local.writeUInt16LE(SHEET.length, 26);
  const entry = archive.indexOf(SHEET, directory) - 46;
  archive.writeUInt32LE(packed.length, entry + 20);
  archive.writeUInt32LE(declared, entry + 24);
  archive.writeUInt32LE(directory, entry + 42);
  archive.writeUInt32LE(directory + local.length + SHEET.length + packed.length, end + 16);
  return Buffer.concat([archive.subarray(0, directory), local, Buffer.from(SHEET), packed, archive.subarray(directory)]);
}

const csv = (below: string) => Buffer.from(`item,value\n@state,XAR\nform-a@2010#uncac:1.compliance,yes\n${below}`);

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'shared string': () =>
    repeated('<row><c t="s"><v>0</v></c></row>', 1, {
      'xl/_rels/workbook.xml.rels': `${USUAL['xl/_rels/workbook.xml.rels']}`.replace(
        '</',
        '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></',
      ),
      'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(MEGABYTE)}</t></si></sst>`,
    }),
  'honest bomb': () => bomb(32, 32 * 64 * MEGABYTE + 1),
  bomb: () => bomb(1, 64 * MEGABYTE + 1),
  'lying bomb': () => bomb(32, 1000),
  cells: () => repeated('<row><c><v>1</v></c></row>', 30),
  'empty cells': () => repeated('<row><c/></row>', 30),
  'stray cell': () => {
    const sheet = rows(...HEAD, ['uncac:1.compliance', 'yes']) + row(1_048_576, ['<c r="XFD1048576"><v>1</v></c>']);
    return zip({ ...USUAL, [SHEET]: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` });
  },
  'empty csv': () => csv(',,,,,,,\n'.repeat(980_000)),
  csv: () => csv(`${',,,,,,,\n'.repeat(970_000)},,x`),

  json: () => Buffer.from(`{"answers":[${'1,'.repeat(3_900_000)}1]}`),
  'deep json': () => Buffer.from('['.repeat(3_900_000) + ']'.repeat(3_900_000)),
};

const outcome = await parseAnswerFile(FILES[process.argv[2] ?? '']?.() ?? new Uint8Array(), CATALOGUE);
process.stdout.write(outcome.form === null ? (describe(outcome)[0] ?? '') : `${outcome.form.responses.length} answers read`);
