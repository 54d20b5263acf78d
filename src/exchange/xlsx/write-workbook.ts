/**
 * A workbook as Office Open XML (ECMA-376), as far as forms need it: text cells, drop-downs, hidden columns, protection, right-to-left sheets.
 * The same sheets give the same bytes.
 */

import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../csv.ts';
import { rowHeight } from './row-height.ts';
import { CELL_STYLES, STYLES_XML } from './styles.ts';
import type { Validation, WrittenCell, WrittenSheet } from './written-sheet.ts';
import { escapeXml } from './xml-text.ts';

/** @returns the bytes of an XLSX file */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const strings = new SharedStrings();
  const parts = new Map([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES_XML],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, index === 0, strings)] as const),
  ]);
  parts.set('xl/sharedStrings.xml', strings.toXml());
  return zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), { level: 6, mtime: new Date(1980, 0, 1) });
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  index(text: string): number {
    this.#uses++;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  toXml(): string {
    const items = [...this.#indexes.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return `${HEADER}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function contentTypes(sheets: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ['xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'worksheet'] as const),
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${main}.${type}+xml"/>`);
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const each = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join('')}</sheets></workbook>`;
}

/** Elements in the order that the standard prescribes; a spreadsheet refuses any other. */
function worksheet(sheet: WrittenSheet, selected: boolean, strings: SharedStrings): string {
  const { columns, rows, validations = [] } = sheet;
  const cols = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  const data = rows.map(({ cells, hidden }, index) => {
    const each = cells.map((cell, column) => (cell === undefined ? '' : writeCell(cell, `${columnLetters(column)}${index + 1}`, strings)));
    const height = rowHeight(cells, columns);
    return `<row r="${index + 1}"${height === undefined ? '' : ` ht="${height}"`}${hidden ? ' hidden="1"' : ''}>${each.join('')}</row>`;
  });
  return [
    `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    sheetView(sheet, selected),
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${data.join('')}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' : '',
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.map(writeValidation).join('')}</dataValidations>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

function sheetView({ frozen, rightToLeft }: WrittenSheet, selected: boolean): string {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const active = columns > 0 && rows > 0 ? 'bottomRight' : columns > 0 ? 'topRight' : 'bottomLeft';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane =
    split === ''
      ? ''
      : `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`;
  return `<sheetViews><sheetView${rightToLeft ? ' rightToLeft="1"' : ''}${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function writeCell({ text, style }: WrittenCell, reference: string, strings: SharedStrings): string {
  const attributes = `r="${reference}" s="${CELL_STYLES.indexOf(style)}"`;
  return text === '' ? `<c ${attributes}/>` : `<c ${attributes} t="s"><v>${strings.index(text)}</v></c>`;
}

function writeValidation({ cells, choices, onlyChoices, hint, errorTitle, error }: Validation): string {
  const attributes = [
    choices === undefined ? '' : ' type="list"',
    ' allowBlank="1"',
    hint === undefined ? '' : ` showInputMessage="1" prompt="${escapeXml(hint)}"`,
    onlyChoices ? ' showErrorMessage="1"' : '',
    errorTitle === undefined ? '' : ` errorTitle="${escapeXml(errorTitle)}"`,
    error === undefined ? '' : ` error="${escapeXml(error)}"`,
    ` sqref="${cells}"`,
  ];
  return `<dataValidation${attributes.join('')}>${choices === undefined ? '' : `<formula1>${escapeXml(choices)}</formula1>`}</dataValidation>`;
}
