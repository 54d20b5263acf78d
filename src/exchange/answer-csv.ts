/** Answer files in CSV, as a spreadsheet saves them: head, laws and answers in one table. `answer-template.ts` writes the form. */

import type { ExpectedHead } from './answer-form/head.ts';
import { Problems } from './answer-form/problems.ts';
import { type AnswerCatalogue, type ReadForm, readForm, refused } from './answer-form/read-form.ts';
import { ONE_TABLE, readRows, type TableRow } from './answer-form/rows.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { checkText, decodeText } from './decode-text.ts';

/**
 * Reads an answer file. Never throws.
 * @returns what the form says, or every problem with its row and column
 */
export function parseAnswerCsv(content: string | Uint8Array, catalogue: AnswerCatalogue, expected: ExpectedHead = {}): ReadForm {
  const decoded = typeof content === 'string' ? checkText(content) : decodeText(content);
  if ('fault' in decoded) return refused([{ row: 1, column: null, letters: null, message: decoded.fault, hint: decoded.hint }]);
  const { rows: records, fault } = readCsv(decoded.text);
  if (fault !== undefined) return refused([{ ...fault, column: null, letters: null, hint: fault.hint ?? null }]);
  const problems = new Problems();
  const [header = EMPTY, ...below] = records.map(toTableRow);
  const { rows, unread } = readRows(header, below, ONE_TABLE, problems);
  return problems.found.length > 0 ? refused(problems.sorted(), unread) : readForm(rows, expected, catalogue, problems, unread);
}

const EMPTY: TableRow = { row: 1, cells: new Map() };

function toTableRow({ row, cells }: CsvRow): TableRow {
  return { row, cells: new Map(cells.entries()) };
}
