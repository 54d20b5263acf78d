/** Readers of single cells: tokens, days, links, lists. Each gives the value, or undefined after reporting what is wrong. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import type { Cell, Problems } from './problems.ts';

/** The parts of a cell that holds several, separated by semicolons; empty parts are left out. */
export function splitList(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * One of a closed list of tokens, however its letters and word breaks are written: "In part" is `in_part`.
 * @param others words that stand for a token, e.g. n/a for not_applicable
 */
export function readToken<T extends string>(
  cell: Cell,
  tokens: readonly T[],
  problems: Problems,
  others: Readonly<Record<string, T>> = {},
): T | undefined {
  if (cell.text === '') return undefined;
  const written = cell.text.toLowerCase();
  const folded = written.replace(/[\s_,-]+/g, '_');
  const token = tokens.find((each) => each === written || each.replaceAll('-', '_') === folded) ?? others[folded];
  if (token === undefined) problems.report(cell, `"${cell.text}" is not one of ${tokens.join(', ')}`, didYouMean(folded, tokens));
  return token;
}

/** A day as YYYY-MM-DD that exists in the calendar. */
export function readDay(cell: Cell, problems: Problems): string | undefined {
  if (cell.text === '') return undefined;
  if (isDay(cell.text)) return cell.text;
  problems.report(
    cell,
    `"${cell.text}" is not a day`,
    'write year, month and day as in 2014-06-30; format the column as text, or the spreadsheet changes it',
  );
  return undefined;
}

/** Addresses on the web, separated by semicolons or white space. */
export function readLinks(cell: Cell, problems: Problems): string[] {
  const links = cell.text.split(/[;\s]+/).filter((link) => link !== '');
  for (const link of links)
    if (!/^https?:\/\/[^/]/i.test(link) || !URL.canParse(link))
      problems.report(
        cell,
        `"${link}" is not an address on the web`,
        'it begins with https:// or http://; several are separated by semicolons',
      );
  return links;
}

function isDay(text: string): boolean {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
