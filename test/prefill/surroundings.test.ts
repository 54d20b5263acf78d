import { describe, expect, it } from 'vitest';
import { type Carried, everywhere, findSurroundings } from '../../src/prefill/surroundings.ts';

/** From pairs that reach each other; every node reaches itself. */
function carriedOver(size: number, ...pairs: (readonly [number, number])[]): Carried {
  const start = new Int32Array(size + 1);
  const target: number[] = [];
  for (let node = 0; node < size; node++) {
    start[node] = target.length;
    target.push(node, ...pairs.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])));
  }
  start[size] = target.length;
  return { start, target: Int32Array.from(target) };
}

function around(node: number, network: Parameters<typeof findSurroundings>[0]) {
  const marked = (flags: Uint8Array) => [...flags].flatMap((flag, index) => (flag === 1 ? [index] : []));
  const found = findSurroundings(network)(node);
  expect(found.sourceNodes).toEqual(marked(found.sources));
  return { nodes: marked(found.nodes), sources: marked(found.sources), rules: marked(found.rules) };
}

describe('what surrounds a node', () => {
  it('is the node itself where nothing is carried to it', () => {
    expect(around(1, { size: 3, carried: [carriedOver(3)], rules: [] })).toEqual({ nodes: [1], sources: [1], rules: [] });
  });

  it('are the sources of all evidence that is carried to it, over any of the networks', () => {
    const carried = [carriedOver(4, [0, 1]), carriedOver(4, [0, 2])];
    expect(around(0, { size: 4, carried, rules: [] })).toEqual({ nodes: [0], sources: [0, 1, 2], rules: [] });
  });

  it('are the rules whose result is carried to it, what they read, and what is carried to that', () => {
    const carried = [carriedOver(8, [0, 1], [2, 4], [5, 6])];
    const rules = [
      { inputs: [6], output: 7 },
      { inputs: [2, 3], output: 1 },
      { inputs: [5], output: 4 },
    ];
    expect(around(0, { size: 8, carried, rules })).toEqual({ nodes: [0, 2, 3, 5], sources: [0, 1, 2, 3, 4, 5, 6], rules: [1, 2] });
    expect(around(7, { size: 8, carried, rules })).toEqual({ nodes: [6, 7], sources: [5, 6, 7], rules: [0] });
  });

  it('is found where rules read each other in a circle', () => {
    const rules = [
      { inputs: [0], output: 1 },
      { inputs: [1], output: 0 },
    ];
    expect(around(0, { size: 2, carried: [carriedOver(2)], rules })).toEqual({ nodes: [0, 1], sources: [0, 1], rules: [0, 1] });
  });

  it('is found once for each node', () => {
    const surroundings = findSurroundings({ size: 3, carried: [carriedOver(3, [0, 1])], rules: [] });
    expect(surroundings(2)).toBe(surroundings(2));
    expect(surroundings(0)).not.toBe(surroundings(2));
  });
});

describe('everywhere', () => {
  it('is every node, as a source too, and every rule', () => {
    const { nodes, sources, rules } = everywhere({ size: 3, rules: [{ inputs: [0], output: 1 }] });
    expect([[...nodes], [...sources], [...rules]]).toEqual([[1, 1, 1], [1, 1, 1], [1]]);
  });
});
