import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import { findPinned } from '../find-pinned.ts';
import { pinnedId } from '../sides-of-set.ts';

export const pinnedVersionsAreInTheCatalogue: Rule = {
  law: {
    code: 'CB602',
    name: 'pinned-versions-are-in-the-catalogue',
    severity: 'error',
    title: 'A pin on what is not here',
    law: 'Every pin names an instrument or questionnaire of the catalogue at the version it has there.',
    why: 'Rows and questions were written against one text: against another they may be wrong.',
    source: 'docs/GLOSSARY.md, pin',
    explanation:
      'If what is pinned got a new version, read the rows or items that name its changed provisions or items, correct them, set the version in the pin, and run "bridge pin" for the hash.',
  },
  needsEveryFile: true,
  *find(catalogue) {
    for (const { pin, place } of catalogue.pins) {
      const [id, pinned] = [pinnedId(pin), findPinned(pin, catalogue)];
      const [kind, known] =
        'instrument' in pin
          ? (['instrument', [...catalogue.instruments.keys()]] as const)
          : (['questionnaire', [...catalogue.questionnaires.keys()]] as const);
      if (pinned === undefined)
        yield {
          place: within(place, kind),
          message: `the catalogue has no ${kind} "${id}"`,
          hint: didYouMean(id, known) ?? `it has ${known.join(', ') || 'none'}`,
        };
      else if (pinned.version !== pin.version)
        yield {
          place: within(place, 'version'),
          message: `"${id}" is pinned at ${pin.version}, and the catalogue has ${pinned.version}`,
          hint: `read what changed, then write "version: ${pinned.version}" and run "bridge pin"`,
          related: [{ place: within(pinned.place, 'version'), message: 'the version there is' }],
        };
    }
  },
};
