/** A table of Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)];
}

/** Three digits that mean something; nothing for what is not known. */
export function show(number: number | null | undefined): string {
  if (number === null || number === undefined) return '';
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
