import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import { asJoint, asNoCounterpart, asPair } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import { instrumentOf, parentOf } from '../provision-id.ts';

export const noCounterpartExcludesRows: Rule = {
  law: {
    code: 'CB411',
    name: 'no-counterpart-excludes-rows',
    severity: 'error',
    title: 'No counterpart, and yet a row',
    law: 'A provision said to have no counterpart in an instrument has no approved row to that instrument but "related" or "disjoint", and its children have none but "related".',
    why: 'The claim holds for the children too: one of the two is wrong.',
    source: 'mappings/README.md, no_counterpart',
    explanation:
      'If something of the provision does correspond, delete the claim and write it on those children that truly have no counterpart. "related" is allowed beside it: worth reading, no claim.',
  },
  *find(catalogue) {
    const claims = claimsByNode(catalogue);
    for (const row of catalogue.rows.filter(({ form }) => form.status === 'approved'))
      for (const { node, instrument } of sidesOf(row)) {
        const claim = claimAbove(node, instrument, row, claims);
        if (claim === undefined) continue;
        const claimed = claim.form.no_counterpart ?? '';
        const what = claimed === node ? 'it' : `its child "${node}"`;
        yield {
          place: within(claim.place, 'no_counterpart'),
          message: `"${claimed}" is said to have no counterpart in "${instrument}", and row "${row.form.id}" relates ${what} to it`,
          hint: 'delete one of the two, or write this on other children',
          related: [{ place: within(row.place, 'id'), message: `row "${row.form.id}"` }],
        };
      }
  },
};

function claimsByNode({ rows }: CatalogueIndex): Map<string, RowEntry> {
  const claims = new Map<string, RowEntry>();
  for (const row of rows) {
    const claim = row.form.status === 'approved' ? asNoCounterpart(row.form) : undefined;
    if (claim !== undefined) claims.set(`${claim.node} in ${claim.instrument}`, row);
  }
  return claims;
}

/** Every node that the row relates to the other instrument; none where it only says "related". */
function sidesOf({ form }: RowEntry): { node: string; instrument: string }[] {
  const pair = asPair(form);
  const joint = asJoint(form);
  if (pair?.relation === 'related') return [];
  const [left, right] = pair ? [[pair.subject], [pair.object]] : joint ? [joint.parts, [joint.whole]] : [[], []];
  const seenFrom = (nodes: readonly string[], others: readonly string[]) =>
    nodes.map((node) => ({ node, instrument: instrumentOf(others[0] ?? '') }));
  return [...seenFrom(left, right), ...seenFrom(right, left)];
}

function claimAbove(node: string, instrument: string, row: RowEntry, claims: ReadonlyMap<string, RowEntry>): RowEntry | undefined {
  for (let id: string | undefined = node; id !== undefined; id = parentOf(id)) {
    const claim = claims.get(`${id} in ${instrument}`);
    if (claim !== undefined && !(id === node && row.form.relation === 'disjoint')) return claim;
  }
  return undefined;
}
