/** How high a row must be for its wrapped texts: LibreOffice does not find out by itself when a file is opened. */

import type { WrittenCell } from './written-sheet.ts';

/** Points: a line of the usual font, and the most that Excel accepts. */
const LINE = 15;
const HIGHEST = 409;

/** @param columns widths in characters @returns points; absent where one line is enough */
export function rowHeight(
  cells: readonly (WrittenCell | undefined)[],
  columns: readonly { readonly width: number; readonly hidden?: boolean }[],
): number | undefined {
  const heights = cells.map((cell, index) => {
    const { width = 1, hidden = false } = columns[index] ?? {};
    return cell === undefined || hidden ? 0 : linesOf(cell.text, width) * (cell.style === 'heading' ? LINE * 1.4 : LINE);
  });
  const highest = Math.max(0, ...heights);
  return highest > LINE ? Math.min(highest, HIGHEST) : undefined;
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

/** Letters of East Asian scripts are as wide as two others. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0);
}
