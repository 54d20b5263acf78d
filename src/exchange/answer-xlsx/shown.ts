/** How values are shown in cells: words for tokens, labels for options. */

import type { CompiledItem, Crosswalk } from '../../crosswalk/crosswalk.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { joinParts, quoteIfNeeded, splitParts, unquote } from '../answer-form/lists.ts';
import type { Column } from '../answer-form/rows.ts';
import type { FormRow } from '../answer-form/write-form.ts';
import { type FormLanguage, foldWord, type TokenKind, tokenWord } from '../form-words/form-words.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import type { WrittenCell } from '../xlsx/written-sheet.ts';

/** A cell of a row; a token is shown as its word. */
export function shown(column: Column, cells: FormRow, kind: TokenKind | undefined, language: FormLanguage): string {
  const text = cells[column] ?? '';
  return kind === undefined || text === '' ? text : tokenWord(language, kind, text);
}

/** The answer in words: options of a list by their labels, where no two are alike. */
export function shownValue(value: string, item: CompiledItem, vocabulary: Crosswalk['vocabulary'], language: FormLanguage): string {
  if (item.form.type !== 'list' || item.scale !== undefined) return value === '' ? '' : tokenWord(language, 'token', value);
  const labels = optionLabels(item, vocabulary, language);
  return joinParts(
    splitParts(value).map((part) => quoteIfNeeded(labels.get(unquote(part)) ?? tokenWord(language, 'token', unquote(part)))),
  );
}

/** The word for each option of the item, by id; the id itself where two options are called the same. */
export function optionLabels(item: CompiledItem, { lists = [] }: Crosswalk['vocabulary'], language: FormLanguage): Map<string, string> {
  const options = lists.find(({ id }) => id === item.form.list)?.options ?? [];
  const words = options.flatMap(({ id, label }) =>
    [id, ...new Set(Object.values(label).filter((word) => typeof word === 'string'))].map((word) => [id, foldWord(word)] as const),
  );
  return new Map(
    options.map(({ id, label }) => {
      const word = textIn(language, label);
      return [id, words.some(([other, folded]) => other !== id && folded === foldWord(word)) ? id : word];
    }),
  );
}

/** A text in a style. */
export function cell(text: string, style: CellStyle): WrittenCell {
  return { text, style };
}
