/** The cells of one sheet: what is written in them, and what is not to be read as an answer. */

import { type NumberKind, numberText } from './number-format.ts';
import { type CellPosition, type CellRange, isWithin, parseRange, parseReference } from './parse-reference.ts';
import { TextCollector } from './read-strings.ts';
import { readXml, type XmlHandlers } from './read-xml.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { damaged, RefusedFile } from './refused-file.ts';
import type { Sheet, SheetCell, SheetRow, Trouble } from './sheet.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import type { ZipParts } from './zip-preflight.ts';

/** What cells refer to. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
}

const FORMULA: Trouble = {
  message: 'a formula stands in the cell',
  hint: 'write the answer itself, or copy the cell and paste it as a value',
};
const ERROR: Trouble = { message: 'an error of the spreadsheet stands in the cell', hint: 'write the answer itself' };
const SHOWN_OTHERWISE: Trouble = {
  message: 'the cell holds a number that it shows as something else',
  hint: 'format the cell as text and write what it is to say',
};

/** @throws RefusedFile when the sheet is damaged or has more than a form would have */
export async function readSheet(parts: ZipParts, name: string, part: string, tables: CellTables, budget: ReadingBudget): Promise<Sheet> {
  const reader = new SheetReader(name, tables, budget);
  await readXml(part, parts.read(part), reader.handlers);
  return reader.finish();
}

/** A cell while it is read. */
interface OpenCell {
  readonly position: CellPosition;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

class SheetReader {
  readonly handlers: XmlHandlers = {
    open: (name, attributes) => this.#open(name, attributes),
    text: (piece) => this.#add(piece),
    close: (name) => this.#close(name),
  };
  readonly #name: string;
  readonly #tables: CellTables;
  readonly #budget: ReadingBudget;
  readonly #rows = new Map<number, Map<number, SheetCell>>();
  readonly #merged: CellRange[] = [];
  /** Where one formula fills several cells, of which only the first names it. */
  readonly #filled: CellRange[] = [];
  readonly #inline = new TextCollector();
  #inData = false;
  #row = 0;
  #column = -1;
  #cell: OpenCell | undefined;
  #inValue = false;

  constructor(name: string, tables: CellTables, budget: ReadingBudget) {
    this.#name = name;
    this.#tables = tables;
    this.#budget = budget;
  }

  finish(): Sheet {
    const rows = [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): SheetRow => ({ row, cells: this.#withFormulas(row, cells) }));
    return { name: this.#name, rows, merged: this.#merged };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#keep(this.#merged, attributes.ref);
    else if (!this.#inData) return;
    else if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (this.#cell === undefined) return;
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#openFormula(this.#cell, attributes);
    else this.#inline.open(name);
  }

  #openRow(written: string | undefined): void {
    this.#row = written === undefined ? this.#row + 1 : Number(written);
    this.#column = -1;
    if (parseReference(`A${this.#row}`) === undefined) throw this.#damaged(`has a row "${written ?? this.#row}"`);
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const position = r === undefined ? { row: this.#row, column: this.#column + 1 } : parseReference(r);
    if (position === undefined || position.row !== this.#row) throw this.#damaged(`has a cell "${r ?? ''}" in row ${this.#row}`);
    this.#column = position.column;
    this.#cell = { position, type: t, style: Number(s), value: '', isFormula: false };
  }

  #openFormula(cell: OpenCell, { ref }: Readonly<Record<string, string>>): void {
    cell.isFormula = true;
    if (ref !== undefined) this.#keep(this.#filled, ref);
  }

  #add(piece: string): void {
    if (this.#cell === undefined) return;
    if (this.#inValue) this.#cell.value += piece;
    else this.#inline.add(piece);
  }

  #close(name: string): void {
    if (name === 'sheetData') this.#inData = false;
    else if (this.#cell === undefined) return;
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell(this.#cell);
    else this.#inline.close(name);
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = undefined;
    const inline = this.#inline.take();
    const read = cell.isFormula ? { text: cell.value, trouble: FORMULA } : this.#read(cell, inline);
    if (read.text.trim() === '' && read.trouble === undefined) return;
    this.#budget.spend(read.text);
    const { row, column } = cell.position;
    const cells = this.#rows.get(row) ?? new Map<number, SheetCell>();
    if (cells.has(column)) throw this.#damaged(`has a cell twice in row ${row}`);
    this.#rows.set(row, cells.set(column, read));
  }

  #read({ type, style, value }: OpenCell, inline: string): SheetCell {
    switch (type) {
      case 's':
        return { text: this.#sharedString(value) };
      case 'inlineStr':
        return { text: inline };
      case 'str':
        return { text: value };
      case 'b':
        return { text: value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { text: value, trouble: ERROR };
      case 'd':
        return { text: value.replace(/T00:00(:00(\.0+)?)?Z?$/, '') };
      default:
        return this.#readNumber(value, this.#tables.kinds[style] ?? 'number');
    }
  }

  #sharedString(index: string): string {
    if (index === '') return '';
    const text = this.#tables.strings[Number(index)];
    if (text === undefined) throw this.#damaged(`refers to a text "${index}" that is not there`);
    return text;
  }

  #readNumber(value: string, kind: NumberKind): SheetCell {
    if (value.trim() === '') return { text: '' };
    const number = Number(value);
    if (!Number.isFinite(number)) throw this.#damaged(`has a number "${value.slice(0, 40)}"`);
    const text = numberText(number, kind, this.#tables.date1904);
    return text === undefined ? { text: value, trouble: SHOWN_OTHERWISE } : { text };
  }

  #keep(ranges: CellRange[], reference = ''): void {
    const range = parseRange(reference);
    if (range === undefined) throw this.#damaged(`has a range "${reference.slice(0, 40)}"`);
    if (ranges.length >= WORKBOOK_LIMITS.ranges)
      throw new RefusedFile(
        `the sheet "${this.#name}" has more than ${WORKBOOK_LIMITS.ranges} merged ranges or formulas`,
        'remove what is not part of the form',
      );
    ranges.push(range);
  }

  #withFormulas(row: number, cells: Map<number, SheetCell>): ReadonlyMap<number, SheetCell> {
    const ranges = this.#filled.filter(({ from, to }) => row >= from.row && row <= to.row);
    if (ranges.length === 0) return cells;
    const isFilled = (column: number) => ranges.some((range) => isWithin({ row, column }, range));
    return new Map([...cells].map(([column, cell]) => [column, isFilled(column) ? { ...cell, trouble: FORMULA } : cell]));
  }

  #damaged(what: string): Error {
    return damaged(`the sheet "${this.#name}" ${what}`);
  }
}
