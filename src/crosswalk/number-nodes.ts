/** Gives every provision, item, section and joint row that needs one its node; in the order of ids, not of files. */

import { askedByItems } from './asked-by-items.ts';
import { type CatalogueSource, fullItemId } from './catalogue-source.ts';
import type { CompiledRow, CrosswalkNode, ProvisionNode } from './crosswalk.ts';
import type { Provision } from './forms/instrument.ts';
import type { Item } from './forms/questionnaire.ts';
import { parentOf } from './provision-id.ts';
import { provisionsAsked } from './provisions-asked.ts';

export interface NumberedNodes {
  readonly nodes: readonly CrosswalkNode[];
  readonly provisions: ReadonlyMap<string, ProvisionNode>;
  /** Every node by its id, and by the full id of each item that stands on it. */
  readonly byId: ReadonlyMap<string, CrosswalkNode>;
}

/** @param rows the rows in use; joint ones get a node for the union of their parts */
export function numberNodes(source: CatalogueSource, rows: readonly CompiledRow[]): NumberedNodes {
  const provisions = numberProvisions(source);
  const nodes: CrosswalkNode[] = [...provisions.values()];
  for (const { id, kind, about } of [...itemsAndSections(source), ...jointRows(source, rows)].sort((a, b) => compareIds(a.id, b.id)))
    nodes.push({ index: nodes.length, id, kind, ...sharedCondition(about, provisions) });
  const own = new Map(nodes.map((node) => [node.id, node]));
  return { nodes, provisions, byId: new Map([...own, ...itemsOnNodes(source, own)]) };
}

/** The id of the node of a section: everything that its items ask about. */
export function sectionNodeId(questionnaire: string, section: string): string {
  return `${questionnaire}#${section}`;
}

function numberProvisions(source: CatalogueSource): Map<string, ProvisionNode> {
  const placed = source.instruments.flatMap((instrument) => instrument.provisions.map(({ form }) => ({ form, instrument: instrument.id })));
  const indexOf = new Map(
    placed
      .map(({ form }) => form.id)
      .sort(compareIds)
      .map((id, index) => [id, index]),
  );
  const children = new Map<string, number[]>();
  for (const { form } of placed) {
    const parent = parentOf(form.id);
    const index = indexOf.get(form.id);
    if (parent !== undefined && index !== undefined) children.set(parent, [...(children.get(parent) ?? []), index]);
  }
  const formById = new Map(placed.map(({ form }) => [form.id, form]));
  return new Map(
    placed
      .map(({ form, instrument }) => toNode(form, instrument, indexOf, children, formById))
      .sort((a, b) => a.index - b.index)
      .map((node) => [node.id, node]),
  );
}

function toNode(
  form: Provision,
  instrument: string,
  indexOf: ReadonlyMap<string, number>,
  children: ReadonlyMap<string, readonly number[]>,
  formById: ReadonlyMap<string, Provision>,
): ProvisionNode {
  const parent = indexOf.get(parentOf(form.id) ?? '');
  const condition = inheritedCondition(form, formById);
  return {
    index: indexOf.get(form.id) ?? 0,
    id: form.id,
    kind: 'provision',
    instrument,
    form,
    children: children.get(form.id) ?? [],
    ...(parent === undefined ? {} : { parent }),
    ...(condition === undefined ? {} : { condition }),
  };
}

function inheritedCondition(form: Provision, formById: ReadonlyMap<string, Provision>): string | undefined {
  for (let at: Provision | undefined = form; at !== undefined; at = formById.get(parentOf(at.id) ?? ''))
    if (at.conditional !== undefined) return at.conditional;
  return undefined;
}

interface Unnumbered {
  readonly id: string;
  readonly kind: 'item' | 'section' | 'joint';
  /** The provisions that it is about; none for a section, which shares no condition. */
  readonly about: readonly string[];
}

function itemsAndSections(source: CatalogueSource): Unnumbered[] {
  return source.questionnaires.flatMap((questionnaire) => [
    ...questionnaire.form.sections.map(
      (section): Unnumbered => ({ id: sectionNodeId(questionnaire.id, section.id), kind: 'section', about: [] }),
    ),
    ...questionnaire.items.flatMap(({ form }) => withNodeOfItsOwn(questionnaire.id, form)),
  ]);
}

function withNodeOfItsOwn(questionnaire: string, item: Item): Unnumbered[] {
  const id = fullItemId(questionnaire, item.id);
  return nodeIdOf(questionnaire, item) === id ? [{ id, kind: 'item', about: provisionsAsked(item) }] : [];
}

/** The node an item stands on: its provision when it asks exactly that, its section when it names none, else its own. */
function nodeIdOf(questionnaire: string, { id, section, asks }: Item): string {
  if (asks === undefined) return sectionNodeId(questionnaire, section);
  return 'provision' in asks && asks.relation === 'equal' ? asks.provision : fullItemId(questionnaire, id);
}

function itemsOnNodes(source: CatalogueSource, own: ReadonlyMap<string, CrosswalkNode>): [string, CrosswalkNode][] {
  return source.questionnaires.flatMap(({ id, items }) =>
    items.flatMap(({ form }): [string, CrosswalkNode][] => {
      const node = own.get(nodeIdOf(id, form));
      return node === undefined ? [] : [[fullItemId(id, form.id), node]];
    }),
  );
}

function jointRows(source: CatalogueSource, rows: readonly CompiledRow[]): Unnumbered[] {
  const asked = askedByItems(source);
  return rows.flatMap(({ id, form }) =>
    form.all_of === undefined ? [] : [{ id, kind: 'joint', about: form.all_of.flatMap((part) => asked.get(part) ?? [part]) }],
  );
}

/** What is about provisions of one condition alone applies under that condition alone. */
function sharedCondition(about: readonly string[], provisions: ReadonlyMap<string, ProvisionNode>): { condition?: string } {
  const conditions = new Set(about.map((provision) => provisions.get(provision)?.condition));
  const [condition] = conditions;
  return conditions.size !== 1 || condition === undefined ? {} : { condition };
}

/** By code unit, so that no locale decides what the engine computes. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
