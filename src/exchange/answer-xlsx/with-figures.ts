/** Brings the rows of the sheet of figures to the answers they belong to. */

import type { FiguresLine } from '../answer-form/figures.ts';
import type { Cell, Problems } from '../answer-form/problems.ts';
import { type AnswerRow, answerRow } from '../answer-form/rows.ts';

/** A row of figures, with the cell that names its item. */
export interface FiguresOfItem {
  readonly item: Cell;
  readonly line: FiguresLine;
}

/** An item whose row of questions is gone has a row made of its figures alone. */
export function withFigures(rows: readonly AnswerRow[], figures: readonly FiguresOfItem[], problems: Problems): AnswerRow[] {
  const byItem = new Map<string, FiguresOfItem[]>();
  for (const each of figures) {
    if (each.item.text === '') problems.report(each.item, 'the row names no item', 'write it in a row below the question, or delete it');
    else byItem.set(each.item.text, [...(byItem.get(each.item.text) ?? []), each]);
  }
  const taken = new Set<string>();
  const asked = rows.map((row): AnswerRow => {
    const item = row.cell('item').text;
    const own = taken.has(item) ? undefined : byItem.get(item);
    if (own === undefined) return row;
    taken.add(item);
    return { ...row, figures: own.map(({ line }) => line) };
  });
  const alone = [...byItem].filter(([item]) => !taken.has(item)).map(([, own]) => rowOf(own));
  return [...asked, ...alone];
}

function rowOf(figures: readonly FiguresOfItem[]): AnswerRow {
  const [first] = figures;
  const { sheet, row = 1 } = first?.item ?? {};
  const made = answerRow({ ...(sheet === undefined ? {} : { sheet }), row }, (column) => (column === 'item' ? first?.item : undefined));
  return { ...made, figures: figures.map(({ line }) => line) };
}
