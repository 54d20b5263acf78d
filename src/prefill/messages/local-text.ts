/** A text of the catalogue in the language wanted: the one way by which such texts are shown. */

import type { LanguageMap } from '../../crosswalk/forms/common.ts';
import { type Direction, directionOf } from './direction.ts';
import type { Language } from './message-key.ts';

/** A text with what must be known to show it: a page sets its direction, and says when it is no translation, or one by software. */
export interface LocalText {
  readonly text: string;
  /** The language the text is in: the one wanted, or English where it has none in that language. */
  readonly language: Language;
  readonly direction: Direction;
  /** False where software wrote it and no person has read it yet. */
  readonly reviewed: boolean;
}

/** @returns undefined where there is no text at all */
export function localText(wanted: Language, map: LanguageMap | undefined): LocalText | undefined {
  if (map === undefined) return undefined;
  const language = map[wanted] === undefined ? 'en' : wanted;
  return {
    text: map[language] ?? map.en,
    language,
    direction: directionOf(language),
    reviewed: !(map.software ?? []).includes(language),
  };
}
