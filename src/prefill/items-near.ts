/** The items that something connects to a node, whatever was answered: found once for every node that an item stands on. */

import type { CompiledItem, CompiledRow, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { RelationNetwork } from '../crosswalk/relation-network.ts';
import { DISJOINT } from '../domain/relation.ts';

/** By node, in the order of the nodes that the items stand on. */
export function itemsNear(crosswalk: Crosswalk): Map<number, CompiledItem[]> {
  return new Map(
    [...crosswalk.itemsAt.keys()].map((node) => {
      const near = new Set([node, ...pairRows(crosswalk, node).map(({ other }) => other)]);
      for (const network of networksOf(crosswalk))
        for (const [other, relations] of network.neighbours(node)) if (relations !== DISJOINT) near.add(other);
      return [node, [...near].sort((a, b) => a - b).flatMap((each) => crosswalk.itemsAt.get(each) ?? [])];
    }),
  );
}

/** The rows that relate a node to one other, whatever they claim; the parts of a joint row have rows of their own. */
export function pairRows(crosswalk: Crosswalk, node: number): { other: number; row: CompiledRow }[] {
  const names = new Set([crosswalk.nodes[node]?.id ?? '', ...(crosswalk.itemsAt.get(node) ?? []).map(({ id }) => id)]);
  return [...names].flatMap((id) =>
    (crosswalk.rowsAt.get(id) ?? []).flatMap((row) => {
      const other = nodeNamed(crosswalk, row.form.subject === id ? row.form.object : row.form.subject);
      return other === undefined || other === node || row.form.all_of !== undefined ? [] : [{ other, row }];
    }),
  );
}

/** A row names a provision, or the item that stands on the node. */
function nodeNamed({ provisions, items }: Crosswalk, id = ''): number | undefined {
  return provisions.get(id)?.index ?? items.get(id)?.node;
}

function networksOf({ approved, drafted }: Crosswalk): readonly RelationNetwork[] {
  return approved === drafted ? [approved.own, approved.measures] : [approved.own, approved.measures, drafted.own, drafted.measures];
}
