/** What a number in a cell means: a spreadsheet keeps days as numbers too, and tells them apart by how they are shown. */

/** How a number is shown. `other` shows signs that the number does not hold: a currency, a fraction, words. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'other';

/** Formats that every spreadsheet knows by their number alone (ECMA-376, 18.8.30); the rest are `other`. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [0, 4, 'number'],
  [9, 10, 'percent'],
  [11, 11, 'number'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 33, 'time'],
  [34, 36, 'date'],
  [37, 40, 'number'],
  [45, 47, 'time'],
  [48, 49, 'number'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** @param code the format as the workbook declares it; absent for the built-in ones */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code);
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'other';
}

/**
 * The number as text.
 * @param date1904 whether days are counted from 1904 instead of 1900
 * @returns undefined where only the spreadsheet knows what it shows
 */
export function numberText(value: number, kind: NumberKind, date1904: boolean): string | undefined {
  switch (kind) {
    case 'number':
      return plain(value);
    case 'percent':
      return `${plain(value * 100)}%`;
    case 'time':
      return value >= 0 && value < 1 ? timeOf(value) : dateText(value, date1904);
    case 'date':
      return dateText(value, date1904);
    case 'other':
      return undefined;
  }
}

/** Without the noise of binary fractions: spreadsheets show fifteen digits. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function kindOfCode(code: string): NumberKind {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/\[(?:\$-[^\]]*|Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|Color ?\d+|[<>=][^\]]*)\]/gi, '')
    .replace(/\\[ -]|_.|\*./g, '');
  const signs = bare.replace(/"[^"]*"|\\./g, '');
  if (/[yd]|m/i.test(signs) && !/General|[0#?]/.test(signs)) return /[yd]/i.test(signs) || !/[hs]/i.test(signs) ? 'date' : 'time';
  if (/[hs]/i.test(signs) && !/General/i.test(signs)) return 'time';
  if (/^[@]$|^(General)?$/i.test(bare)) return 'number';
  if (/^[-+0#?.,()\s]*(E[+-]?0+)?$/i.test(bare)) return 'number';
  return /^[-+0#?.,()\s]*%\s*$/.test(bare) ? 'percent' : 'other';
}

const DAY = 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31);

/** 2014-06-30, with the time behind it where there is one. */
function dateText(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial);
  // Spreadsheets count a 29 February 1900, which no calendar had: number 60, and every day before it is one too early.
  if (!date1904 && (days === 60 || days < 0)) return undefined;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const time = start + days * DAY;
  if (time > LAST_DAY || days < 0) return undefined;
  const day = new Date(time).toISOString().slice(0, 10);
  const fraction = serial - days;
  return fraction === 0 ? day : `${day} ${timeOf(fraction)}`;
}

function timeOf(fraction: number): string {
  const time = new Date(Math.round(fraction * 86_400) * 1000).toISOString().slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}
