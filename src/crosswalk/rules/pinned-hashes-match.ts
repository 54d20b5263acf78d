import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { findPinned } from '../find-pinned.ts';
import { pinnedId } from '../sides-of-set.ts';

export const pinnedHashesMatch: Rule = {
  law: {
    code: 'CB603',
    name: 'pinned-hashes-match',
    severity: 'error',
    title: 'What is pinned was changed since',
    law: 'The content hash of a pin is that of the instrument or questionnaire as it stands.',
    why: 'A provision or item was changed under the rows that rest on it, without anyone having said that they still hold.',
    source: 'docs/GLOSSARY.md, pin',
    explanation:
      'The hash of an instrument covers ids, levels, children, roles, conditions, elements, and the English headings and summaries; that of a questionnaire what its items ask, on which scale, and their English wording of ours. Read what changed ("git diff seeds") and whether the rows still hold; then run "bridge pin", which writes the hashes.',
  },
  needsEveryFile: true,
  *find(catalogue) {
    const hashes = new Map<string, string>();
    for (const { pin, place } of catalogue.pins) {
      const pinned = findPinned(pin, catalogue);
      if (pin.hash === undefined || pinned?.version !== pin.version) continue;
      const id = pinnedId(pin);
      const hash = hashes.get(id) ?? pinned.hash();
      hashes.set(id, hash);
      if (hash !== pin.hash)
        yield {
          place: within(place, 'hash'),
          message: `"${id}" ${pin.version} is no longer what was pinned`,
          hint: 'read what changed, then run "bridge pin"',
        };
    }
  },
};
