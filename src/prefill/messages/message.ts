/** Sentences by key and language, with placeholders filled in. */

import type { LanguageMap } from '../../crosswalk/forms/common.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';

/** A language without sentences of its own is given those in English. */
const MESSAGES: Readonly<Partial<Record<Language, Messages>>> = { en };

/** @param values by placeholder; one that the sentence does not have is passed over */
export function message(language: Language, key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
  const sentence = (MESSAGES[language] ?? en)[key];
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** Whether there is a sentence of that key; narrows keys that are put together from parts. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The text in the language wanted, or in English. */
export function textIn(language: Language, text: LanguageMap | undefined): string {
  return text?.[language] ?? text?.en ?? '';
}

/** "a", "a or b", "a, b or c", as the language does it. */
export function listOf(language: Language, words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(language, { type, style: 'long' }).format(words);
}

/** A day (YYYY-MM-DD) as the language writes it: 12 May 2014. */
export function dayIn(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
