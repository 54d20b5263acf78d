/**
 * The algebraic closure of a network of set relations: everything that the written relations entail pairwise.
 *
 * Path consistency over RCC-5, kept sparse: pairs of which nothing is known are not stored. Unions are lifted while it
 * runs: when every part of a union lies within a node, the union does. The result does not depend on the order of edges.
 */

import { ANY, CONTRADICTION, compose, EQUAL, inverse, type RelationSet, SUBSET } from '../domain/relation.ts';

/** A written relation between two nodes, by index. `row` names the mapping row; absent on edges of trees and items. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly relations: RelationSet;
  readonly row?: string;
}

/** A node that is the union of others, by index. */
export interface Union {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Two nodes of which nothing can be true, with the rows it follows from. */
export interface Impossible {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly string[];
}

/** Why a pair was narrowed: an edge, a composition of two narrower pairs, or a lifted union; with what stood before. */
interface Reason {
  readonly edge?: Edge;
  readonly because: readonly Reason[];
}

interface Pair {
  relations: RelationSet;
  reason: Reason;
}

const WITHIN = EQUAL | SUBSET;
const UNKNOWN: Pair = { relations: ANY, reason: { because: [] } };

export class RelationNetwork {
  readonly size: number;
  /** Pairs that cannot be; empty in a consistent network. The network is not closed any further once there is one. */
  readonly impossible: Impossible[] = [];
  readonly #known: Map<number, Pair>[];
  readonly #unionsOf: ReadonlyMap<number, readonly Union[]>;
  /** Witnesses that were asked for, kept. */
  readonly #witnesses = new Map<Reason, readonly string[]>();
  readonly #queue: number[] = [];
  readonly #queued = new Set<number>();

  /**
   * @param size number of nodes; edges and unions name them by index
   * @throws nothing: contradictions are found in `impossible`
   */
  constructor(size: number, edges: Iterable<Edge>, unions: readonly Union[]) {
    this.size = size;
    this.#known = Array.from({ length: size }, () => new Map());
    this.#unionsOf = unionsByPart(unions);
    for (const edge of edges) if (edge.from !== edge.to) this.#narrow(edge.from, edge.to, edge.relations, () => ({ edge, because: [] }));
    this.#close();
  }

  /** What two nodes may be to each other; `ANY` when nothing is known. */
  relation(from: number, to: number): RelationSet {
    if (from === to) return EQUAL;
    return this.#pair(from, to).relations;
  }

  /** The nodes of which something is known, with what is known, read from the given node; itself not among them. */
  *neighbours(node: number): IterableIterator<readonly [number, RelationSet]> {
    for (const [other, pair] of this.#of(node)) yield [other, pair.relations];
  }

  /** Ids of the mapping rows from which the relation of two nodes follows, sorted; empty when no row is needed. */
  witness(from: number, to: number): readonly string[] {
    const { reason } = this.#pair(from, to);
    const known = this.#witnesses.get(reason) ?? rowsBehind(reason);
    this.#witnesses.set(reason, known);
    return known;
  }

  /** What is known of a node; indices are those of the network. */
  #of(node: number): Map<number, Pair> {
    return this.#known[node] as Map<number, Pair>;
  }

  #pair(from: number, to: number): Pair {
    return this.#of(from).get(to) ?? UNKNOWN;
  }

  #close(): void {
    let next = 0;
    while (next < this.#queue.length && this.impossible.length === 0) {
      const key = this.#queue[next++] as number;
      this.#queued.delete(key);
      this.#propagate(Math.floor(key / this.size), key % this.size);
    }
    this.#queue.length = 0;
  }

  #propagate(from: number, to: number): void {
    this.#extend(from, to, this.#pair(from, to));
    this.#extend(to, from, this.#pair(to, from));
    this.#liftUnions(from, to);
    this.#liftUnions(to, from);
  }

  /** Composes from–to with everything known of `to`. */
  #extend(from: number, to: number, changed: Pair): void {
    for (const [beyond, onward] of this.#of(to)) {
      if (beyond === from) continue;
      const composed = compose(changed.relations, onward.relations);
      if (composed === ANY) continue;
      this.#narrow(from, beyond, composed, () => ({ because: [changed.reason, onward.reason] }));
    }
  }

  /** Where `part` lies within `node`: a union whose every part does lies within it too. */
  #liftUnions(part: number, node: number): void {
    for (const union of this.#unionsOf.get(part) ?? []) {
      if (union.whole === node || !union.parts.every((each) => this.#isWithin(each, node))) continue;
      this.#narrow(union.whole, node, WITHIN, () => ({
        because: union.parts.map((each) => this.#pair(each, node).reason),
      }));
    }
  }

  #isWithin(part: number, node: number): boolean {
    return (this.relation(part, node) & ~WITHIN) === 0;
  }

  #narrow(from: number, to: number, relations: RelationSet, explain: () => Reason): void {
    const before = this.#pair(from, to);
    const possible = before.relations & relations;
    if (possible === before.relations) return;
    const found = explain();
    const both = { because: [before.reason, found] };
    if (possible === CONTRADICTION) this.impossible.push({ left: from, right: to, rows: rowsBehind(both) });
    const reason = possible === relations ? found : both;
    this.#of(from).set(to, { relations: possible, reason });
    this.#of(to).set(from, { relations: inverse(possible), reason });
    const key = Math.min(from, to) * this.size + Math.max(from, to);
    if (this.#queued.has(key)) return;
    this.#queued.add(key);
    this.#queue.push(key);
  }
}

function unionsByPart(unions: readonly Union[]): Map<number, Union[]> {
  const byPart = new Map<number, Union[]>();
  for (const union of unions) for (const part of union.parts) byPart.set(part, [...(byPart.get(part) ?? []), union]);
  return byPart;
}

/** The rows at the leaves of a derivation, sorted and without repetition. */
function rowsBehind(reason: Reason): string[] {
  const rows = new Set<string>();
  const seen = new Set<Reason>();
  const open = [reason];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    if (step.edge?.row !== undefined) rows.add(step.edge.row);
    open.push(...step.because);
  }
  return [...rows].sort();
}
