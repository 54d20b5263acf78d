/** How much of an instrument or questionnaire corresponds to another instrument. Open to all, and read from memory. */

import { type Overlap, overlap } from '../coverage/overlap.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { DomainError } from '../domain/errors.ts';
import type { Catalogue } from './catalogue.ts';
import { requireKnown, withHint } from './require-known.ts';

/**
 * @param from id of an instrument or of a questionnaire
 * @param to id of an instrument
 * @throws DomainError UNKNOWN_INSTRUMENT
 */
export function measureOverlap({ crosswalk }: Catalogue, from: string, to: string): Overlap {
  const { instruments, questionnaires } = crosswalk;
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
  return overlap(crosswalk, from, to);
}
