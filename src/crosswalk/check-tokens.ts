/** The tokens with which an item can be answered, for whatever refers to its answers. */

import { fullItemId } from './catalogue-source.ts';
import type { CatalogueIndex, ItemEntry } from './check-index.ts';
import { BUILT_IN_SCALES } from './scales.ts';

/** Tokens of its scale, or options of its list; undefined for other types, and where scale or list are not known. */
export function tokensOf({ form, questionnaire }: ItemEntry, lists: CatalogueIndex['lists']): readonly string[] | undefined {
  if (form.type === 'list') return [...(lists.get(form.list ?? '') ?? [])];
  if (form.type !== 'value' || form.scale === undefined) return undefined;
  const declared = questionnaire.form.scales?.[form.scale];
  return declared === undefined ? toArray(BUILT_IN_SCALES.get(form.scale)?.keys()) : Object.keys(declared);
}

/** An item of a questionnaire, by its id there. */
export function itemOf(catalogue: CatalogueIndex, questionnaire: string, id: string): ItemEntry | undefined {
  return catalogue.items.get(fullItemId(questionnaire, id));
}

function toArray(tokens: Iterable<string> | undefined): string[] | undefined {
  return tokens && [...tokens];
}
