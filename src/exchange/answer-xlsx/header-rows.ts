/** The first two rows of every sheet. */

import { TITLES } from '../answer-form/read-form.ts';
import { type FormLanguage, type FormWordKey, formWord } from '../form-words/form-words.ts';
import type { WrittenSheet } from '../xlsx/written-sheet.ts';
import { cell } from './shown.ts';

/** Rows above the first one to be filled in. */
export const HEADER_ROWS = 2;

/** The names of the columns, hidden, and their titles. */
export function headerRows(
  names: readonly string[],
  language: FormLanguage,
  titles: Readonly<Record<string, FormWordKey>> = {},
): WrittenSheet['rows'] {
  const title = (name: string) => {
    const [, base = name, part] = /^(.*?)(?:_(\d+))?$/.exec(name) ?? [];
    return `${formWord(language, titles[base] ?? (`column.${base}` as FormWordKey))}${part === undefined ? '' : ` (${part})`}`;
  };
  return [
    { hidden: true, cells: names.map((name) => cell(name, 'plain')) },
    { cells: names.map((name) => (name === 'item' ? cell(TITLES, 'plain') : cell(title(name), 'title'))) },
  ];
}
