import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const parentsExist: Rule = {
  law: {
    code: 'CB303',
    name: 'parents-exist',
    severity: 'error',
    title: 'A provision without its parent',
    law: 'The parent of every provision is in the catalogue, up to the article.',
    why: 'Without its parent a provision hangs in the air: nothing is inferred from it for the paragraph or the article.',
    source: 'docs/GLOSSARY.md, provision',
    explanation:
      'The parent of "uncac:23(1)(a)(i)" is "uncac:23(1)(a)". Add it, even where the treaty gives it no words of its own, or correct the id of the child.',
  },
  needsEveryFile: true,
  *find({ provisions, exists }) {
    for (const { id, parent, place } of provisions.values())
      if (parent !== undefined && !exists(parent))
        yield {
          place: within(place, 'id'),
          message: `the parent "${parent}" of "${id}" is missing`,
          hint: `add "${parent}", or correct this id`,
        };
  },
};
