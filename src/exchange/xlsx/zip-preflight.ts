/**
 * The parts of a ZIP archive, unpacked one by one with a running limit: neither what the headers declare nor what they hide is trusted.
 */

import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, RefusedFile } from './refused-file.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Parts by their name in lower case: names differ by more than that. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** In lower case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * The bytes of a part, piece by piece.
   * @throws RefusedFile when it is missing, damaged, or more than all parts together may be
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw damaged(`the part ${name} is missing`);
    if (entry.isEncrypted()) throw new RefusedFile('the workbook is protected with a password', 'save it without a password');
    let checksum = 0;
    try {
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        this.#unpacked += piece.length;
        if (this.#unpacked > WORKBOOK_LIMITS.unpackedBytes) throw tooLarge();
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } catch (error) {
      throw explain(error, `the part ${name} cannot be unpacked`);
    }
    if (checksum !== entry.crc32) throw damaged(`the part ${name} has another checksum than it should`);
  }
}

/**
 * Opens an archive and looks at what it declares; nothing is unpacked yet.
 * @throws RefusedFile when it is none, or is more than a workbook would be
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  if (bytes.length > WORKBOOK_LIMITS.bytes)
    throw new RefusedFile(
      `the file has more than ${WORKBOOK_LIMITS.bytes} bytes`,
      'remove pictures and sheets that are not part of the form',
    );
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    return new ZipParts(zip, await listEntries(zip));
  } catch (error) {
    throw explain(error, 'it cannot be unpacked');
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > WORKBOOK_LIMITS.parts)
    throw new RefusedFile(`the file packs more than ${WORKBOOK_LIMITS.parts} parts`, SEND_THE_FORM);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw damaged(`the part ${entry.fileName} is there twice`);
    entries.set(name, entry);
    declared += entry.uncompressedSize;
    if (declared > MOST_DECLARED) throw tooLarge();
  }
  return entries;
}

/** What yauzl and zlib say of a broken archive is no help to whoever sent it. */
function explain(error: unknown, what: string): unknown {
  const isTheirs = error instanceof Error && (error.constructor === Error || ('code' in error && String(error.code).startsWith('Z_')));
  return isTheirs ? damaged(what) : error;
}

const SEND_THE_FORM = 'send the workbook that "bridge template --format xlsx" writes, filled in';

/** Pictures and the like are declared but never unpacked. */
const MOST_DECLARED = 4 * WORKBOOK_LIMITS.unpackedBytes;

function tooLarge(): RefusedFile {
  return new RefusedFile(
    `the file unpacks to more than ${WORKBOOK_LIMITS.unpackedBytes} bytes`,
    'remove sheets that are not part of the form',
  );
}
