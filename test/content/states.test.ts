import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { parseStateList } from '../../src/crosswalk/parse-state-list.ts';

const FILE = 'seeds/states.yaml';
const { states, diagnostics } = parseStateList({ path: FILE, content: readFileSync(FILE) });
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

  test('has no code of a fictional State', () => {
    expect(states.filter(({ code }) => /^X[A-Z]{2}$/.test(code)).map(({ code }) => code)).toEqual(['XEU']);
  });
});

test.each([
  ['a code that is too long', 'states: [{ code: NORW, names: { en: "Norway" }, united_nations: member }]'],
  ['a group that there is not', 'states: [{ code: NOR, names: { en: "Norway" }, united_nations: member, regional_group: nordic }]'],
  ['a name without English', 'states: [{ code: NOR, names: { fr: "Norvège" }, united_nations: member }]'],
  ['what is no YAML', 'states: ['],
])('%s is refused with its place', (_title, content) => {
  const read = parseStateList({ path: FILE, content });
  expect(read.states).toEqual([]);
  expect(read.diagnostics[0]).toMatchObject({ file: FILE });
});
