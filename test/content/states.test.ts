import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import type { ListedState } from '../../src/crosswalk/forms/state-list.ts';
import { parseStateList } from '../../src/crosswalk/parse-state-list.ts';

const FILE = 'seeds/states.yaml';
const { states, diagnostics } = parseStateList({ path: FILE, content: readFileSync(FILE) });
const DOCS = readFileSync('docs/states.md', 'utf8').split('\n');
const members = states.filter((state) => state.united_nations === 'member');

describe('the list of States', () => {
  test('fits its form', () => expect(diagnostics).toEqual([]));

  test('has the 193 Members of the United Nations and the five other parties, each once, by code', () => {
    const codes = states.map(({ code }) => code);
    expect(members.length).toBe(193);
    expect(codes.filter((code) => !members.some((member) => member.code === code))).toEqual(['COK', 'NIU', 'PSE', 'VAT', 'XEU']);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test.each([
    ['african', 54],
    ['asia_pacific', 54],
    ['eastern_european', 23],
    ['latin_american_and_caribbean', 33],
    ['western_european_and_others', 29],
  ])('has the regional group %s with %i Members', (group, count) => {
    expect(members.filter(({ regional_group }) => regional_group === group).length).toBe(count);
  });

  test('has Kiribati in Asia-Pacific, and no group for those who are no Members', () => {
    expect(states.find(({ code }) => code === 'KIR')?.regional_group).toBe('asia_pacific');
    expect(states.filter((state) => state.united_nations === 'other').flatMap((state) => state.regional_group ?? [])).toEqual([]);
  });

  test.each(LANGUAGES)('names all of them in %s, no two alike', (language) => {
    const names = states.flatMap((state) => state.names[language] ?? []);
    expect(new Set(names).size).toBe(198);
  });

  describe('has a language of correspondence', () => {
    const languageOf = ({ correspondence = { left_open: 'none_of_the_six', by: 'person' } }: ListedState): string =>
      'language' in correspondence ? correspondence.language : correspondence.left_open;
    const codesOf = (language: string) => states.filter((state) => languageOf(state) === language).map(({ code }) => code);

    test('or a reason why not, for every State', () => {
      expect(states.filter(({ correspondence }) => correspondence === undefined).map(({ code }) => code)).toEqual([]);
    });

    test.each([
      ['ar', 19],
      ['zh', 1],
      ['en', 52],
      ['fr', 20],
      ['ru', 4],
      ['es', 20],
      ['none_of_the_six', 70],
      ['several_of_the_six', 12],
    ])('%s for %i, as docs/states.md lists them', (language, count) => {
      const [label] = language.split('_');
      const row = DOCS.find((line) => line.startsWith(`| \`${language}\` `) || line.startsWith(`| left open: ${label} of the six |`));
      expect(codesOf(language).length).toBe(count);
      expect(row?.split('|').slice(2, 4)).toEqual([` ${count} `, ` ${codesOf(language).join(' ')} `]);
    });

    test('that is decided as docs/states.md says where the packages differ', () => {
      const rows = DOCS.slice(DOCS.indexOf('| code | world-countries | cldr-core | decided | because |') + 2).filter((line) =>
        /^\| [A-Z]{3} \|/.test(line),
      );
      const decided = rows.map((line) => line.split(' | ')).map(([code = '', , , language]) => [code.slice(2), language]);
      const listed = decided.map(([code]) => states.find((state) => state.code === code)?.correspondence ?? { left_open: '' });
      expect(decided).toHaveLength(17);
      expect(listed.map((each) => ('language' in each ? each.language : 'open'))).toEqual(decided.map(([, language]) => language));
    });

    test('that no person has read yet', () => {
      expect(new Set(states.map(({ correspondence }) => correspondence?.by))).toEqual(new Set(['software']));
    });
  });

  test('has no code of a fictional State', () => {
    expect(states.filter(({ code }) => /^X[A-Z]{2}$/.test(code)).map(({ code }) => code)).toEqual(['XEU']);
  });
});

test.each([
  ['a code that is too long', 'states: [{ code: NORW, names: { en: "Norway" }, united_nations: member }]'],
  ['a group that there is not', 'states: [{ code: NOR, names: { en: "Norway" }, united_nations: member, regional_group: nordic }]'],
  ['a name without English', 'states: [{ code: NOR, names: { fr: "Norvège" }, united_nations: member }]'],
  [
    'a language that is none of the six',
    'states: [{ code: NOR, names: { en: "Norway" }, united_nations: member, correspondence: { language: no, basis: official_language, by: person } }]',
  ],
  [
    'a language without its basis',
    'states: [{ code: NOR, names: { en: "Norway" }, united_nations: member, correspondence: { language: en, by: person } }]',
  ],
  ['what is no YAML', 'states: ['],
])('%s is refused with its place', (_title, content) => {
  const read = parseStateList({ path: FILE, content });
  expect(read.states).toEqual([]);
  expect(read.diagnostics[0]).toMatchObject({ file: FILE });
});
