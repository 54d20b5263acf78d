/** Workbooks written by hand, part by part, as other programs and hostile hands write them. */

import { strToU8, zipSync } from 'fflate';
import type { CompletedForm } from '../../src/domain/completed-form.ts';
import { parseAnswerXlsx } from '../../src/exchange/answer-xlsx.ts';
import { CATALOGUE, describe, QUESTIONNAIRE } from './answer-file.ts';

/** Parts by their name: XML, or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function zip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

/** What a test changes of a workbook. */
export interface WorkbookSketch {
  /** The inside of `sheetData` and what follows it, by name of the sheet. */
  readonly sheets: Readonly<Record<string, string | { readonly rows: string; readonly after: string }>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Further parts, or others instead of those that are usual. */
  readonly parts?: Parts;
}

/** The parts of a workbook. */
export function partsOf({ sheets, strings, styles, workbookPr = '', parts }: WorkbookSketch): Parts {
  const names = Object.keys(sheets);
  const relationships = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml']]),
    ...(styles === undefined ? [] : [['styles', 'styles.xml']]),
  ];
  return {
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relationships
      .map(([type, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      Object.values(sheets).map((sheet, index) => {
        const { rows, after } = typeof sheet === 'string' ? { rows: sheet, after: '' } : sheet;
        return [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`];
      }),
    ),
    ...parts,
  };
}

export function workbook(sketch: WorkbookSketch): Uint8Array {
  return zip(partsOf(sketch));
}

/** A row of inline texts; `null` leaves a cell out, and what begins with "<" is a cell as it is. */
export function row(number: number, cells: readonly (string | null)[]): string {
  const written = cells.map((text, index) => {
    if (text === null) return '';
    if (text.startsWith('<')) return text;
    return `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** A table from its rows, numbered from 1. */
export function rows(...table: readonly (readonly (string | null)[])[]): string {
  return table.map((cells, index) => row(index + 1, cells)).join('');
}

/** The rows that most tests do not care about, and the header above them. */
export const HEAD = [
  ['item', 'value', 'text', 'as_of', 'legislation'],
  ['@questionnaire', QUESTIONNAIRE],
  ['@state', 'XAR'],
] as const;

/** The form in a workbook with one sheet: the head in rows 1 to 3, then these rows. */
export function answersWorkbook(
  answers: readonly (readonly (string | null)[])[],
  sketch: Partial<WorkbookSketch> = {},
  after = '',
): Uint8Array {
  return workbook({ ...sketch, sheets: { Answers: { rows: rows(...HEAD, ...answers), after } } });
}

export function read(bytes: Uint8Array) {
  return parseAnswerXlsx(bytes, CATALOGUE);
}

/** What the form says. */
export async function readWell(bytes: Uint8Array): Promise<CompletedForm> {
  const { form, problems } = await read(bytes);
  if (form === null) throw new Error(`unexpected problems: ${JSON.stringify(problems)}`);
  return form;
}

/** What is wrong with a workbook, as `sheet!column row: message (hint)`. */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const { problems } = await read(bytes);
  const texts = describe({ problems });
  return problems.map(({ sheet, letters }, index) => `${sheet === undefined ? '' : `${sheet}!${letters ?? ''}`}${texts[index]}`);
}
