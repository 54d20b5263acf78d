/** A text as every way in stores it: line breaks as LF, Unicode NFC, no white space around it. */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
