import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';

export const themesAreKnown: Rule = {
  law: {
    code: 'CB310',
    name: 'themes-are-known',
    severity: 'error',
    title: 'An unknown theme',
    law: 'The themes of a provision are in the vocabulary.',
    why: 'Who filters by theme would not find the provision.',
    source: 'seeds/vocabulary.yaml',
    explanation: 'Add the theme to "themes" in seeds/vocabulary.yaml, or correct the id.',
  },
  needsEveryFile: true,
  *find({ provisions, themes }) {
    for (const { form, place } of provisions.values())
      for (const [index, theme] of (form.themes ?? []).entries())
        if (!themes.has(theme))
          yield {
            place: within(place, 'themes', index),
            message: `the vocabulary has no theme "${theme}"`,
            hint: didYouMean(theme, themes),
          };
  },
};
