import type { Language } from './message-key.ts';

/** In which direction a page sets sentences of a language, as the attribute `dir` of HTML has it. */
export type Direction = 'ltr' | 'rtl';

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}
