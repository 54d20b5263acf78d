import { describe, expect, test } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { CompiledQuestionnaire } from '../../src/crosswalk/crosswalk.ts';
import { writeOfficial } from '../../src/crosswalk/write-official.ts';
import { describePlace } from '../../src/exchange/answer-form/problems.ts';
import { newEdition, overlayEdition } from '../../src/exchange/edition/overlay-edition.ts';
import { parseEdition } from '../../src/exchange/edition/parse-edition.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';

const EDITION = 'untoc-rm@2020';
const official = { number: '1', wording: { fr: 'Un ?' }, source: 'an older print' };
const questionnaire = compileCrosswalk(
  buildCatalogue({
    provisions: { 'untoc:5': {}, 'untoc:6': {}, 'tip:5': {} },
    questionnaires: { [EDITION]: { 'untoc:5.law': { official }, 'untoc:6.law': {}, 'untoc:6.practice': {}, 'tip:5.law': {} } },
  }),
).questionnaires.get(EDITION) as CompiledQuestionnaire;

const parse = (text: string, parts: { isNew?: boolean; source?: string | undefined } = {}) =>
  parseEdition(Buffer.from(text), { questionnaire, source: 'an invented edition', isNew: false, ...parts });
const problemsOf = async (text: string, parts = {}) =>
  (await parse(text, parts)).problems.map((problem) => `${describePlace(problem)}: ${problem.message}`);

describe('an official edition', () => {
  test.each([
    ['by id', 'item,number\nuntoc:6.law,2', 'untoc:6.law'],
    ['by full id', `item,number\n${EDITION}#untoc:6.law,2`, 'untoc:6.law'],
    ['by provision and facet', 'provision,facet,number\nuntoc:6,practice,2', 'untoc:6.practice'],
    ['by article, where one instrument has it', 'article,facet,number\n6,Law,2', 'untoc:6.law'],
    ['in YAML', '- { item: "untoc:6.law", number: 2 }', 'untoc:6.law'],
    ['in YAML, below a key', 'items:\n  - item: untoc:6.law\n    number: "2"', 'untoc:6.law'],
  ])('names its items %s', async (_, text, item) => {
    expect(await parse(text)).toMatchObject({ problems: [], entries: [{ item, number: '2', source: 'an invented edition', wording: {} }] });
  });

  test('says an item in several languages, in rows or in a map', async () => {
    const entry = { item: 'untoc:6.law', number: '2', wording: { fr: 'Deux ?', es: '¿Dos?' } };
    expect((await parse('item,number,language,wording\nuntoc:6.law,2,fr,Deux ?\nuntoc:6.law,,es,¿Dos?')).entries).toMatchObject([entry]);
    expect((await parse('- item: untoc:6.law\n  number: 2\n  wording: { fr: "Deux ?", es: "¿Dos?" }')).entries).toMatchObject([entry]);
  });

  test.each([
    ['an unknown item', 'item,number\nuntoc:7.law,2', 'row 2, column A (item): untoc-rm@2020 has no item "untoc:7.law"'],
    [
      'a provision of two items',
      'provision,facet,number\n5,law,2',
      'row 2, column A (provision): untoc-rm@2020 asks 2 things about the law of "5"',
    ],
    ['a provision that is not asked about', 'provision,facet,number\nuntoc:5,practice,2', 'asks nothing about the practice of "untoc:5"'],
    ['a row about nothing', 'item,number\n,2', 'row 2, column A (item): the row does not say which item it is about'],
    ['a row that says nothing', 'item,number\nuntoc:6.law,', 'row 2, column B (number): the row has neither a number nor a wording'],
    [
      'one number for two items',
      'item,number\nuntoc:6.law,2\nuntoc:6.practice,2',
      'row 3, column B (number): the number "2" is already that of untoc:6.law',
    ],
    [
      'two numbers for one item',
      'item,number\nuntoc:6.law,2\nuntoc:6.law,3',
      'row 3, column B (number): the item has the number "2" in row 2',
    ],
    [
      'a wording in no language',
      'item,wording\nuntoc:6.law,Two?',
      'row 2 (language): the row does not say in which language the wording is',
    ],
    [
      'a wording in another language',
      'item,language,wording\nuntoc:6.law,de,Zwei?',
      'row 2, column B (language): "de" is not one of ar, zh, en, fr, ru, es',
    ],
    [
      'two wordings in one language',
      'item,language,wording\nuntoc:6.law,fr,Deux ?\nuntoc:6.law,fr,Trois ?',
      'row 3, column C (wording): the wording in fr stands here a second time',
    ],
    ['an unknown column', 'item,number,page\nuntoc:6.law,2,3', 'row 1, column C (page): no column is named "page"'],
    ['a formula', 'item,number\nuntoc:6.law,=1+1', 'row 2, column B (number): the cell holds a formula'],
    ['an unknown key', '- { item: "untoc:6.law", nomber: 2 }', 'line 1 ([0].nomber): no key is named "nomber"'],
    ['YAML that is none', '- { item: "untoc:6.law", number: 2', 'line 1'],
    ['an alias', '- &a { item: "untoc:6.law", number: 2 }\n- *a', 'line'],
  ])('is refused for %s', async (_, text, problem) => expect((await problemsOf(text)).join('\n')).toContain(problem));

  test('is refused where nobody says which edition it is', async () => {
    expect(await problemsOf('item,number\nuntoc:6.law,2', { source: undefined })).toEqual([
      'row 2 (source): the row does not say which edition this is',
    ]);
    expect(await problemsOf('item,number,source\nuntoc:6.law,2,a print', { source: undefined })).toEqual([]);
  });
});

