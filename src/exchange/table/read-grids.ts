/** The cells of a file in CSV or XLSX, sheet by sheet, told by what the file holds. */

import type { Place, Problems } from '../answer-form/problems.ts';
import { columnLetters, readCsv } from '../csv.ts';
import { decodeText } from '../decode-text.ts';
import { readWorkbook } from '../xlsx/read-workbook.ts';
import type { Sheet } from '../xlsx/sheet.ts';

export interface GridRow {
  /** As a spreadsheet counts: from 1. */
  readonly row: number;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, string>;
}

export interface Grid {
  readonly sheet: Pick<Place, 'sheet'>;
  readonly rows: readonly GridRow[];
  /** Reports formulas, errors and merged cells below the header; CSV has none. @param named columns of the table by index */
  readonly report: (header: number, named: ReadonlyMap<number, string>, problems: Problems) => void;
}

/** Sheets in their order, one in CSV; or why the file is not read, at the row where that shows. */
export type ReadGrids =
  | { readonly grids: readonly Grid[] }
  | { readonly fault: string; readonly hint: string | undefined; readonly row: number };

/** Bytes of a file that is read at all. */
const LARGEST_TABLE = 8_000_000;

/** Never throws because of what the file holds. */
export async function readGrids(bytes: Uint8Array): Promise<ReadGrids> {
  if (bytes.length > LARGEST_TABLE)
    return { fault: `the file has more than ${LARGEST_TABLE} bytes`, hint: 'split it into several files', row: 1 };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const workbook = await readWorkbook(bytes);
    return 'fault' in workbook ? { ...workbook, row: 1 } : { grids: workbook.sheets.map(toGrid) };
  }
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return { ...decoded, row: 1 };
  const { rows, fault } = readCsv(decoded.text);
  if (fault !== undefined) return { fault: fault.message, hint: fault.hint, row: fault.row };
  return {
    grids: [{ sheet: {}, rows: rows.map(({ row, cells }) => ({ row, cells: new Map(cells.entries()) })), report: () => undefined }],
  };
}

function toGrid(sheet: Sheet): Grid {
  const { name } = sheet;
  return {
    sheet: { sheet: name },
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: new Map([...cells].map(([index, { text }]) => [index, text])) })),
    report: (header, named, problems) => reportTroubles(sheet, header, named, problems),
  };
}

function reportTroubles({ name, rows, merged }: Sheet, header: number, named: ReadonlyMap<number, string>, problems: Problems): void {
  const placeOf = (row: number, index: number) => ({ sheet: name, row, column: named.get(index) || null, letters: columnLetters(index) });
  for (const { row, cells } of rows)
    for (const [index, { trouble }] of cells)
      if (row > header && trouble !== undefined) problems.report(placeOf(row, index), trouble.message, trouble.hint);
  for (const { from, to } of merged)
    if (to.row > header)
      problems.report(
        placeOf(Math.max(from.row, header + 1), from.column),
        `the cells ${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row} are merged`,
        'take them apart, and write in each what is meant for it',
      );
}
