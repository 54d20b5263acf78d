/** The coverage of several States together: the sums of their counts, section by section. */

import { NONE_REASONS, SUGGESTION_CLASSES } from '../prefill/suggestion.ts';
import type { SectionCoverage } from './state-coverage.ts';

/**
 * @param sections ids, in the order of the result
 * @param covered by State, each with its sections
 */
export function sumCoverage(sections: readonly string[], covered: readonly (readonly SectionCoverage[])[]): SectionCoverage[] {
  return sections.map((section) => {
    const own = covered.flatMap((each) => each.filter((one) => one.section === section));
    return {
      section,
      items: sum(own.map(({ items }) => items)),
      classes: sumEach(
        SUGGESTION_CLASSES,
        own.map(({ classes }) => classes),
      ),
      reasons: sumEach(
        NONE_REASONS,
        own.map(({ reasons }) => reasons),
      ),
      mappingGaps: sum(own.map(({ mappingGaps }) => mappingGaps)),
      dataGaps: sum(own.map(({ dataGaps }) => dataGaps)),
    };
  });
}

function sumEach<K extends string>(kinds: readonly K[], counts: readonly Readonly<Record<K, number>>[]): Record<K, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, sum(counts.map((each) => each[kind]))])) as Record<K, number>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
