import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinCitation, joinParts, quoteIfNeeded, splitCitation, splitParts, unquote } from '../../src/exchange/answer-form/lists.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ' ', ';', '؛', '；', '"', '[', ']', '\n'), minLength: 1 }),
  fc.constantFrom('Code', 'Law "On X"', '"On X"', 'A; B', 'A [B]'),
);

describe('several things in one cell', () => {
  test('are split as they were joined, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitParts(joinParts(words.map((each) => quoteIfNeeded(each)))).map(unquote)).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  test('are citations as they were joined, whatever laws are called', () => {
    const citation = fc.record({ name: word, pinpoint: fc.oneof(fc.constant(''), word) });
    fc.assert(
      fc.property(fc.array(citation), (citations) => {
        expect(splitParts(joinParts(citations.map(joinCitation))).map(splitCitation)).toEqual(citations);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a; b;; c ;', ['a', 'b', 'c']],
    ['a；b؛ c', ['a', 'b', 'c']],
    ['Code [s 1; s 2]; Act', ['Code [s 1; s 2]', 'Act']],
    ['"A; B" [s 1]; C', ['"A; B" [s 1]', 'C']],
    ['Law "On A; B"; C', ['Law "On A', 'B"', 'C']],
    ['"a; b', ['"a', 'b']],
    ['a [b; c', ['a [b', 'c']],
    ['  ', []],
  ])('%j is split into %j', (text, parts) => {
    expect(splitParts(text)).toEqual(parts);
  });
});

describe('a citation', () => {
  test.each([
    ['Code', { name: 'Code', pinpoint: '' }],
    ['Criminal  Code [section\n41]', { name: 'Criminal Code', pinpoint: 'section 41' }],
    ['Law "On Corruption" [s 1]', { name: 'Law "On Corruption"', pinpoint: 's 1' }],
    ['"A; [B]" ["s [1]"]', { name: 'A; [B]', pinpoint: 's [1]' }],
    ['"say ""so"""', { name: 'say "so"', pinpoint: '' }],
  ])('%j is read', (text, parts) => {
    expect(splitCitation(text)).toEqual(parts);
  });

  test.each(['Code [s 1', 'Code s 1]', 'Code [s 1] and more', 'Code [a] [b]', 'Code [s [1]]'])('%j is none', (text) => {
    expect(splitCitation(text)).toBeUndefined();
  });
});

test.each([';', '[', ']', '"', '[;', '";', '";"', '[";'])('a cell of nothing but %s is split in no time', (sign) => {
  const started = performance.now();
  expect(splitParts(sign.repeat(20_000 / sign.length)).map(splitCitation)).toBeInstanceOf(Array);
  expect(performance.now() - started).toBeLessThan(1000);
});
