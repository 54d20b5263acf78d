import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StateParty } from '../../src/domain/state-party.ts';
import { describePlace } from '../../src/exchange/answer-form/problems.ts';
import { parseDepositaryList } from '../../src/exchange/depositary-list/parse-depositary-list.ts';
import { parseStatesJson } from '../../src/exchange/states-json.ts';
import { workbook } from './workbook.ts';

const state = (code: string, en: string, parts: Partial<StateParty> = {}): StateParty => ({
  ...{ code, names: { en }, fictional: true, memberships: [] },
  ...parts,
});
const STATES = [
  state('XAR', 'Arcadia', { names: { en: 'Arcadia', fr: 'Arcadie', ru: 'Аркадия', ar: 'أركاديا' } }),
  state('XRU', 'Ruritania', { otherNames: ['Kingdom of Strelsau'] }),
  state('XFE', 'Fenwick (Grand Duchy of)'),
  state('XGE', 'Genovia (East)'),
  state('XGW', 'Genovia (West)'),
  state('XSL', 'Saint Lunaire'),
];
const CONTEXT = {
  states: STATES,
  provisions: new Map([
    ['untoc', new Set(['untoc:16(5)', 'untoc:18(13)'])],
    ['tip', new Set(['tip:2'])],
  ]),
  instrument: 'untoc',
  source: 'an invented list',
  readOn: '2026-11-20',
};

const parse = (text: string, context: Partial<typeof CONTEXT> | Record<string, undefined> = {}) =>
  parseDepositaryList(Buffer.from(text), { ...CONTEXT, ...context });
const codes = async (...names: string[]) =>
  (await parse(`participant\n${names.map((name) => `"${name}"`).join('\n')}`)).listed.map((each) => each.state);
const problemsOf = async (text: string, context = {}) =>
  (await parse(text, context)).problems.map(
    (problem) => `${describePlace(problem)}: ${problem.message}${problem.hint === null ? '' : ` – ${problem.hint}`}`,
  );

describe('a participant is matched', () => {
  test('by code, and by name in any language', async () => {
    expect(await codes('XAR')).toEqual(['XAR']);
    expect(await codes('Arcadie')).toEqual(['XAR']);
    expect(await codes('Аркадия')).toEqual(['XAR']);
    expect(await codes('أركاديا')).toEqual(['XAR']);
  });

  test.each([
    ['a former name', 'Kingdom of Strelsau', 'XRU'],
    ['a name without what stands in brackets', 'Fenwick', 'XFE'],
    ['a name turned round', 'Grand Duchy of Fenwick', 'XFE'],
    ['a name with a comma', 'Fenwick, Grand Duchy of', 'XFE'],
    ['capital letters, an article and accents', 'The RURITÁNIA', 'XRU'],
    ['the numbers of footnotes', 'Arcadia 1, 2', 'XAR'],
    ['an abbreviated saint', 'St. Lunaire', 'XSL'],
  ])('by %s', async (_, name, code) => expect(await codes(name)).toEqual([code]));

  test('never by a name that fits two', async () => {
    expect(await codes('Genovia (West)')).toEqual(['XGW']);
    expect(await problemsOf('participant\nGenovia')).toEqual([
      expect.stringMatching(/^row 2, column A \(participant\): no State is called "Genovia"/),
    ]);
  });

  test('or asked about, with what was probably meant', async () => {
    expect(await problemsOf('participant\nArkadia')).toEqual([
      'row 2, column A (participant): no State is called "Arkadia" – did you mean "Arcadia" (XAR)?',
    ]);
  });
});

describe('a row says', () => {
  const only = async (cells: string, header = 'participant,signature,ratification') =>
    (await parse(`${header}\n${cells}`)).listed[0]?.membership;
  const KEPT = { instrument: 'untoc', source: 'an invented list', readOn: '2026-11-20' };

  test.each([
    ['signed', 'XAR,13 Dec 2000,', { status: 'signatory', signedOn: '2000-12-13' }],
    [
      'ratified',
      'XAR,2000-12-13,3 May 2004',
      { status: 'party', signedOn: '2000-12-13', joinedOn: '2004-05-03', joinedBy: 'ratification' },
    ],
    ['acceded', 'XAR,,3 May 2004 a', { status: 'party', joinedOn: '2004-05-03', joinedBy: 'accession' }],
    ['accepted', 'XAR,,2004-05-03 A', { status: 'party', joinedOn: '2004-05-03', joinedBy: 'acceptance' }],
    ['approved', 'XAR,,3 May 2004 AA', { status: 'party', joinedOn: '2004-05-03', joinedBy: 'approval' }],
    ['succeeded', 'XAR,,3 May 2004 (d)', { status: 'party', joinedOn: '2004-05-03', joinedBy: 'succession' }],
    ['confirmed formally', 'XAR,,3 September 2004 c', { status: 'party', joinedOn: '2004-09-03', joinedBy: 'formal_confirmation' }],
    ['joined, by an act that is not told', 'XAR,,2004-05-03', { status: 'party', joinedOn: '2004-05-03' }],
    ['did neither', 'XAR,,', { status: 'neither' }],
  ])('that a State %s', async (_, cells, membership) => expect(await only(cells)).toEqual({ ...KEPT, ...membership }));

  test('which instrument it is about, where it was read and when, whatever holds for the others', async () => {
    const header = 'country,treaty,signed on,ratification,source,read on';
    expect(await only('XAR,tip,,2004-05-03 a,another list,2025-01-31', header)).toMatchObject({
      ...{ instrument: 'tip', source: 'another list', readOn: '2025-01-31' },
    });
  });

  test('what the State told the depositary, in as many rows as it takes', async () => {
    const text =
      'participant,signature,kind,notice,article\nXAR,2000-12-13,declaration,"One, two",Article 16 (5)\nArcadia,,notification,Three,untoc:18(13)\nXAR,,reservation,Four,';
    const { listed, problems } = await parse(text);
    expect(problems).toEqual([]);
    expect(listed.map(({ place, membership }) => [place.row, membership.signedOn, membership.notices])).toEqual([
      [
        2,
        '2000-12-13',
        [
          { kind: 'declaration', provision: 'untoc:16(5)', text: 'One, two' },
          { kind: 'notification', provision: 'untoc:18(13)', text: 'Three' },
          { kind: 'reservation', text: 'Four' },
        ],
      ],
    ]);
  });
});

