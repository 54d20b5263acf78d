import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { ar as formAr } from '../../src/exchange/form-words/ar.ts';
import { en as formEn } from '../../src/exchange/form-words/en.ts';
import { es as formEs } from '../../src/exchange/form-words/es.ts';
import { tokenWord } from '../../src/exchange/form-words/form-words.ts';
import { fr as formFr } from '../../src/exchange/form-words/fr.ts';
import { ru as formRu } from '../../src/exchange/form-words/ru.ts';
import { zh as formZh } from '../../src/exchange/form-words/zh.ts';
import { LABELS, labelOf } from '../../src/prefill/labels/label.ts';
import { ar } from '../../src/prefill/messages/ar.ts';
import { countMessage, numberIn } from '../../src/prefill/messages/count-message.ts';
import { ar as countsAr } from '../../src/prefill/messages/counts/ar.ts';
import { en as countsEn } from '../../src/prefill/messages/counts/en.ts';
import { es as countsEs } from '../../src/prefill/messages/counts/es.ts';
import { fr as countsFr } from '../../src/prefill/messages/counts/fr.ts';
import { ru as countsRu } from '../../src/prefill/messages/counts/ru.ts';
import { zh as countsZh } from '../../src/prefill/messages/counts/zh.ts';
import { en } from '../../src/prefill/messages/en.ts';
import { es } from '../../src/prefill/messages/es.ts';
import { fr } from '../../src/prefill/messages/fr.ts';
import { message } from '../../src/prefill/messages/message.ts';
import { ru } from '../../src/prefill/messages/ru.ts';
import { zh } from '../../src/prefill/messages/zh.ts';
import { languageFaults, type Sentences } from '../support/language-faults.ts';

const TABLES: Readonly<Record<string, Readonly<Record<(typeof LANGUAGES)[number], Sentences>>>> = {
  'sentences of explanations': { ar, zh, en, fr, ru, es },
  'sentences that count': { ar: countsAr, zh: countsZh, en: countsEn, fr: countsFr, ru: countsRu, es: countsEs },
  'words of forms': { ar: formAr, zh: formZh, en: formEn, fr: formFr, ru: formRu, es: formEs },
  labels: LABELS,
};

