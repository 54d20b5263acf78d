/** Sentences by key and language, with placeholders filled in. */

import type { LanguageMap } from '../../crosswalk/forms/common.ts';
import { ar } from './ar.ts';
import { directionOf } from './direction.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { localText } from './local-text.ts';
import type { Language, MessageKey, Messages } from './message-key.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { ar, zh, en, fr, ru, es };

/** Languages whose sentences were written by software and have not been read by a person; one that has been leaves this list. */
export const TRANSLATED_BY_SOFTWARE: readonly Language[] = ['ar', 'zh', 'fr', 'ru', 'es'];

/** @param values by placeholder; one that the sentence does not have is passed over */
export function message(language: Language, key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
  return fillIn(language, MESSAGES[language][key], values);
}

/** A sentence of that language with its placeholders filled in, set as the language sets it. */
export function fillIn(language: Language, written: string, values: Readonly<Record<string, string>>): string {
  const { texts, names } = partsOf(language, written);
  let sentence = texts[0] ?? '';
  for (const [index, name] of names.entries()) sentence += setApart(language, values[name] ?? `{${name}}`) + texts[index + 1];
  return sentence;
}

/** What stands around the placeholders of a sentence, one text more than there are names. */
interface Parts {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** Sentences taken apart once: each is worded thousands of times. There are as many as the messages have. */
const TAKEN_APART = new Map<Language, Map<string, Parts>>();

function partsOf(language: Language, written: string): Parts {
  const ofLanguage = TAKEN_APART.get(language) ?? new Map<string, Parts>();
  TAKEN_APART.set(language, ofLanguage);
  const known = ofLanguage.get(written);
  if (known !== undefined) return known;
  const pieces = (language === 'fr' ? unbroken(written) : written).split(/\{(\w+)\}/);
  const parts = { texts: pieces.filter((_, index) => index % 2 === 0), names: pieces.filter((_, index) => index % 2 === 1) };
  ofLanguage.set(written, parts);
  return parts;
}

/** Whether there is a sentence of that key; narrows keys that are put together from parts. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The text in the language wanted, or in English; empty where there is none. Where nobody could tell which it is, `localText` or `textOrEnglish` says. */
export function textIn(language: Language, text: LanguageMap | undefined): string {
  return localText(language, text)?.text ?? '';
}

/** The text in the language wanted; one that exists in English only is followed by "(en)", so that nobody takes it for a translation. */
export function textOrEnglish(language: Language, text: LanguageMap | undefined): string {
  const found = localText(language, text);
  if (found === undefined || found.language === language) return found?.text ?? '';
  return message(language, 'word.in_language', { text: found.text, language: found.language });
}

/** "a", "a or b", "a, b or c", as the language does it. */
export function listOf(language: Language, words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only;
  return listFormat(language, type).format(words);
}

/** Made once: to make one takes longer than to word a whole explanation. */
const LISTS = new Map<string, Intl.ListFormat>();

function listFormat(language: Language, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${type}`;
  const format = LISTS.get(key) ?? new Intl.ListFormat(language, { type, style: 'long' });
  LISTS.set(key, format);
  return format;
}

/** Sentences one after the other, as the language sets them: Chinese leaves no gap. */
export function inSequence(language: Language, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ');
}

/** French keeps « » and ; : ? ! on the line of the word beside them. */
function unbroken(sentence: string): string {
  return sentence.replace(/(?<=«) | (?=[»;:?!])/g, '\u00A0');
}

/** Among words written from right to left, each value keeps its own direction: the isolates U+2068 and U+2069 stand around it. */
function setApart(language: Language, value: string): string {
  return directionOf(language) === 'rtl' && value !== '' ? `\u2068${value}\u2069` : value;
}
