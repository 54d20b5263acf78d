/** What is written, as edges, unions, choices and steps between numbered nodes. */

import { DISJOINT, EQUAL, inverse, ofMeasuresAlone, POSSIBLE, type RelationSet, SUBSET } from '../domain/relation.ts';
import { type CatalogueSource, fullItemId } from './catalogue-source.ts';
import type { Choice, CompiledRow, ProvisionNode, Step } from './crosswalk.ts';
import { type NumberedNodes, sectionNodeId } from './number-nodes.ts';
import { provisionsAsked } from './provisions-asked.ts';
import type { Edge, Union } from './relation-network.ts';

/** Edges and unions that no row writes: they hold in every network. */
export interface Structure {
  readonly edges: readonly Edge[];
  readonly unions: readonly Union[];
  readonly choices: readonly Choice[];
}

const WITHIN: RelationSet = EQUAL | SUBSET;

/** In the order of nodes, whatever the order of files: where a relation follows in two ways, the same one is its witness. */
export function gatherStructure(source: CatalogueSource, numbered: NumberedNodes, rows: readonly CompiledRow[]): Structure {
  const unions = [
    ...[...numbered.provisions.values()].flatMap((node) => unionOfChildren(node, numbered)),
    ...unionsOfQuestionnaires(source, numbered),
    ...rows.flatMap((row) => toUnion(row.id, row.form.all_of ?? [], numbered)),
  ].sort((a, b) => a.whole - b.whole);
  return {
    unions,
    edges: [
      ...[...numbered.provisions.values()].flatMap((node) => treeEdges(node, numbered)),
      ...itemEdges(source, numbered),
      ...unions.flatMap(({ whole, parts }) => {
        const relations = parts.length === 1 ? EQUAL : WITHIN;
        return parts.map((part) => ({ from: part, to: whole, relations }));
      }),
    ].sort((a, b) => a.from - b.from || a.to - b.to || a.relations - b.relations),
    choices: [...numbered.provisions.values()].flatMap((node) => toChoice(node, numbered)),
  };
}

/** The children that a parent's rule is about: one with a role of its own is left out. */
function requiredChildren(node: ProvisionNode, { nodes }: NumberedNodes): number[] {
  return node.children.filter((child) => {
    const role = (nodes[child] as ProvisionNode).form.role;
    return role === undefined ? node.form.children === 'all' || node.form.children === 'any' : role === 'required';
  });
}

/** A row as an edge of the measures closure or of the own closure; none where the row enters no such closure. */
export function rowEdge(row: CompiledRow, closure: 'own' | 'measures', { byId }: NumberedNodes): Edge | undefined {
  const ends = rowEnds(row, { byId });
  if (ends === undefined || row.form.level !== undefined || row.form.condition !== undefined) return undefined;
  const { from, to, relations } = ends;
  const acrossOffences = row.form.scope === 'mutatis_mutandis';
  if (closure === 'own') return acrossOffences && relations !== DISJOINT ? undefined : { from, to, relations, row: row.id };
  return { from, to, relations: acrossOffences ? relations : ofMeasuresAlone(relations), row: row.id };
}

/** The steps of rows with a level (from the stricter side, only on yes) or a condition (both ways), in the order of row ids. */
export function gatherSteps(rows: readonly CompiledRow[], numbered: NumberedNodes): Step[] {
  const inOrder = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.flatMap((row) => {
    const ends = rowEnds(row, numbered);
    if (ends === undefined || (row.form.level === undefined && row.form.condition === undefined)) return [];
    const onwards = toStep(row, ends.from, ends.to, ends.relations);
    const backwards = toStep(row, ends.to, ends.from, inverse(ends.relations));
    if (row.form.level === 'stricter') return [onwards];
    if (row.form.level === 'weaker') return [backwards];
    return [onwards, backwards];
  });
}

function toStep(row: CompiledRow, from: number, to: number, relations: RelationSet): Step {
  const sameScope = row.form.scope !== 'mutatis_mutandis';
  return {
    row,
    from,
    to,
    relations,
    measureRelations: sameScope ? ofMeasuresAlone(relations) : relations,
    onlyYes: row.form.level !== undefined,
    sameScope,
  };
}

