/** The text of a file in UTF-8, with or without a byte order mark; or why it is none. */

/** A text, or why there is none and what to do. */
export type Decoded = { readonly text: string } | { readonly fault: string; readonly hint: string };

/** Never guesses another encoding: letters read wrongly would be stored as they look. */
export function decodeText(bytes: Uint8Array): Decoded {
  const hint = 'save it again as UTF-8; spreadsheets call this "CSV UTF-8"';
  const [a, b, c, d] = bytes;
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (bytes.length > 1 && (a === 0) !== (b === 0));
  if (isUtf16) return { fault: 'the file is encoded in UTF-16', hint };
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4)
    return { fault: 'the file is a workbook or a ZIP archive, not a CSV file', hint: 'save the sheet as "CSV UTF-8"' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'the file is not UTF-8 text', hint };
  }
}

/** The same of a text that is decoded already: half of a surrogate pair can be written in no encoding. */
export function checkText(text: string): Decoded {
  return LONE_SURROGATE.test(text) ? { fault: 'the text holds half of a surrogate pair', hint: 'delete the character' } : { text };
}

const LONE_SURROGATE = /\p{Surrogate}/u;
