/** Small pieces of Markdown as GitHub renders it. */

/**
 * A table with a heading row.
 * @param align one letter for each column, `l` or `r`; all left when absent
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[], align = ''): string {
  const rule = head.map((_, column) => (align[column] === 'r' ? '---:' : '---'));
  return [head, rule, ...rows.map((cells) => cells.map(toCell))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text that Markdown would read as marks of its own is shown as it stands. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, (mark) => `\\${mark}`);
}

/** A bar would end the cell, a line break the row. */
function toCell(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
