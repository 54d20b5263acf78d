import { describe, expect, test } from 'vitest';
import { isFresh } from '../../.ci/generated-files.ts';
import { showCommands } from '../../.ci/show-commands.ts';

const block = (command: string, text: string) => `Before.\n\n<!-- prints: ${command} -->\n\`\`\`text\n${text}\`\`\`\n\nAfter.\n`;

describe('a text that shows a command', () => {
  test('is given what the command prints', async () => {
    const shown = await showCommands(block('bridge explain CB401 | lines 1-1', 'something old\n'));
    expect(shown).toBe(block('bridge explain CB401 | lines 1-1', 'error[CB401]: An unknown provision or item\n…\n'));
  });

  test('shows several, and stays as it is when they are fresh', async () => {
    const two = block('npm test', 'old\n') + block('bridge explain CB401', 'old\n');
    const shown = await showCommands(two);
    expect(shown).toMatch(/ Test Files {2}\d+ passed/);
    expect(shown).toContain('Law (nodes-are-known)');
    expect(await showCommands(shown)).toBe(shown);
  });

  test('without a marker is left alone', async () => {
    expect(await showCommands('```text\nx\n```\n')).toBe('```text\nx\n```\n');
  });
});

describe('a generated file', () => {
  test.each([
    ['the same', { text: 'a' }, 'a', true],
    ['changed by hand', { text: 'a' }, 'b', false],
    ['missing', { text: 'a' }, '', false],
    ['different only in what is ignored', { text: '3 passed', ignoring: /\d+ passed/g }, '2 passed', true],
    ['different elsewhere too', { text: '3 passed', ignoring: /\d+ passed/g }, '2 passed!', false],
  ])('%s', (_, file, before, fresh) => {
    expect(isFresh(file, before)).toBe(fresh);
  });
});
