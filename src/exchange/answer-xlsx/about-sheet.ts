/** The sheet about the form: what holds for all answers, and how to fill it in. */

import { SUBMISSION_STATUSES } from '../../domain/submission.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { SECTION } from '../answer-form/read-form.ts';
import type { FormRow } from '../answer-form/write-form.ts';
import { type FormLanguage, type FormWordKey, formWord } from '../form-words/form-words.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import type { WrittenCell, WrittenSheet } from '../xlsx/written-sheet.ts';
import { oneOf } from './choice-lists.ts';
import { HEADER_ROWS, headerRows } from './header-rows.ts';
import { cell, shown } from './shown.ts';
import type { Workbook } from './workbook.ts';

/** Locked but for the values of the settings. */
export function aboutSheet({ form, questionnaire, language, lists }: Workbook): WrittenSheet {
  const names = COLUMNS.filter(
    (name) => name !== 'confirmations' || form.settings.some(({ confirmations }) => confirmations !== undefined),
  );
  const rows = [
    ...(questionnaire === undefined ? [] : [forPeople(textIn(language, questionnaire.form.title), 'heading')]),
    ...form.settings.map((row) => names.map((name) => settingCell(row, name, language))),
    [],
    forPeople(formWord(language, 'how.title'), 'section'),
    ...HOW.filter((key) => key !== 'how.figures' || form.questions.some(({ item }) => item.form.table !== undefined)).map((key) =>
      forPeople(formWord(language, key, { laws: formWord(language, 'sheet.laws'), figures: formWord(language, 'sheet.figures') }), 'plain'),
    ),
  ];
  const status = HEADER_ROWS + 1 + rows.findIndex(([item]) => item?.text === '@status');
  return {
    name: formWord(language, 'sheet.about'),
    columns: names.map((name) => ({ width: WIDTHS[name], hidden: name === 'item' })),
    rows: [...headerRows(names, language, { prompt: 'column.setting' }), ...rows.map((cells) => ({ cells }))],
    protected: true,
    validations: [oneOf(`C${status}`, 'status', SUBMISSION_STATUSES, language, lists)],
  };
}

const COLUMNS = ['item', 'prompt', 'value', 'help', 'confirmations'] as const;
const WIDTHS = { item: 10, prompt: 70, value: 30, help: 60, confirmations: 40 } as const;
const HOW = ['how.answer', 'how.several', 'how.laws', 'how.figures', 'how.offences', 'how.days', 'how.rows', 'how.protection'] as const;

function settingCell(row: FormRow, name: (typeof COLUMNS)[number], language: FormLanguage): WrittenCell {
  const key = (row.item ?? '').slice(1);
  switch (name) {
    case 'item':
      return cell(row.item ?? '', 'plain');
    case 'prompt':
      return cell(formWord(language, key === 'confirmations' ? 'column.confirmations' : (`setting.${key}` as FormWordKey)), 'fixed');
    case 'value':
      return cell(shown('value', row, key === 'status' ? 'status' : undefined, language), isFilledIn(key) ? 'input' : 'fixed');
    case 'help':
      return cell(row.prompt ?? '', 'help');
    case 'confirmations':
      return cell(row.confirmations ?? '', key === 'confirmations' ? 'input' : 'fixed');
  }
}

function isFilledIn(key: string): boolean {
  return key !== 'questionnaire' && key !== 'confirmations';
}

function forPeople(text: string, style: CellStyle): WrittenCell[] {
  return [cell(SECTION, 'plain'), cell(text, style)];
}
