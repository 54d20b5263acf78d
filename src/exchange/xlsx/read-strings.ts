/** The two tables to which cells refer: texts, and how numbers are shown. */

import { type NumberKind, numberKind } from './number-format.ts';
import { readXml } from './read-xml.ts';
import { damaged } from './refused-file.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { unescapeXstring } from './xml-text.ts';
import type { ZipParts } from './zip-preflight.ts';

/** The texts that cells refer to by index; parts in several fonts are put together, pronunciations left out. */
export async function readSharedStrings(parts: ZipParts, part: string): Promise<string[]> {
  const strings: string[] = [];
  const text = new TextCollector();
  await readXml(part, parts.read(part), {
    open: (name) => {
      if (name === 'si' && strings.length >= WORKBOOK_LIMITS.entries) throw damaged(`it has more than ${WORKBOOK_LIMITS.entries} texts`);
      text.open(name);
    },
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** How numbers are shown, by the style of a cell. */
export async function readNumberKinds(parts: ZipParts, part: string): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  await readXml(part, parts.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt' && codes.size < WORKBOOK_LIMITS.entries) codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (kinds.length >= WORKBOOK_LIMITS.entries) throw damaged(`it has more than ${WORKBOOK_LIMITS.entries} styles`);
      const id = Number(attributes.numFmtId ?? 0);
      kinds.push(numberKind(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

/** The text of a string: what stands in its elements `t`, without those of a phonetic run. */
export class TextCollector {
  #text = '';
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    if (name === 't') this.#inText = !this.#phonetic;
  }

  add(piece: string): void {
    if (this.#inText) this.#text += piece;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#phonetic = false;
  }

  /** The text so far, which then begins anew. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescapeXstring(text);
  }
}
