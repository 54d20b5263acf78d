/** The four closures of a catalogue: own and measures, of what is approved and with drafts. */

import { DISJOINT, ofMeasuresAlone } from '../domain/relation.ts';
import type { CompiledRow, Networks, NoCounterpart, ProvisionNode } from './crosswalk.ts';
import { rowEdge, type Structure } from './gather-edges.ts';
import type { NumberedNodes } from './number-nodes.ts';
import { type Edge, type Impossible, RelationNetwork } from './relation-network.ts';

export interface ClosedNetworks {
  readonly approved: Networks;
  readonly drafted: Networks;
  readonly droppedDrafts: readonly string[];
}

/** @param numbered must hold every node that the rows and the structure name */
export function closeNetworks(numbered: NumberedNodes, structure: Structure, rows: readonly CompiledRow[]): ClosedNetworks {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settled = sorted.filter((row) => row.settled);
  const drafts = sorted.filter((row) => !row.settled);
  const approved = closeWith(numbered, structure, settled);
  if (!drafts.some((row) => rowEdge(row, 'measures', numbered)) || isImpossible(approved))
    return { approved, drafted: approved, droppedDrafts: [] };
  const { kept, dropped } = consistentDrafts(numbered, structure, settled, drafts);
  const drafted = kept.length === 0 ? approved : closeWith(numbered, structure, [...settled, ...kept]);
  return { approved, drafted, droppedDrafts: dropped };
}

export function closeWith(numbered: NumberedNodes, structure: Structure, rows: readonly CompiledRow[]): Networks {
  return {
    own: new RelationNetwork(numbered.nodes.length, edgesOf(numbered, structure, rows, 'own'), structure.unions),
    measures: new RelationNetwork(numbered.nodes.length, edgesOf(numbered, structure, rows, 'measures'), structure.unions),
  };
}

/**
 * Pairs that cannot be in the own or the measures closure, first those of the rows alone, then nodes said to have no
 * counterpart that nevertheless certainly share something with the instrument named.
 */
export function impossiblePairs(
  networks: Networks,
  noCounterparts: readonly NoCounterpart[],
  numbered: Pick<NumberedNodes, 'nodes'>,
): Impossible[] {
  const found = [...networks.own.impossible, ...networks.measures.impossible];
  if (found.length > 0) return found;
  return noCounterparts.flatMap((claim) => sharedDespite(claim, networks, numbered));
}

/** Drafts that alone contradict are left out; if the others contradict together, so are all of them. */
function consistentDrafts(
  numbered: NumberedNodes,
  structure: Structure,
  settled: readonly CompiledRow[],
  drafts: readonly CompiledRow[],
): { kept: CompiledRow[]; dropped: string[] } {
  const together = (candidates: readonly CompiledRow[]) => !isImpossible(closeWith(numbered, structure, [...settled, ...candidates]));
  if (together(drafts)) return { kept: [...drafts], dropped: [] };
  const kept: CompiledRow[] = [];
  for (const component of draftComponents(drafts, numbered, structure, settled)) {
    const alone = component.filter((draft) => together([draft]));
    if (together(alone)) kept.push(...alone);
  }
  return { kept, dropped: drafts.filter((draft) => !kept.includes(draft)).map((draft) => draft.id) };
}

/** Drafts grouped by the connected component of the network that they touch. */
function draftComponents(
  drafts: readonly CompiledRow[],
  numbered: NumberedNodes,
  structure: Structure,
  settled: readonly CompiledRow[],
): CompiledRow[][] {
  const leader = numbered.nodes.map((node) => node.index);
  const find = (node: number): number => {
    let at = node;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? at] ?? at;
    return at;
  };
  for (const edge of edgesOf(numbered, structure, [...settled, ...drafts], 'measures')) leader[find(edge.from)] = find(edge.to);
  const groups = new Map<number, CompiledRow[]>();
  for (const draft of drafts) {
    const edge = rowEdge(draft, 'measures', numbered);
    const key = edge === undefined ? -1 : find(edge.from);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()];
}

function edgesOf(numbered: NumberedNodes, structure: Structure, rows: readonly CompiledRow[], closure: 'own' | 'measures'): Edge[] {
  const written = structure.edges.map((edge) => (closure === 'own' ? edge : { ...edge, relations: ofMeasuresAlone(edge.relations) }));
  return [...written, ...rows.flatMap((row) => rowEdge(row, closure, numbered) ?? [])];
}

function sharedDespite(claim: NoCounterpart, networks: Networks, numbered: Pick<NumberedNodes, 'nodes'>): Impossible[] {
  return withDescendants(claim.node, numbered).flatMap((node) =>
    [networks.own, networks.measures].flatMap((network) =>
      [...network.neighbours(node)]
        .filter(([other, relations]) => numbered.nodes[other]?.instrument === claim.instrument && !(relations & DISJOINT))
        .map(([other]) => ({ left: node, right: other, rows: [claim.row.id, ...network.witness(node, other)] })),
    ),
  );
}

/** A provision and everything below it, whatever its role. */
function withDescendants(provision: number, numbered: Pick<NumberedNodes, 'nodes'>): number[] {
  const { children } = numbered.nodes[provision] as ProvisionNode;
  return [provision, ...children.flatMap((child) => withDescendants(child, numbered))];
}

function isImpossible(networks: Networks): boolean {
  return networks.own.impossible.length > 0 || networks.measures.impossible.length > 0;
}
