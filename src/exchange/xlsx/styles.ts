/** The looks of cells in written workbooks. */

/** By the index under which a cell refers to its style. */
export const CELL_STYLES = ['plain', 'title', 'fixed', 'input', 'help', 'section', 'heading'] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

const TEXT_FORMAT = 49;
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/></font>',
];
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are reserved by the standard. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('FFD9E2EC'),
  fill('FFFFFBE6'),
  fill('FFEEF2F6'),
];
const side = (name: string) => `<${name} style="thin"><color rgb="FFBFC7CF"/></${name}>`;
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** Filled in by people: text as it is typed, not protected. */
  readonly input?: boolean;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, border: 0 },
  title: { font: 1, fill: 2, border: 1 },
  fixed: { font: 0, fill: 0, border: 1 },
  input: { font: 0, fill: 3, border: 1, input: true },
  help: { font: 2, fill: 0, border: 1 },
  section: { font: 1, fill: 4, border: 0 },
  heading: { font: 3, fill: 0, border: 0 },
};

const toXf = ({ font, fill, border, input }: Look): string =>
  `<xf numFmtId="${input ? TEXT_FORMAT : 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${input ? 0 : 1}"/></xf>`;
const list = (name: string, entries: readonly string[]) => `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

/** `xl/styles.xml`. Input cells have the format "text", so that a spreadsheet makes no number, day or formula of what is typed. */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  list('fonts', FONTS),
  list('fills', FILLS),
  list('borders', BORDERS),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list(
    'cellXfs',
    CELL_STYLES.map((style) => toXf(LOOKS[style])),
  ),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('');
