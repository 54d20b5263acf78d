/** What the approved rows say that cannot all be true, each with the fewest rows it follows from. */

import type { CatalogueSource } from './catalogue-source.ts';
import { closeWith, impossiblePairs } from './close-networks.ts';
import { compileRows, gatherNoCounterparts } from './compile-rows.ts';
import type { CompiledRow, Crosswalk } from './crosswalk.ts';
import { gatherStructure, type Structure } from './gather-edges.ts';
import { type NumberedNodes, numberNodes } from './number-nodes.ts';
import type { Impossible } from './relation-network.ts';

/** Two nodes of which nothing can be true, by id, and rows of which none can be left out. */
export interface Contradiction {
  readonly left: string;
  readonly right: string;
  readonly rows: readonly string[];
}

/** More than this many are not looked for: the first ones have to be mended before the rest means anything. */
const MOST = 20;

/** Whether there is anything to find: told by the closures of a catalogue that is compiled already. */
export function hasContradictions({ approved, noCounterparts, nodes }: Crosswalk): boolean {
  const settled = noCounterparts.filter(({ row }) => row.settled);
  return impossiblePairs(approved, settled, { nodes }).length > 0;
}

export function findContradictions(source: CatalogueSource): Contradiction[] {
  const rows = compileRows(source).filter((row) => row.settled);
  const numbered = numberNodes(source, rows);
  const structure = gatherStructure(source, numbered, rows);
  const found: Contradiction[] = [];
  let left = rows;
  while (found.length < MOST) {
    const impossible = firstImpossible(numbered, structure, left);
    if (impossible === undefined) break;
    const reduced = reduce(numbered, structure, left, impossible);
    found.push(reduced);
    if (reduced.rows.length === 0) break;
    left = left.filter((row) => row.id !== reduced.rows.at(-1));
  }
  return found;
}

function firstImpossible(numbered: NumberedNodes, structure: Structure, rows: readonly CompiledRow[]): Impossible | undefined {
  return impossiblePairs(closeWith(numbered, structure, rows), gatherNoCounterparts(rows, numbered), numbered)[0];
}

/** Leaves out one row at a time for as long as the rest still contradicts. */
function reduce(numbered: NumberedNodes, structure: Structure, rows: readonly CompiledRow[], impossible: Impossible): Contradiction {
  let kept = rows.filter((row) => impossible.rows.includes(row.id));
  let shown = impossible;
  for (const row of kept) {
    const without = kept.filter((each) => each !== row);
    const still = firstImpossible(numbered, structure, without);
    if (still === undefined) continue;
    kept = without;
    shown = still;
  }
  const name = (node: number) => numbered.nodes[node]?.id ?? '';
  return { left: name(shown.left), right: name(shown.right), rows: kept.map((row) => row.id).sort() };
}
