import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';

export const pinnedVersionsAreInTheCatalogue: Rule = {
  law: {
    code: 'CB602',
    name: 'pinned-versions-are-in-the-catalogue',
    severity: 'error',
    title: 'A pin on what is not here',
    law: 'Every pin names an instrument of the catalogue at the version it has there.',
    why: 'Rows and questions were written against one text: against another they may be wrong.',
    source: 'docs/GLOSSARY.md, pin',
    explanation:
      'If the instrument got a new version, read the rows or items that name its changed provisions, correct them, set the version in the pin, and run "bridge pin" for the hash.',
  },
  needsEveryFile: true,
  *find({ pins, instruments }) {
    for (const { pin, place } of pins) {
      const instrument = instruments.get(pin.instrument);
      if (instrument === undefined)
        yield {
          place: within(place, 'instrument'),
          message: `the catalogue has no instrument "${pin.instrument}"`,
          hint: didYouMean(pin.instrument, instruments.keys()) ?? `it has ${[...instruments.keys()].join(', ') || 'none'}`,
        };
      else if (instrument.form.version !== pin.version)
        yield {
          place: within(place, 'version'),
          message: `"${pin.instrument}" is pinned at ${pin.version}, and the catalogue has ${instrument.form.version}`,
          hint: `read what changed, then write "version: ${instrument.form.version}" and run "bridge pin"`,
          related: [{ place: within(instrument.place, 'version'), message: 'the version there is' }],
        };
    }
  },
};
