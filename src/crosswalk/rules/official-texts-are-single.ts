import type { Place } from '../catalogue-source.ts';
import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const officialTextsAreSingle: Rule = {
  law: {
    code: 'CB313',
    name: 'official-texts-are-single',
    severity: 'error',
    title: 'Two official texts of one provision in one language',
    law: 'A provision has at most one official text in a language.',
    why: 'Which of the two is shown would be left to chance.',
    source: 'a treaty has one authentic text in each of its languages',
    explanation: 'Delete the one that is wrong. "bridge wording import" replaces a text where it is given again.',
  },
  *find({ parsed }) {
    const first = new Map<string, Place>();
    for (const { form, place } of parsed.source.wordings ?? [])
      for (const [index, { provision }] of form.texts.entries()) {
        const at = within(place, 'texts', index, 'provision');
        const key = `${form.language} ${provision}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, at);
        else
          yield {
            place: at,
            message: `"${provision}" has a text in ${form.language} already`,
            hint: 'delete one of them',
            related: [{ place: before, message: 'the other text' }],
          };
      }
  },
};
