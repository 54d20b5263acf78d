/** Reading forms: one bad row loses that row, every fault has its place, and nothing throws (CB112 to CB206). */

import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/crosswalk/check-catalogue.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import * as laws from '../../src/crosswalk/parse-laws.ts';
import {
  buildCatalogue,
  EDITION_ROW,
  EDITIONS_HEAD,
  editions,
  instrument,
  MAPPING_HEAD,
  mappingSet,
  QUESTIONNAIRE_HEAD,
} from './catalogue-sample.ts';
import { expectLaw } from './expect-law.ts';

const PROVISION = '- { id: "aa:3", level: mandatory }';

expectLaw({
  law: laws.FILE_IS_YAML,
  accepts: [{ title: 'one document', files: { 'seeds/vocabulary.yaml': '---\nthemes: []\n' } }],
  refuses: [
    { title: 'a bracket that is not closed', files: { 'seeds/vocabulary.yaml': 'themes: [a, b\n«l»ists: []' }, says: 'flow' },
    {
      title: 'a second document',
      files: { 'seeds/vocabulary.yaml': 'themes: []\n«---»\nlists: []' },
      says: 'a second document begins here',
    },
    {
      title: 'a colon in a text without quotes',
      files: { 'seeds/vocabulary.yaml': 'themes: [{ id: a, label: { en: x } }]\nlists: «a»: b' },
      says: 'nested mappings',
    },
  ],
});

expectLaw({
  law: laws.FILE_SAYS_WHAT_IT_IS,
  accepts: [
    {
      title: 'a file whose kind does not fit its folder',
      files: { 'mappings/words.yaml': 'themes: [{ id: other, label: { en: Other } }]' },
    },
  ],
  refuses: [
    {
      title: 'an unknown first key',
      files: { 'mappings/x.yaml': '«mapping-set»: a\nrows: []' },
      says: 'what kind of file',
      hints: 'did you mean "mapping_set"?',
    },
    { title: 'a list', files: { 'mappings/x.yaml': '- «a»\n- b' }, says: 'what kind of file' },
    { title: 'a text', files: { 'mappings/x.yaml': '«hello»' }, says: 'what kind of file' },
  ],
});

expectLaw({
  law: laws.KEY_IS_KNOWN,
  accepts: [{ title: 'keys of the forms' }],
  refuses: [
    {
      title: 'a misspelt key of a row',
      rows: '- { id: r, «subjct»: "aa:3", object: "bb:3", relation: equal, ETC }',
      says: 'unknown key "subjct"',
      hints: 'did you mean "subject"?',
    },
    {
      title: 'a misspelt key that is required, once',
      aa: '- { id: "aa:3", «lvel»: mandatory }',
      says: 'unknown key "lvel"',
      hints: 'did you mean "level"?',
    },
    { title: 'an unknown language', aa: '- { id: "aa:3", level: mandatory, heading: { en: a, «de»: b } }', says: 'unknown key "de"' },
    {
      title: 'a misspelt key of what an item asks about',
      items: '- { id: "aa:3.law", asks: { provision: "aa:3", «relatoin»: equal }, facet: law, type: text, ETC }',
      says: 'unknown key "relatoin"',
      hints: 'did you mean "relation"?',
    },
    {
      title: 'a misspelt key of a side',
      files: {
        'mappings/aa-bb.yaml': mappingSet('[]', MAPPING_HEAD.replace('instrument: bb', '«instrumnet»: bb')).replace('rows:\n', 'rows: '),
      },
      says: 'unknown key "instrumnet"',
      hints: 'did you mean "instrument"?',
    },
    {
      title: 'an instrument and a questionnaire on one side',
      files: editions(EDITION_ROW, {
        head: EDITIONS_HEAD.replace('object: {', 'object: { instrument: bb,').replace(
          ' questionnaire: form@2027',
          ' «questionnaire»: form@2027',
        ),
      }),
      says: 'unknown key "questionnaire"',
      hints: 'the keys here are instrument, version, hash',
    },
    {
      title: 'an unknown key of the head',
      files: { 'mappings/aa-bb.yaml': mappingSet('- { id: r, no_counterpart: "aa:3", in: bb, ETC }', `${MAPPING_HEAD}\n«licence»: none`) },
      says: 'unknown key "licence"',
      hints: 'did you mean "license"?',
    },
  ],
});

expectLaw({
  law: laws.KEY_IS_GIVEN,
  accepts: [{ title: 'entries with all required keys' }],
  refuses: [
    { title: 'a provision without level', aa: '- «{ id: "aa:3" }»', says: 'the key "level" is missing' },
    { title: 'a provision without level, in lines', aa: '- «id: "aa:3"»\n  themes: [trade]', says: 'the key "level" is missing' },
    { title: 'a text without English', aa: '- { id: "aa:3", level: mandatory, heading: «{ fr: x }» }', says: 'the key "en" is missing' },
    {
      title: 'an instrument without a version',
      files: {
        'seeds/instruments/aa.yaml': instrument('aa', PROVISION)
          .replace('version: 1.0.0\n', '')
          .replace('instrument: aa', '«instrument: aa»'),
      },
      says: 'the key "version" is missing',
    },
  ],
});

