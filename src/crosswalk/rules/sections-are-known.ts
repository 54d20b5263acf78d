import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';

export const sectionsAreKnown: Rule = {
  law: {
    code: 'CB504',
    name: 'sections-are-known',
    severity: 'error',
    title: 'An unknown section, or a section of an instrument that is not pinned',
    law: 'Every item stands in a section of its questionnaire, and every section is about an instrument that the questionnaire pins.',
    why: 'A State answers the sections of the instruments to which it is a party.',
    source: 'UNTOC COP resolution 10/1 (2020)',
    explanation: 'Correct the id, or add the section to "sections", or the instrument to "instruments".',
  },
  *find({ parsed: { source } }) {
    for (const { form, place, items } of source.questionnaires) {
      const sections = form.sections.map(({ id }) => id);
      const pinned = form.instruments.map(({ instrument }) => instrument);
      for (const item of items)
        if (!sections.includes(item.form.section))
          yield {
            place: within(item.place, 'section'),
            message: `the questionnaire has no section "${item.form.section}"`,
            hint: didYouMean(item.form.section, sections) ?? `its sections are ${sections.join(', ')}`,
          };
      for (const [index, { id, instrument }] of form.sections.entries())
        if (!pinned.includes(instrument))
          yield {
            place: within(place, 'sections', index, 'instrument'),
            message: `the section "${id}" is about "${instrument}", which the questionnaire does not pin`,
            hint: didYouMean(instrument, pinned) ?? 'add it to "instruments"',
          };
    }
  },
};
