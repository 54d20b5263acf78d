/** A workbook (XLSX) as cells with their places; formulas, merged cells and the like are pointed out, never followed. */

import { readSheet } from './read-sheet.ts';
import { readNumberKinds, readSharedStrings } from './read-strings.ts';
import { ReadingBudget } from './reading-budget.ts';
import { damaged, RefusedFile } from './refused-file.ts';
import type { Sheet } from './sheet.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { readPackage } from './workbook-package.ts';
import { openZip } from './zip-preflight.ts';

export type ReadWorkbook = { readonly sheets: readonly Sheet[] } | { readonly fault: string; readonly hint: string };

/** Never throws because of what the file holds, and never keeps more than `WORKBOOK_LIMITS` allow. @returns every sheet, hidden or not, or why the file is not read */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    return { sheets: await readSheets(bytes) };
  } catch (error) {
    if (error instanceof RefusedFile) return { fault: error.message, hint: error.hint };
    throw error;
  }
}

async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await openZip(bytes);
  const { sheets, sharedStrings, styles, date1904 } = await readPackage(parts);
  if (sheets.length > WORKBOOK_LIMITS.sheets) throw damaged(`it has more than ${WORKBOOK_LIMITS.sheets} sheets`);
  const tables = {
    strings: sharedStrings === undefined ? [] : await readSharedStrings(parts, sharedStrings),
    kinds: styles === undefined ? [] : await readNumberKinds(parts, styles),
    date1904,
  };
  const budget = new ReadingBudget();
  const read: Sheet[] = [];
  for (const { name, part } of sheets) read.push(await readSheet(parts, name, part, tables, budget));
  return read;
}
