import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Files that read a text in a certain language for another reason than to show it: hashes, search, order, checks. */
const NOT_SHOWN = [
  'src/prefill/messages/local-text.ts',
  'src/crosswalk/content-hash.ts',
  'src/crosswalk/compile-crosswalk.ts',
  'src/application/text-matcher.ts',
  'src/application/list-states.ts',
  'src/application/import-memberships.ts',
  'src/exchange/edition/overlay-edition.ts',
  'src/exchange/edition/relate-editions.ts',
];

const FIELDS = 'heading|summary|title|short_title|label|words|prompt|help|text|names|rationale|not_covered|wording';
const DIRECT = new RegExp(
  `\\b(?:${FIELDS})\\??\\.(?:ar|zh|en|fr|ru|es)\\b|\\b(?:${FIELDS})(?:\\?\\.)?\\[language\\] \\?\\? [\\w.?]+\\.en\\b`,
  'g',
);

function directReads(code: string): string[] {
  return code.match(DIRECT) ?? [];
}

test('texts of the catalogue are shown through one function, which knows their language', () => {
  const files = globSync('src/**/*.ts').filter((file) => !NOT_SHOWN.includes(file));
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => directReads(readFileSync(file, 'utf8')).map((read) => `${file}: ${read}`))).toEqual([]);
});

test('the files that are let off do read a language', () => {
  for (const file of NOT_SHOWN.slice(1)) expect(directReads(readFileSync(file, 'utf8')), file).not.toEqual([]);
});

describe('a file is refused', () => {
  test.each([
    'form.heading?.en',
    'questionnaire.form.title.en',
    'section.title[language] ?? section.title.en',
    'form.help?.[language] ?? form.help?.en',
  ])('with %s', (code) => expect(directReads(code)).not.toEqual([]));
  test.each(["textIn('en', form.heading)", 'textOrEnglish(language, form.title)', 'copy.english'])('but not with %s', (code) =>
    expect(directReads(code)).toEqual([]),
  );
});
