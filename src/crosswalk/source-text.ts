/** The text of one catalogue file, in which offsets become lines and columns. */

import type { Location } from './diagnostic.ts';

export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** @param start offset of the first character @param end offset after the last; may equal `start` */
  locate(start: number, end: number): Location;
}

/** Lines are found when the first place is asked for: a file without faults never needs them. */
export function sourceText(path: string, text: string): SourceText {
  let starts: readonly number[] | undefined;
  return {
    path,
    text,
    locate(start, end) {
      starts ??= lineStarts(text);
      return locate(path, text, starts, start, end);
    },
  };
}

/** The place of something that has no text to show: a file that could not be decoded, a folder. */
export function wholeFile(path: string): Location {
  return { file: path, span: { line: 1, column: 1, endLine: 1, endColumn: 1 }, excerpt: null };
}

function locate(path: string, text: string, starts: readonly number[], start: number, end: number): Location {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const [line, endLine] = [lineAt(starts, from), lineAt(starts, to)];
  const lineStart = starts[line] ?? 0;
  const excerpt = text.slice(lineStart, starts[line + 1] ?? text.length).replace(/\r?\n?$/, '');
  const span = {
    line: line + 1,
    column: from - lineStart + 1,
    endLine: endLine + 1,
    endColumn: to - (starts[endLine] ?? 0) + 1,
  };
  return { file: path, span, excerpt };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the line that contains an offset, by bisection. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
