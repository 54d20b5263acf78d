/** Turns the bytes of a file into text, or says why they are none. Linear in the size of the file, and nothing above the limit is decoded. */

import type { Diagnostic } from './diagnostic.ts';
import { toDiagnostic } from './finding.ts';
import { FILE_IS_OF_USUAL_SIZE, FILE_IS_UTF_8, LIMITS, TEXT_HAS_NO_CONTROL_CHARACTERS } from './guard-laws.ts';
import { type SourceText, sourceText, wholeFile } from './source-text.ts';

/** @returns the text without its byte order mark, or the one reason why it is refused */
export function guardBytes(path: string, content: Uint8Array | string): SourceText | Diagnostic {
  if (content.length > LIMITS.bytes) {
    return toDiagnostic(FILE_IS_OF_USUAL_SIZE, wholeFile(path), {
      message: `the file has more than ${LIMITS.bytes} bytes`,
      hint: 'split it into several files',
    });
  }
  const text = typeof content === 'string' ? content : decode(path, content);
  if (typeof text !== 'string') return text;
  const source = sourceText(path, text.replace(/^\uFEFF/, ''));
  return guardLines(source) ?? guardCharacters(source) ?? source;
}

export function isDiagnostic(outcome: SourceText | Diagnostic): outcome is Diagnostic {
  return 'code' in outcome;
}

function decode(path: string, bytes: Uint8Array): string | Diagnostic {
  const refuse = (message: string) => toDiagnostic(FILE_IS_UTF_8, wholeFile(path), { message, hint: 'save the file as UTF-8' });
  if (looksLikeUtf16(bytes)) return refuse('the file is encoded in UTF-16');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const bad = firstInvalidByte(bytes);
    const line = bytes.subarray(0, bad).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    return refuse(`the file is not valid UTF-8: byte ${bad + 1}, in line ${line}, is no part of a character`);
  }
}

/** A UTF-16 byte order mark, or a NUL beside a letter at the very start. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0) !== (b === 0) && bytes.length >= 2;
}

/** The longest prefix that is valid so far, found by bisection. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValidSoFar(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isValidSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guardLines(source: SourceText): Diagnostic | undefined {
  const { text } = source;
  let lines = 0;
  for (let start = 0; start <= text.length; lines++) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const tooLong = end - start > LIMITS.lineLength;
    if (tooLong || lines >= LIMITS.lines) {
      const message = tooLong
        ? `the line has ${end - start} characters, ${LIMITS.lineLength} are allowed`
        : `the file has more than ${LIMITS.lines} lines`;
      const { span } = source.locate(start, start + 1);
      return toDiagnostic(FILE_IS_OF_USUAL_SIZE, { file: source.path, span, excerpt: null }, { message });
    }
    start = end + 1;
  }
  return undefined;
}

function guardCharacters(source: SourceText): Diagnostic | undefined {
  const at = indexOfControlCharacter(source.text);
  if (at < 0) return undefined;
  const name = characterName(source.text.charCodeAt(at));
  return toDiagnostic(TEXT_HAS_NO_CONTROL_CHARACTERS, source.locate(at, at + 1), {
    message: `${name} stands in the file`,
    hint: 'delete it',
  });
}

/** Offset of the first control character or half of a surrogate pair; -1 where there is none. */
export function indexOfControlCharacter(text: string): number {
  const control = text.search(CONTROL);
  return control >= 0 ? control : text.search(LONE_SURROGATE);
}

/** "the control character U+0000". */
export function characterName(code: number): string {
  const kind = code >= 0xd800 && code <= 0xdfff ? 'half of a surrogate pair' : 'the control character';
  return `${kind} U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
