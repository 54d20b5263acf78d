import { describe, expect, it } from 'vitest';
import { ANY_VALUE, IN_PART, NO, type ValueSet, YES } from '../../src/domain/answer-values.ts';
import { EQUAL } from '../../src/domain/relation.ts';
import { type Contribution, meet, smallestSupport } from '../../src/prefill/collect-contributions.ts';
import { confirmation } from '../../src/prefill/confirmation.ts';

const [LAW, ANSWER, ROW] = [
  confirmation('law-still-so', 'code'),
  confirmation('answer-final', 'q@2020#a.law'),
  confirmation('correspondence', 'row'),
];
const DERIVED: NonNullable<Contribution['derived']> = {
  rule: { kind: 'union', inputs: [], output: 0 },
  node: 0,
  facet: 0,
  values: ANY_VALUE,
  sweep: 1,
  restsOn: new Set(),
};

function piece(key: string, values: ValueSet, more: Partial<Contribution> = {}): Contribution {
  return { key, values, relations: EQUAL, confirmations: [], answers: [], rows: [], system: 'own', ...more };
}

/** The keys of the fewest pieces that leave nothing but "yes". */
function supportOfYes(...pieces: Contribution[]): string[] | undefined {
  return smallestSupport(pieces, (values) => (values & ~YES) === 0)?.map(({ key }) => key);
}

describe('what pieces leave together', () => {
  it('is what each of them leaves', () => {
    expect(meet([piece('a', YES | IN_PART), piece('b', YES | NO)])).toBe(YES);
    expect(meet([piece('a', YES), piece('b', NO)])).toBe(0);
  });

  it('is everything where there is none', () => expect(meet([])).toBe(ANY_VALUE));
});

describe('the smallest support of a value', () => {
  it('is none where all pieces together leave more', () => {
    expect(supportOfYes()).toBeUndefined();
    expect(supportOfYes(piece('free', YES | IN_PART), piece('asked', YES | IN_PART, { confirmations: [LAW] }))).toBeUndefined();
  });

  it('asks for nothing where what counts already is enough', () => {
    expect(supportOfYes(piece('asked', YES, { confirmations: [LAW] }), piece('free', YES))).toEqual(['free']);
  });

  it('leaves out what adds nothing', () => {
    expect(supportOfYes(piece('more', YES | IN_PART), piece('enough', YES))).toEqual(['enough']);
    expect(supportOfYes(piece('first', YES), piece('second', YES))).toEqual(['first']);
    expect(supportOfYes(piece('not no', YES | IN_PART), piece('open', ANY_VALUE), piece('not in part', YES | NO))).toEqual([
      'not no',
      'not in part',
    ]);
  });

  it('takes one piece that has to be confirmed rather than several that need less', () => {
    const several = [piece('one', YES | IN_PART, { confirmations: [LAW] }), piece('other', YES | NO, { confirmations: [LAW] })];
    expect(supportOfYes(...several, piece('alone', YES, { confirmations: [LAW, ANSWER] }))).toEqual(['alone']);
    expect(supportOfYes(...several)).toEqual(['one', 'other']);
  });

  it('adds one piece to what counts already, and keeps of that only what is of use', () => {
    const asked = piece('asked', YES | NO, { confirmations: [LAW] });
    expect(supportOfYes(piece('free', YES | IN_PART), piece('idle', ANY_VALUE), asked)).toEqual(['free', 'asked']);
    expect(supportOfYes(piece('free', YES | IN_PART), piece('asked', YES, { confirmations: [LAW] }))).toEqual(['asked']);
  });

  it('takes all that it needs, each once', () => {
    const [notNo, notYes, notInPart] = [YES | IN_PART, IN_PART | NO, YES | NO];
    const pieces = [piece('free', notNo), piece('x', notYes, { confirmations: [LAW] }), piece('y', notInPart, { confirmations: [ROW] })];
    expect(smallestSupport(pieces, (values) => values === 0)?.map(({ key }) => key)).toEqual(['free', 'x', 'y']);
  });

  it('gives up first what needs most', () => {
    const [not, also] = [
      piece('not no', YES | IN_PART, { confirmations: [LAW] }),
      piece('not in part', YES | NO, { confirmations: [ROW] }),
    ];
    const costly = piece('costly', YES | IN_PART, { confirmations: [LAW, ANSWER] });
    expect(supportOfYes(costly, not, also)).toEqual(['not in part', 'not no'].sort());
  });

  it.each<[string, Partial<Contribution>, Partial<Contribution>]>([
    ['the one that needs fewer confirmations', { confirmations: [LAW] }, { confirmations: [LAW, ANSWER] }],
    ['though it takes more rows', { confirmations: [LAW], rows: ['a', 'b'] }, { confirmations: [LAW, ANSWER] }],
    ['then what was said directly, not found by a rule', { confirmations: [LAW] }, { confirmations: [LAW], derived: DERIVED }],
    ['though it takes more rows than the rule', { confirmations: [LAW], rows: ['a'] }, { confirmations: [LAW], derived: DERIVED }],
    ['then the one over fewer rows', { confirmations: [LAW], rows: ['z'] }, { confirmations: [LAW], rows: ['a', 'b'] }],
  ])('prefers of two pieces that are enough %s', (_, better, worse) => {
    expect(supportOfYes(piece('y', YES, better), piece('x', YES, worse))).toEqual(['y']);
    expect(supportOfYes(piece('x', YES, worse), piece('y', YES, better))).toEqual(['y']);
  });

  it('is the same in whatever order the pieces come', () => {
    const [x, y] = [piece('x', YES, { confirmations: [LAW] }), piece('y', YES, { confirmations: [ANSWER] })];
    expect(supportOfYes(x, y)).toEqual(['x']);
    expect(supportOfYes(y, x)).toEqual(['x']);
  });
});
