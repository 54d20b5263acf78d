/** How much of an instrument or questionnaire corresponds to another instrument. Open to all; computed once for each catalogue. */

import { type Overlap, overlap } from '../coverage/overlap.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { DomainError } from '../domain/errors.ts';
import type { Catalogue } from './catalogue.ts';
import { oncePerCatalogue } from './once-per-catalogue.ts';
import { requireKnown, withHint } from './require-known.ts';

/**
 * @param from id of an instrument or of a questionnaire
 * @param to id of an instrument
 * @throws DomainError UNKNOWN_INSTRUMENT
 */
export function measureOverlap(catalogue: Catalogue, from: string, to: string): Overlap {
  const { instruments, questionnaires } = catalogue.crosswalk;
  if (!instruments.has(from) && !questionnaires.has(from)) {
    const known = [...instruments.keys(), ...questionnaires.keys()];
    const hint = didYouMean(from, known) ?? `there are ${known.join(', ')}`;
    throw new DomainError('UNKNOWN_INSTRUMENT', withHint(`There is no instrument or questionnaire "${from}"`, hint), { id: from });
  }
  if (questionnaires.has(to))
    throw new DomainError(
      'UNKNOWN_INSTRUMENT',
      `"${to}" is a questionnaire; an overlap is measured with an instrument. Give the questionnaire as "from", or its instrument as "to".`,
      { id: to },
    );
  requireKnown('instrument', to, instruments);
  return measure(catalogue, `${from} ${to}`);
}

/** Both ids are known by now, and hold no blank. */
const measure = oncePerCatalogue(({ crosswalk }, key) => {
  const [from = '', to = ''] = key.split(' ');
  return overlap(crosswalk, from, to);
});