describe('a language of correspondence', () => {
  const languagesOf = async (text: string, context = {}) =>
    (await parse(text, context)).languages.map(({ state: code, language }) => [code, language.language]);

  test.each([
    ['its tag', 'fr', 'fr'],
    ['its English name', 'Russian', 'ru'],
    ['the letter that documents of the United Nations have for it', 'S', 'es'],
  ])('is read from %s', async (_, written, language) => {
    expect(await languagesOf(`participant,correspondence\nXAR,${written}`)).toEqual([['XAR', language]]);
  });

  test('has the source and the day of its row, or of the file', async () => {
    const { languages } = await parse('state,language,source,read on\nXAR,fr,a letter,2026-01-31\nXRU,en,,');
    expect(languages.map(({ language }) => language)).toEqual([
      { language: 'fr', source: 'a letter', readOn: '2026-01-31' },
      { language: 'en', source: 'an invented list', readOn: '2026-11-20' },
    ]);
  });

  test('alone says nothing of an instrument, and needs none', async () => {
    const text = 'participant,language of correspondence\nXAR,fr\nXRU,';
    expect(await parse(text, { instrument: undefined })).toMatchObject({ listed: [], languages: [{ state: 'XAR' }], problems: [] });
    expect((await parse(text)).listed).toEqual([]);
  });

  test('stands beside what the row says of an instrument', async () => {
    const { listed, languages } = await parse('participant,signature,correspondence\nXAR,2000-12-13,fr\nXRU,,');
    expect(listed.map(({ state: code, membership }) => [code, membership.status])).toEqual([
      ['XAR', 'signatory'],
      ['XRU', 'neither'],
    ]);
    expect(languages).toMatchObject([{ state: 'XAR', language: { language: 'fr' } }]);
  });

  test.each([
    ['that is none of the six', 'XAR,German', 'row 2, column B (correspondence): "German" is not one of ar, zh, en, fr, ru, es'],
    [
      'that is another one in a second row',
      'XAR,fr\nArcadia,es',
      'row 3, column B (correspondence): row 2 has another language for the same State',
    ],
  ])('%s is refused with its place', async (_, rows, message) => {
    expect(await problemsOf(`participant,correspondence\n${rows}`)).toEqual([expect.stringContaining(message)]);
  });

  test('without a source or a day is refused', async () => {
    const told = await problemsOf('participant,correspondence\nXAR,fr', { source: undefined, readOn: undefined });
    expect(told).toEqual([
      expect.stringContaining('the row does not say where this is recorded'),
      expect.stringContaining('the row does not say when the list was read'),
    ]);
  });
});

