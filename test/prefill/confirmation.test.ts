import { describe, expect, it } from 'vitest';
import { confirmation, confirmationsGiven, outstanding, parseConfirmation } from '../../src/prefill/confirmation.ts';
import { CONFIRMATION_KINDS } from '../../src/prefill/suggestion.ts';
import { buildState } from '../support/build-state.ts';

describe('a confirmation', () => {
  it.each(CONFIRMATION_KINDS)('of kind %s is read as it was written', (kind) => {
    const written = confirmation(kind, 'uncac-irm@2010#uncac:15(a).law');
    expect(parseConfirmation(written.id)).toEqual(written);
  });

  it.each(['', 'answer-final', 'answer-final:', ':code', 'answered-finally:code', 'final:answer-final:code'])('is not %j', (id) => {
    expect(parseConfirmation(id)).toBeUndefined();
  });
});

describe('the confirmations of a State', () => {
  it('are those given for it and those written on any answer', () => {
    const answers = { 'q@2020#a.law': { value: 'yes', confirmations: ['answer-final:q@2020#b.law'] }, 'q@2020#b.law': 'no' };
    expect([...confirmationsGiven(buildState({ answers, confirmations: ['law-still-so:code'] }))]).toEqual([
      'law-still-so:code',
      'answer-final:q@2020#b.law',
    ]);
    expect(confirmationsGiven(buildState({ answers: {} })).size).toBe(0);
  });
});

describe('what is outstanding', () => {
  const [act, code, final] = [confirmation('law-still-so', 'act'), confirmation('law-still-so', 'code'), confirmation('answer-final', 'z')];

  it('is each thing once, in the order of ids, without what was given', () => {
    expect(outstanding([code, final, act, code], new Set())).toEqual([final, act, code]);
    expect(outstanding([code, final, act], new Set([act.id]))).toEqual([final, code]);
    expect(outstanding([act], new Set([act.id]))).toEqual([]);
  });
});
