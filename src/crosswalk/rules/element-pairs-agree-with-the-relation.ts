import type { Place } from '../catalogue-source.ts';
import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import { asPair, type PairRow } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';

export const elementPairsAgreeWithTheRelation: Rule = {
  law: {
    code: 'CB410',
    name: 'element-pairs-agree-with-the-relation',
    severity: 'error',
    title: 'Element pairs that say another thing than the relation',
    law: 'A row pairs elements that both provisions list, each at most once, and its relation is what the pairs leave: all paired is equal, some left on one side is subset or superset, on both sides intersects.',
    why: 'What is not paired is shown to a delegation as not covered: it must be what the relation says.',
    source: 'mappings/README.md, elements; docs/adr/0001',
    explanation:
      'Elements are exhaustive and disjoint, so the pairs decide the relation. "overlaps" claims less than the pairs show and is accepted. With a level, a full pairing is "superset" where the subject is stricter and "subset" where it is weaker.',
  },
  *find(catalogue) {
    for (const row of catalogue.rows) {
      const pair = asPair(row.form);
      if (pair !== undefined && row.form.elements !== undefined) yield* findingsOf(row, row.form.elements, pair, catalogue);
    }
  },
};

type ElementPairs = readonly (readonly [string, string])[];

function* findingsOf({ form, place }: RowEntry, pairs: ElementPairs, pair: PairRow, { provisions }: CatalogueIndex): Iterable<Finding> {
  const ids = [pair.subject, pair.object];
  if (ids.some((id) => !provisions.has(id))) return;
  const elements = ids.map((id) => provisions.get(id)?.form.elements?.map((each) => each.id) ?? []);
  const at = within(place, 'elements');
  const wrong = ids.flatMap((id, side) =>
    wrongNames(
      id,
      elements[side] ?? [],
      pairs.map((names) => names[side] ?? ''),
      side,
      at,
    ),
  );
  yield* wrong;
  const expected = relationOf(
    elements.map((each) => each.length - pairs.length),
    form.level,
  );
  if (wrong.length === 0 && pair.relation !== expected && pair.relation !== 'overlaps')
    yield {
      place: within(place, 'relation'),
      message: `the element pairs say "${expected}", the row says "${pair.relation}"`,
      hint: 'correct the one or the other',
    };
}

/** Of one side of all pairs: names that the provision does not list, or that are paired twice. */
function wrongNames(id: string, elements: readonly string[], names: readonly string[], side: number, at: Place): Finding[] {
  return names.flatMap((name, index): Finding[] => {
    const place = within(at, index, side);
    if (!elements.includes(name))
      return [
        {
          place,
          message: `"${id}" has no element "${name}"`,
          hint: didYouMean(name, elements) ?? `it has ${elements.join(', ') || 'none'}`,
        },
      ];
    return names.indexOf(name) < index ? [{ place, message: `the element "${name}" is paired twice`, hint: 'pair each element once' }] : [];
  });
}

function relationOf([ofSubject = 0, ofObject = 0]: readonly number[], level: RowEntry['form']['level']): PairRow['relation'] {
  if (ofSubject > 0 && ofObject > 0) return 'intersects';
  if (ofSubject > 0) return 'superset';
  if (ofObject > 0) return 'subset';
  return level === undefined ? 'equal' : level === 'stricter' ? 'superset' : 'subset';
}
