import { describe, expect, it } from 'vitest';
import { confirmation } from '../../src/prefill/confirmation.ts';
import type { Suggestion } from '../../src/prefill/suggestion.ts';
import { tryConfirmations } from '../../src/prefill/try-confirmations.ts';

const [law, settled, extra] = [
  confirmation('law-still-so', 'code'),
  confirmation('settled', 'q@2020#b.law'),
  confirmation('answer-final', 'q@2020#a.law'),
];

function offered(sketch: Partial<Suggestion>): Suggestion {
  return {
    id: 'id',
    item: 'q@2020#c.law',
    class: 'CONDITIONAL',
    value: 'yes',
    excluded: ['no'],
    confirmations: [law],
    payloads: [],
    sources: [],
    rows: ['row'],
    cappedBy: [],
    reason: null,
    reasonItems: [],
    confidence: null,
    contradictsOwnAnswer: false,
    warning: null,
    ...sketch,
  };
}

/** What is suggested after each trial in turn, and what was confirmed in it. */
function trials(...after: Partial<Suggestion>[]) {
  const given: string[][] = [];
  const result = tryConfirmations(offered({}), (confirmed) => {
    given.push(confirmed.map(({ id }) => id));
    return offered(after[given.length - 1] ?? {});
  });
  return { given, result };
}

const WITHDRAWN = {
  class: 'PARTIAL',
  value: null,
  confirmations: [],
  warning: 'confirmations_would_conflict',
  excluded: ['no'],
  rows: ['row'],
};

describe('what a CONDITIONAL promises is tried out', () => {
  it('and stands where it comes true', () => {
    const { given, result } = trials({ class: 'FULL', confirmations: [] });
    expect(given).toEqual([[law.id]]);
    expect(result).toEqual(offered({}));
  });

  it('and asks for more where more has to be settled', () => {
    const { given, result } = trials({ confirmations: [settled] }, { confirmations: [extra] }, { class: 'FULL', confirmations: [] });
    expect(given).toEqual([[law.id], [law.id, settled.id], [extra.id, law.id, settled.id]]);
    expect(result).toEqual(offered({ confirmations: [extra, law, settled] }));
  });

  it.each<[string, Partial<Suggestion>]>([
    ['another value comes out', { class: 'FULL', value: 'no', confirmations: [] }],
    ['no value comes out', { class: 'CONFLICT', value: null, confirmations: [] }],
    ['nothing more could be confirmed', { class: 'CONDITIONAL', confirmations: [] }],
  ])('and is withdrawn with a warning where %s', (_, after) => {
    expect(trials(after).result).toMatchObject(WITHDRAWN);
    expect(trials({ confirmations: [settled] }, after).result).toMatchObject(WITHDRAWN);
  });
});