describe('laid over a questionnaire', () => {
  test('it changes what it says, and leaves the rest', async () => {
    const { entries } = await parse('item,number,language,wording\nuntoc:5.law,1,es,¿Uno?\nuntoc:6.law,2,,');
    const { changes, official: written } = overlayEdition(questionnaire, entries);
    expect(changes.map(({ outcome, parts }) => [outcome, parts])).toEqual([
      ['changed', ['wording in es']],
      ['added', ['number 2']],
    ]);
    expect([...written]).toEqual([
      ['untoc:5.law', { number: '1', wording: { fr: 'Un ?', es: '¿Uno?' }, source: 'an invented edition' }],
      ['untoc:6.law', { number: '2', source: 'an invented edition' }],
    ]);
  });

  test('twice, it changes nothing the second time', async () => {
    const { entries } = await parse('item,number,language,wording\nuntoc:5.law,1,fr,Un ?');
    expect(overlayEdition(questionnaire, entries)).toMatchObject({ changes: [{ outcome: 'unchanged' }], official: new Map() });
  });

  test('it stands in the file where the item stands, and all other text as it was', () => {
    const said = new Map([
      ['a.law', { number: '1', wording: { fr: 'Dit-il « oui » : "a" ?' }, source: 'x' }],
      ['b.law', { number: '2', source: 'y' }],
      ['c.law', { number: '3', source: 'z' }],
    ]);
    const text = `# a comment
items:
  - id: a.law   # the first
    prompt: { en: "A?" }

  - { id: b.law, prompt: { en: "B?" } }
  - id: c.law
    official: { number: "9", source: old }
    prompt:
      en: C?
  - { id: d.law, prompt: { en: "D?" } }
`;
    expect(writeOfficial(text, said)).toBe(`# a comment
items:
  - id: a.law   # the first
    prompt: { en: "A?" }
    official: { number: "1", wording: { fr: "Dit-il « oui » : \\"a\\" ?" }, source: "x" }

  - { id: b.law, prompt: { en: "B?" }, official: { number: "2", source: "y" } }
  - id: c.law
    official: { number: "3", source: "z" }
    prompt:
      en: C?
  - { id: d.law, prompt: { en: "D?" } }
`);
  });
});

describe('a new edition', () => {
  const ADDED = 'item,number,section,language,wording\nuntoc:6.law,1,,,\nuntoc:5.practice,2,untoc,en,New?\n';

  test('carries items over as they were, adds some and drops others', async () => {
    const { entries, problems } = await parse(ADDED, { isNew: true });
    expect(problems).toEqual([]);
    const made = newEdition(questionnaire, entries, 'untoc-rm@2027', 'A new review');
    const before = questionnaire.items.find(({ form }) => form.id === 'untoc:6.law')?.form;
    expect(made.problems).toEqual([]);
    expect(made.dropped).toEqual(['untoc:5.law', 'untoc:6.practice', 'tip:5.law']);
    expect(made.form).toMatchObject({
      questionnaire: 'untoc-rm@2027',
      version: '1.0.0',
      title: { en: 'A new review' },
      sections: [{ id: 'untoc' }],
    });
    expect(made.form.items).toEqual([
      { ...before, official: { number: '1', source: 'an invented edition' } },
      {
        ...{ id: 'untoc:5.practice', section: 'untoc', asks: { provision: 'untoc:5', relation: 'equal' }, facet: 'practice' },
        ...{ type: 'value', scale: 'yes_part_no', prompt: { en: 'New?' } },
        official: { number: '2', wording: { en: 'New?' }, source: 'an invented edition' },
      },
    ]);
  });

  test.each([
    ['without a section', 'untoc:5.practice,2,,en,New?', 'section: a new item needs a section'],
    ['in an unknown section', 'untoc:5.practice,2,fp,en,New?', 'section: a new item needs a section'],
    ['without English', 'untoc:5.practice,2,untoc,fr,Nouveau ?', 'wording: a new item needs its wording in English'],
    ['about nothing', 'practice,2,untoc,en,New?', 'item: "practice" is not in the edition before, and does not say what it asks about'],
  ])('does not take an item %s', async (_, row, problem) => {
    const { entries } = await parse(`item,number,section,language,wording\n${row}`, { isNew: true });
    const { problems } = newEdition(questionnaire, entries, 'untoc-rm@2027');
    expect(problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([problem]);
  });
});
