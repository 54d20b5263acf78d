import { describe, expect, test } from 'vitest';
import { processTerminal } from '../../src/cli/terminal.ts';

/** Streams that keep what is written; as if they were terminals where asked. */
function streams(isTTY: boolean) {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY,
    columns: 72,
    write: (text: string) => {
      written[name] += text;
      return true;
    },
  });
  return { written, process: { stdout: stream('out'), stderr: stream('err') } as unknown as Pick<NodeJS.Process, 'stdout' | 'stderr'> };
}

describe('progress', () => {
  test('stays out of standard output and is wiped out on a terminal', () => {
    const { written, process } = streams(true);
    const terminal = processTerminal(process, true);
    terminal.progress('Counting');
    terminal.finish();
    terminal.out('data');
    expect(written).toEqual({ out: 'data', err: '\r\u001b[2KCounting …\r\u001b[2K' });
  });

  test('is said elsewhere only when a second has passed', async () => {
    const { written, process } = streams(false);
    const terminal = processTerminal(process, true);
    terminal.progress('Reading');
    expect(written.err).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 1050));
    terminal.progress('Counting');
    expect(written.err).toBe('Counting …\n');
  });
});

describe('styles', () => {
  test.each([
    [true, true, '\u001b[1mx\u001b[22m'],
    [true, false, 'x'],
    [false, true, 'x'],
  ])('on a terminal: %s, colours wanted: %s', (isTTY, colours, shown) => {
    expect(processTerminal(streams(isTTY).process, colours).paint('bold', 'x')).toBe(shown);
  });
});

test('a table has the columns of the terminal, or 100', () => {
  expect(processTerminal(streams(true).process, true).columns).toBe(72);
  const { process } = streams(false);
  Object.assign(process.stdout, { columns: undefined });
  expect(processTerminal(process, true).columns).toBe(100);
});
