import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const ownObligationIsDeclared: Rule = {
  law: {
    code: 'CB305',
    name: 'own-obligation-is-declared',
    severity: 'error',
    title: 'What the parent itself asks is not said',
    law: 'A parent of "all" children says whether it asks anything of its own; a parent of "any" children asks nothing of its own.',
    why: 'Where a parent adds nothing, answers to all its children answer the parent; where it adds something, they do not.',
    source: 'docs/adr/0001: unions are lifted; UNTOC 13(1)',
    explanation:
      '"own_obligation: false" means that the parent is exactly the union of its children, as where its words are only the opening of each. "true" means that its own words ask something that no child contains.\n\nWords common to all alternatives of a choice belong to each of them: a parent of "any" children never has an obligation of its own.',
  },
  *find({ provisions }) {
    for (const { id, form, place } of provisions.values()) {
      if (form.children === 'all' && form.own_obligation === undefined)
        yield {
          place: within(place, 'children'),
          message: `"${id}" does not say whether it asks anything beyond its children`,
          hint: 'add "own_obligation": true or false',
        };
      if (form.children === 'any' && form.own_obligation === true)
        yield {
          place: within(place, 'own_obligation'),
          message: `"${id}" is a choice and cannot have an obligation of its own`,
          hint: 'words common to all alternatives belong to each: write false',
        };
    }
  },
};
