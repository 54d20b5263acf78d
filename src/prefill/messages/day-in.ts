import type { Language } from './message-key.ts';

/** A day (YYYY-MM-DD) as the United Nations write it in the language: 12 May 2014. What is no day is given back as it is. */
export function dayIn(language: Language, day: string): string {
  const key = `${language} ${day}`;
  const known = WRITTEN.get(key);
  if (known !== undefined) return known;
  const written = writeDay(language, day);
  if (WRITTEN.size >= MOST_WRITTEN) WRITTEN.clear();
  WRITTEN.set(key, written);
  return written;
}

/** Days written before: the answers of a questionnaire are mostly of the same day. */
const WRITTEN = new Map<string, string>();
const MOST_WRITTEN = 1_000;

function writeDay(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  if (language === 'ar') return `${date.getUTCDate()} ${ARABIC_MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const written = FORMATS[language].format(date);
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

/** Made once: to make one takes longer than to word a whole explanation. */
const FORMATS = { en: longDays('en-GB'), zh: longDays('zh'), fr: longDays('fr'), ru: longDays('ru'), es: longDays('es') };

function longDays(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** By both of their names, for readers in the east and in the west. */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;
