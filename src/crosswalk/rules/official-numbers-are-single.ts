import type { Place } from '../catalogue-source.ts';
import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const officialNumbersAreSingle: Rule = {
  law: {
    code: 'CB509',
    name: 'official-numbers-are-single',
    severity: 'error',
    title: 'Two items have the same official number',
    law: 'Within one edition of a questionnaire, no two items have the same official number.',
    why: 'Whoever asks for a question by its official number would be given another.',
    source: 'the editions themselves, which number each question once',
    explanation:
      'Where one official question is split into several items here, give each its part: "12.a", "12.b".\n\nThe same number in another edition is no fault: editions are questionnaires of their own.',
  },
  *find({ parsed: { source } }) {
    for (const { items } of source.questionnaires) {
      const first = new Map<string, { readonly id: string; readonly place: Place }>();
      for (const { form, place } of items) {
        const number = form.official?.number;
        if (number === undefined) continue;
        const at = within(place, 'official', 'number');
        const before = first.get(number);
        if (before === undefined) first.set(number, { id: form.id, place: at });
        else
          yield {
            place: at,
            message: `the number "${number}" is already that of "${before.id}"`,
            hint: 'look it up in the edition, or number the parts of a question',
            related: [{ place: before.place, message: 'the other item' }],
          };
      }
    }
  },
};
