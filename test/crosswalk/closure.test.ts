import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edge, RelationNetwork, type Union } from '../../src/crosswalk/relation-network.ts';
import { ANY, compose, DISJOINT, EQUAL, INTERSECTS, listRelations, OVERLAPS, SUBSET, SUPERSET } from '../../src/domain/relation.ts';
import { searchCounterexample } from '../support/property-runs.ts';
import { relationBit, relationOf } from '../support/small-sets.ts';

const WITHIN = EQUAL | SUBSET;

/** Nodes as sets of six atoms, rows that say what is true of them (weakened by some more relations), unions of nodes. */
interface Drawn {
  readonly sets: readonly number[];
  readonly edges: readonly Edge[];
  readonly unions: readonly Union[];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    leaves: fc.array(fc.integer({ min: 1, max: 63 }), { minLength: 2, maxLength: 7 }),
    wholes: fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 3 }), { maxLength: 3 }),
    rows: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(0, 0, 0, SUBSET, OVERLAPS, DISJOINT)), { maxLength: 14 }),
  })
  .map(({ leaves, wholes, rows }) => {
    const unions = wholes
      .map((picks) => [...new Set(picks.map((pick) => pick % leaves.length))])
      .filter((parts) => parts.length > 1)
      .map((parts, i) => ({ whole: leaves.length + i, parts }));
    const sets = [...leaves, ...unions.map(({ parts }) => parts.reduce((all, part) => all | (leaves[part] ?? 0), 0))];
    const written = rows.map(([left, right, more], i): Edge => {
      const [from, to] = [left % sets.length, right % sets.length];
      return { from, to, relations: relationBit(relationOf(sets[from] ?? 1, sets[to] ?? 1)) | more, row: `row-${i}` };
    });
    const parts = unions.flatMap(({ whole, parts }) => parts.map((part): Edge => ({ from: part, to: whole, relations: WITHIN })));
    return { sets, edges: [...parts, ...written.filter(({ from, to }) => from !== to)], unions };
  });

/** Path consistency and lifted unions, over all triples until nothing changes. */
function closeByForce({ sets, edges, unions }: Drawn): number[][] {
  const known = sets.map((_, i) => sets.map((__, j) => (i === j ? EQUAL : ANY)));
  const narrow = (i: number, j: number, relations: number) => {
    const row = known[i] as number[];
    const before = row[j] ?? 0;
    row[j] = before & relations;
    return row[j] !== before;
  };
  for (const { from, to, relations } of edges) narrow(from, to, relations);
  for (const { from, to, relations } of edges) narrow(to, from, turned(relations));
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < sets.length; i++)
      for (let j = 0; j < sets.length; j++)
        for (let k = 0; k < sets.length; k++) changed = narrow(i, k, compose(known[i]?.[j] ?? 0, known[j]?.[k] ?? 0)) || changed;
    for (const { whole, parts } of unions)
      for (let node = 0; node < sets.length; node++)
        if (parts.every((part) => ((known[part]?.[node] ?? ANY) & ~WITHIN) === 0)) {
          changed = narrow(whole, node, WITHIN) || changed;
          changed = narrow(node, whole, turned(WITHIN)) || changed;
        }
  }
  return known;
}

function turned(relations: number): number {
  return listRelations(relations).reduce(
    (all, relation) => all | relationBit(({ subset: 'superset', superset: 'subset' } as const)[relation as 'subset'] ?? relation),
    0,
  );
}

function networkOf({ sets, edges, unions }: Drawn): RelationNetwork {
  return new RelationNetwork(sets.length, edges, unions);
}

function allPairs(network: RelationNetwork): number[][] {
  return Array.from({ length: network.size }, (_, i) => Array.from({ length: network.size }, (__, j) => network.relation(i, j)));
}

describe('the closure of random networks', () => {
  const law = (name: string, holds: (given: Drawn) => boolean) =>
    it(name, () => expect(searchCounterexample(fc.property(drawn, holds), 300)).toBeUndefined());

  law('is what composing all triples and lifting all unions comes to', (given) => {
    return JSON.stringify(allPairs(networkOf(given))) === JSON.stringify(closeByForce(given));
  });

  law('keeps what is true possible', ({ sets, ...rest }) => {
    const network = networkOf({ sets, ...rest });
    return sets.every((a, i) => sets.every((b, j) => (network.relation(i, j) & relationBit(relationOf(a, b))) !== 0));
  });

  law('does not depend on the order of edges and unions', (given) => {
    const reversed = { ...given, edges: given.edges.toReversed(), unions: given.unions.toReversed() };
    return JSON.stringify(allPairs(networkOf(given))) === JSON.stringify(allPairs(networkOf(reversed)));
  });

  law('says the same when an edge is written from its other side', (given) => {
    const edges = given.edges.map(({ from, to, relations }): Edge => ({ from: to, to: from, relations: turned(relations) }));
    return JSON.stringify(allPairs(networkOf(given))) === JSON.stringify(allPairs(networkOf({ ...given, edges })));
  });

  law('names as witness rows from which the relation follows', (given) => {
    const network = networkOf(given);
    return given.sets.every((_, i) =>
      given.sets.every((__, j) => {
        const rows = new Set(network.witness(i, j));
        const alone = networkOf({ ...given, edges: given.edges.filter(({ row }) => row === undefined || rows.has(row)) });
        return (alone.relation(i, j) & ~network.relation(i, j)) === 0;
      }),
    );
  });

  law('lists as neighbours exactly what something is known of', (given) => {
    const network = networkOf(given);
    return given.sets.every((_, i) => {
      const listed = new Map(network.neighbours(i));
      return given.sets.every((__, j) => (i === j ? !listed.has(j) : (listed.get(j) ?? ANY) === network.relation(i, j)));
    });
  });
});

