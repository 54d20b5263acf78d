/** What became of a file, row by row, for a person who is to decide whether it is meant so. */

import type { Terminal } from '../terminal.ts';

/** One row of a file, and what it does to what is there. */
export interface ReportLine {
  readonly outcome: keyof typeof STYLES;
  readonly what: string;
  /** Lines below it: what is new, or what to do. */
  readonly details: readonly string[];
}

const STYLES = { refused: 'red', added: 'green', changed: 'yellow', unchanged: undefined } as const;
const WIDTH = 'unchanged'.length;

/** Rows that change nothing are counted only. @param name of the file */
export function renderReport(name: string, lines: readonly ReportLine[], { paint }: Pick<Terminal, 'paint'>): string {
  const count = (outcome: ReportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const refused = count('refused');
  const counts = [
    ...(refused === 0 ? [] : [`${refused} refused, so nothing is stored`]),
    ...(['added', 'changed', 'unchanged'] as const).map((outcome) => `${count(outcome)} ${outcome}`),
  ];
  const shown = lines.flatMap(({ outcome, what, details }) => {
    const style = STYLES[outcome];
    if (style === undefined) return [];
    return [`  ${paint(style, outcome.padEnd(WIDTH))}  ${what}`, ...details.map((detail) => `${' '.repeat(WIDTH + 6)}${detail}`)];
  });
  return `${[paint('bold', name), counts.join(' · '), ...shown].join('\n')}\n`;
}
