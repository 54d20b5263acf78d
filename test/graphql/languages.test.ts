import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { labelOf } from '../../src/prefill/labels/label.ts';
import { ask, SCHEMA } from './harness/ask.ts';

interface Told {
  readonly plain: string;
  readonly text: { readonly text: string; readonly language: string; readonly direction: string; readonly reviewed: boolean };
}

async function titleIn(argument: string, acceptLanguage?: string): Promise<Told> {
  const arguments_ = argument === '' ? '' : `(language: ${argument})`;
  const { data, errors } = await ask<{ instrument: Told }>(
    `{ instrument(id: "lamp") { plain: title${arguments_} text: titleText${arguments_} { text language direction reviewed } } }`,
    {},
    acceptLanguage,
  );
  expect(errors).toEqual([]);
  return data.instrument;
}

describe('the language of a text is', () => {
  test('English, where nothing is said', async () => expect((await titleIn('')).text.language).toBe('EN'));
  test('that of the header, without an argument', async () => expect((await titleIn('', 'fr-CA, en;q=0.5')).text.language).toBe('FR'));
  test('that of the argument, whatever the header says', async () => expect((await titleIn('AR', 'fr')).text.language).toBe('AR'));
});

test('a text says its language, its direction and whether a person has read it', async () => {
  const { plain, text } = await titleIn('AR');
  expect(text).toEqual({ text: plain, language: 'AR', direction: 'RTL', reviewed: false });
});

test('a text that is missing in a language is given in English, and says so', async () => {
  const { plain, text } = await titleIn('RU');
  expect(text).toEqual({ text: plain, language: 'EN', direction: 'LTR', reviewed: true });
});

/** Read by programs only, or called by what they are. */
const WITHOUT_LABELS = ['AnswerFormat', 'Language', 'TextDirection'];

test('the members of every enumeration have a name in every language', () => {
  const enumerations = Object.values(SCHEMA.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  expect(enumerations.length).toBeGreaterThan(30);
  const missing = enumerations.flatMap((type) =>
    isEnumType(type) && !WITHOUT_LABELS.includes(type.name)
      ? type
          .getValues()
          .filter(({ name }) => LANGUAGES.some((language) => labelOf(language, type.name, name) === undefined))
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(missing).toEqual([]);
});

test('labels tell what members are called and what classes mean', async () => {
  const { data, errors } = await ask<{ labels: unknown }>(
    `{ labels(of: ["SuggestionClass", "CapReason", "Token", "Nothing"], language: FR) { enumeration reviewed members { member label meaning } } }`,
  );
  expect(errors).toEqual([]);
  const labels = data.labels as {
    enumeration: string;
    reviewed: boolean;
    members: { member: string; label: string; meaning: string | null }[];
  }[];
  expect(labels.map(({ enumeration, members }) => `${enumeration} ${members.length}`).sort()).toEqual([
    'CapReason 13',
    'SuggestionClass 6',
    'Token 5',
  ]);
  const classes = labels.find(({ enumeration }) => enumeration === 'SuggestionClass');
  expect(classes?.reviewed).toBe(false);
  expect(classes?.members.find(({ member }) => member === 'FULL')).toEqual({
    member: 'FULL',
    label: 'Réponse acquise',
    meaning: 'Ce qui a été répondu ailleurs ne laisse qu’une réponse. Une seule action l’accepte.',
  });
});
