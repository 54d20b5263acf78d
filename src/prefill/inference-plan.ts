/** The compiled crosswalk laid out for speed: who is reached from where, and the rules of the fixpoint. Built once. */

import type { CompiledItem, Crosswalk, Step } from '../crosswalk/crosswalk.ts';
import type { RelationNetwork } from '../crosswalk/relation-network.ts';
import { ANY_VALUE, transfer, type ValueSet } from '../domain/answer-values.ts';
import { facetRelation, VALUE_FACETS } from '../domain/facet.ts';
import { DISJOINT, EQUAL, product, type RelationSet } from '../domain/relation.ts';
import { itemsNear } from './items-near.ts';
import { type Carried, everywhere, findSurroundings, type Surroundings } from './surroundings.ts';

export const FACET_COUNT = VALUE_FACETS.length;

/** The nodes that an answer on a node can say something about. */
export interface Reach extends Carried {
  /** Relation of the node to the target. */
  readonly relations: Uint8Array;
}

export type Rule =
  | { readonly kind: 'union'; readonly inputs: readonly number[]; readonly output: number }
  | { readonly kind: 'choice'; readonly inputs: readonly number[]; readonly output: number }
  | { readonly kind: 'alternative'; readonly inputs: readonly [number]; readonly output: number }
  | { readonly kind: 'step'; readonly inputs: readonly [number]; readonly output: number; readonly step: Step };

export type System = 'own' | 'measures';

export interface InferencePlan {
  readonly crosswalk: Crosswalk;
  readonly approved: Readonly<Record<System, Reach>>;
  readonly drafted: Readonly<Record<System, Reach>>;
  /** 1 for each node that applies only under a condition. */
  readonly conditional: Uint8Array;
  /** Nodes by index; the rules hold within each facet. */
  readonly rules: readonly Rule[];
  /** For each node, the indices of the rules that read it. */
  readonly readers: readonly (readonly number[])[];
  /** For each node that an item stands on, the items that something connects to it. */
  readonly itemsNear: ReadonlyMap<number, readonly CompiledItem[]>;
  /** What can bear on a node. */
  readonly surroundings: (node: number) => Surroundings;
  readonly everywhere: Surroundings;
  /** For each node, the steps that lead to it or from it. */
  readonly stepsAt: ReadonlyMap<number, readonly Step[]>;
}

export function planInference(crosswalk: Crosswalk): InferencePlan {
  const approved = { own: layOut(crosswalk.approved.own), measures: layOut(crosswalk.approved.measures) };
  const drafted =
    crosswalk.drafted === crosswalk.approved
      ? approved
      : { own: layOut(crosswalk.drafted.own), measures: layOut(crosswalk.drafted.measures) };
  const rules = rulesOf(crosswalk);
  // What is approved and what a State has confirmed reach no further than drafts do.
  const network = { size: crosswalk.nodes.length, carried: [drafted.own, drafted.measures], rules };
  return {
    crosswalk,
    approved,
    drafted,
    conditional: Uint8Array.from(crosswalk.nodes, ({ condition }) => (condition === undefined ? 0 : 1)),
    rules,
    readers: readersOf(rules, crosswalk.nodes.length),
    itemsNear: itemsNear(crosswalk),
    surroundings: findSurroundings(network),
    everywhere: everywhere(network),
    stepsAt: stepsAt(crosswalk.steps),
  };
}

function stepsAt(steps: readonly Step[]): Map<number, readonly Step[]> {
  const ends = new Set(steps.flatMap(({ from, to }) => [from, to]));
  return new Map([...ends].map((node) => [node, steps.filter(({ from, to }) => from === node || to === node)]));
}

function rulesOf({ unions, choices, steps }: Crosswalk): Rule[] {
  return [
    ...unions.map(({ whole, parts }): Rule => ({ kind: 'union', inputs: parts, output: whole })),
    ...choices.flatMap(({ parent, alternatives }): Rule[] => [
      { kind: 'choice', inputs: alternatives, output: parent },
      ...alternatives.map((child): Rule => ({ kind: 'alternative', inputs: [parent], output: child })),
    ]),
    ...steps.map((step): Rule => ({ kind: 'step', inputs: [step.from], output: step.to, step })),
  ];
}

function readersOf(rules: readonly Rule[], nodes: number): number[][] {
  const readers = Array.from({ length: nodes }, (): number[] => []);
  rules.forEach(({ inputs }, index) => {
    for (const input of inputs) readers[input]?.push(index);
  });
  return readers;
}

const CARRIED = (() => {
  const table = new Uint8Array(FACET_COUNT * FACET_COUNT * 32 * 8);
  VALUE_FACETS.forEach((from, f) => {
    VALUE_FACETS.forEach((to, g) => {
      for (let relations = 0; relations < 32; relations++)
        for (let values = 0; values < 8; values++)
          table[((f * FACET_COUNT + g) * 32 + relations) * 8 + values] = transfer(product(relations, facetRelation(from, to)), values);
    });
  });
  return table;
})();

const CARRIED_TO_ALL = (() => {
  const words = new Uint32Array(FACET_COUNT * 32 * 8);
  const bytes = new Uint8Array(words.buffer);
  for (let from = 0; from < FACET_COUNT; from++)
    for (let rest = 0; rest < 32 * 8; rest++)
      for (let to = 0; to < FACET_COUNT; to++)
        bytes[(from * 32 * 8 + rest) * FACET_COUNT + to] = CARRIED[(from * FACET_COUNT + to) * 32 * 8 + rest] as number;
  return words;
})();

/** The same for all facets of the other node at once: one byte each, as they lie in the values of a run. */
export function carryToAll(fromFacet: number, relations: RelationSet, values: ValueSet): number {
  return CARRIED_TO_ALL[(fromFacet * 32 + relations) * 8 + values] as number;
}

/** The values of a run as one word a node. */
export function wordsOf(possible: Uint8Array): Uint32Array {
  return new Uint32Array(possible.buffer, possible.byteOffset, possible.length / FACET_COUNT);
}

/** What values of one facet of a node say of a facet of another, given the relation of the two nodes. */
export function carry(fromFacet: number, toFacet: number, relations: RelationSet, values: ValueSet): ValueSet {
  return CARRIED[((fromFacet * FACET_COUNT + toFacet) * 32 + relations) * 8 + values] as ValueSet;
}

/** Where nothing can be carried because the two may be disjoint, the pair is left out. */
function layOut(network: RelationNetwork): Reach {
  const start = new Int32Array(network.size + 1);
  const target: number[] = [];
  const relations: number[] = [];
  for (let node = 0; node < network.size; node++) {
    start[node] = target.length;
    target.push(node);
    relations.push(EQUAL);
    for (const [other, known] of [...network.neighbours(node)].sort(([a], [b]) => a - b)) {
      if (known & DISJOINT) continue;
      target.push(other);
      relations.push(known);
    }
  }
  start[network.size] = target.length;
  return { start, target: Int32Array.from(target), relations: Uint8Array.from(relations) };
}

/** Index of a facet of a node among all values of a run. */
export function slotOf(node: number, facet: number): number {
  return node * FACET_COUNT + facet;
}

/** All values of a run, nothing known yet. */
export function nothingKnown(plan: InferencePlan): Uint8Array {
  return new Uint8Array(plan.crosswalk.nodes.length * FACET_COUNT).fill(ANY_VALUE);
}
