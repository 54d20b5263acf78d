/** Addresses of cells as spreadsheets write them. */

/** Where a cell stands. */
export interface CellPosition {
  /** From 1 to 1,048,576. */
  readonly row: number;
  /** From 0, which is column A, to 16,383, which is XFD. */
  readonly column: number;
}

/** A rectangle of cells; both corners belong to it. */
export interface CellRange {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Reads "XFD1048576". @returns undefined where there is no such cell */
export function parseReference(reference: string): CellPosition | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits);
  return row <= ROWS && column < COLUMNS ? { row, column } : undefined;
}

/** Reads "B3:D7", or "B3" alone. */
export function parseRange(reference: string): CellRange | undefined {
  const [first = '', last = first, ...more] = reference.replaceAll('$', '').split(':');
  const [from, to] = [parseReference(first), parseReference(last)];
  return from === undefined || to === undefined || more.length > 0 || from.row > to.row || from.column > to.column
    ? undefined
    : { from, to };
}

export function isWithin({ row, column }: CellPosition, { from, to }: CellRange): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}
