/** What a list says of the languages in which States correspond, beside what is recorded. */

import { correspondenceLanguage, type ListedLanguage } from '../domain/correspondence-language.ts';
import type { StateParty } from '../domain/state-party.ts';

/** One row of a list, as it was read. @typeParam Place where it stands */
export interface ListedCorrespondence<Place> {
  readonly place: Place;
  /** As the list writes it. */
  readonly participant: string;
  /** Code of the State that is meant. */
  readonly state: string;
  readonly language: ListedLanguage;
}

export interface ComparedLanguage<Place> {
  readonly place: Place;
  readonly participant: string;
  readonly state: string;
  /** `added`: no list said it before; `outdated`: what is recorded was read from a later one, and nothing is stored then. */
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'outdated';
  /** Listed or presumed until now; absent where nothing was. */
  readonly before?: string;
  readonly after: string;
}

export function compareLanguage<Place>(
  { place, participant, state, language }: ListedCorrespondence<Place>,
  stored: StateParty | undefined,
): ComparedLanguage<Place> {
  const listed = stored?.listedCorrespondence;
  const before = stored === undefined ? undefined : correspondenceLanguage(stored)?.language;
  const outcome =
    listed === undefined
      ? 'added'
      : listed.readOn > language.readOn
        ? 'outdated'
        : listed.language === language.language
          ? 'unchanged'
          : 'changed';
  return { place, participant, state, outcome, ...(before === undefined ? {} : { before }), after: language.language };
}
