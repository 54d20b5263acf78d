import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { wrongTokens } from '../check-tokens.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';

export const conditionsOfRowsCanBeMet: Rule = {
  law: {
    code: 'CB412',
    name: 'conditions-of-rows-can-be-met',
    severity: 'error',
    title: 'A condition that no answer can meet',
    law: 'The condition of a row names an item of the catalogue together with tokens with which it can be answered, or no item at all.',
    why: 'A condition that is never met silences the row for every State.',
    source: 'mappings/README.md, condition',
    explanation:
      '"item" is the full id, such as "untoc-rm/cluster-1@2020#untoc:5(3).law", and "is" the tokens under which the row holds. Without "item" a person of the State confirms the text.',
  },
  needsEveryFile: true,
  *find(catalogue) {
    for (const row of catalogue.rows) yield* findingsOf(row, catalogue);
  },
};

function* findingsOf({ form, place }: RowEntry, { items, lists, parsed }: CatalogueIndex): Iterable<Finding> {
  if (form.condition === undefined) return;
  const at = within(place, 'condition');
  const { item, is } = form.condition;
  if (item === undefined || is === undefined) {
    if (item !== undefined)
      yield { place: within(at, 'item'), message: '"item" is given without "is"', hint: 'add the tokens under which the row holds' };
    if (is !== undefined) yield { place: within(at, 'is'), message: '"is" is given without "item"', hint: 'add the full id of the item' };
    return;
  }
  const entry = items.get(item);
  const leftOut = parsed.leftOut.has(item.slice(item.indexOf('#') + 1));
  if (entry !== undefined) yield* wrongTokens(entry, item, is, at, lists);
  else if (!leftOut)
    yield { place: within(at, 'item'), message: `the catalogue has no item "${item}"`, hint: didYouMean(item, items.keys()) };
}
