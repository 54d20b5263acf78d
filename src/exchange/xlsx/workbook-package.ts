/** What kind of file an archive is, and where in it a workbook has its parts. */

import { readXml } from './read-xml.ts';
import { damaged, RefusedFile } from './refused-file.ts';
import type { ZipParts } from './zip-preflight.ts';

/** A sheet by name, and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface WorkbookPackage {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Days are counted from 1904 instead of 1900. */
  readonly date1904: boolean;
}

const SAVE_AS = 'save it in a spreadsheet as .xlsx';

/** What other archives hold, and what they are. */
const OTHER_FILES: readonly (readonly [part: RegExp, is: string, hint: string])[] = [
  [/(^|\/)vbaproject\.bin$|^xl\/macrosheets\//, 'a workbook with macros', 'save it as .xlsx, which holds none'],
  [/^word\//, 'a text document', 'send the workbook of the form'],
  [/^ppt\//, 'a presentation', 'send the workbook of the form'],
  [/^xl\/workbook\.bin$/, 'a binary workbook (.xlsb)', SAVE_AS],
  [/^index\/document\.iwa$|\.iwa$/, 'an Apple iWork document', 'export it as .xlsx'],
  [/^mimetype$/, 'an OpenDocument file', SAVE_AS],
];

/** @throws RefusedFile when the archive is no workbook, holds macros or is damaged */
export async function readPackage(parts: ZipParts): Promise<WorkbookPackage> {
  for (const [pattern, is, hint] of OTHER_FILES)
    if (parts.names.some((name) => pattern.test(name))) throw new RefusedFile(`the file is ${is}`, hint);
  if (!parts.has('[Content_Types].xml')) throw new RefusedFile('the file is a ZIP archive, not a workbook', 'send the workbook itself');
  await refuseMacroTypes(parts);
  const [main] = await readRelationships(parts, '', (type) => type.endsWith('/officeDocument'));
  if (main === undefined) throw damaged('it does not say which part is the workbook');
  const { listed, date1904 } = await readWorkbookPart(parts, main.target);
  const related = await readRelationships(parts, main.target, () => true);
  const partOf = (type: string) => related.find((each) => each.type.endsWith(`/${type}`))?.target;
  const sheets = listed.flatMap(({ name, id }) => {
    const found = related.find((each) => each.id === id);
    if (found === undefined) throw damaged(`the sheet "${name}" is missing`);
    // Sheets of charts and dialogues hold no cells.
    return found.type.endsWith('/worksheet') ? [{ name, part: found.target }] : [];
  });
  const [sharedStrings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return { sheets, date1904, ...(sharedStrings === undefined ? {} : { sharedStrings }), ...(styles === undefined ? {} : { styles }) };
}

/** A workbook may declare macros under whatever name. */
async function refuseMacroTypes(parts: ZipParts): Promise<void> {
  await readXml('[Content_Types].xml', parts.read('[Content_Types].xml'), {
    open: (_, { ContentType = '' }) => {
      if (/macro|vba/i.test(ContentType)) throw new RefusedFile('the file is a workbook with macros', 'save it as .xlsx, which holds none');
    },
  });
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part refers to within the archive; what lies outside is never followed. @param part the empty string for the archive itself */
async function readRelationships(parts: ZipParts, part: string, wanted: (type: string) => boolean): Promise<Relationship[]> {
  const cut = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  await readXml(name, parts.read(name), {
    open: (element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (element !== 'Relationship' || mode === 'External' || !wanted(type)) return;
      found.push({ id, type, target: resolvePart(part.slice(0, cut), target) });
    },
  });
  return found;
}

/** The name of a part as another part refers to it; it stays within the archive, where only known names are read. */
function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.split('/'))
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  return names.join('/');
}

async function readWorkbookPart(parts: ZipParts, part: string) {
  const listed: { name: string; id: string }[] = [];
  let date1904 = false;
  await readXml(part, parts.read(part), {
    open: (element, attributes) => {
      if (element === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (element === 'sheet') listed.push({ name: attributes.name ?? '', id: relationshipId(attributes) });
    },
  });
  return { listed, date1904 };
}

/** The attribute r:id, whatever prefix stands for its namespace. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** XML writes true as 1 too. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
