/** The runner itself: a scenario that says something wrong must not pass, whatever is wrong with it. */

import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseScenarios } from './harness/read-scenarios.ts';
import { runScenario } from './harness/run-scenario.ts';

/** A sound scenario with one part exchanged. */
function sample(changed: Record<string, unknown> = {}): string {
  const sound = {
    name: 'A sample',
    state: 'Arcadia',
    today: '2026-11-22',
    laws: [{ name: 'Criminal Code' }],
    answers: { 'uncac:46(8).compliance': { value: 'yes', laws: ['Criminal Code'] } },
    expect: { 'untoc:18(8).law': { class: 'CONDITIONAL', value: 'no', confirmations: [{ 'law-covers-all-offences': 'Criminal Code' }] } },
  };
  return stringify([{ ...sound, ...changed }]);
}

function run(text: string): string {
  return parseScenarios('sample.yaml', text)
    .map(({ scenario }) => runScenario(scenario))
    .join('\n');
}

const expectOf = (expected: Record<string, unknown>) => ({ expect: { 'untoc:18(8).law': expected } });
const answer = (given: unknown) => ({ answers: { 'uncac:46(8).compliance': given } });

describe('The runner of scenarios', () => {
  it('passes a sound scenario', () => expect(run(sample())).toBe(''));

  it.each([
    ['a key that does not exist', sample({ anwsers: {} }), /scenario 1: .*anwsers/],
    ['a key of an answer that does not exist', sample(answer({ valeu: 'yes' })), /valeu/],
    ['a State that is not fictional', sample({ state: 'France' }), /scenario 1: state/],
    ['nothing expected', sample({ expect: {} }), /a scenario expects something/],
    ['a class without what belongs to it', sample(expectOf({ class: 'NONE' })), /expect → untoc:18\(8\).law → reason/],
    ['what belongs to another class', sample(expectOf({ class: 'FULL', value: 'no', reason: 'NOT_PARTY' })), /reason/],
    ['a confirmation of two kinds', sample({ confirmations: [{ condition: 'x', settled: 'y' }] }), /one kind/],
    ['a key written twice', '- name: A\n  name: B\n', /unique/],
    ['no list', 'name: A\n', /sample.yaml/],
  ])('refuses %s', (_, text, message) => expect(() => parseScenarios('sample.yaml', text)).toThrow(message));

  it.each([
    [
      'an answer to an item that does not exist',
      sample({ answers: { 'uncac:46(99).compliance': 'yes' } }),
      /no item "uncac:46\(99\).compliance"/,
    ],
    [
      'an expectation about an item that does not exist',
      sample({ expect: { 'untoc:18(8).lwa': { class: 'CONFLICT' } } }),
      /no item "untoc:18\(8\).lwa"/,
    ],
    [
      'an id that several items have',
      sample({ expect: { 'convention.challenge': { class: 'CONFLICT' } } }),
      /several questionnaires .*cluster-1.* or .*cluster-4/,
    ],
    [
      'an answer that the item does not take',
      sample(answer('maybe')),
      /"maybe" is no answer .* takes yes, in_part, no, not_applicable, unknown/,
    ],
    ['a value expected that the item does not take', sample(expectOf({ class: 'FULL', value: 'in_part' })), /"in_part" is no answer/],
    ['a law that is not described', sample(answer({ value: 'yes', laws: ['Penal Code'] })), /no law "Penal Code"/],
    ['a law that nothing cites', sample(answer('yes')), /no answer cites Criminal Code/],
    ['a row that does not exist', sample(expectOf({ class: 'CONFLICT', rows: ['ma-046-88'] })), /no such row: ma-046-88/],
    ['a row left out that does not exist', sample({ without_rows: ['ma-046-88'] }), /no such row: ma-046-88/],
    ['a confirmation about no condition', sample({ confirmations: [{ condition: 'always' }] }), /no row or condition "always"/],
  ])('refuses %s', (_, text, message) => expect(() => run(text)).toThrow(message));

  it.each([
    ['class', expectOf({ class: 'NONE', reason: 'NOT_PARTY' }), 'class: expected NONE, found CONDITIONAL'],
    [
      'value',
      expectOf({ class: 'CONDITIONAL', value: 'yes', confirmations: [{ 'law-covers-all-offences': 'Criminal Code' }] }),
      'value: expected yes, found no',
    ],
    [
      'confirmations',
      expectOf({ class: 'CONDITIONAL', value: 'no', confirmations: [{ 'law-still-so': 'Criminal Code' }] }),
      'confirmations: expected law-still-so:criminal code, found law-covers-all-offences:criminal code',
    ],
    [
      'rows',
      expectOf({ class: 'CONDITIONAL', value: 'no', confirmations: [{ 'law-covers-all-offences': 'Criminal Code' }], rows: ['ma-046-7'] }),
      'rows: must rest on ma-046-7, but rests on ma-046-8',
    ],
    [
      'rows not to be used',
      expectOf({
        class: 'CONDITIONAL',
        value: 'no',
        confirmations: [{ 'law-covers-all-offences': 'Criminal Code' }],
        rows_not: ['ma-046-8'],
      }),
      'rows: must not rest on ma-046-8',
    ],
    [
      'payloads',
      expectOf({ class: 'CONDITIONAL', value: 'no', confirmations: [{ 'law-covers-all-offences': 'Criminal Code' }], payloads: [] }),
      'payloads: expected none, found link legislation (confirm_relevance) from uncac-irm/cycle-1@2010#uncac:46(8).compliance',
    ],
  ])('tells apart a wrong %s', (_, changed, difference) => expect(run(sample(changed))).toContain(difference));

  it('tells of a difference what the engine says, in words', () => {
    const lines = run(sample(expectOf({ class: 'FULL', value: 'no' }))).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'untoc-rm/cluster-4@2020#untoc:18(8).law',
      '  class: expected FULL, found CONDITIONAL',
      '    | The answer is “No” if a person of Arcadia confirms what is listed below.',
    ]);
  });
});
