import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const elementsAreOnLeaves: Rule = {
  law: {
    code: 'CB308',
    name: 'elements-are-on-leaves',
    severity: 'error',
    title: 'Elements beside children',
    law: 'Only a provision without children lists elements.',
    why: 'Children and elements would divide the same provision twice, and nothing says how the two divisions meet.',
    source: 'schema/instrument.schema.json, elements',
    explanation:
      'Elements name the exhaustive and disjoint parts of a provision that the treaty itself does not number. Where it has children, list the elements of the children.',
  },
  needsEveryFile: true,
  *find({ provisions, isParent }) {
    for (const { id, form, place } of provisions.values())
      if (form.elements !== undefined && isParent(id))
        yield {
          place: within(place, 'elements'),
          part: 'key',
          message: `"${id}" has children and elements`,
          hint: 'list elements on the children',
        };
  },
};