expectLaw({
  law: laws.VALUE_IS_AMONG_THE_ALLOWED,
  accepts: [{ title: 'values of the forms' }],
  refuses: [
    {
      title: 'a misspelt relation',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: «equl», ETC }',
      says: '"equl" is not among the allowed values',
      hints: 'did you mean "equal"? Allowed: equal, subset, superset',
    },
    {
      title: 'a number for a relation',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: «1», ETC }',
      says: 'the number 1 is not among',
      hints: 'one of equal, subset',
    },
    {
      title: 'a facet that is none',
      items: '- { id: "aa:3.law", facet: «lawn», type: text, ETC }',
      says: '"lawn"',
      hints: 'did you mean "law"?',
    },
  ],
});

expectLaw({
  law: laws.VALUE_HAS_ITS_TYPE,
  accepts: [{ title: 'texts in quotes that look like numbers', aa: '- { id: "aa:3", level: mandatory, heading: { en: "1.0" } }' }],
  refuses: [
    {
      title: 'a number for a text',
      aa: '- { id: "aa:3", level: mandatory, heading: { en: «1.0» } }',
      says: 'expected a text, found the number 1',
      hints: 'write it in quotes',
    },
    {
      title: 'a text for a language map',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, rationale: «Because», status: approved, authors: [{ kind: software, id: test }] }',
      says: 'expected a map, found "Because"',
    },
    { title: 'a list for a map', aa: `${PROVISION}\n- [«1», 2]`.replace('[«1», 2]', '«[1, 2]»'), says: 'expected a map, found a list' },
    { title: 'nothing for a list', aa: '- { id: "aa:3", level: mandatory, «themes»: }', says: 'expected a list, found nothing' },
  ],
});

expectLaw({
  law: laws.VALUE_IS_WELL_FORMED,
  accepts: [{ title: 'ids, versions and dates in their patterns' }],
  refuses: [
    {
      title: 'a provision id with a dot',
      aa: '- { id: «"aa:3.1"», level: mandatory }',
      says: '"aa:3.1" is not well formed',
      hints: 'instrument:article(paragraph)(letter)(roman)',
    },
    {
      title: 'an item of a row without its facet',
      files: editions(EDITION_ROW.replace('"form@2020#aa:3.law.2"', '«"form@2020#aa:3"»')),
      says: '"form@2020#aa:3" is not well formed',
      hints: 'the full id of an item is questionnaire#item',
    },
    {
      title: 'a questionnaire without its year',
      files: editions(EDITION_ROW, { head: EDITIONS_HEAD.replace('form@2027', '«form»') }),
      says: '"form" is not well formed',
      hints: 'name@year',
    },
    {
      title: 'a version of two numbers',
      files: { 'seeds/instruments/aa.yaml': instrument('aa', PROVISION, '«"1.0"»') },
      says: '"1.0" is not well formed',
      hints: 'three numbers',
    },
    {
      title: 'a confidence above one',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, confidence: «95», ETC }',
      says: 'the number 95',
      hints: 'at most 1',
    },
    {
      title: 'a day that the calendar does not have',
      files: { 'seeds/instruments/aa.yaml': instrument('aa', PROVISION).replace('version:', 'adopted: «2003-02-30»\nversion:') },
      says: '"2003-02-30"',
      hints: 'YYYY-MM-DD',
    },
    {
      title: 'an empty text',
      aa: '- { id: "aa:3", level: mandatory, heading: { en: «"  "» } }',
      says: 'is not well formed',
      hints: 'may not be empty',
    },
    {
      title: 'no author',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, rationale: { en: a }, status: approved, authors: «[]» }',
      says: 'an empty list',
      hints: 'at least 1 entries',
    },
    {
      title: 'the name of a scale in capitals',
      files: {
        'seeds/questionnaires/form.yaml': `${QUESTIONNAIRE_HEAD}\nscales: { «Mine»: { a: ["yes"] } }\nitems:\n- { id: "x.challenge", section: main, facet: challenge, type: text, prompt: { en: a } }`,
      },
      says: 'the key "Mine" is not well formed',
    },
  ],
});

expectLaw({
  law: laws.PART_HAS_ITS_INSTRUMENT,
  accepts: [
    {
      title: 'provisions of an instrument in another file',
      files: { 'seeds/instruments/more.yaml': 'part_of: aa\nprovisions:\n- { id: "aa:9", level: mandatory }' },
    },
  ],
  refuses: [
    {
      title: 'provisions of an instrument that no file describes',
      files: { 'seeds/instruments/more.yaml': 'part_of: «aaa»\nprovisions:\n- { id: "aaa:9", level: mandatory }' },
      says: 'no file describes the instrument "aaa"',
      hints: 'did you mean "aa"?',
    },
  ],
});

