import { Arg } from 'type-graphql';
import type { LANGUAGES } from '../../crosswalk/forms/common.ts';
import type { Direction } from '../../prefill/messages/direction.ts';
import { enumeration } from './enumeration.ts';

/** The tag of one of the six official languages. */
export type LanguageTag = (typeof LANGUAGES)[number];

export const Language = enumeration<LanguageTag>('Language', 'The six official languages of the United Nations.', {
  ar: 'Arabic',
  zh: 'Chinese',
  en: 'English',
  fr: 'French',
  ru: 'Russian',
  es: 'Spanish',
});

export const TextDirection = enumeration<Direction>('TextDirection', 'The direction in which a page sets a text.', {
  ltr: 'From left to right',
  rtl: 'From right to left, as Arabic',
});

/** The argument `language` of a field that is a text. */
export function InLanguage(): ReturnType<typeof Arg> {
  return Arg('language', () => Language, {
    defaultValue: 'en',
    description: 'The language wanted; a text that does not have it is given in English.',
  });
}
