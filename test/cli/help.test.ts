import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/commands.ts';
import { buildProgram } from '../../src/cli/run-command-line.ts';
import { runBridge } from './run-bridge.ts';

/** Every command that does something, with the words that call it. */
function leaves(command: Command, words: readonly string[] = []): string[][] {
  const below = command.commands.flatMap((each) => leaves(each, [...words, each.name()]));
  return below.length === 0 || (words.length > 0 && command.options.length > 0) ? [[...words], ...below] : below;
}

const program = buildProgram(
  {
    settings: { requirePersonReview: false, debug: false, colours: false },
    terminal: {
      out: () => {},
      outBytes: () => true,
      err: () => {},
      columns: 100,
      paint: (_, text) => text,
      progress: () => {},
      finish: () => {},
    },
  },
  async () => {},
);
const commands = leaves(program);

test('all commands are there', () => {
  expect(commands.map((words) => words.join(' ')).sort()).toEqual([
    'acknowledge',
    'assign',
    'audit list',
    'audit verify',
    'backup',
    'confirm',
    'consent',
    'correspond',
    'coverage',
    'crosswalk export',
    'decide',
    'doctor',
    'explain',
    'export responses',
    'import',
    'items',
    'law',
    'lint',
    'login',
    'pin',
    'prefill',
    'provenance',
    'provisions',
    'query',
    'questionnaire import',
    'rebase',
    'reload',
    'restore',
    'schema print',
    'serve',
    'states',
    'states import',
    'submission',
    'submissions',
    'template',
    'what-if',
    'wording import',
    'worklist',
  ]);
  expect(new Set(commands.map(([first]) => first)).size).toBe(COMMANDS.length);
});

describe.each(commands.map((words) => ({ words, name: words.join(' ') })))('the help of $name', ({ words, name }) => {
  test('says what it does, with examples that name it, in lines of a terminal', async () => {
    const { code, out } = await runBridge([...words, '--help']);
    expect(code).toBe(0);
    const [, examples = ''] = out.split(/Examples?:\n/);
    expect(examples).toContain(`bridge ${name}`);
    expect(out.split('\n\n')[1]?.length).toBeGreaterThan(20);
  });
});
