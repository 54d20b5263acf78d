/** The elements of an XML part, in the order in which they stand. Streams: nothing but what the handlers keep stays in memory. */

import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { damaged, RefusedFile } from './refused-file.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Names are given without their namespace prefix, which every program chooses as it likes. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** @throws RefusedFile when the part is not well-formed XML in UTF-8, or declares a document type: with it come entities */
export async function readXml(name: string, pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = createParser(name, handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) parser.write(decode(decoder, name, piece));
  parser.write(decode(decoder, name)).close();
}

function decode(decoder: TextDecoder, name: string, piece?: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw damaged(`the part ${name} is not UTF-8 text`);
  }
}

function createParser(name: string, { open, close, text }: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => {
    throw damaged(`the part ${name} is not well-formed XML`);
  });
  parser.on('doctype', () => {
    throw new RefusedFile(
      `the part ${name} declares a document type, as no spreadsheet writes it`,
      'open it in a spreadsheet and save it again as .xlsx',
    );
  });
  parser.on('attribute', () => {
    if (++attributes > WORKBOOK_LIMITS.xmlAttributes) throw damaged(`an element of the part ${name} has too many attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > WORKBOOK_LIMITS.xmlDepth) throw damaged(`the elements of the part ${name} stand too deep within each other`);
    open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    close?.(localName(tag.name));
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
