/** How much two instruments overlap: a matrix of articles, and totals by relation and level. No State's answers are read. */

import { ANY, DISJOINT, listRelations, ROW_RELATIONS, type RowRelation } from '../domain/relation.ts';
import type { CompiledRow, Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import type { Level } from '../crosswalk/forms/instrument.ts';
import { articleOf, instrumentOf } from '../crosswalk/provision-id.ts';
import { reviewState } from '../crosswalk/review-state.ts';

/** The closest thing a provision has on the other side; `children`: it adds nothing to what its children have. */
export const STANDINGS = [...ROW_RELATIONS, 'no_counterpart', 'children', 'unreviewed'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface OverlapCell {
  /** Article ids. */
  readonly from: string;
  readonly to: string;
  /** Rows between provisions of the two articles, by what they claim read from `from`. */
  readonly rows: Readonly<Record<RowRelation, number>>;
  /** How many of these hold each instrument for its own offences. */
  readonly mutatisMutandis: number;
}

export interface Overlap {
  readonly from: string;
  readonly to: string;
  /** Only articles with rows between them, in treaty order. */
  readonly cells: readonly OverlapCell[];
  /** Provisions of `from` by their closest counterpart. */
  readonly totals: Readonly<Record<Standing, number>>;
  readonly byLevel: Readonly<Partial<Record<Level, Readonly<Record<Standing, number>>>>>;
}

/** @param from,to ids of two instruments; unknown ones give an empty overlap */
export function overlap(crosswalk: Crosswalk, from: string, to: string): Overlap {
  const nodes = [...crosswalk.provisions.values()].filter(({ instrument }) => instrument === from);
  const totals = emptyTotals();
  const byLevel: Partial<Record<Level, Record<Standing, number>>> = {};
  for (const node of nodes) {
    const standing = standingOf(crosswalk, node, to);
    totals[standing] += 1;
    const level = byLevel[node.form.level] ?? emptyTotals();
    level[standing] += 1;
    byLevel[node.form.level] = level;
  }
  return { from, to, cells: matrix(crosswalk, from, to), totals, byLevel };
}

/** The closest written or derived relation of a provision to an instrument. */
export function standingOf(crosswalk: Crosswalk, node: ProvisionNode, to: string): Standing {
  const written = (crosswalk.rowsAt.get(node.id) ?? []).flatMap((row) => claimBetween(row, node.id, to) ?? []);
  const derived = derivedClaims(crosswalk, node, to);
  const closest = ROW_RELATIONS.find((relation) => relation !== 'disjoint' && [...written, ...derived].includes(relation));
  if (closest !== undefined) return closest;
  if (written.includes('disjoint')) return 'disjoint';
  const state = reviewState(crosswalk, node, to);
  return state === 'row' ? 'related' : state;
}

function matrix(crosswalk: Crosswalk, from: string, to: string): OverlapCell[] {
  const cells = new Map<string, { from: string; to: string; rows: Record<RowRelation, number>; mutatisMutandis: number }>();
  for (const row of crosswalk.rows.values())
    for (const [left, right, claim] of pairsOf(row, from, to)) {
      const key = `${articleOf(left)} ${articleOf(right)}`;
      const cell = cells.get(key) ?? { from: articleOf(left), to: articleOf(right), rows: emptyRows(), mutatisMutandis: 0 };
      cell.rows[claim] += 1;
      if (row.form.scope === 'mutatis_mutandis') cell.mutatisMutandis += 1;
      cells.set(key, cell);
    }
  const order = new Map([...crosswalk.instruments.values()].flatMap(({ source }) => source.provisions).map(({ form }, index) => [form.id, index]));
  const place = (id: string) => order.get(id) ?? 0;
  return [...cells.values()].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

/** The pairs of provisions that a row names across two instruments; the parts of a joint row are `related`. */
function pairsOf({ form }: CompiledRow, from: string, to: string): [string, string, RowRelation][] {
  const subjects = form.subject === undefined ? (form.all_of ?? []) : [form.subject];
  const objects = form.object === undefined ? (form.subject === undefined ? [] : (form.all_of ?? [])) : [form.object];
  const claim = form.all_of === undefined ? (form.relation ?? 'related') : 'related';
  return subjects.flatMap((subject) =>
    objects.flatMap((object): [string, string, RowRelation][] => {
      if (instrumentOf(subject) === from && instrumentOf(object) === to) return [[subject, object, claim]];
      if (instrumentOf(subject) === to && instrumentOf(object) === from) return [[object, subject, inverseClaim(claim)]];
      return [];
    }),
  );
}

function claimBetween(row: CompiledRow, node: string, to: string): RowRelation | undefined {
  const pair = pairsOf(row, instrumentOf(node), to).find(([left]) => left === node);
  return pair?.[2];
}

/** Derived relations that are certain to share something, in the words of rows. */
function derivedClaims({ approved, nodes }: Crosswalk, node: ProvisionNode, to: string): RowRelation[] {
  return [approved.own, approved.measures].flatMap((network) =>
    [...network.neighbours(node.index)]
      .filter(([other, relations]) => nodes[other]?.instrument === to && relations !== ANY && !(relations & DISJOINT))
      .map(([, relations]): RowRelation => {
        const possible = listRelations(relations);
        return possible.length === 1 ? (possible[0] ?? 'overlaps') : weakest(possible);
      }),
  );
}

/** {=, ⊂} is told as "subset", {=, ⊃} as "superset", anything wider as "overlaps". */
function weakest(possible: readonly string[]): RowRelation {
  const [contained, containing] = [possible.includes('subset'), possible.includes('superset')];
  if (possible.includes('intersects') || contained === containing) return 'overlaps';
  return contained ? 'subset' : 'superset';
}

function inverseClaim(claim: RowRelation): RowRelation {
  return claim === 'subset' ? 'superset' : claim === 'superset' ? 'subset' : claim;
}

function emptyTotals(): Record<Standing, number> {
  return Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
}

function emptyRows(): Record<RowRelation, number> {
  return Object.fromEntries(ROW_RELATIONS.map((relation) => [relation, 0])) as Record<RowRelation, number>;
}
