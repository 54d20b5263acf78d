/** What is refused before parsing: each law on files, with what it lets pass (CB101 to CB110). */

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/crosswalk/guard-laws.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import type { CatalogueFile } from '../../src/crosswalk/parse-file.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
const vocabulary = (rest = '') => `themes: [{ id: trade, label: { en: Trade } }]\n${rest}`;

function readOne(content: CatalogueFile['content'], path = 'seeds/vocabulary.yaml') {
  return parseCatalogue([{ path, content }]);
}

/** Code and position of everything that was found. */
function found(content: CatalogueFile['content'], path?: string): string[] {
  return readOne(content, path).diagnostics.map(({ code, span }) => `${code} ${span.line}:${span.column}`);
}

interface Sample {
  readonly title: string;
  readonly content: CatalogueFile['content'];
}

const ACCEPTED: readonly Sample[] = [
  { title: 'UTF-8', content: vocabulary('# Ŝ 中文 العربية') },
  { title: 'UTF-8 with a byte order mark', content: bytes(0xef, 0xbb, 0xbf, vocabulary()) },
  { title: 'line breaks of Windows', content: vocabulary().replaceAll('\n', '\r\n') },
  { title: 'an empty file', content: '' },
  { title: 'a file of comments', content: '# nothing yet\n' },
  { title: 'the largest file', content: vocabulary(`#${'x'.repeat(98)}\n`.repeat(5_000)) },
  { title: 'the longest line', content: vocabulary(`#${'x'.repeat(LIMITS.lineLength - 1)}`) },
  {
    title: 'quoted texts that look like anchors, aliases, tags and directives',
    content: 'themes: [{ id: trade, label: { en: "&a", fr: "*a", es: "!a", ru: "%a" } }]',
  },
];

const REFUSED: readonly (Sample & { readonly as: string })[] = [
  { title: 'too many words and signs', content: `lists:\n${`- [${'1,'.repeat(200)}]\n`.repeat(1_000)}`, as: 'CB101 415:88' },
  { title: 'too many bytes', content: vocabulary('#'.padEnd(LIMITS.bytes, '#\n')), as: 'CB101 1:1' },
  { title: 'too many lines', content: vocabulary('\n'.repeat(LIMITS.lines)), as: `CB101 ${LIMITS.lines + 1}:1` },
  { title: 'a line that is too long', content: vocabulary(`#${'x'.repeat(LIMITS.lineLength)}`), as: 'CB101 2:1' },
  {
    title: 'UTF-16 with a byte order mark',
    content: bytes(0xff, 0xfe, Buffer.from(vocabulary(), 'utf16le').toString('latin1')),
    as: 'CB102 1:1',
  },
  { title: 'UTF-16 without one', content: Buffer.from(vocabulary(), 'utf16le'), as: 'CB102 1:1' },
  { title: 'text of a Western code page', content: bytes('themes: [{ id: trade, label: { en: Caf', 0xe9, ' } }]'), as: 'CB102 1:1' },
  { title: 'a surrogate written as bytes', content: bytes('# ', 0xed, 0xa0, 0x80), as: 'CB102 1:1' },
  { title: 'a NUL', content: vocabulary('# a\u0000b'), as: 'CB103 2:4' },
  { title: 'an escape sequence of a terminal', content: vocabulary('# \u001b[31m'), as: 'CB103 2:3' },
  { title: 'a NUL that a quoted text brings back', content: 'themes: [{ id: trade, label: { en: "a\\u0000" } }]', as: 'CB103 1:36' },
  {
    title: 'half of a surrogate pair that a quoted text brings back',
    content: 'themes: [{ id: trade, label: { en: "\\ud83d" } }]',
    as: 'CB103 1:36',
  },
  { title: 'half of a surrogate pair in a text', content: vocabulary('# \ud83d'), as: 'CB103 2:3' },
  { title: 'a wide map', content: Array.from({ length: LIMITS.keys + 1 }, (_, i) => `key-${i}: 1`).join('\n'), as: 'CB104 1:1' },
  {
    title: 'a wide map in braces',
    content: `lists: {\n${Array.from({ length: LIMITS.keys + 1 }, (_, i) => ` key-${i}: 1,`).join('\n')}}`,
    as: 'CB104 1:8',
  },
  { title: 'a long list', content: `lists: [${Array.from({ length: LIMITS.entries + 1 }, () => ' 1').join(',\n')}]`, as: 'CB104 1:8' },
  { title: 'deep brackets', content: `lists: ${'['.repeat(LIMITS.depth + 1)}`, as: `CB105 1:${8 + LIMITS.depth - 1}` },
  { title: 'deep dashes', content: `${'- '.repeat(LIMITS.depth + 2)}x`, as: `CB105 1:${LIMITS.depth * 2 + 1}` },
  { title: 'an anchor', content: 'themes: &all [{ id: trade, label: { en: Trade } }]', as: 'CB106 1:9' },
  { title: 'an alias', content: 'themes: *all', as: 'CB106 1:9' },
  { title: 'a tag of a language', content: 'themes: !!js/function "x"', as: 'CB107 1:9' },
  { title: 'a tag of a key', content: '!mine themes: []', as: 'CB107 1:1' },
  { title: 'a directive', content: '%YAML 1.1\n---\nthemes: []', as: 'CB107 1:1' },
  { title: 'the key __proto__', content: 'themes: [{ id: trade, label: { en: a, __proto__: { x: y } } }]', as: 'CB108 1:39' },
  { title: 'the key __proto__ in disguise', content: '"__proto\\x5f_": { x: y }', as: 'CB108 1:1' },
  { title: 'the key constructor', content: 'constructor: { prototype: { x: y } }\nthemes: []', as: 'CB108 1:1' },
  { title: 'a key given twice', content: 'themes: []\nthemes: []', as: 'CB109 2:1' },
  { title: 'a key given twice in two spellings', content: 'themes: [{ id: trade, label: { en: a, "en": b } }]', as: 'CB109 1:39' },
];

