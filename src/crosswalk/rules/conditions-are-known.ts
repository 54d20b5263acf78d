import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';

export const conditionsAreKnown: Rule = {
  law: {
    code: 'CB309',
    name: 'conditions-are-known',
    severity: 'error',
    title: 'An unknown condition',
    law: 'The condition of a provision is in the vocabulary.',
    why: 'The text of the condition is the question that a delegation is asked: without it there is nothing to confirm.',
    source: 'UNTOC 16(4) and (5), UNCAC 44(5) and (6)',
    explanation:
      'Some provisions apply only to some States, such as those that make extradition conditional on a treaty. Add the condition to "conditions" in seeds/vocabulary.yaml, or correct the id.',
  },
  needsEveryFile: true,
  *find({ provisions, conditions }) {
    for (const { form, place } of provisions.values())
      if (form.conditional !== undefined && !conditions.has(form.conditional))
        yield {
          place: within(place, 'conditional'),
          message: `the vocabulary has no condition "${form.conditional}"`,
          hint: didYouMean(form.conditional, conditions),
        };
  },
};