/** The nodes a row relates, read subject RELATION object; none for `no_counterpart`, `related` or an unknown node. */
function rowEnds(
  row: CompiledRow,
  { byId }: Pick<NumberedNodes, 'byId'>,
): { from: number; to: number; relations: RelationSet } | undefined {
  const { form } = row;
  const joint = form.all_of === undefined ? undefined : row.id;
  const from = byId.get(form.subject ?? joint ?? '')?.index;
  const to = byId.get(form.object ?? joint ?? '')?.index;
  const written = form.all_of === undefined ? form.relation : form.union;
  if (from === undefined || to === undefined || written === undefined || written === 'related') return undefined;
  const partsFirst = joint === undefined || form.subject === undefined;
  // `union` reads union-of-the-parts RELATION node, whichever side the parts stand on.
  return { from, to, relations: partsFirst ? POSSIBLE[written] : inverse(POSSIBLE[written]) };
}

function treeEdges(node: ProvisionNode, numbered: NumberedNodes): Edge[] {
  if (node.form.children === 'any') return [];
  const required = requiredChildren(node, numbered);
  const adds = node.form.own_obligation !== false || node.form.children !== 'all';
  const relations = adds ? addingParent(node) : required.length === 1 ? EQUAL : WITHIN;
  return required.map((child) => ({ from: child, to: node.index, relations }));
}

/** A parent that says it adds something strictly contains each child; of others it is open. */
function addingParent(node: ProvisionNode): RelationSet {
  return node.form.own_obligation === true ? SUBSET : WITHIN;
}

function unionOfChildren(node: ProvisionNode, numbered: NumberedNodes): Union[] {
  if (node.form.children !== 'all' || node.form.own_obligation !== false) return [];
  const parts = requiredChildren(node, numbered);
  return parts.length > 1 ? [{ whole: node.index, parts }] : [];
}

function toChoice(node: ProvisionNode, numbered: NumberedNodes): Choice[] {
  if (node.form.children !== 'any') return [];
  const alternatives = requiredChildren(node, numbered);
  return alternatives.length > 0 ? [{ parent: node.index, alternatives }] : [];
}

function unionsOfQuestionnaires(source: CatalogueSource, numbered: NumberedNodes): Union[] {
  return source.questionnaires.flatMap((questionnaire) => [
    ...questionnaire.items.flatMap(({ form }) =>
      form.asks !== undefined && 'all_of' in form.asks ? toUnion(fullItemId(questionnaire.id, form.id), form.asks.all_of, numbered) : [],
    ),
    ...questionnaire.form.sections.flatMap((section) => {
      const asked = questionnaire.items.filter(({ form }) => form.section === section.id).flatMap(({ form }) => provisionsAsked(form));
      return toUnion(sectionNodeId(questionnaire.id, section.id), [...new Set(asked)], numbered);
    }),
  ]);
}

function toUnion(whole: string, parts: readonly string[], { byId }: NumberedNodes): Union[] {
  const node = byId.get(whole);
  const indices = parts.flatMap((part) => byId.get(part)?.index ?? []);
  return node === undefined || indices.length === 0 || indices.length < parts.length ? [] : [{ whole: node.index, parts: indices }];
}

/** An item that asks about one provision by another relation than `equal`. */
function itemEdges(source: CatalogueSource, { byId }: NumberedNodes): Edge[] {
  return source.questionnaires.flatMap((questionnaire) =>
    questionnaire.items.flatMap(({ form }) => {
      if (form.asks === undefined || !('provision' in form.asks) || form.asks.relation === 'equal') return [];
      const from = byId.get(fullItemId(questionnaire.id, form.id))?.index;
      const to = byId.get(form.asks.provision)?.index;
      return from === undefined || to === undefined ? [] : [{ from, to, relations: POSSIBLE[form.asks.relation] }];
    }),
  );
}
