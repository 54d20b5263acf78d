/**
 * The key by which two mentions of a law are the same record: its name in NFC, trimmed, white space folded, lower case.
 * @returns an empty string where nothing but white space is named
 */
export function lawKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().normalize('NFC');
}
