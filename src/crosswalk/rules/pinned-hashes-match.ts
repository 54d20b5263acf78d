import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { instrumentHash } from '../content-hash.ts';

export const pinnedHashesMatch: Rule = {
  law: {
    code: 'CB603',
    name: 'pinned-hashes-match',
    severity: 'error',
    title: 'The instrument was changed since it was pinned',
    law: 'The content hash of a pin is that of the instrument as it stands.',
    why: 'A provision was changed under the rows that rest on it, without anyone having said that they still hold.',
    source: 'docs/GLOSSARY.md, pin',
    explanation:
      'The hash covers ids, levels, children, roles, conditions, elements, and the English headings and summaries. Read what changed ("git diff seeds/instruments") and whether the rows still hold; then run "bridge pin", which writes the hashes.',
  },
  needsEveryFile: true,
  *find({ pins, instruments }) {
    const hashes = new Map([...instruments.values()].map((each) => [each.id, instrumentHash(each)]));
    for (const { pin, place } of pins) {
      const sameVersion = instruments.get(pin.instrument)?.form.version === pin.version;
      if (pin.hash !== undefined && sameVersion && hashes.get(pin.instrument) !== pin.hash)
        yield {
          place: within(place, 'hash'),
          message: `"${pin.instrument}" ${pin.version} is no longer what was pinned`,
          hint: 'read what changed, then run "bridge pin"',
        };
    }
  },
};
