import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const childrenAreDeclared: Rule = {
  law: {
    code: 'CB304',
    name: 'children-are-declared',
    severity: 'error',
    title: 'How the children combine is not said',
    law: 'A provision with children says how they combine; one without children says nothing of them.',
    why: 'Whether a State needs all of the paragraphs or one of them decides what an answer means; the word "or" decides nothing.',
    source: 'UNTOC 15(1) and 13(1): the same "or", once all and once any; docs/GLOSSARY.md',
    explanation:
      'Read the paragraph and choose: "all" where each child is required, "any" where one suffices, "optional" where a State may, "examples" for "such as" and "may include". A child that differs from the others says so by its own "role".\n\nA provision without children has neither "children" nor "own_obligation": either the keys are wrong, or the children are missing.',
  },
  needsEveryFile: true,
  *find({ provisions, isParent }) {
    for (const { id, form, place } of provisions.values()) {
      if (isParent(id) && form.children === undefined)
        yield {
          place: within(place, 'id'),
          message: `"${id}" has children and does not say how they combine`,
          hint: 'add "children": all, any, optional or examples',
        };
      if (isParent(id)) continue;
      for (const key of ['children', 'own_obligation'] as const)
        if (form[key] !== undefined)
          yield {
            place: within(place, key),
            part: 'key',
            message: `"${id}" has no children`,
            hint: `delete "${key}", or add the children`,
          };
    }
  },
};
