/** Sentences that count, in the plural form that the language gives the number. */

import { ar } from './counts/ar.ts';
import type { CountKey, Counts } from './counts/counts.ts';
import { en } from './counts/en.ts';
import { es } from './counts/es.ts';
import { fr } from './counts/fr.ts';
import { ru } from './counts/ru.ts';
import { zh } from './counts/zh.ts';
import { fillIn } from './message.ts';
import type { Language } from './message-key.ts';

const COUNTS: Readonly<Record<Language, Counts>> = { ar, zh, en, fr, ru, es };

/** @param count a whole number, not negative; written in Latin digits in every language */
export function countMessage(language: Language, key: CountKey, count: number): string {
  const forms = COUNTS[language][key];
  const sentence = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fillIn(language, sentence, { count: numberIn(language, count) });
}

/** A number as the language groups it, in Latin digits. */
export function numberIn(language: Language, number: number): string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(number);
}
