import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import { asJoint, asPair, isInForce } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';

export const rowsBetweenItemsStayWithinAFacet: Rule = {
  law: {
    code: 'CB416',
    name: 'rows-between-items-stay-within-a-facet',
    severity: 'error',
    title: 'A row between items of different facets',
    law: 'All items that a row names have the same facet.',
    why: 'Law, practice and institution of one thing are disjoint: a row that says otherwise would carry an answer about the law to a question about practice.',
    source: 'docs/GLOSSARY.md, facet',
    explanation:
      'A row compares what two items ask about; how their facets compare is the same everywhere and is added by the engine. Relate the item on law with the item on law. From an item on compliance, which asks for all three at once, the parts follow without a row where both ask about the same.',
  },
  *find(catalogue) {
    for (const row of catalogue.rows.filter(isInForce)) yield* findingsOf(row, catalogue);
  },
};

function* findingsOf({ form, place }: RowEntry, catalogue: CatalogueIndex): Iterable<Finding> {
  const pair = asPair(form);
  if (pair !== undefined) yield* compare(pair.subject, pair.object, within(place, 'object'), catalogue);
  const joint = asJoint(form);
  for (const [index, part] of (joint?.parts ?? []).entries())
    yield* compare(joint?.whole ?? '', part, within(place, 'all_of', index), catalogue);
}

function* compare(first: string, second: string, place: Finding['place'], { items }: CatalogueIndex): Iterable<Finding> {
  const [of, and] = [items.get(first)?.form.facet, items.get(second)?.form.facet];
  if (of === undefined || and === undefined || of === and) return;
  yield { place, message: `"${first}" asks about ${of}, "${second}" about ${and}`, hint: `name an item about ${of}` };
}
