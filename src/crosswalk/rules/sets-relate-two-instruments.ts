import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const setsRelateTwoInstruments: Rule = {
  law: {
    code: 'CB601',
    name: 'sets-relate-two-instruments',
    severity: 'error',
    title: 'A mapping set of one instrument',
    law: 'A mapping set relates two different instruments.',
    why: 'How the provisions of one instrument relate is said by its tree.',
    source: 'docs/GLOSSARY.md, mapping set',
    explanation: 'Correct the id of the subject or of the object.',
  },
  *find({ parsed: { source } }) {
    for (const { form, place } of source.mappingSets)
      if (form.subject.instrument === form.object.instrument)
        yield {
          place: within(place, 'object', 'instrument'),
          message: `subject and object are both "${form.object.instrument}"`,
          hint: 'correct one of them',
        };
  },
};
