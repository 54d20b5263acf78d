import { describe, expect, test } from 'vitest';
import { chooseLanguage, languageOfLocale, namedLanguage } from '../../src/prefill/messages/choose-language.ts';

describe('a reader whose browser says', () => {
  test.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['zh-Hant-TW', 'zh'],
    ['FR-ca', 'fr'],
    ['de, ru', 'ru'],
    ['es;q=0.8, fr;q=0.9', 'fr'],
    ['es;q=0.8,fr;q=0.8', 'es'],
    ['fr;q=0.5, fr-CA;q=0.9, es;q=0.7', 'fr'],
    ['de, *;q=0.5', 'en'],
    ['ar;q=0.2, *;q=0.1', 'ar'],
    ['*', 'en'],
    ['en;q=0, *', 'fr'],
    ['fr;q=0, es;q=0.1', 'es'],
    ['ru ; q=0.7 , es ;q=0.3', 'ru'],
  ])('"%s" reads %s', (header, language) => expect(chooseLanguage(header)).toBe(language));
});

describe('a header that cannot be read means English, or what of it can be read', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'en'],
    [';;;,,,q=1', 'en'],
    ['fr;q=2', 'en'],
    ['fr;q=-1', 'en'],
    ['fr;q=0.12345', 'en'],
    ['français', 'en'],
    ['fr;level=1', 'en'],
    ['fr;q=oops, es;q=0.1', 'es'],
    ['en;q=0', 'en'],
    [`${'x,'.repeat(100_000)}fr`, 'en'],
  ])('%s', (header, language) => expect(chooseLanguage(header)).toBe(language));
});

test.each([
  ['fr_FR.UTF-8', 'fr'],
  ['zh_CN', 'zh'],
  ['AR', 'ar'],
  ['C.UTF-8', 'en'],
  ['POSIX', 'en'],
  ['pt_BR', 'en'],
  ['esperanto', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a terminal in %s reads %s', (locale, language) => expect(languageOfLocale(locale)).toBe(language));

describe('a language is named', () => {
  test.each([
    ['fr-CA', 'fr'],
    ['de, es;q=0.5', 'es'],
  ])('by %s', (header, language) => expect(namedLanguage(header)).toBe(language));

  test.each([[undefined], [''], ['*'], ['de'], ['fr;q=0']])('not by %s', (header) => expect(namedLanguage(header)).toBeUndefined());
});
