/** Whatever stands in a file: nothing throws, and every diagnostic points into a file that was given. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/crosswalk/check-catalogue.ts';
import { hasErrors, type Location } from '../../src/crosswalk/diagnostic.ts';
import { renderDiagnosticText } from '../../src/crosswalk/diagnostic-text.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import type { CatalogueFile } from '../../src/crosswalk/parse-file.ts';
import { buildCatalogue } from './catalogue-sample.ts';

const VALID = buildCatalogue({
  rows: `- { id: r, subject: "aa:3", object: "bb:3", relation: equal, ETC }
- { id: s, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:2(a)", union: equal, ETC }
- { id: s-a, subject: "aa:1(a)", object: "bb:2(a)", relation: subset, ETC }
- { id: s-b, subject: "aa:1(b)", object: "bb:2(a)", relation: subset, ETC }
- { id: t, no_counterpart: "aa:4", in: bb, ETC }
- id: u
  subject: "aa:5"
  object: "bb:6"
  relation: subset
  elements: [[head, head], [tail, tail]]
  condition: { text: { en: "If." }, item: "form@2020#aa:3.law", is: ["yes"] }
  rationale: { en: "Why." }
  status: draft
  reviewers: [{ kind: person, id: jane, agreement: 1, date: 2026-11-22 }]
  authors: [{ kind: software, id: test }]`,
}).files.map(({ path, content }) => ({ path, content: String(content) }));

/** Pieces that mean something in YAML or in a form, and such as come from broken files. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '%',
  '#',
  '? ',
  '\t',
  '\r',
  '\u0000',
  '\ud800',
  '𝄞',
  '---\n',
  'null',
  '~',
  '1e999',
  '.nan',
  '__proto__: ',
  'aa:3',
  'bb:1(a)',
  'any',
  'role: optional',
  'children: all',
  'id',
  'rows:',
  'relation: ',
  'equal',
];

const mutation = fc.record({
  file: fc.nat(VALID.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(40),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })),
});

function mutate(mutations: readonly { file: number; at: number; remove: number; put: string }[]): CatalogueFile[] {
  const texts = VALID.map(({ content }) => content);
  for (const { file, at, remove, put } of mutations) {
    const text = texts[file] ?? '';
    const start = Math.floor(at * text.length);
    texts[file] = text.slice(0, start) + put + text.slice(start + remove);
  }
  return VALID.map(({ path }, index) => ({ path, content: texts[index] ?? '' }));
}

function expectInside({ file, span, excerpt }: Location, files: readonly CatalogueFile[]): void {
  const given = files.find(({ path }) => path === file);
  expect(given, `${file} was given`).toBeDefined();
  const lines = String(given?.content)
    .replace(/^\uFEFF/, '')
    .split('\n');
  const lineAt = (line: number) => lines[line - 1] ?? '';
  expect(span.line).toBeLessThanOrEqual(span.endLine);
  expect(span.endLine).toBeLessThanOrEqual(lines.length);
  expect(span.column).toBeGreaterThanOrEqual(1);
  expect(span.column).toBeLessThanOrEqual(lineAt(span.line).length + 1);
  expect(span.endColumn).toBeLessThanOrEqual(lineAt(span.endLine).length + 1);
  if (span.line === span.endLine) expect(span.endColumn).toBeGreaterThanOrEqual(span.column);
  if (excerpt !== null) expect(excerpt).toBe(lineAt(span.line).replace(/\r$/, ''));
}

describe('a catalogue that was mutilated', () => {
  it('never throws, and says where it is wrong', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const files = mutate(mutations);
        for (const diagnostic of checkCatalogue(parseCatalogue(files))) {
          expectInside(diagnostic, files);
          for (const other of diagnostic.related) expectInside(other, files);
          expect(renderDiagnosticText(diagnostic)).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('was sound before, and is not where a file that others refer to is missing', () => {
    expect(checkCatalogue(parseCatalogue(VALID)).filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { path } of VALID.filter((file) => file.path !== 'seeds/vocabulary.yaml' && file.path !== 'mappings/aa-bb.yaml'))
      expect(hasErrors(checkCatalogue(parseCatalogue(VALID.filter((file) => file.path !== path)))), path).toBe(true);
  });

  it('never throws over arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(Array.isArray(checkCatalogue(parseCatalogue([{ path: 'mappings/x.yaml', content: bytes }])))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is found wrong in the same places in whatever order its files come', () => {
    fc.assert(
      fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.shuffledSubarray(
          VALID.map((_, index) => index),
          { minLength: VALID.length },
        ),
        (mutations, order) => {
          const files = mutate(mutations);
          const shuffled = order.flatMap((index) => files[index] ?? []);
          expect(checkCatalogue(parseCatalogue(shuffled))).toEqual(checkCatalogue(parseCatalogue(files)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
