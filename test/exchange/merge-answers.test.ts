import { expect, test } from 'vitest';
import { mergeAnswers, type NamedAnswers } from '../../src/exchange/merge-answers.ts';
import type { Law, StateAnswers } from '../../src/prefill/answer.ts';
import { buildState } from '../support/build-state.ts';

const file = (name: string, stateAnswers: StateAnswers): NamedAnswers => ({ name, stateAnswers });
const withLaw = (law: Partial<Law>) => buildState({ answers: {}, laws: { code: { name: 'Code', ...law } } });

test('answers, confirmations and memberships of all files count together', () => {
  const first = buildState({ answers: { 'a@2010#x:1.law': 'yes' }, confirmations: ['settled:x', 'settled:y'], party: { x: true } });
  const second = buildState({ answers: { 'b@2020#y:1.law': 'no' }, confirmations: ['settled:y'], party: { y: false } });
  const { stateAnswers } = mergeAnswers([file('first', first), file('second', second)]);
  expect(stateAnswers).toEqual({
    state: 'XAR',
    answers: [...first.answers, ...second.answers],
    laws: [],
    confirmations: ['settled:x', 'settled:y'],
    party: { x: true, y: false },
  });
});

test('a law that one file only cites is taken from the file that describes it', () => {
  const described = withLaw({ appliesTo: 'all_offences' });
  for (const order of [
    [withLaw({}), described],
    [described, withLaw({})],
  ])
    expect(mergeAnswers(order.map((each, index) => file(`${index}`, each))).stateAnswers?.laws).toEqual(described.laws);
});

test.each([
  ['two States', [buildState({ answers: {} }), { ...buildState({ answers: {} }), state: 'XRU' }], 'b holds answers of XRU, a of XAR'],
  [
    'an item answered in both',
    [buildState({ answers: { 'q@2010#x:1.law': 'yes' } }), buildState({ answers: { 'q@2010#x:1.law': 'yes' } })],
    'the item q@2010#x:1.law is answered in a and in b',
  ],
  [
    'a law described in two ways',
    [withLaw({ appliesTo: 'listed' }), withLaw({ appliesTo: 'all_offences' })],
    'the law "Code" is described differently in a and in b',
  ],
  [
    'a law repealed in one only',
    [withLaw({ appliesTo: 'listed', repealed: true }), withLaw({ appliesTo: 'listed' })],
    'the law "Code" is described differently in a and in b',
  ],
])('%s do not merge', (_, [a, b], problem) => {
  if (a === undefined || b === undefined) throw new Error('the sample has two files');
  expect(mergeAnswers([file('a', a), file('b', b)])).toEqual({ stateAnswers: null, problems: [problem] });
});
