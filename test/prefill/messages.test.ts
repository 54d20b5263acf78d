import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { type FormWordKey, formWord } from '../../src/exchange/form-words/form-words.ts';
import { ar } from '../../src/prefill/messages/ar.ts';
import { dayIn } from '../../src/prefill/messages/day-in.ts';
import { directionOf } from '../../src/prefill/messages/direction.ts';
import { en } from '../../src/prefill/messages/en.ts';
import { es } from '../../src/prefill/messages/es.ts';
import { fr } from '../../src/prefill/messages/fr.ts';
import { message, TRANSLATED_BY_SOFTWARE, textOrEnglish } from '../../src/prefill/messages/message.ts';
import type { Language, Messages } from '../../src/prefill/messages/message-key.ts';
import { ru } from '../../src/prefill/messages/ru.ts';
import { zh } from '../../src/prefill/messages/zh.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { ar, zh, en, fr, ru, es };
const QUOTED: Readonly<Record<Language, string>> = {
  ar: '«\u2068x\u2069»',
  zh: '“x”',
  en: '“x”',
  fr: '«\u00A0x\u00A0»',
  ru: '«x»',
  es: '«x»',
};

/** What is wrong with the sentences of a language, held against the English ones. */
function faults(messages: Readonly<Record<string, string>>): string[] {
  const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
  const missing = Object.keys(en).filter((key) => !Object.hasOwn(messages, key));
  const further = Object.keys(messages).filter((key) => !Object.hasOwn(en, key));
  const different = Object.entries(en).filter(
    ([key, sentence]) => placeholders(sentence).join() !== placeholders(messages[key] ?? sentence).join(),
  );
  return [
    ...missing.map((key) => `${key} is missing`),
    ...further.map((key) => `${key} is not in English`),
    ...different.map(([key]) => `${key} has other placeholders`),
  ];
}

describe('a language is refused', () => {
  const { 'class.NONE': _, ...short } = fr;
  test.each([
    ['without a sentence', short, 'class.NONE is missing'],
    ['with a sentence too many', { ...fr, 'class.MAYBE': 'Peut-être' }, 'class.MAYBE is not in English'],
    ['with a placeholder missing', { ...fr, 'open.row': 'Non couvert : {text}' }, 'open.row has other placeholders'],
    ['with a placeholder of its own', { ...fr, 'open.row': `${fr['open.row']} {day}` }, 'open.row has other placeholders'],
  ])('%s', (_title, messages, fault) => expect(faults(messages)).toEqual([fault]));
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('no sentence and no placeholder is missing or too much', () => expect(faults(MESSAGES[language])).toEqual([]));

  test('answers are called what the form calls them', () => {
    const tokens = Object.keys(en).filter((key) => key.startsWith('token.')) as (FormWordKey & keyof typeof en)[];
    expect(tokens.length).toBe(5);
    for (const key of tokens) expect(formWord(language, key), key).toBe(MESSAGES[language][key]);
  });

  test('words are quoted as the language does it, and with no other marks', () => {
    expect(message(language, 'word.quoted', { text: 'x' })).toBe(QUOTED[language]);
    const others = QUOTED[language].includes('«') ? /["“”]/ : /["«»]/;
    expect(Object.values(MESSAGES[language]).filter((sentence) => others.test(sentence))).toEqual([]);
  });
});

test('every language but English says that software translated it', () => {
  expect([...TRANSLATED_BY_SOFTWARE, 'en'].sort()).toEqual([...LANGUAGES].sort());
});

test('Arabic is set from right to left, with values kept in their own direction', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  expect(message('ar', 'word.article', { number: '6(1)(a)', instrument: 'UNTOC' })).toBe('المادة \u20686(1)(a)\u2069 (\u2068UNTOC\u2069)');
});

test.each([
  ['ar', '1 آذار/مارس 2025'],
  ['zh', '2025年3月1日'],
  ['en', '1 March 2025'],
  ['fr', '1er mars 2025'],
  ['ru', '1 марта 2025 г.'],
  ['es', '1 de marzo de 2025'],
] as const)('a day in %s is %s', (language, day) => expect(dayIn(language, '2025-03-01')).toBe(day));

test('a text that exists in English only says so; one in the language wanted does not', () => {
  expect(textOrEnglish('fr', { en: 'Laundering' })).toBe('Laundering (en)');
  expect(textOrEnglish('fr', { en: 'Laundering', fr: 'Blanchiment' })).toBe('Blanchiment');
  expect(textOrEnglish('en', { en: 'Laundering' })).toBe('Laundering');
  expect(textOrEnglish('fr', undefined)).toBe('');
});
