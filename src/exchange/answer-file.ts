/** Answer files in whatever format they come: told by what they hold, never by their name. */

import { parseAnswerCsv } from './answer-csv.ts';
import type { ExpectedHead } from './answer-form/head.ts';
import { WHOLE_FILE } from './answer-form/problems.ts';
import { type AnswerCatalogue, type ReadForm, refused } from './answer-form/read-form.ts';
import { parseAnswerJson } from './answer-json.ts';
import { parseAnswerXlsx } from './answer-xlsx.ts';

/** Formats of the form. */
export const ANSWER_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** What is known of a file before it is opened. */
export interface ExpectedFile extends ExpectedHead {
  /** A file in another format is refused. */
  readonly format?: AnswerFormat;
}

/**
 * Reads an answer file. Never throws because of what it holds.
 * @returns what the form says, or every problem with its place
 */
export async function parseAnswerFile(bytes: Uint8Array, catalogue: AnswerCatalogue, expected: ExpectedFile = {}): Promise<ReadForm> {
  const format = detectFormat(bytes);
  if (typeof format !== 'string') return refused([{ ...WHOLE_FILE, message: `the file is ${format.is}`, hint: format.hint }]);
  if (expected.format !== undefined && expected.format !== format) {
    const message = `the file is ${NAMES[format]}, but it was sent as ${NAMES[expected.format]}`;
    return refused([{ ...WHOLE_FILE, message, hint: 'name the format that it has' }]);
  }
  switch (format) {
    case 'xlsx':
      return parseAnswerXlsx(bytes, catalogue, expected);
    case 'json':
      return parseAnswerJson(bytes, catalogue, expected);
    case 'csv':
      return parseAnswerCsv(bytes, catalogue, expected);
  }
}

const NAMES: Readonly<Record<AnswerFormat, string>> = { xlsx: 'a workbook or another ZIP archive', csv: 'text such as CSV', json: 'JSON' };
const SAVE_AS = 'save it in a spreadsheet as .xlsx';

/** @returns what the file is taken for, or what it is instead of a form */
function detectFormat(bytes: Uint8Array): AnswerFormat | { readonly is: string; readonly hint: string } {
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return describeOldOffice(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { is: 'a PDF document', hint: 'send the form itself: XLSX, CSV or JSON' };
  const first = Buffer.from(bytes.subarray(0, 1000))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()[0];
  if (first === '<') return { is: 'a web page or XML, whatever its name says', hint: SAVE_AS };
  return first === '{' || first === '[' ? 'json' : 'csv';
}

/** Word and Excel of before 2007, and every Office file with a password, are packed in the same way. */
function describeOldOffice(bytes: Uint8Array): { readonly is: string; readonly hint: string } {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (isEncrypted) return { is: 'protected with a password', hint: 'save it without a password' };
  return { is: 'an Office file in the format of before 2007 (.xls)', hint: SAVE_AS };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