describe('parseCatalogue', () => {
  it('reads instruments, questionnaires, mapping sets and the vocabulary', () => {
    const { source, diagnostics, complete } = parseCatalogue(buildCatalogue({}).files);
    expect(diagnostics).toEqual([]);
    expect(complete).toBe(true);
    expect(source.instruments.map(({ id, provisions }) => [id, provisions.length])).toEqual([
      ['aa', 10],
      ['bb', 10],
    ]);
    expect(source.questionnaires.map(({ id, items }) => [id, items.length])).toEqual([['form@2020', 1]]);
    expect(source.mappingSets.map(({ id, rows }) => [id, rows.length])).toEqual([['aa-bb', 1]]);
    expect(source.vocabulary.map(({ form }) => form.themes?.length)).toEqual([1]);
  });

  it('tells files by what they say, whatever they are called', () => {
    const renamed = buildCatalogue({}).files.map(({ content }, index) => ({ path: `${index}.txt`, content }));
    expect(parseCatalogue(renamed).source.instruments.map(({ id }) => id)).toEqual(['aa', 'bb']);
  });

  it('puts the provisions of several files in the order of their articles', () => {
    const part = (ids: readonly string[]) =>
      `part_of: aa\nprovisions:\n${ids.map((id) => `- { id: "${id}", level: mandatory }`).join('\n')}`;
    const files = {
      'seeds/instruments/aa-1.yaml': part(['aa:10', 'aa:10(b)', 'aa:10(a)']),
      'seeds/instruments/aa-2.yaml': part(['aa:9', 'aa:2']),
    };
    const { source } = parseCatalogue(buildCatalogue({ aa: '- { id: "aa:3", level: mandatory }', files }).files);
    expect(source.instruments[0]?.provisions.map(({ form }) => form.id)).toEqual(['aa:2', 'aa:3', 'aa:9', 'aa:10', 'aa:10(b)', 'aa:10(a)']);
  });

  it('loses only the row that does not fit its form', () => {
    const rows = ['equal', 'equl', 'related'].map(
      (relation, index) => `- { id: r${index}, subject: "aa:3", object: "bb:3", relation: ${relation}, ETC }`,
    );
    const { source, diagnostics, leftOut } = parseCatalogue(buildCatalogue({ rows: rows.join('\n') }).files);
    expect(source.mappingSets[0]?.rows.map(({ form }) => form.id)).toEqual(['r0', 'r2']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['CB203']);
    expect([...leftOut]).toEqual([['r1', 'row']]);
  });

  it('still knows what is unknown where a row without an id was left out', () => {
    const rows =
      '- { subject: "aa:3", object: "bb:3", relation: equal, ETC }\n- { id: r, subject: "aa:33", object: "bb:3", relation: equal, ETC }';
    const codes = checkCatalogue(parseCatalogue(buildCatalogue({ rows }).files)).map(({ code }) => code);
    expect(codes).toContain('CB202');
    expect(codes).toContain('CB401');
  });

  it('does not call a provision unknown whose entry has a fault', () => {
    const bb = '- { id: "bb:3", level: mandatry }\n- { id: "bb:4(a)", level: mandatory }\n- { id: "bb:4", level: no-such, children: all }';
    const { files } = buildCatalogue({ bb });
    expect(
      checkCatalogue(parseCatalogue(files))
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
    ).toEqual(['CB203', 'CB203']);
  });

  it('does not call unknown what may stand in a file that cannot be read', () => {
    const { files } = buildCatalogue({ files: { 'seeds/instruments/bb.yaml': 'instrument: [bb' } });
    const codes = checkCatalogue(parseCatalogue(files)).map(({ code }) => code);
    expect(codes).toContain('CB112');
    expect(codes).not.toContain('CB401');
    expect(codes).not.toContain('CB602');
  });

  it('locates keys and values, and the nearest entry for what is absent', () => {
    const { locate } = parseCatalogue(buildCatalogue({ aa: '- { id: "aa:3", level: mandatory }' }).files);
    const place = (...path: (string | number)[]) => ({ file: 'seeds/instruments/aa.yaml', path });
    const at = (...spanOf: Parameters<typeof locate>) => Object.values(locate(...spanOf).span).join(' ');
    expect(at(place('provisions', 0, 'id'))).toBe('7 9 7 15');
    expect(at(place('provisions', 0, 'id'), 'key')).toBe('7 5 7 7');
    expect(at(place('provisions', 0, 'heading', 'fr'))).toBe('7 3 7 35');
    expect(at(place('provisions', 9))).toBe('7 3 7 35');
    expect(at({ file: 'nowhere.yaml', path: [] })).toBe('1 1 1 1');
  });

  it('reads texts in the composed form of Unicode', () => {
    const { source } = parseCatalogue(buildCatalogue({ aa: '- { id: "aa:3", level: mandatory, heading: { en: "Cafe\\u0301" } }' }).files);
    expect(source.instruments[0]?.provisions[0]?.form.heading?.en).toBe('Café');
  });
});
