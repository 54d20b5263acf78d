/**
 * What can bear on a node: a small part of the crosswalk. A reading
 * that looks no further finds there exactly what a reading of everything finds, conflicts and their rounds included,
 * because no rule inside reads anything outside.
 */

export interface Surroundings {
  /** 1 for each node whose values are read. */
  readonly nodes: Uint8Array;
  /** 1 for each node from which a piece of evidence is carried to one of these. */
  readonly sources: Uint8Array;
  /** The same as a list. */
  readonly sourceNodes: readonly number[];
  /** 1 for each rule whose result is carried to one of these. */
  readonly rules: Uint8Array;
}

/** Who is reached from where, as compressed rows: `target[start[n]]` to `target[start[n + 1] - 1]`. Both ways alike. */
export interface Carried {
  readonly start: Int32Array;
  readonly target: Int32Array;
}

interface Network {
  /** How many nodes there are. */
  readonly size: number;
  /** Everything over which a run may carry evidence. */
  readonly carried: readonly Carried[];
  readonly rules: readonly { readonly inputs: readonly number[]; readonly output: number }[];
}

/** Everything there is: for a reading of all items at once. */
export function everywhere({ size, rules }: Pick<Network, 'size' | 'rules'>): Surroundings {
  const all = (length: number) => new Uint8Array(length).fill(1);
  return { nodes: all(size), ...asSources(all(size)), rules: all(rules.length) };
}

/** Of any node, found when it is first asked for and kept. */
export function findSurroundings(network: Network): (node: number) => Surroundings {
  const makers = Map.groupBy(
    network.rules.map((rule, index) => ({ ...rule, index })),
    ({ output }) => output,
  );
  const found = new Map<number, Surroundings>();
  return (node) => {
    const known = found.get(node) ?? around(network, makers, node);
    found.set(node, known);
    return known;
  };
}

/** A rule with its place among all. */
interface Maker {
  readonly inputs: readonly number[];
  readonly index: number;
}

function around({ size, carried, rules }: Network, makers: ReadonlyMap<number, readonly Maker[]>, origin: number): Surroundings {
  const found = { nodes: new Uint8Array(size), sources: new Uint8Array(size), rules: new Uint8Array(rules.length) };
  const open: number[] = [];
  const include = (node: number) => {
    if (found.nodes[node] === 0) open.push(node);
    found.nodes[node] = 1;
  };
  include(origin);
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const source of sourcesOf(carried, node)) {
      found.sources[source] = 1;
      for (const { index, inputs } of makers.get(source) ?? []) {
        found.rules[index] = 1;
        for (const input of inputs) include(input);
      }
    }
  return { ...found, ...asSources(found.sources) };
}

function asSources(sources: Uint8Array): Pick<Surroundings, 'sources' | 'sourceNodes'> {
  return { sources, sourceNodes: [...sources.keys()].filter((node) => sources[node] === 1) };
}

function sourcesOf(carried: readonly Carried[], node: number): number[] {
  return carried.flatMap(({ start, target }) => [...target.subarray(start[node], start[node + 1])]);
}
