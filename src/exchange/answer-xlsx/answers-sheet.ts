/** The sheet of questions: id (hidden), question, explanation, and what is to be filled in. */

import type { CompiledItem } from '../../crosswalk/crosswalk.ts';
import { readTableNotation } from '../../crosswalk/tables/table-notation.ts';
import { APPLIES_TO } from '../../domain/applies-to.ts';
import { textIn, textOrEnglish } from '../../prefill/messages/message.ts';
import { SECTION } from '../answer-form/read-form.ts';
import { type Column, TEMPLATE_COLUMNS } from '../answer-form/rows.ts';
import type { QuestionRow } from '../answer-form/write-form.ts';
import { continuation, LONGEST_CELL } from '../answer-sheets.ts';
import { columnLetters } from '../csv.ts';
import { formWord, tokenWord } from '../form-words/form-words.ts';
import { choicesOf } from '../write-answer-csv.ts';
import type { Validation, WrittenCell, WrittenSheet } from '../xlsx/written-sheet.ts';
import { oneOf, refusal } from './choice-lists.ts';
import { HEADER_ROWS, headerRows } from './header-rows.ts';
import { cell, optionLabels, shown, shownValue } from './shown.ts';
import type { Workbook } from './workbook.ts';

/** Locked but for the cells to be filled in, so that no id is lost by accident. */
export function answersSheet(book: Workbook): WrittenSheet {
  const { form, language } = book;
  const names = withContinuations(
    [
      'item',
      'prompt',
      'help',
      ...TEMPLATE_COLUMNS.slice(2),
      ...form.further.filter((column) => column !== 'table' || form.questions.some((question) => isLooseTable(question, book.vocabulary))),
    ],
    form.questions,
  );
  const rows = form.questions.flatMap((question, index) => {
    const { item } = question;
    const isNew = item.section !== form.questions[index - 1]?.item.section;
    return [...(isNew ? [{ heading: textIn(language, item.section.title) }] : []), { question }];
  });
  return {
    name: formWord(language, 'sheet.answers'),
    columns: names.map((name, index) => ({ width: WIDTHS[name] ?? USUAL_WIDTH, hidden: index === 0 })),
    rows: [
      ...headerRows(names, language),
      ...rows.map((row) => ({
        cells: 'heading' in row ? [cell(SECTION, 'plain'), cell(row.heading, 'section')] : questionCells(row.question, names, book),
      })),
    ],
    frozen: { rows: HEADER_ROWS, columns: 2 },
    protected: true,
    validations: answerValidations(
      rows.flatMap((row, index) => ('question' in row ? [{ item: row.question.item, row: HEADER_ROWS + index + 1 }] : [])),
      names,
      book,
    ),
  };
}

/** A table as it came: of an item that declares none, or another one by now. Those that are declared have a sheet of their own. */
function isLooseTable({ item, cells: { table: text = '' } }: QuestionRow, vocabulary: Workbook['vocabulary']): boolean {
  if (text === '') return false;
  return item.form.table === undefined || readTableNotation(item.form.table, vocabulary, text)?.faults.length !== 0;
}

const WIDTHS: Readonly<Record<string, number>> = {
  prompt: 60,
  help: 40,
  value: 20,
  text: 60,
  applies_to: 22,
  as_of: 13,
  legislation: 32,
  language: 10,
};
const USUAL_WIDTH = 36;

function questionCells({ item, cells }: QuestionRow, names: readonly string[], { vocabulary, language }: Workbook): WrittenCell[] {
  return names.map((name) => {
    if (name === 'item' || name === 'prompt') return cell(cells[name] ?? '', name === 'item' ? 'plain' : 'fixed');
    if (name === 'help') return cell(textOrEnglish(language, item.form.help), 'help');
    if (name === 'value') return cell(shownValue(cells.value ?? '', item, vocabulary, language), 'input');
    if (name === 'table' && !isLooseTable({ item, cells }, vocabulary)) return cell('', 'input');
    const [, base = name, part = '1'] = /^(.*?)(?:_(\d+))?$/.exec(name) ?? [];
    const text = shown(base as Column, cells, base === 'applies_to' ? base : undefined, language);
    return cell(piecesOf(text)[Number(part) - 1] ?? '', 'input');
  });
}

/** Adds columns for texts that do not fit into one cell. */
function withContinuations(columns: readonly (Column | 'help')[], questions: readonly QuestionRow[]): string[] {
  return columns.flatMap((column) => {
    if (column === 'help') return [column];
    const parts = Math.max(1, ...questions.map(({ cells }) => piecesOf(cells[column] ?? '').length));
    return [column, ...Array.from({ length: parts - 1 }, (_, index) => continuation(column, index + 2))];
  });
}

/** A text in as many cells as it needs; no character is cut in two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST_CELL;
    const cut = end < text.length && text.codePointAt(end - 1) !== text.charCodeAt(end - 1) ? end - 1 : end;
    pieces.push(text.slice(start, cut));
    start = cut;
  }
  return pieces;
}

function answerValidations(
  questions: readonly { readonly item: CompiledItem; readonly row: number }[],
  names: readonly string[],
  { vocabulary, language, lists }: Workbook,
): Validation[] {
  const letters = (name: string) => columnLetters(names.indexOf(name));
  const rows = questions.map(({ row }) => row);
  const byChoices = new Map<string, { choices: string[]; several: boolean; rows: number[] }>();
  for (const { item, row } of questions) {
    const several = item.scale === undefined;
    const labels = several ? optionLabels(item, vocabulary, language) : undefined;
    const choices = choicesOf(item, vocabulary).map((choice) => labels?.get(choice) ?? tokenWord(language, 'token', choice));
    const key = JSON.stringify(choices);
    if (choices.length === 0) continue;
    const known = byChoices.get(key) ?? { choices, several, rows: [] };
    known.rows.push(row);
    byChoices.set(key, known);
  }
  return [
    ...[...byChoices.values()].map(({ choices, several, rows }) => ({
      cells: ranges(letters('value'), rows),
      choices: lists.range(choices),
      ...(several ? { hint: formWord(language, 'choose.several') } : refusal(language)),
    })),
    ...(rows.length === 0
      ? []
      : [
          oneOf(ranges(letters('applies_to'), rows), 'applies_to', APPLIES_TO, language, lists),
          { cells: ranges(letters('as_of'), rows), hint: formWord(language, 'choose.day') },
        ]),
  ];
}

/** Cells of one column as ranges: C3:C20 C25. @param rows ascending */
function ranges(letters: string, rows: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`)).join(' ');
}
