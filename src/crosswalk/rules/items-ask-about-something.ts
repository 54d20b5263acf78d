import { isValueFacet, VALUE_FACETS } from '../../domain/facet.ts';
import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const itemsAskAboutSomething: Rule = {
  law: {
    code: 'CB506',
    name: 'items-ask-about-something',
    severity: 'error',
    title: 'An item that does not say what it asks about',
    law: `An item with one of the facets ${VALUE_FACETS.join(', ')} says what it asks about.`,
    why: 'Without it no answer can be carried to the item, and its own answer speaks for nothing.',
    source: 'docs/GLOSSARY.md, item and facet',
    explanation:
      'Add "asks": one provision with a relation, or all_of several with "union: equal". Only items about a whole section – difficulties, assistance, statistics – may leave it out.',
  },
  *find({ items }) {
    for (const { form, place } of items.values())
      if (form.asks === undefined && isValueFacet(form.facet))
        yield { place: within(place, 'facet'), message: `an item on ${form.facet} must say what it asks about`, hint: 'add "asks"' };
  },
};
