/** Finds runs of words that a text has in common with another one: the test of "own words". */

/** Every run of so many consecutive words, whatever stands between them. */
export function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - length + 1)).map((_, start) => words.slice(start, start + length).join(' ')));
}

/** The runs of a text that stand in the source too, in its order. */
export function borrowedRuns(text: string, source: ReadonlySet<string>, length: number): string[] {
  return [...runsOf(text, length)].filter((run) => source.has(run));
}

/** In lower case, without punctuation; what stands in brackets at the start of a line of a treaty is no word of it. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