/** Words that are the same in English and in the language. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  fr: [
    ...['quotation.article', 'quotation.cycle', 'column.prompt', 'column.confirmations', 'setting.questionnaire'],
    ...['Facet.INSTITUTION', 'CatalogueFileKind.INSTRUMENT', 'CatalogueFileKind.QUESTIONNAIRE', 'JoiningAct.RATIFICATION'],
    ...['JoiningAct.SUCCESSION', 'NoticeKind.NOTIFICATION', 'NoticeKind.OBJECTION', 'SuggestionClass.CONFLICT', 'Role.PUBLIC'],
  ],
  es: ['token.no', 'Token.NO'],
};

function alikeIn(language: string): ReadonlySet<string> {
  return new Set(ALIKE[language] ?? []);
}

test('every word that is listed as the same in English is so', () => {
  const words = (language: 'en' | 'fr' | 'es') => Object.assign({}, ...Object.values(TABLES).map((table) => table[language])) as Sentences;
  for (const language of ['fr', 'es'] as const)
    for (const key of alikeIn(language)) expect(words(language)[key], key).toBe(words('en')[key]);
});

describe('a language is refused', () => {
  const model: Sentences = { hello: 'Good day, {name}.', bye: 'Farewell.', found: { one: '{count} law', other: '{count} laws' } };
  const good: Sentences = {
    hello: 'Добрый день, {name}.',
    bye: 'Прощайте.',
    found: { one: '{count} закон', few: '{count} закона', many: '{count} законов', other: '{count} закона' },
  };
  const faults = (table: Sentences, language = 'ru') => languageFaults(model, table, { language, countedIn: 'count' });
  const { bye: _, ...short } = good;

  test.each<[string, Sentences, string]>([
    ['without a sentence', short, 'bye is missing'],
    ['with a sentence too many', { ...good, more: 'Ещё' }, 'more is not in English'],
    ['with an empty sentence', { ...good, bye: ' ' }, 'bye is empty'],
    ['with a placeholder missing', { ...good, hello: 'Добрый день.' }, 'hello has other placeholders'],
    ['with a placeholder of its own', { ...good, bye: 'Прощайте, {name}.' }, 'bye has other placeholders'],
    ['with a sentence in English', { ...good, bye: 'Farewell.' }, 'bye is not translated'],
    ['without plural forms', { ...good, found: '{count} законов' }, 'found has no plural forms'],
    [
      'without one of its plural forms',
      { ...good, found: { one: '{count} закон', many: '{count} законов', other: '{count} закона' } },
      'found has no form for "few"',
    ],
    [
      'with a plural form of another language',
      {
        ...good,
        found: { one: '{count} закон', two: '{count} закона', few: '{count} закона', many: '{count} законов', other: '{count} закона' },
      },
      'found has a form for "two", which the language does not have',
    ],
    [
      'with a plural that does not count',
      { ...good, found: { one: '{count} закон', few: 'закона', many: '{count} законов', other: '{count} закона' } },
      'found has other placeholders for "few"',
    ],
  ])('%s', (_title, table, fault) => expect(faults(table)).toEqual([fault]));

  test('and one in which nothing is wrong is not', () => expect(faults(good)).toEqual([]));
});

describe.each(Object.entries(TABLES))('%s', (_name, table) => {
  test.each(LANGUAGES)('are whole in %s', (language) => {
    expect(languageFaults(table.en, table[language], { language, alike: alikeIn(language), countedIn: 'count' })).toEqual([]);
  });
});

test.each([
  ['ar', 0, 'لا توجد تناقضات.'],
  ['ar', 1, 'تناقض واحد يجب أن يُسوَّى أولاً.'],
  ['ar', 2, 'تناقضان يجب أن يُسوَّيا أولاً.'],
  ['ar', 3, '\u20683\u2069 تناقضات يجب أن تُسوَّى أولاً.'],
  ['ar', 11, '\u206811\u2069 تناقضاً يجب أن تُسوَّى أولاً.'],
  ['ar', 100, '\u2068100\u2069 تناقض يجب أن تُسوَّى أولاً.'],
  ['ru', 1, '1 противоречие нужно устранить в первую очередь.'],
  ['ru', 3, '3 противоречия нужно устранить в первую очередь.'],
  ['ru', 11, '11 противоречий нужно устранить в первую очередь.'],
  ['ru', 21, '21 противоречие нужно устранить в первую очередь.'],
  ['fr', 0, '0 contradiction est à lever d’abord.'],
  ['es', 2, '2 contradicciones deben resolverse primero.'],
  ['en', 1, '1 contradiction is to be settled first.'],
  ['zh', 5, '5项矛盾须首先解决。'],
] as const)('in %s, %i are counted as the language does it', (language, count, sentence) => {
  expect(countMessage(language, 'class.CONFLICT', count)).toBe(sentence);
});

test('numbers are grouped as the language does it, in Latin digits everywhere', () => {
  expect(LANGUAGES.map((language) => numberIn(language, 1_234_567))).toEqual([
    '1,234,567',
    '1,234,567',
    '1,234,567',
    '1\u202f234\u202f567',
    '1\u00a0234\u00a0567',
    '1.234.567',
  ]);
});

describe.each(LANGUAGES)('in %s one thing has one name:', (language) => {
  test('answers, offence scopes and statuses are called alike in forms, labels and explanations', () => {
    for (const token of ['yes', 'in_part', 'no', 'not_applicable', 'unknown'] as const) {
      expect(labelOf(language, 'Token', token.toUpperCase())).toBe(message(language, `token.${token}`));
      expect(tokenWord(language, 'token', token)).toBe(message(language, `token.${token}`));
    }
    for (const scope of ['all_offences', 'this_instrument', 'listed', 'unknown'])
      expect(labelOf(language, 'AppliesTo', scope.toUpperCase())).toBe(tokenWord(language, 'applies_to', scope));
    for (const status of ['draft', 'for_clearance', 'returned', 'cleared', 'published'])
      expect(labelOf(language, 'SubmissionStatus', status.toUpperCase())).toBe(tokenWord(language, 'status', status));
  });
});
