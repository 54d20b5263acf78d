import type { InstrumentSource, Place, QuestionnaireSource } from './catalogue-source.ts';
import { instrumentHash, questionnaireHash } from './content-hash.ts';
import type { Pin } from './forms/mapping-set.ts';

/** What a pin holds fast, as it stands in the catalogue. */
export interface Pinned {
  readonly version: string;
  readonly place: Place;
  /** What the hash of the pin must be. */
  readonly hash: () => string;
}

interface Known {
  readonly instruments: ReadonlyMap<string, InstrumentSource>;
  readonly questionnaires: ReadonlyMap<string, QuestionnaireSource>;
}

/** @returns undefined where the catalogue does not have it */
export function findPinned(pin: Pin, { instruments, questionnaires }: Known): Pinned | undefined {
  if ('instrument' in pin) {
    const found = instruments.get(pin.instrument);
    return found && { version: found.form.version, place: found.place, hash: () => instrumentHash(found) };
  }
  const found = questionnaires.get(pin.questionnaire);
  return found && { version: found.form.version, place: found.place, hash: () => questionnaireHash(found.form) };
}