describe('refused with its place is', () => {
  const HEAD = 'participant,signature,ratification,kind,notice,article';
  test.each([
    ['a day that there is not', `${HEAD}\nXAR,30 Feb 2001,,,,`, 'row 2, column B (signature): "30 Feb 2001" is not a day'],
    ['a day with its month as a number', `${HEAD}\nXAR,03/05/2004,,,,`, 'row 2, column B (signature): "03/05/2004" is not a day'],
    ['a month that there is not', `${HEAD}\nXAR,3 Marz 2004,,,,`, 'row 2, column B (signature): "3 Marz 2004" is not a day'],
    ['an unknown mark', `${HEAD}\nXAR,,3 May 2004 x,,,`, 'row 2, column C (ratification): "x" is not the mark of an act'],
    [
      'who joined before signing',
      `${HEAD}\nXAR,2004-05-03,2003-01-01,,,`,
      'row 2, column C (ratification): the State joined on 2003-01-01, before it signed',
    ],
    [
      'what happened after the list was read',
      `${HEAD}\nXAR,2027-01-01,,,,`,
      'row 2, column B (signature): 2027-01-01 is after 2026-11-20, when the list was read',
    ],
    [
      'the same State twice',
      `${HEAD}\nXAR,2004-05-03,,,,\nArcadia,2004-05-03,,,,`,
      'row 3, column B (signature): the State stands here a second time',
    ],
    ['a notice of no kind', `${HEAD}\nXAR,,,,Words,`, 'row 2, column D (kind): the row does not say what kind of notice it is'],
    ['a kind without a notice', `${HEAD}\nXAR,,,declaration,,`, 'row 2, column D (kind): something is said of a notice that is not there'],
    [
      'a provision that the instrument does not have',
      `${HEAD}\nXAR,,,declaration,Words,16(6)`,
      'row 2, column F (article): "16(6)" is no provision of untoc – did you mean "untoc:16(5)"?',
    ],
    ['a formula', `${HEAD}\nXAR,,,declaration,"=HYPERLINK(""http://x"")",`, 'row 2, column E (notice): the cell holds a formula'],
    [
      'an unknown column',
      'participant,signatur\nXAR,2004-05-03',
      'row 1, column B (signatur): no column is named "signatur" – did you mean "signature"?',
    ],
    [
      'a column that stands twice',
      'participant,signed,signature\nXAR,,',
      'row 1, column C (signature): the column "signature" stands here a second time',
    ],
    ['a file without participants', 'name,signature\nXAR,2004-05-03', 'row 1: no row names the columns: "participant" must be among them'],
    [
      'an unknown instrument',
      'participant,instrument\nXAR,untco',
      'row 2, column B (instrument): no instrument has the id "untco" – did you mean "untoc"?',
    ],
    [
      'a quotation mark that is never closed',
      'participant,signature\nXAR,"2004',
      'row 2: a quotation mark that begins here is never closed',
    ],
  ])('%s', async (_, text, problem) => expect((await problemsOf(text)).join('\n')).toContain(problem));

  test('a list of which nobody says where and when it was read', async () => {
    expect(await problemsOf('participant\nXAR', { source: undefined, readOn: undefined })).toEqual([
      expect.stringContaining('row 2 (source): the row does not say where this is recorded'),
      expect.stringContaining('row 2 (read_on): the row does not say when the list was read'),
    ]);
  });

  test.each([
    ['in UTF-16', Buffer.from('\uFEFFparticipant\nXAR', 'utf16le'), 'the file is encoded in UTF-16'],
    ['in Latin-1', Buffer.from('participant\nPélagie', 'latin1'), 'the file is not UTF-8 text'],
    ['of ten megabytes', Buffer.alloc(10_000_000, 'a'), 'the file has more than 8000000 bytes'],
  ])('a file %s', async (_, bytes, message) => {
    const { listed, problems } = await parseDepositaryList(bytes, CONTEXT);
    expect(listed).toEqual([]);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('nothing else for it: what is sound is told too', async () => {
    const { listed, problems } = await parse('participant,signature\nXAR,2000-12-13\nNowhere,2000-12-13\nXRU,');
    expect(problems).toHaveLength(1);
    expect(listed.map((each) => each.state)).toEqual(['XAR', 'XRU']);
  });
});

describe('a workbook', () => {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const list = (rows: string) =>
    workbook({
      sheets: {
        Notes: `<row r="1">${cell('A1', 'Read me')}</row>`,
        Status: `<row r="3">${cell('B3', 'Participant')}${cell('C3', 'Signature')}</row>${rows}`,
      },
    });

  test('is read wherever its table stands', async () => {
    const { listed, problems } = await parseDepositaryList(
      list(`<row r="4">${cell('B4', 'Arcadie')}${cell('C4', '13 Dec 2000')}</row>`),
      CONTEXT,
    );
    expect(problems).toEqual([]);
    expect(listed).toMatchObject([{ place: { sheet: 'Status', row: 4 }, state: 'XAR', membership: { signedOn: '2000-12-13' } }]);
  });

  test('with a formula in it is refused at its cell', async () => {
    const { problems } = await parseDepositaryList(
      list(`<row r="4">${cell('B4', 'XAR')}<c r="C4"><f>TODAY()</f><v>45000</v></c></row>`),
      CONTEXT,
    );
    expect(problems[0]).toMatchObject({ sheet: 'Status', row: 4, letters: 'C', column: 'Signature' });
  });
});

test('the example of docs/IMPORTS.md names States of the demonstration, and nothing of it is refused', async () => {
  const { states = [] } = parseStatesJson(readFileSync('seeds/demo/states.json'));
  const { listed, problems } = await parseDepositaryList(readFileSync('docs/examples/participants.csv'), { ...CONTEXT, states });
  expect(problems).toEqual([]);
  expect(listed.map((each) => [each.state, each.membership.status])).toEqual([
    ['XAR', 'party'],
    ['XRU', 'signatory'],
    ['XPG', 'party'],
    ['XSV', 'party'],
  ]);
});
