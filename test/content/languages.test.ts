import { beforeAll, describe, expect, test } from 'vitest';
import { lintFolder } from '../../src/application/lint-folder.ts';
import type { CatalogueSource } from '../../src/crosswalk/catalogue-source.ts';
import { LANGUAGES, type LanguageMap } from '../../src/crosswalk/forms/common.ts';
import type { Vocabulary } from '../../src/crosswalk/forms/vocabulary.ts';

let source: CatalogueSource;

beforeAll(async () => {
  source = (await lintFolder('.')).parsed.source;
});

function missing(id: string, text: LanguageMap | undefined): string[] {
  return LANGUAGES.filter((language) => text?.[language] === undefined).map((language) => `${id} ${language}`);
}

/** Every text of the vocabulary with its id. */
function namesOf(vocabularies: readonly Vocabulary[]): { readonly id: string; readonly text: LanguageMap }[] {
  return vocabularies.flatMap(({ conditions = [], themes = [], lists = [], statistics }) => {
    const { measures = [], units = [], populations = [], breakdowns = [] } = statistics ?? {};
    const options = [...lists.flatMap((list) => list.options), ...breakdowns.flatMap((each) => each.options ?? [])];
    const labelled = [...themes, ...options, ...measures, ...units, ...populations, ...breakdowns];
    return [
      ...conditions.map(({ id, text }) => ({ id, text })),
      ...lists.map(({ id, title }) => ({ id, text: title })),
      ...labelled.map(({ id, label }) => ({ id, text: label })),
    ];
  });
}

describe('in all six languages', () => {
  test('instruments and their articles have titles', () => {
    const articles = source.instruments.flatMap(({ provisions }) => provisions.filter(({ form }) => !form.id.includes('(')));
    expect(articles.length).toBe(71 + 41 + 20 + 25 + 21);
    expect(articles.flatMap(({ form }) => missing(form.id, form.heading))).toEqual([]);
    expect(source.instruments.flatMap(({ id, form }) => [...missing(id, form.title), ...missing(id, form.short_title)])).toEqual([]);
  });

  test('questionnaires and their sections have titles', () => {
    const titles = source.questionnaires.flatMap(({ id, form }) => [
      { id, text: form.title },
      ...form.sections.map((section) => ({ id: `${id} ${section.id}`, text: section.title })),
    ]);
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.flatMap(({ id, text }) => missing(id, text))).toEqual([]);
  });

  test('the vocabulary has names', () => {
    const texts = namesOf(source.vocabulary.map(({ form }) => form));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap(({ id, text }) => missing(id, text))).toEqual([]);
  });
});

/** What a delegation reads of the catalogue beside titles and names. */
function wordsOf({ instruments, questionnaires, mappingSets }: CatalogueSource): { readonly id: string; readonly text: LanguageMap }[] {
  const texts = [
    ...instruments.flatMap(({ provisions }) =>
      provisions.flatMap(({ form: { id, heading, summary, elements = [] } }) => [
        { id: `${id} heading`, text: heading },
        { id: `${id} summary`, text: summary },
        ...elements.map((element) => ({ id: `${id}#${element.id}`, text: element.words })),
      ]),
    ),
    ...questionnaires.flatMap(({ items }) => items.map(({ form }) => ({ id: `${form.id} prompt`, text: form.prompt }))),
    ...mappingSets.flatMap(({ rows }) =>
      rows.flatMap(({ form: { id, condition, not_covered } }) => [
        { id: `${id} condition`, text: condition?.text },
        { id: `${id} not covered`, text: not_covered },
      ]),
    ),
  ];
  return texts.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }]));
}

describe('in English, French and Spanish', () => {
  const READ = ['en', 'fr', 'es'] as const;

  test('provisions have headings, summaries and elements, items prompts, and rows conditions and what they do not cover', () => {
    const words = wordsOf(source);
    expect(words.filter(({ id }) => id.includes('#')).length).toBe(12);
    expect(words.filter(({ id }) => id.endsWith(' condition')).length).toBeGreaterThanOrEqual(7);
    expect(words.filter(({ id }) => id.endsWith(' not covered')).length).toBeGreaterThanOrEqual(157);
    expect(
      words.flatMap(({ id, text }) => missing(id, text)).filter((each) => READ.some((language) => each.endsWith(` ${language}`))),
    ).toEqual([]);
  });

  test('elements, conditions and what rows do not cover are translated, and marked as written by software', () => {
    const words = wordsOf(source).filter(({ id }) => /#| condition$| not covered$/.test(id));
    expect(words.filter(({ text }) => text.fr === text.en || text.es === text.en || text.fr === text.es)).toEqual([]);
    expect(new Set(words.map(({ text }) => text.software?.join()))).toEqual(new Set(['fr,es']));
  });
});

test('what software wrote in a language is marked so, and only what is there', () => {
  const maps = [
    ...source.instruments.flatMap(({ form, provisions }) => [form.title, form.short_title, ...provisions.map((each) => each.form.heading)]),
    ...source.questionnaires.flatMap(({ form }) => [form.title, ...form.sections.map(({ title }) => title)]),
    ...namesOf(source.vocabulary.map(({ form }) => form)).map(({ text }) => text),
  ].flatMap((text) => text ?? []);
  const unmarked = maps.filter((text) =>
    LANGUAGES.some((language) => language !== 'en' && (text[language] !== undefined) !== (text.software ?? []).includes(language)),
  );
  expect(unmarked).toEqual([]);
});

/** Words that are the same in English and in French. */
const ALIKE = ['Confiscation', 'Convention', 'Corruption', 'Extradition', 'Information', 'Participation', 'Transit', 'licences'];

test('what is there in a language is translated, and not English again', () => {
  const texts = [
    ...source.instruments.flatMap(({ id, form, provisions }) => [
      { id: `${id} title`, text: form.title },
      ...provisions.flatMap((each) => (each.form.heading === undefined ? [] : [{ id: each.form.id, text: each.form.heading }])),
    ]),
    ...source.questionnaires.flatMap(({ id, form }) => [
      { id, text: form.title },
      ...form.sections.map((section) => ({ id: `${id} ${section.id}`, text: section.title })),
    ]),
    ...namesOf(source.vocabulary.map(({ form }) => form)),
  ];
  const untranslated = texts.flatMap(({ id, text }) =>
    LANGUAGES.filter((language) => language !== 'en' && text[language] === text.en).map((language) => ({ id, language, word: text.en })),
  );
  expect(untranslated.filter(({ language, word }) => language !== 'fr' || !ALIKE.includes(word))).toEqual([]);
  expect(ALIKE.filter((word) => !untranslated.some((each) => each.word === word))).toEqual([]);
});
