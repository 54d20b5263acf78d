/** Every unit of the two Conventions is a node with the same id, in treaty order, under the official titles of articles. */

import { describe, expect, it } from 'vitest';
import { shippedPlan } from '../scenarios/harness/shipped-crosswalk.ts';
import { committedList, readList, treatyText } from './harness/read-list.ts';

const { crosswalk } = shippedPlan();

/** As counted in the treaties. Wordless: UNCAC 23(1)(a) and 46(9), UNTOC 6(1)(a) only hold what stands below them. */
const COUNTS = [
  { instrument: 'uncac', articles: 71, units: 413, wordless: ['uncac:23(1)(a)', 'uncac:46(9)'] },
  { instrument: 'untoc', articles: 41, units: 308, wordless: ['untoc:6(1)(a)'] },
];

/** `id heading`, so that a difference reads by itself. */
function catalogueLines(instrument: string): string[] {
  return (crosswalk.instruments.get(instrument)?.source.provisions ?? []).map(({ form }) => `${form.id} ${form.heading?.en}`);
}

describe.each(COUNTS)('$instrument', ({ instrument, articles, units, wordless }) => {
  const listed = committedList(instrument);
  const isArticle = (id: string) => !id.includes('(');

  it('has as many articles and units as the treaty', () => {
    expect(listed.filter(({ id }) => isArticle(id))).toHaveLength(articles);
    expect(listed.filter(({ hasWords }) => hasWords)).toHaveLength(units);
    expect(listed.filter(({ id, hasWords }) => !hasWords && !isArticle(id)).map(({ id }) => id)).toEqual(wordless);
  });

  it('stands in the catalogue with the ids and headings of the list, in its order', () => {
    expect(catalogueLines(instrument)).toEqual(listed.map(({ id, heading }) => `${id} ${heading}`));
  });

  it('has a summary wherever the treaty has words', () => {
    const silent = listed.filter(({ id, hasWords }) => hasWords && !crosswalk.provisions.get(id)?.form.summary?.en);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('is listed as the text of the treaty has it', ({ skip }) => {
    const text = treatyText(instrument) ?? skip('the texts of the treaties are not at hand');
    const titles = [...text.matchAll(/^Article (\S+)\. (.+)$/gm)].map(([, number, title]) => `${instrument}:${number} ${title?.trim()}`);
    const ids = [...text.matchAll(/^\[([^\]]+)\]/gm)].map(([, number]) => `${instrument}:${number}`);
    expect(listed.filter(({ id }) => isArticle(id)).map(({ id, heading }) => `${id} ${heading}`)).toEqual(titles);
    expect(listed.filter(({ hasWords }) => hasWords).map(({ id }) => id)).toEqual(ids);
  });
});

describe('A list of provisions', () => {
  it('tells articles with words of their own from those that only hold paragraphs', () => {
    expect(
      readList('aa', '# Aa\n\nArticle 1. One\n1(1) First\n1(1)(a) Letter [no words of its own]\n\nArticle 2. Two\n2\n2(a) Letter\n'),
    ).toEqual([
      { id: 'aa:1', heading: 'One', hasWords: false },
      { id: 'aa:1(1)', heading: 'First', hasWords: true },
      { id: 'aa:1(1)(a)', heading: 'Letter', hasWords: false },
      { id: 'aa:2', heading: 'Two', hasWords: true },
      { id: 'aa:2(a)', heading: 'Letter', hasWords: true },
    ]);
  });
});
