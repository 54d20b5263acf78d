import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { ar } from '../../src/exchange/form-words/ar.ts';
import { en } from '../../src/exchange/form-words/en.ts';
import { es } from '../../src/exchange/form-words/es.ts';
import { foldWord, type TokenKind, tokensByWord, tokenWord } from '../../src/exchange/form-words/form-words.ts';
import { fr } from '../../src/exchange/form-words/fr.ts';
import { ru } from '../../src/exchange/form-words/ru.ts';
import { zh } from '../../src/exchange/form-words/zh.ts';
import { message } from '../../src/prefill/messages/message.ts';

const WORDS = { ar, zh, en, fr, ru, es };
const keys = Object.keys(en) as (keyof typeof en)[];

describe.each(LANGUAGES)('in %s', (language) => {
  test('every word has the placeholders of the English one', () => {
    const placeholders = (word: string) => [...word.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
    for (const key of keys) expect(placeholders(WORDS[language][key]), key).toEqual(placeholders(en[key]));
  });

  test('a spreadsheet takes the names of sheets, and what it says beside a cell', () => {
    for (const key of ['sheet.answers', 'sheet.laws', 'sheet.about'] as const)
      expect(WORDS[language][key]).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
    expect(WORDS[language]['choose.title'].length).toBeLessThanOrEqual(32);
    for (const key of ['choose.one', 'choose.several', 'choose.day'] as const) expect(WORDS[language][key].length).toBeLessThanOrEqual(255);
  });
});

describe.each(['token', 'applies_to', 'standing', 'status'] satisfies TokenKind[])('words for tokens (%s)', (kind) => {
  const tokens = keys.filter((key) => key.startsWith(`${kind}.`)).map((key) => key.slice(kind.length + 1));

  test('mean one token each, in whatever language they are read', () => {
    for (const language of LANGUAGES)
      for (const token of tokens)
        expect(tokensByWord(kind).get(foldWord(tokenWord(language, kind, token))), `${language} ${token}`).toBe(token);
  });
});

test('answers are called here what explanations call them', () => {
  for (const token of ['yes', 'in_part', 'no', 'not_applicable', 'unknown'] as const)
    expect(tokenWord('en', 'token', token)).toBe(message('en', `token.${token}`));
});

test('a token without a word is shown as it is', () => {
  expect(tokenWord('fr', 'token', 'mostly')).toBe('mostly');
});
