/** The tokens with which an item can be answered, for whatever refers to its answers. */

import { fullItemId, type Place } from './catalogue-source.ts';
import { type CatalogueIndex, type ItemEntry, within } from './check-index.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { BUILT_IN_SCALES } from './scales.ts';

/**
 * Tokens with which an item cannot be answered, at their places.
 * @param named the id of the item, as it is written there
 * @param at the map that names the item as `item`, and the tokens as `is`
 */
export function* wrongTokens(
  item: ItemEntry,
  named: string,
  is: readonly string[],
  at: Place,
  lists: CatalogueIndex['lists'],
): Iterable<Finding> {
  if (item.form.type !== 'value' && item.form.type !== 'list') {
    yield { place: within(at, 'item'), message: `"${named}" is not answered with tokens`, hint: 'name an item of type value or list' };
    return;
  }
  const tokens = tokensOf(item, lists) ?? is;
  for (const [index, token] of is.entries())
    if (!tokens.includes(token))
      yield {
        place: within(at, 'is', index),
        message: `"${named}" cannot be answered with "${token}"`,
        hint: didYouMean(token, tokens) ?? `its tokens are ${tokens.join(', ')}`,
      };
}

/** An item of a questionnaire, by its id there. */
export function itemOf(catalogue: CatalogueIndex, questionnaire: string, id: string): ItemEntry | undefined {
  return catalogue.items.get(fullItemId(questionnaire, id));
}

/** Tokens of its scale, or options of its list; undefined where these are not known, which is said at the item itself. */
function tokensOf({ form, questionnaire }: ItemEntry, lists: CatalogueIndex['lists']): readonly string[] | undefined {
  if (form.type === 'list') return toArray(lists.get(form.list ?? ''));
  const scale = form.scale ?? '';
  const declared = questionnaire.form.scales?.[scale];
  return declared === undefined ? toArray(BUILT_IN_SCALES.get(scale)?.keys()) : Object.keys(declared);
}

function toArray(tokens: Iterable<string> | undefined): string[] | undefined {
  return tokens && [...tokens];
}
