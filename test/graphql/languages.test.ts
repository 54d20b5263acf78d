import { describe, expect, test } from 'vitest';
import { ask } from './harness/ask.ts';

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
