import { isValueFacet } from '../../domain/facet.ts';
import type { Place } from '../catalogue-source.ts';
import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const equalItemsAreSingle: Rule = {
  law: {
    code: 'CB501',
    name: 'equal-items-are-single',
    severity: 'error',
    title: 'Two items ask exactly the same',
    law: 'At most one item of a questionnaire asks "equal" about one provision and one of the facets law, practice, institution and compliance.',
    why: 'Two items that ask the same would answer each other, and a State could contradict itself.',
    source: 'docs/adr/0001: "equal" is transitive, so two items equal to one provision are equal to each other',
    explanation:
      'An item that asks for a part of it – a detail, an explanation, the text of the law – asks "subset". Facets that carry no values (statistics, example, challenge, assistance_need, legal_act) may be asked about as often as you like.\n\nAn item about several provisions together asks all_of them; never two single "equal"s.',
  },
  *find({ parsed: { source } }) {
    for (const { items } of source.questionnaires) {
      const first = new Map<string, Place>();
      for (const { form, place } of items) {
        if (form.asks === undefined || !('provision' in form.asks) || form.asks.relation !== 'equal' || !isValueFacet(form.facet)) continue;
        const key = `${form.asks.provision} ${form.facet}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, within(place, 'id'));
        else
          yield {
            place: within(place, 'asks', 'relation'),
            message: `another item asks "equal" about "${form.asks.provision}" and ${form.facet}`,
            hint: 'write "relation: subset" where it asks for a part, or give it another facet',
            related: [{ place: before, message: 'the other item' }],
          };
      }
    }
  },
};
