/** What drop-downs offer: each list once, on a hidden sheet. */

import { CHOICES_SHEET } from '../answer-sheets.ts';
import { columnLetters } from '../csv.ts';
import { type FormLanguage, formWord, type TokenKind, tokenWord } from '../form-words/form-words.ts';
import type { Validation, WrittenSheet } from '../xlsx/written-sheet.ts';
import { cell } from './shown.ts';

/** The choices of all drop-downs, each list once, on a hidden sheet: in the cell itself there is room for 255 letters only. */
export class ChoiceLists {
  readonly #lists: (readonly string[])[] = [];

  /** Where the list stands. */
  range(choices: readonly string[]): string {
    const known = this.#lists.findIndex(
      (list) => list.length === choices.length && list.every((choice, index) => choice === choices[index]),
    );
    const column = columnLetters(known < 0 ? this.#lists.push(choices) - 1 : known);
    return `${CHOICES_SHEET}!$${column}$1:$${column}$${choices.length}`;
  }

  toSheet(): WrittenSheet {
    const longest = Math.max(0, ...this.#lists.map((list) => list.length));
    const rows = Array.from({ length: longest }, (_, row) => ({ cells: this.#lists.map((list) => cell(list[row] ?? '', 'plain')) }));
    return { name: CHOICES_SHEET, hidden: true, columns: this.#lists.map(() => ({ width: 30 })), rows };
  }
}

/** A drop-down of tokens, shown as their words; nothing else is accepted. */
export function oneOf(cells: string, kind: TokenKind, tokens: readonly string[], language: FormLanguage, lists: ChoiceLists): Validation {
  return { cells, choices: lists.range(tokens.map((token) => tokenWord(language, kind, token))), ...refusal(language) };
}

/** What the spreadsheet says where something else was written. */
export function refusal(language: FormLanguage): Pick<Validation, 'onlyChoices' | 'errorTitle' | 'error'> {
  return { onlyChoices: true, errorTitle: formWord(language, 'choose.title'), error: formWord(language, 'choose.one') };
}
