/** A diagnostic as a good compiler prints it: what, where, the line underlined, why it matters, what to do. */

import type { Diagnostic, RelatedLocation, Severity } from './diagnostic.ts';

/** How a terminal may colour the parts; the default leaves them as they are. */
export type Paint = (role: Severity | 'strong' | 'frame' | 'underline', text: string) => string;

/**
 * @param paint colours for a terminal
 * @param width columns of the excerpt; longer lines are cut around what is underlined
 * @returns several lines, without a line break at the end; control characters of the file are shown as signs
 */
export function renderDiagnosticText(diagnostic: Diagnostic, paint: Paint = (_, text) => text, width = 100): string {
  const { code, severity, message, file, span, why, hint, notes, related } = diagnostic;
  const gutter = ' '.repeat(String(span.line).length);
  const frame = (text: string) => paint('frame', text);
  return [
    `${paint(severity, `${severity}[${code}]`)}${paint('strong', `: ${visible(message)}`)}`,
    `${gutter}${frame('-->')} ${visible(file)}:${span.line}:${span.column}`,
    ...excerptLines(diagnostic, gutter, paint, width),
    ...related.map((other) => `${gutter} ${frame('=')} see: ${describeRelated(other)}`),
    ...notes.map((note) => `${gutter} ${frame('=')} note: ${visible(note)}`),
    `${gutter} ${frame('=')} why: ${why}`,
    ...(hint === null ? [] : [`${gutter} ${frame('=')} help: ${visible(hint)}`]),
  ].join('\n');
}

function describeRelated({ file, span, message }: RelatedLocation): string {
  return `${visible(file)}:${span.line}:${span.column} ${visible(message)}`;
}

function excerptLines({ excerpt, span, severity }: Diagnostic, gutter: string, paint: Paint, width: number): string[] {
  if (excerpt === null) return [];
  const end = span.endLine === span.line ? span.endColumn - 1 : excerpt.length;
  const { text, start, length } = cutAround(excerpt, span.column - 1, Math.max(end, span.column), width);
  const marks = '^'.repeat(Math.max(1, displayWidth(text.slice(start, start + length))));
  return [
    `${gutter} ${paint('frame', '|')}`,
    `${paint('frame', `${span.line} |`)} ${visible(text)}`,
    `${gutter} ${paint('frame', '|')} ${' '.repeat(displayWidth(text.slice(0, start)))}${paint(severity === 'error' ? 'error' : 'warning', marks)}`,
  ];
}

/** The part of a long line that holds what is underlined, with some of what surrounds it. */
function cutAround(line: string, start: number, end: number, width: number): { text: string; start: number; length: number } {
  const length = Math.min(end - start, width - CONTEXT);
  if (line.length <= width) return { text: line, start, length };
  const from = end <= width ? 0 : Math.max(0, Math.min(start - CONTEXT, line.length - width));
  const to = Math.min(line.length, from + width);
  const [before, after] = [from > 0 ? '…' : '', to < line.length ? '…' : ''];
  return { text: `${before}${line.slice(from, to)}${after}`, start: start - from + before.length, length };
}

const CONTEXT = 20;

/** Columns of a terminal: wide signs take two, combining marks none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += ZERO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

const ZERO_WIDTH = /\p{Mn}|\p{Me}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** What could command a terminal or turn the direction of the text is shown as a sign of the same width. */
function visible(text: string): string {
  return text.replace(INVISIBLE, (sign) =>
    sign === '\t' ? ' ' : sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd',
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
