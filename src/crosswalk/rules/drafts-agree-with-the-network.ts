import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const draftsAgreeWithTheNetwork: Rule = {
  law: {
    code: 'CB421',
    name: 'drafts-agree-with-the-network',
    severity: 'warning',
    title: 'A draft that contradicts the approved rows',
    law: 'A draft is used only where it can be true together with the approved rows and the other drafts.',
    why: 'It is left out: no State is shown anything that rests on it.',
    source: 'docs/adr/0001, a relation is a set',
    explanation:
      'A draft that alone contradicts the approved rows is left out; if the others contradict each other, so are all drafts of that part of the network. Correct the draft, or propose to change the approved row.',
  },
  *find({ network, rowsById }) {
    for (const id of network.droppedDrafts) {
      const row = rowsById.get(id);
      if (row !== undefined)
        yield {
          place: within(row.place, 'id'),
          message: `the draft "${id}" contradicts other rows and is left out`,
          hint: 'correct it, or propose to change the approved row',
        };
    }
  },
};
