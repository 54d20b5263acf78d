/** Readers of single cells: tokens, days, numbers, links. Each gives the value, or undefined after reporting what is wrong. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { foldWord } from '../form-words/form-words.ts';
import { splitParts, unquote } from './lists.ts';
import { type Cell, type Problems, quote } from './problems.ts';

/**
 * One of a closed list of tokens, however its letters and word breaks are written: "In part" is `in_part`.
 * @param others words that stand for a token, by `foldWord`: labels of drop-downs, or n/a for not_applicable
 */
export function readToken<T extends string>(
  cell: Cell,
  tokens: readonly T[],
  problems: Problems,
  others: ReadonlyMap<string, T> = new Map(),
): T | undefined {
  if (cell.text === '') return undefined;
  const folded = foldWord(cell.text);
  const token = tokens.find((each) => each === cell.text || foldWord(each) === folded) ?? others.get(folded);
  if (token === undefined)
    problems.report(cell, `${quote(cell.text)} is not one of ${tokens.join(', ')}`, () => didYouMean(folded, tokens));
  return token;
}

/** A day as YYYY-MM-DD that exists in the calendar. */
export function readDay(cell: Cell, problems: Problems): string | undefined {
  if (cell.text === '') return undefined;
  if (isDay(cell.text)) return cell.text;
  problems.report(
    cell,
    `${quote(cell.text)} is not a day`,
    'write year, month and day as in 2014-06-30; format the column as text, or the spreadsheet changes it',
  );
  return undefined;
}

/** Addresses on the web, separated by semicolons or white space; one that holds either stands in quotation marks. */
export function readLinks(cell: Cell, problems: Problems): string[] {
  const links = splitParts(cell.text).flatMap((part) => (unquote(part) === part ? part.split(/\s+/) : [unquote(part)]));
  for (const link of links)
    if (!/^https?:\/\/[^/]/i.test(link) || !URL.canParse(link))
      problems.report(
        cell,
        `${quote(link)} is not an address on the web`,
        'it begins with https:// or http://; several are separated by semicolons',
      );
  return links;
}

/** The tag of a language (BCP 47), as far as forms use it. */
export function readLanguage(cell: Cell, problems: Problems): string | undefined {
  if (cell.text === '' || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(cell.text)) return cell.text || undefined;
  problems.report(cell, `${quote(cell.text)} is not a language`, 'write a code such as en, fr or ar');
  return undefined;
}

/** A number as JSON writes it; a comma is no decimal point, because elsewhere it separates thousands. */
export function readNumber(cell: Cell, problems: Problems): number | undefined {
  if (cell.text === '') return undefined;
  const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell.text) ? Number(cell.text) : Number.NaN;
  if (Number.isFinite(number)) return number;
  problems.report(cell, `${quote(cell.text)} is not a number`, 'write digits, with a point before decimals: 1250 or 0.5');
  return undefined;
}

/** @returns undefined where the text is no object in JSON */
export function readTable(cell: Cell, problems: Problems): Readonly<Record<string, unknown>> | undefined {
  if (cell.text === '') return undefined;
  try {
    const table: unknown = JSON.parse(cell.text);
    if (typeof table === 'object' && table !== null && !Array.isArray(table)) return table as Record<string, unknown>;
  } catch {
    // Not JSON: reported below.
  }
  problems.report(cell, `${quote(cell.text)} is not a table`, 'a table is an object in JSON: {"2023": 14}');
  return undefined;
}

function isDay(text: string): boolean {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
