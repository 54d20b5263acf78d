/** The sheet of laws: one row for each, and empty rows for more. */

import { APPLIES_TO } from '../../domain/applies-to.ts';
import { STANDINGS } from '../answer-form/laws.ts';
import { LAWS } from '../answer-sheets.ts';
import { columnLetters } from '../csv.ts';
import { formWord, type TokenKind } from '../form-words/form-words.ts';
import type { WrittenSheet } from '../xlsx/written-sheet.ts';
import { oneOf } from './choice-lists.ts';
import { HEADER_ROWS, headerRows } from './header-rows.ts';
import { cell, shown } from './shown.ts';
import type { Workbook } from './workbook.ts';

/** Rows that are ready to be filled in. */
const EMPTY_LAWS = 40;

export function lawsSheet(book: Workbook): WrittenSheet {
  const { form, language, lists } = book;
  const names = [...LAWS.columns.keys()];
  const laws = form.laws.map((law) => law as Readonly<Record<string, string>>);
  const filled = [...laws, ...Array.from({ length: EMPTY_LAWS }, () => ({}) as Readonly<Record<string, string>>)].map((law) => ({
    cells: names.map((name) =>
      cell(name === 'item' ? '' : shown(LAWS.columns.get(name) ?? 'item', law, lawTokens(name), language), 'input'),
    ),
  }));
  const below = (name: string) => {
    const letters = columnLetters(names.indexOf(name));
    return `${letters}${HEADER_ROWS + 1}:${letters}${HEADER_ROWS + filled.length}`;
  };
  return {
    name: formWord(language, 'sheet.laws'),
    columns: names.map((name, index) => ({ width: name === 'law' ? 60 : 24, hidden: index === 0 })),
    rows: [...headerRows(names, language), ...filled],
    frozen: { rows: HEADER_ROWS, columns: 2 },
    validations: [
      ...(['applies_to', 'standing'] as const).map((kind) =>
        oneOf(below(kind), kind, kind === 'standing' ? STANDINGS : APPLIES_TO, language, lists),
      ),
      { cells: below('changed_on'), hint: formWord(language, 'choose.day') },
    ],
  };
}

function lawTokens(name: string): TokenKind | undefined {
  return name === 'applies_to' || name === 'standing' ? name : undefined;
}
