import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { instrumentsOf, pinnedId, questionnairesOf } from '../sides-of-set.ts';

export const setsRelateTwoInstruments: Rule = {
  law: {
    code: 'CB601',
    name: 'sets-relate-two-instruments',
    severity: 'error',
    title: 'A mapping set that does not relate two of a kind',
    law: 'A mapping set relates two different instruments, or two different questionnaires.',
    why: 'How the provisions of one instrument relate is said by its tree, how an item relates to its provisions by what it asks.',
    source: 'docs/GLOSSARY.md, mapping set',
    explanation: 'Correct the id of the subject or of the object.',
  },
  *find({ parsed: { source } }) {
    for (const { form, place } of source.mappingSets) {
      const key = 'instrument' in form.object ? 'instrument' : 'questionnaire';
      if (pinnedId(form.subject) === pinnedId(form.object))
        yield {
          place: within(place, 'object', key),
          message: `subject and object are both "${pinnedId(form.object)}"`,
          hint: 'correct one of them',
        };
      else if (instrumentsOf(form) === undefined && questionnairesOf(form) === undefined)
        yield {
          place: within(place, 'object', key),
          part: 'key',
          message: 'one side is an instrument, the other a questionnaire',
          hint: 'write two instruments or two questionnaires: "asks" says how an item relates to a provision',
        };
    }
  },
};
