/** Which of the six languages a reader gets, from what a browser or a terminal says of the reader. Nothing here fails: what cannot be read means English. */

import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import type { Language } from './message-key.ts';

/** Longer headers than any browser sends are cut here. */
const LONGEST_HEADER = 1000;

/** Where several are wanted alike, and for `*`: the working languages of the Secretariat first. */
const PREFERENCE: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/**
 * The language wanted most by the header `Accept-Language` (RFC 9110, section 12.5.4; lookup of RFC 4647, section 3.4).
 * A range with a region or script ("fr-CA", "zh-Hant-TW") stands for its language; `q=0` excludes; `*` stands for all that are not named.
 */
export function chooseLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').slice(0, LONGEST_HEADER).split(',').flatMap(readRange);
  const rest = ranges.find(({ language }) => language === '*')?.quality ?? 0;
  const best = PREFERENCE.map((language) => wishFor(language, ranges, rest)).sort((a, b) => b.quality - a.quality || a.order - b.order)[0];
  return best === undefined || best.quality === 0 ? 'en' : best.language;
}

/**
 * The language wanted most by a header that names at least one of the six; undefined where it names none that is wanted:
 * `*`, which some programs send without being told to, is no choice.
 */
export function namedLanguage(header: string | undefined): Language | undefined {
  const ranges = (header ?? '').slice(0, LONGEST_HEADER).split(',').flatMap(readRange);
  return ranges.some(({ language, quality }) => isLanguage(language) && quality > 0) ? chooseLanguage(header) : undefined;
}

/** The language of a POSIX locale such as `fr_FR.UTF-8`; English for `C`, and for a language that is none of the six. */
export function languageOfLocale(locale: string | undefined): Language {
  const primary = /^[a-z]{2}(?![a-z])/i.exec(locale ?? '')?.[0].toLowerCase();
  return isLanguage(primary) ? primary : 'en';
}

interface Range {
  /** Primary subtag, or `*`. */
  readonly language: string;
  readonly quality: number;
}

interface Wish {
  readonly language: Language;
  readonly quality: number;
  /** Place in the header; languages that only `*` stands for come after those that are named. */
  readonly order: number;
}

function wishFor(language: Language, ranges: readonly Range[], rest: number): Wish {
  const named = ranges.filter((range) => range.language === language);
  if (named.length === 0) return { language, quality: rest, order: ranges.length + PREFERENCE.indexOf(language) };
  const quality = Math.max(...named.map((range) => range.quality));
  return { language, quality, order: ranges.findIndex((range) => range.language === language && range.quality === quality) };
}

/** "fr-CA;q=0.8"; nothing where it is malformed, so that the others still count. */
function readRange(written: string): Range[] {
  const found = /^\s*(\*|[a-z]{1,8})(?:-[a-z0-9]{1,8})*\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(written);
  if (found === null) return [];
  const [, language = '', quality = '1'] = found;
  return [{ language: language.toLowerCase(), quality: Number(quality) }];
}

function isLanguage(word: string | undefined): word is Language {
  return (LANGUAGES as readonly (string | undefined)[]).includes(word);
}
