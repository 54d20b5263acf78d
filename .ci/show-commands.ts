/**
 * Puts what commands really print into a text. In Markdown:
 *
 *     <!-- prints: bridge lint | lines 1-5 -->
 *     ```text
 *     (replaced)
 *     ```
 */

import { readdir } from 'node:fs/promises';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import { atRoot } from './at-root.ts';

/** @returns the text with every block below a marker replaced by what its command prints today */
export async function showCommands(text: string): Promise<string> {
  const parts = text.split(BLOCK);
  // split() gives the texts between the blocks at 0, 4, 8 …, each followed by marker, command and lines of a block.
  const rebuilt = parts.map(async (part, index) => {
    if (index % 4 === 0) return part;
    if (index % 4 !== 1) return '';
    const [command = '', lines = ''] = [parts[index + 1], parts[index + 2]];
    return `${part}\n\`\`\`text\n${cut(await print(command.trim()), lines)}\`\`\``;
  });
  return (await Promise.all(rebuilt)).join('');
}

const BLOCK = /(<!-- prints: ([^|>]*?)(?: \| lines (\d+-\d+))? -->)\n```text\n[\s\S]*?```/;

/** Days in the output must not change from one day to the next. */
const FIXED = { 'bridge prefill': ['--today', '2026-11-22'] };

async function print(command: string): Promise<string> {
  if (command === 'npm test') return testSummary();
  const [bridge, ...args] = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
  if (bridge !== 'bridge') throw new TypeError(`only commands of "bridge" and "npm test" can be shown, not "${command}"`);
  const further = Object.entries(FIXED).find(([start]) => command.startsWith(start))?.[1] ?? [];
  let printed = '';
  const keep = (text: string) => {
    printed += text;
  };
  await runCommandLine([...args, ...further], {
    settings: { requirePersonReview: false, debug: true, colours: false },
    terminal: {
      out: keep,
      outBytes: () => false,
      err: keep,
      columns: 100,
      paint: (_, text) => text,
      progress: () => undefined,
      finish: () => undefined,
    },
  });
  return printed;
}

/** The line with which the test runner counts files; how many there are is counted here. */
async function testSummary(): Promise<string> {
  const files = (await readdir(atRoot('test'), { recursive: true })).filter((file) => file.endsWith('.test.ts'));
  return ` Test Files  ${files.length} passed (${files.length})\n`;
}

/** Lines from–to, counted from 1; an ellipsis stands for what follows. */
function cut(text: string, range: string): string {
  const [from, to] = range.split('-').map(Number);
  if (from === undefined || to === undefined) return text;
  const lines = text.split('\n');
  return `${lines.slice(from - 1, to).join('\n')}\n${lines.length > to + 1 ? '…\n' : ''}`;
}
