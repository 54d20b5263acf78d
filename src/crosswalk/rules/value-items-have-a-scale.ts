import { type CatalogueIndex, type ItemEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { BUILT_IN_SCALES } from '../scales.ts';

export const valueItemsHaveAScale: Rule = {
  law: {
    code: 'CB503',
    name: 'value-items-have-a-scale',
    severity: 'error',
    title: 'The scale or list of an item',
    law: 'An item of type value has a known scale, an item of type list a known list, and no other item has either.',
    why: 'The scale says how an answer reads as yes, in part or no; without it nothing can be carried to or from the item.',
    source: 'docs/GLOSSARY.md, scale',
    explanation:
      'Scales are yes_part_no, yes_no, inverted_yes_no, or one declared under "scales" of the file. Lists stand in seeds/vocabulary.yaml.',
  },
  needsEveryFile: true,
  *find(catalogue) {
    for (const item of catalogue.items.values()) {
      yield* findingsOf(item, 'scale', 'value', [...BUILT_IN_SCALES.keys(), ...Object.keys(item.questionnaire.form.scales ?? {})]);
      yield* findingsOf(item, 'list', 'list', listsOf(catalogue));
    }
  },
};

function listsOf({ lists }: CatalogueIndex): string[] {
  return [...lists.keys()];
}

function* findingsOf(
  { form, place }: ItemEntry,
  key: 'scale' | 'list',
  type: ItemEntry['form']['type'],
  known: readonly string[],
): Iterable<Finding> {
  const name = form[key];
  if (form.type !== type && name !== undefined)
    yield {
      place: within(place, key),
      part: 'key',
      message: `an item of type ${form.type} has no ${key}`,
      hint: `delete it, or write "type: ${type}"`,
    };
  else if (form.type === type && name === undefined)
    yield {
      place: within(place, 'type'),
      message: `an item of type ${type} needs a ${key}`,
      hint: `add "${key}", one of ${known.join(', ')}`,
    };
  else if (name !== undefined && !known.includes(name))
    yield {
      place: within(place, key),
      message: `there is no ${key} "${name}"`,
      hint: didYouMean(name, known) ?? `one of ${known.join(', ')}`,
    };
}
