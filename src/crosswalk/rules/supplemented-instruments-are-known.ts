import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';

export const supplementedInstrumentsAreKnown: Rule = {
  law: {
    code: 'CB311',
    name: 'supplemented-instruments-are-known',
    severity: 'error',
    title: 'A protocol to an unknown instrument',
    law: 'The instrument that another one supplements is in the catalogue, and is not that one itself.',
    why: 'A protocol is read together with its convention.',
    source: 'UNTOC 37(4)',
    explanation: 'Correct the id in "supplements", or add the file of the instrument.',
  },
  needsEveryFile: true,
  *find({ instruments }) {
    for (const { id, form, place } of instruments.values()) {
      const { supplements } = form;
      if (supplements === undefined || (supplements !== id && instruments.has(supplements))) continue;
      const message = supplements === id ? 'an instrument does not supplement itself' : `the catalogue has no instrument "${supplements}"`;
      yield {
        place: within(place, 'supplements'),
        message,
        hint: supplements === id ? undefined : didYouMean(supplements, instruments.keys()),
      };
    }
  },
};
