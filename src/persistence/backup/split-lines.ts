/** Lines of a stream of bytes: a line ends with a line feed and with nothing else, whatever a text in it holds. */

import { refuseBackup } from './backup-format.ts';

const LINE_FEED = 0x0a;
/** Bytes; no row comes near it. */
const LONGEST_LINE = 100_000_000;

/** @throws DomainError BACKUP_UNREADABLE for bytes that are no UTF-8, and for a line without an end */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  const decode = (bytes: Uint8Array): string => {
    number += 1;
    try {
      return decoder.decode(bytes);
    } catch {
      throw refuseBackup('this line is no text in UTF-8', number);
    }
  };
  let rest: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let begin = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, begin)) {
      yield decode(Buffer.concat([...rest, chunk.subarray(begin, end)]));
      [rest, size, begin] = [[], 0, end + 1];
    }
    rest.push(chunk.subarray(begin));
    size += chunk.length - begin;
    if (size > LONGEST_LINE) throw refuseBackup('this line does not end', number + 1);
  }
  if (size > 0) throw refuseBackup('it ends in the middle of a line: it was cut off', number + 1);
}
