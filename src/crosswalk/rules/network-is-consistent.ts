import type { Place } from '../catalogue-source.ts';
import { type CatalogueIndex, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import type { Contradiction } from '../find-contradictions.ts';
import type { Finding } from '../finding.ts';
import type { Row } from '../forms/mapping-set.ts';

export const networkIsConsistent: Rule = {
  law: {
    code: 'CB420',
    name: 'network-is-consistent',
    severity: 'error',
    title: 'Rows that cannot all be true',
    law: 'What follows from the approved rows, the trees of provisions and what items ask about, taken together, leaves at least one relation possible between any two nodes.',
    why: 'From a contradiction everything would follow: no answer could be carried along these rows.',
    source: 'docs/adr/0001; Bennett 1994; Jonsson and Drakengren 1997 (RCC-5)',
    explanation:
      'Each row may look right by itself. The rows named here are a smallest set: without any one of them the contradiction is gone, so at least one of them is wrong. Read the provisions named and the rationales side by side.\n\nExample: A is equal to B, B is a subset of C, and C is disjoint from A.',
  },
  *find(catalogue) {
    for (const contradiction of catalogue.network.contradictions) yield findingOf(contradiction, catalogue);
  },
};

/** It stands at its first row, and says what each of them claims; where trees alone contradict, at the node itself. */
function findingOf({ left, right, rows }: Contradiction, catalogue: CatalogueIndex): Finding {
  const named = rows.flatMap((id) => catalogue.rowsById.get(id) ?? []);
  const [first, ...others] = named.map(({ form, place }) => ({ place: within(place, 'id'), message: `row "${form.id}"` }));
  const ids = rows.map((id) => `"${id}"`).join(', ');
  const because = BECAUSE[Math.min(rows.length, 2) as 0 | 1 | 2](ids);
  return {
    place: first?.place ?? placeOf(left, catalogue),
    message: `no relation between "${left}" and "${right}" is possible: ${because}`,
    notes: named.map(({ form }) => `row "${form.id}" says: ${claimInWords(form)}`),
    related: others,
    hint: 'correct one of these rows, or set it to draft until it is decided',
  };
}

/** By how many rows it takes: two stand for more. */
const BECAUSE = [
  () => 'their trees contradict each other',
  (row: string) => `row ${row} contradicts the trees of provisions and what items ask about`,
  (rows: string) => `rows ${rows} cannot all be true`,
] as const;

function claimInWords(row: Row): string {
  const scope = row.scope === 'mutatis_mutandis' ? ' (mutatis mutandis)' : '';
  if (row.no_counterpart !== undefined) return `${row.no_counterpart} has no counterpart in ${row.in}`;
  const parts = row.all_of?.join(' + ') ?? '';
  return `${row.subject ?? parts} ${row.relation ?? row.union} ${row.object ?? parts}${scope}`;
}

function placeOf(node: string, { provisions, items, parsed }: CatalogueIndex): Place {
  const entry = provisions.get(node) ?? items.get(node);
  return entry === undefined ? { file: [...parsed.files.keys()][0] ?? '.', path: [] } : within(entry.place, 'id');
}
