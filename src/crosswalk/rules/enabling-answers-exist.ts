import { type CatalogueIndex, type ItemEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { itemOf, wrongTokens } from '../check-tokens.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';

export const enablingAnswersExist: Rule = {
  law: {
    code: 'CB507',
    name: 'enabling-answers-exist',
    severity: 'error',
    title: 'An item that is never asked',
    law: 'The item that enables another one stands in the same questionnaire, can be answered with the tokens named, and does not wait for the other one in turn.',
    why: 'The item would never be shown, and nobody would miss it.',
    source: 'schema/questionnaire.schema.json, enable_when',
    explanation:
      '"enable_when" names an item by its id within the questionnaire, of type value or list, and the tokens of its scale or list under which this item is asked.',
  },
  needsEveryFile: true,
  *find(catalogue) {
    for (const item of catalogue.items.values()) yield* findingsOf(item, catalogue);
  },
};

function* findingsOf(item: ItemEntry, catalogue: CatalogueIndex): Iterable<Finding> {
  const { form, place, questionnaire } = item;
  if (form.enable_when === undefined) return;
  const { item: id, is } = form.enable_when;
  const at = within(place, 'enable_when');
  const enabling = itemOf(catalogue, questionnaire.id, id);
  if (enabling === undefined) {
    const ids = questionnaire.items.map((each) => each.form.id);
    if (!catalogue.parsed.leftOut.has(id))
      yield { place: within(at, 'item'), message: `the questionnaire has no item "${id}"`, hint: didYouMean(id, ids) };
    return;
  }
  if (waitsForItself(item, catalogue))
    yield { place: within(at, 'item'), message: `"${form.id}" waits for its own answer`, hint: 'name an item that is asked before' };
  yield* wrongTokens(enabling, id, is, at, catalogue.lists);
}

function waitsForItself(item: ItemEntry, catalogue: CatalogueIndex): boolean {
  const passed = new Set<ItemEntry>();
  for (let at: ItemEntry | undefined = item; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const next: string | undefined = at.form.enable_when?.item;
    at = next === undefined ? undefined : itemOf(catalogue, item.questionnaire.id, next);
    if (at === item) return true;
  }
  return false;
}
