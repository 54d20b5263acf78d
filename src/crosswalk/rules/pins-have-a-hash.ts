import type { Rule } from '../check-rule.ts';
import { pinnedId } from '../sides-of-set.ts';

export const pinsHaveAHash: Rule = {
  law: {
    code: 'CB604',
    name: 'pins-have-a-hash',
    severity: 'warning',
    title: 'A pin without a hash',
    law: 'Every pin holds the content hash of its instrument or questionnaire.',
    why: 'Without it a change of what is pinned goes unnoticed.',
    source: 'docs/GLOSSARY.md, pin',
    explanation: 'Run "bridge pin": it writes the hashes of all mapping sets and questionnaires, and changes nothing else.',
  },
  *find({ pins }) {
    for (const { pin, place } of pins)
      if (pin.hash === undefined) yield { place, message: `the pin of "${pinnedId(pin)}" has no hash`, hint: 'run "bridge pin"' };
  },
};
