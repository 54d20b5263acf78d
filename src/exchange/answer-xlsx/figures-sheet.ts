/** The sheet of figures: for each item that takes a table a heading with the names of its columns, the rows there are, and empty ones. */

import type { TableForm } from '../../crosswalk/forms/questionnaire.ts';
import { type FiguresRow, figureKey, PERIOD, statisticsOf } from '../../crosswalk/tables/figures-table.ts';
import { cellOf, readTableNotation } from '../../crosswalk/tables/table-notation.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { columnNames } from '../answer-form/figures.ts';
import { SECTION } from '../answer-form/read-form.ts';
import type { QuestionRow } from '../answer-form/write-form.ts';
import { formWord } from '../form-words/form-words.ts';
import type { WrittenCell, WrittenSheet } from '../xlsx/written-sheet.ts';
import { HEADER_ROWS, headerRows } from './header-rows.ts';
import { cell } from './shown.ts';
import type { Workbook } from './workbook.ts';

/** Rows that are ready to be filled in, below those that are. */
const EMPTY_ROWS = 5;

/** @returns undefined where no item takes a table */
export function figuresSheet(book: Workbook): WrittenSheet | undefined {
  const { form, language } = book;
  const taking = form.questions.flatMap((question) => {
    const { table } = question.item.form;
    return table === undefined ? [] : [{ question, table }];
  });
  if (taking.length === 0) return undefined;
  const most = (count: (table: TableForm) => number) => Math.max(...taking.map(({ table }) => count(table)));
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}_${index + 1}`);
  const breakdowns = numbered(
    'by',
    most(({ by = [] }) => by.length),
  );
  const figures = numbered(
    'figure',
    most((table) => table.figures.length),
  );
  const names = ['item', 'prompt', PERIOD, ...breakdowns, ...figures];
  return {
    name: formWord(language, 'sheet.figures'),
    columns: names.map((name, index) => ({ width: name === 'prompt' ? 60 : 22, hidden: index === 0 })),
    rows: [...headerRows(names, language), ...taking.flatMap(({ question, table }) => blockOf(question, table, names, book))],
    frozen: { rows: HEADER_ROWS, columns: 2 },
    protected: true,
  };
}

function blockOf({ item, cells }: QuestionRow, table: TableForm, names: readonly string[], book: Workbook): WrittenSheet['rows'] {
  const { vocabulary } = book;
  const columns = columnNames(table);
  const filled = readTableNotation(table, vocabulary, cells.table ?? '')?.table.rows ?? [];
  const labels = labelsOf(table, book);
  const line = (written: FiguresRow | undefined): readonly WrittenCell[] =>
    names.map((name) => {
      if (name === 'item') return cell(cells.item ?? '', 'plain');
      const column = columns.get(name);
      if (column === undefined) return cell('', 'fixed');
      return cell(
        written === undefined ? '' : (labels.options.get(`${column} ${cellOf(written, column)}`) ?? cellOf(written, column)),
        'input',
      );
    });
  const heading = names.map((name) => {
    if (name === 'item') return cell(SECTION, 'plain');
    return cell(name === 'prompt' ? (cells.prompt ?? item.id) : (labels.columns.get(columns.get(name) ?? '') ?? ''), 'section');
  });
  const rows = [...filled, ...Array.from({ length: EMPTY_ROWS }, () => undefined)];
  return [{ cells: heading }, ...rows.map((row) => ({ cells: line(row) }))];
}

interface Labels {
  /** By column: "Arrests (natural persons)". */
  readonly columns: ReadonlyMap<string, string>;
  /** By column and option. */
  readonly options: ReadonlyMap<string, string>;
}

function labelsOf({ by = [], figures }: TableForm, { vocabulary, language }: Workbook): Labels {
  const { measures, units, breakdowns } = statisticsOf(vocabulary);
  const label = (entries: typeof measures, id: string) => textIn(language, entries.find((each) => each.id === id)?.label) || id;
  const options = breakdowns.flatMap((breakdown) =>
    (breakdown.options ?? []).map((option) => [`${breakdown.id} ${option.id}`, textIn(language, option.label)] as const),
  );
  return {
    columns: new Map([
      [PERIOD, formWord(language, 'column.period')],
      ...by.map((id) => [id, label(breakdowns, id)] as const),
      ...figures.map((figure) => [figureKey(figure), `${label(measures, figure.measure)} (${label(units, figure.unit)})`] as const),
    ]),
    options: new Map(options),
  };
}
