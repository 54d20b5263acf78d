/** How much two instruments overlap: a matrix of articles, and totals by relation and level. No State's answers are read. */

import type { CompiledQuestionnaire, CompiledRow, Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import type { Level } from '../crosswalk/forms/instrument.ts';
import { articleOf, instrumentOf } from '../crosswalk/provision-id.ts';
import { reviewState } from '../crosswalk/review-state.ts';
import { ANY, DISJOINT, listRelations, ROW_RELATIONS, type RowRelation } from '../domain/relation.ts';

/** The closest thing a provision has on the other side; `children`: it adds nothing to what its children have. */
export const STANDINGS = [...ROW_RELATIONS, 'no_counterpart', 'children', 'unreviewed'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface OverlapCell {
  /** Id of an article, or of a section where `from` is a questionnaire. */
  readonly from: string;
  /** Id of an article. */
  readonly to: string;
  /** Rows between provisions of the two articles, by what they claim read from `from`. */
  readonly rows: Readonly<Record<RowRelation, number>>;
  /** How many of these hold each instrument for its own offences. */
  readonly mutatisMutandis: number;
}

export interface Overlap {
  readonly from: string;
  readonly to: string;
  /** Only what has rows between it, in the order of sections and of the treaties. */
  readonly cells: readonly OverlapCell[];
  /** Provisions of `from` by their closest counterpart. */
  readonly totals: Readonly<Record<Standing, number>>;
  readonly byLevel: Readonly<Partial<Record<Level, Readonly<Record<Standing, number>>>>>;
}

/**
 * @param from id of an instrument; or of a questionnaire, for the provisions that its items ask about, by section
 * @param to id of an instrument; what is unknown overlaps with nothing
 */
export function overlap(crosswalk: Crosswalk, from: string, to: string): Overlap {
  const side = sideOf(crosswalk, from);
  const totals = emptyTotals();
  const byLevel: Partial<Record<Level, Record<Standing, number>>> = {};
  for (const node of side.provisions) {
    const standing = standingOf(crosswalk, node, to);
    totals[standing] += 1;
    const level = byLevel[node.form.level] ?? emptyTotals();
    level[standing] += 1;
    byLevel[node.form.level] = level;
  }
  return { from, to, cells: matrix(crosswalk, side, to), totals, byLevel };
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

/** The provisions of one side, and the lines of the matrix in which each is counted. */
interface Side {
  readonly provisions: readonly ProvisionNode[];
  /** Ids of articles or sections, in order. */
  readonly lines: readonly string[];
  linesOf(provision: string): readonly string[];
}

function sideOf({ provisions, questionnaires, instruments }: Crosswalk, id: string): Side {
  const questionnaire = questionnaires.get(id);
  if (questionnaire !== undefined) return sideOfQuestionnaire(provisions, questionnaire);
  const own = (instruments.get(id)?.source.provisions ?? []).flatMap(({ form }) => provisions.get(form.id) ?? []);
  const linesOf = (provision: string) => (instrumentOf(provision) === id ? [articleOf(provision)] : []);
  return { provisions: own, lines: [...new Set(own.map((node) => articleOf(node.id)))], linesOf };
}

function sideOfQuestionnaire(provisions: Crosswalk['provisions'], { form, items }: CompiledQuestionnaire): Side {
  const lines = new Map<string, Set<string>>();
  for (const item of items) for (const id of item.provisions) lines.set(id, (lines.get(id) ?? new Set()).add(item.section.id));
  return {
    provisions: [...provisions.values()].filter(({ id }) => lines.has(id)),
    lines: form.sections.map(({ id }) => id),
    linesOf: (provision) => [...(lines.get(provision) ?? [])],
  };
}

function matrix(crosswalk: Crosswalk, side: Side, to: string): OverlapCell[] {
  const cells = new Map<string, { from: string; to: string; rows: Record<RowRelation, number>; mutatisMutandis: number }>();
  for (const row of crosswalk.rows.values())
    for (const [left, right, claim] of pairsOf(row, side, to))
      for (const line of side.linesOf(left)) {
        const key = `${line} ${articleOf(right)}`;
        const cell = cells.get(key) ?? { from: line, to: articleOf(right), rows: emptyRows(), mutatisMutandis: 0 };
        cell.rows[claim] += 1;
        if (row.form.scope === 'mutatis_mutandis') cell.mutatisMutandis += 1;
        cells.set(key, cell);
      }
  const columns = sideOf(crosswalk, to).lines;
  return [...cells.values()].sort(
    (a, b) => side.lines.indexOf(a.from) - side.lines.indexOf(b.from) || columns.indexOf(a.to) - columns.indexOf(b.to),
  );
}

/** The pairs of provisions that a row names across two instruments; the parts of a joint row are `related`. */
function pairsOf({ form }: CompiledRow, { linesOf }: Pick<Side, 'linesOf'>, to: string): [string, string, RowRelation][] {
  const subjects = form.subject === undefined ? (form.all_of ?? []) : [form.subject];
  const objects = form.object === undefined ? (form.subject === undefined ? [] : (form.all_of ?? [])) : [form.object];
  const claim = form.all_of === undefined ? (form.relation ?? 'related') : 'related';
  return subjects.flatMap((subject) =>
    objects.flatMap((object): [string, string, RowRelation][] => {
      if (linesOf(subject).length > 0 && instrumentOf(object) === to) return [[subject, object, claim]];
      if (instrumentOf(subject) === to && linesOf(object).length > 0) return [[object, subject, inverseClaim(claim)]];
      return [];
    }),
  );
}

function claimBetween(row: CompiledRow, node: string, to: string): RowRelation | undefined {
  const pair = pairsOf(row, { linesOf: (provision) => (provision === node ? [node] : []) }, to)[0];
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
