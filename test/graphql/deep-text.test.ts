import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { nestsTooDeep } from '../../src/graphql/limits/refuse-deep-text.ts';

const brackets = (depth: number) => '{'.repeat(depth) + '}'.repeat(depth);
const TOO_MANY = brackets(LIMITS.brackets + 1);

describe('brackets that nest too deep', () => {
  test.each([
    ['braces', TOO_MANY, false],
    ['brackets of all kinds', '{[('.repeat(40), true],
    ['brackets after a text', `"\\"" ${TOO_MANY}`, false],
    ['brackets after an empty text', `"" ${TOO_MANY}`, true],
    ['brackets after a block text', `"""a "b" \\""" """ ${TOO_MANY}`, true],
    ['brackets after a comment', `# a "comment\n${TOO_MANY}`, true],
    ['brackets after a text without end', `"a\n${TOO_MANY}`, true],
  ])('are seen: %s', (_, text, isGraphql) => {
    expect(nestsTooDeep(text, isGraphql)).toBe(true);
  });

  test.each([
    ['as many as are allowed', brackets(LIMITS.brackets), false],
    ['many beside each other', '{}'.repeat(10_000), true],
    ['within a text of JSON', `"${TOO_MANY}\\" ${TOO_MANY}"`, false],
    ['within a text', `"${TOO_MANY}"`, true],
    ['within a block text over several lines', `"""\n${TOO_MANY}\n"\n"""`, true],
    ['within a comment', `# ${TOO_MANY}`, true],
  ])('are not seen where there are none: %s', (_, text, isGraphql) => {
    expect(nestsTooDeep(text, isGraphql)).toBe(false);
  });

  test.each([
    ['plain text', `"${'a'.repeat(1_000_000)}"`],
    ['escapes', `"${'\\"'.repeat(500_000)}"`],
    ['quotes', '"'.repeat(1_000_000)],
    ['a text without end', `"${'\\\\'.repeat(500_000)}`],
  ])('are looked for in a megabyte of %s in no time', (_, text) => {
    const began = performance.now();
    expect(nestsTooDeep(text, false)).toBe(false);
    expect(nestsTooDeep(text, true)).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
