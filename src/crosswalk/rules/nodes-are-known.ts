import type { Place } from '../catalogue-source.ts';
import { type CatalogueIndex, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import type { Row } from '../forms/mapping-set.ts';
import type { Item } from '../forms/questionnaire.ts';
import { instrumentOf, parentOf } from '../provision-id.ts';
import { isItemId, ownerOf } from '../sides-of-set.ts';

export const nodesAreKnown: Rule = {
  law: {
    code: 'CB401',
    name: 'nodes-are-known',
    severity: 'error',
    title: 'An unknown provision or item',
    law: 'Every provision that a row or an item names is in the catalogue, and so is every item that a row names.',
    why: 'A row to nothing relates nothing, and would look reviewed.',
    source: 'docs/GLOSSARY.md, provision',
    explanation:
      'Numbering shifts between treaties and letters swap: compare the id with the text. Where an article has no numbered paragraphs its letters stand directly below it: "untoc:23(a)".\n\n"bridge provisions" lists all ids of provisions, "bridge items" those of the items of a questionnaire.',
  },
  needsEveryFile: true,
  *find(catalogue) {
    for (const [id, place] of namedNodes(catalogue)) {
      if (isItemId(id)) yield* unknownItem(id, place, catalogue);
      else if (catalogue.instruments.has(instrumentOf(id)) && !catalogue.exists(id))
        yield { place, message: `"${instrumentOf(id)}" has no provision "${id}"`, hint: hintFor(id, catalogue) };
    }
  },
};

type NamedNode = readonly [id: string, place: Place];

function namedNodes({ rows, items }: CatalogueIndex): NamedNode[] {
  return [
    ...rows.flatMap(({ form, place }) => nodesOfRow(form, place)),
    ...[...items.values()].flatMap(({ form, place }) => nodesOfItem(form, place)),
  ];
}

function nodesOfRow(row: Row, place: Place): NamedNode[] {
  const single = (['subject', 'object', 'no_counterpart'] as const).flatMap((key): NamedNode[] => {
    const id = row[key];
    return id === undefined ? [] : [[id, within(place, key)]];
  });
  return [...single, ...(row.all_of ?? []).map((id, index): NamedNode => [id, within(place, 'all_of', index)])];
}

function nodesOfItem({ asks }: Item, place: Place): NamedNode[] {
  if (asks === undefined) return [];
  if ('provision' in asks) return [[asks.provision, within(place, 'asks', 'provision')]];
  return asks.all_of.map((id, index) => [id, within(place, 'asks', 'all_of', index)]);
}

/** Of a questionnaire that is not there the pin says so. */
function* unknownItem(id: string, place: Place, { questionnaires, items, parsed }: CatalogueIndex): Iterable<Finding> {
  const [owner, item] = [ownerOf(id), id.slice(id.indexOf('#') + 1)];
  if (!questionnaires.has(owner) || items.has(id) || parsed.leftOut.has(item)) return;
  const near = didYouMean(
    id,
    [...items.keys()].filter((other) => ownerOf(other) === owner),
  );
  yield { place, message: `"${owner}" has no item "${item}"`, hint: near ?? `"bridge items ${owner}" lists them` };
}

/** The nearest id; where none is near, what the parent does have. */
function hintFor(id: string, { provisions }: CatalogueIndex): string | undefined {
  const instrument = instrumentOf(id);
  const near = didYouMean(
    id,
    [...provisions.keys()].filter((other) => instrumentOf(other) === instrument),
  );
  const parent = parentOf(id);
  const children = provisions.get(parent ?? '')?.children ?? [];
  if (near !== undefined || children.length === 0) return near;
  return `"${parent}" has ${children.map((child) => child.id.slice(parent?.length)).join(', ')}`;
}