describe('a union', () => {
  const [first, second, whole, other] = [0, 1, 2, 3];
  const union: Union = { whole, parts: [first, second] };
  const parts: Edge[] = [
    { from: first, to: whole, relations: WITHIN },
    { from: second, to: whole, relations: WITHIN },
  ];

  it('lies within what contains each of its parts', () => {
    const network = new RelationNetwork(
      4,
      [...parts, { from: first, to: other, relations: SUBSET, row: 'a' }, { from: second, to: other, relations: SUBSET, row: 'b' }],
      [union],
    );
    expect(network.relation(whole, other)).toBe(WITHIN);
    expect(network.witness(whole, other)).toEqual(['a', 'b']);
  });

  it('is left open where one part is', () => {
    const network = new RelationNetwork(4, [...parts, { from: first, to: other, relations: SUBSET, row: 'a' }], [union]);
    expect(network.relation(whole, other)).toBe(OVERLAPS);
  });

  it('is equal to a part that contains the other', () => {
    const network = new RelationNetwork(3, [...parts, { from: second, to: first, relations: SUBSET, row: 'a' }], [union]);
    expect(network.relation(whole, first)).toBe(EQUAL);
    expect(network.witness(whole, first)).toEqual(['a']);
  });

  it('is equal to another union of equal parts', () => {
    const network = new RelationNetwork(
      6,
      [
        ...parts,
        { from: 3, to: 5, relations: WITHIN },
        { from: 4, to: 5, relations: WITHIN },
        { from: first, to: 3, relations: EQUAL, row: 'a' },
        { from: second, to: 4, relations: EQUAL, row: 'b' },
      ],
      [union, { whole: 5, parts: [3, 4] }],
    );
    expect(network.relation(whole, 5)).toBe(EQUAL);
  });
});

describe('the witness of a relation', () => {
  const edge = (from: number, to: number, relations: number, row: string): Edge => ({ from, to, relations, row });

  it('is the row that says it alone, not a weaker one beside it', () => {
    const network = new RelationNetwork(2, [edge(0, 1, OVERLAPS, 'weak'), edge(0, 1, SUBSET, 'strong')], []);
    expect(network.witness(0, 1)).toEqual(['strong']);
    expect(network.witness(1, 0)).toEqual(['strong']);
  });

  it('is both rows where only together they say it', () => {
    const network = new RelationNetwork(2, [edge(0, 1, EQUAL | SUBSET, 'b'), edge(0, 1, EQUAL | SUPERSET, 'a')], []);
    expect(network.relation(0, 1)).toBe(EQUAL);
    expect(network.witness(0, 1)).toEqual(['a', 'b']);
  });

  it('is no row where none is needed, and where nothing is known', () => {
    const network = new RelationNetwork(3, [{ from: 0, to: 1, relations: SUBSET }], []);
    expect(network.witness(0, 1)).toEqual([]);
    expect(network.witness(0, 2)).toEqual([]);
    expect(network.witness(0, 0)).toEqual([]);
  });
});

describe('a contradiction', () => {
  it('names the rows of its derivation, and no others', () => {
    const network = new RelationNetwork(
      4,
      [
        { from: 0, to: 1, relations: SUBSET, row: 'a' },
        { from: 1, to: 2, relations: EQUAL, row: 'b' },
        { from: 2, to: 3, relations: INTERSECTS, row: 'not involved' },
        { from: 0, to: 2, relations: SUPERSET, row: 'c' },
      ],
      [],
    );
    expect(network.impossible[0]?.rows).toEqual(['a', 'b', 'c']);
    expect(network.impossible.flatMap(({ rows }) => rows)).not.toContain('not involved');
  });

  it('is found between two rows on the same pair, whichever way they are written', () => {
    const network = new RelationNetwork(
      2,
      [
        { from: 0, to: 1, relations: SUBSET, row: 'a' },
        { from: 1, to: 0, relations: SUBSET, row: 'b' },
      ],
      [],
    );
    expect(network.impossible).toEqual([{ left: 1, right: 0, rows: ['a', 'b'] }]);
  });

  it('is found where a union contradicts its parts', () => {
    const network = new RelationNetwork(
      4,
      [
        { from: 0, to: 2, relations: WITHIN },
        { from: 1, to: 2, relations: WITHIN },
        { from: 0, to: 3, relations: SUBSET, row: 'a' },
        { from: 1, to: 3, relations: EQUAL, row: 'b' },
        { from: 2, to: 3, relations: SUPERSET, row: 'c' },
      ],
      [{ whole: 2, parts: [0, 1] }],
    );
    expect(network.impossible[0]?.rows).toEqual(['a', 'b', 'c']);
  });

  it('is not found where nothing is', () => {
    expect(new RelationNetwork(2, [{ from: 0, to: 1, relations: SUBSET, row: 'a' }], []).impossible).toEqual([]);
  });

  it('is never seen in an edge from a node to itself, which says nothing', () => {
    const network = new RelationNetwork(1, [{ from: 0, to: 0, relations: DISJOINT, row: 'a' }], []);
    expect(network.relation(0, 0)).toBe(EQUAL);
    expect(network.impossible).toEqual([]);
    expect(network.witness(0, 0)).toEqual([]);
  });
});