describe('the guards of catalogue files', () => {
  it.each(ACCEPTED)('accept $title', ({ content }) => {
    expect(found(content)).toEqual([]);
  });

  it.each(REFUSED)('refuse $title', ({ content, as }) => {
    const diagnostics = found(content);
    expect(diagnostics[0]).toBe(as);
  });

  it.each([
    '../outside.yaml',
    'mappings/../../outside.yaml',
    'mappings/..',
    '/etc/passwd',
    'C:/windows/system.yaml',
    'mappings\\..\\outside.yaml',
    'mappings/a\u0000.yaml',
    '',
  ])('refuse the path %j', (path) => {
    expect(found(vocabulary(), path)).toEqual(['CB110 1:1']);
  });

  it.each(['seeds/vocabulary.yaml', 'mappings/a..b.yaml', 'mappings/sub/folder/x.yml'])('accept the path %j', (path) => {
    expect(found(vocabulary(), path)).toEqual([]);
  });

  it.each([
    [
      '200,000 keys',
      Array.from({ length: 200_000 }, (_, i) => `k${i}: 1`)
        .join('\n')
        .slice(0, LIMITS.bytes),
    ],
    ['half a million brackets', '['.repeat(500_000)],
    ['brackets in lines', '[\n'.repeat(LIMITS.lines - 1)],
    ['closing brackets', `${'}'.repeat(50)}\n`.repeat(10_000)],
    ['pairs of brackets', `${'{}'.repeat(25)}\n`.repeat(10_000)],
    ['flow maps without commas', `- ${'{a '.repeat(15)}\n`.repeat(10_000)],
    ['faults that only composing finds', `${'"{a'.repeat(17)}\n`.repeat(9_000)],
    ['a hundred thousand question marks', '? '.repeat(9_999)],
    ['lists in lists in lines', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n')],
    ['a bomb of aliases', `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `${i}: &k${i} [${'*a,'.repeat(9)}]`).join('\n')}`],
    ['many anchors', '&a '.repeat(6_000)],
    ['many quotation marks', '"\n'.repeat(LIMITS.lines - 1)],
  ])('answer %s within five seconds', (_, content) => {
    const before = performance.now();
    expect(found(content).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('keep the prototype of every object as it was', () => {
    readOne('"__proto__": { polluted: yes }\nthemes: []');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
