/** The words a person reads in the form, by language; and back from a word to the token it stands for. */

import type { LANGUAGES } from '../../crosswalk/forms/common.ts';
import { fillIn } from '../../prefill/messages/message.ts';
import { ar } from './ar.ts';
import { en, type FormWordKey, type FormWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export type FormLanguage = (typeof LANGUAGES)[number];
export type { FormWordKey } from './en.ts';

/** Vocabularies of tokens that a cell may hold: what is before the dot of their words. */
export type TokenKind = 'token' | 'applies_to' | 'standing' | 'status';

const WORDS: Readonly<Record<FormLanguage, FormWords>> = { ar, zh, en, fr, ru, es };

/** @param values by placeholder */
export function formWord(language: FormLanguage, key: FormWordKey, values: Readonly<Record<string, string>> = {}): string {
  return fillIn(language, WORDS[language][key], values);
}

/** How a token is shown; one without a word, as of a scale of its own, is shown as it is. */
export function tokenWord(language: FormLanguage, kind: TokenKind, token: string): string {
  const words: Readonly<Record<string, string>> = WORDS[language];
  return words[`${kind}.${token}`] ?? token;
}

/** Tokens by their words, as `foldWord` writes them, in every language at once: a form is read in whatever language it was filled in. */
export function tokensByWord(kind: TokenKind): ReadonlyMap<string, string> {
  return TOKENS[kind];
}

/** A word without what people vary: letter case, and how its parts are separated. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_,،、‑-]+/g, '_');
}

const TOKENS: Readonly<Record<TokenKind, ReadonlyMap<string, string>>> = {
  token: byWord('token'),
  applies_to: byWord('applies_to'),
  standing: byWord('standing'),
  status: byWord('status'),
};

function byWord(kind: TokenKind): Map<string, string> {
  const prefix = `${kind}.`;
  const keys = (Object.keys(en) as FormWordKey[]).filter((key) => key.startsWith(prefix));
  return new Map(Object.values(WORDS).flatMap((words) => keys.map((key) => [foldWord(words[key]), key.slice(prefix.length)] as const)));
}
