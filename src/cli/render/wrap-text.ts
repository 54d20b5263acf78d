/** Breaks text into lines of a width, at white space; words that are too long are cut after a sign where an id may break. */

import { displayWidth } from './display-width.ts';

/** @returns at least one line; line breaks and the indentation of each line are kept */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(1, width)));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const indent = /^ */.exec(paragraph)?.[0] ?? '';
  const room = Math.max(1, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph
    .trim()
    .split(/[ \t]+/)
    .flatMap((each) => cutWord(each, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || displayWidth(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => indent + each);
}

function cutWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const head = headOf(word, width);
  const cut = Math.max(...[...'#/).:_-'].map((sign) => head.lastIndexOf(sign) + 1));
  const end = cut > 0 ? cut : head.length;
  return [word.slice(0, end), ...cutWord(word.slice(end), width)];
}

/** As many signs as the width has room for, but at least one. */
function headOf(word: string, width: number): string {
  let head = '';
  for (const sign of word) {
    if (head !== '' && displayWidth(head + sign) > width) break;
    head += sign;
  }
  return head;
}
